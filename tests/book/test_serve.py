"""The server that shows the site: right types, compressed, and kept where the name has a hash."""

import gzip
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.harness.website import served

FILES = {
    "index.html": ("text/html", True),
    "alive-1/host.js": ("text/javascript", True),
    "alive-1/micropython.mjs": ("text/javascript", True),
    "alive-1/micropython.wasm": ("application/wasm", True),
    "alive-1/course.json": ("application/json", True),
    "picture.png": ("image/png", False),
}


@pytest.fixture
def address(tmp_path):
    (tmp_path / "alive-1").mkdir()
    for name in FILES:
        (tmp_path / name).write_bytes(name.encode() * 50)
    with served(tmp_path) as url:
        yield url


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("accepted", ["gzip, br", "identity"])
def test_a_file_comes_whole_with_its_type(address, name, accepted):
    kind, pays = FILES[name]
    with urlopen(Request(address + name, headers={"Accept-Encoding": accepted})) as reply:
        data = reply.read()
        assert reply.headers.get_content_type() == kind
        assert ("immutable" in reply.headers["Cache-Control"]) == name.startswith("alive-")
        is_packed = reply.headers.get("Content-Encoding") == "gzip"
        assert is_packed == (pays and "gzip" in accepted)
        assert (gzip.decompress(data) if is_packed else data) == name.encode() * 50


@pytest.mark.parametrize("name", ["none.js", "../secret.txt", "alive-1/none.wasm"])
def test_what_is_not_there_is_not_found(address, name, tmp_path):
    (tmp_path.parent / "secret.txt").write_text("secret")
    with pytest.raises(HTTPError, match="404"):
        urlopen(Request(address + name, headers={"Accept-Encoding": "gzip"}))
