"""MicroPython beside our own code: the files that its page names, checked, and in the wheel."""

import hashlib
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from flit_core import buildapi

from perceptron_helpers.live import house
from tools import micropython

ROOT = Path(__file__).parents[2]


def packed(path, files):
    """Write an npm package."""
    with tarfile.open(path, "w:gz") as package:
        for name, content in files.items():
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(content)
            package.addfile(entry, io.BytesIO(content))
    return path


def test_the_files_are_those_of_the_recorded_hashes():
    package, hashes = micropython.recorded()
    assert package.startswith("@micropython/")
    assert set(hashes) == {"micropython.mjs", "micropython.wasm"}
    for name, sha256 in hashes.items():
        assert hashlib.sha256((micropython.WEB / name).read_bytes()).hexdigest() == sha256


def test_a_package_is_unpacked_only_where_every_hash_is_right(tmp_path):
    files = {"a.mjs": b"a", "b.wasm": b"\x00b", "README.md": b"not asked for"}
    archive = packed(tmp_path / "a.tgz", files)
    hashes = {name: hashlib.sha256(files[name]).hexdigest() for name in ("a.mjs", "b.wasm")}
    assert micropython.unpacked(archive, hashes) == {"a.mjs": b"a", "b.wasm": b"\x00b"}
    other = packed(tmp_path / "b.tgz", {**files, "b.wasm": b"\x00c"})
    with pytest.raises(ValueError, match=r"b\.wasm"):
        micropython.unpacked(other, hashes)


def test_a_page_gets_them_without_one_check_of_the_builders():
    given = house.micropython()
    published = {name: (micropython.WEB / name).read_bytes() for name in given}
    assert given["micropython.wasm"] == published["micropython.wasm"]
    before, check, after = published["micropython.mjs"].partition(
        b'assert(wasmTable.get(funcPtr)==func,"JavaScript-side Wasm function table mirror is out of'
        b' date!"),'
    )
    assert check
    assert given["micropython.mjs"] == before + after


def test_the_wheel_holds_micropython_and_its_licence(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    name = buildapi.build_wheel(str(tmp_path))
    with zipfile.ZipFile(tmp_path / name) as wheel:
        for file in ("micropython.mjs", "micropython.wasm", "micropython.md"):
            inside = wheel.read(f"perceptron_helpers/web/{file}")
            assert inside == (micropython.WEB / file).read_bytes()
        (licence,) = [
            n
            for n in wheel.namelist()
            if n.endswith("licenses/perceptron_helpers/web/LICENSE-MicroPython")
        ]
        assert b"Damien P. George" in wheel.read(licence)
        (metadata,) = [n for n in wheel.namelist() if n.endswith(".dist-info/METADATA")]
        (expression,) = [
            line
            for line in wheel.read(metadata).decode().splitlines()
            if line.startswith("License-Expression: ")
        ]
    assert "MIT" in expression.split(": ")[1].split(" AND ")
