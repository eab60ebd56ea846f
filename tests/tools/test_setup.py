"""tools/setup.py: what it says to uv, when it runs, and what it says when it cannot."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools import setup

ROOT = Path(__file__).parents[2]
FILES = [
    "pyproject.toml",
    "requirements.lock",
    "requirements-dev.lock",
    "Makefile",
    "tools/setup.py",
]


@pytest.fixture
def copy(tmp_path):
    """Return a folder with the files that set-up reads, and no ``.venv``."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def project(copy, monkeypatch):
    """Return such a folder, and a list of the locks that a set-up there has installed."""
    installed = []
    monkeypatch.setattr(setup, "ROOT", copy)
    monkeypatch.setattr(setup, "VENV", copy / ".venv")
    monkeypatch.setattr(setup, "LOCKS", {k: copy / v.name for k, v in setup.LOCKS.items()})
    monkeypatch.setattr(setup, "make_venv", lambda: (copy / ".venv").mkdir(exist_ok=True))
    monkeypatch.setattr(setup, "install", lambda lock: installed.append(lock.name))
    monkeypatch.setattr(setup, "compile_what_runs", lambda kind: None)
    return copy, installed


@pytest.fixture
def no_settings(monkeypatch, tmp_path):
    """Take away every setting of pip and uv that the machine has."""
    for name in list(os.environ):
        if name.startswith(("PIP_", "UV_", "SSL_CERT_", "ALL_PROXY")):
            monkeypatch.delenv(name)
    monkeypatch.setattr(setup, "PYTHON", Path(sys.executable))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)  # pip then reads no file at all


def stamps(folder):
    return sorted(path.name for path in (folder / ".venv").glob("*.stamp"))


def test_runs_once_and_again_only_when_content_changes(project):
    folder, installed = project
    setup.set_up("course")
    setup.set_up("course")
    (folder / "requirements.lock").touch()
    setup.set_up("course")
    assert installed == ["requirements.lock"]
    with (folder / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")
    setup.set_up("course")
    with (folder / "pyproject.toml").open("a") as lock:
        lock.write("# changed\n")
    setup.set_up("course")
    assert installed == ["requirements.lock"] * 3


def test_tests_set_up_the_lessons_too_and_not_the_other_way_round(project):
    folder, installed = project
    setup.set_up("course")
    assert stamps(folder) == ["course.stamp"]
    setup.set_up("dev")
    assert stamps(folder) == ["course.stamp", "dev.stamp"]
    setup.set_up("course")
    setup.set_up("dev")
    assert installed == ["requirements.lock", "requirements-dev.lock"]


@pytest.mark.parametrize("failure", [SystemExit, KeyboardInterrupt])
def test_a_set_up_that_stops_half_way_leaves_no_stamp(project, monkeypatch, failure):
    folder, _ = project
    setup.set_up("dev")
    (folder / "requirements.lock").write_text("other==1")

    def stop(lock):
        raise failure

    monkeypatch.setattr(setup, "install", stop)
    with pytest.raises(failure):
        setup.set_up("course")
    assert stamps(folder) == []


def test_two_at_once_take_turns(copy):
    code = "import sys\nfrom tools import setup\n"
    code += "with setup.one_at_a_time():\n print(flush=True)\n sys.stdin.read()"

    def start(stdin):
        return subprocess.Popen(
            [sys.executable, "-c", code], cwd=copy, stdin=stdin, stdout=subprocess.PIPE
        )

    with start(subprocess.PIPE) as first:
        first.stdout.readline()
        with start(subprocess.DEVNULL) as second:
            with pytest.raises(subprocess.TimeoutExpired):
                second.wait(timeout=1)
            first.stdin.close()
            assert second.wait(timeout=20) == 0


@pytest.mark.parametrize(
    ("lie", "message"),
    [
        ("sys.version_info = (3, 10, 4)", "needs Python 3.11 or newer"),
        ("sys.modules['ensurepip'] = None", "venv module is not complete"),
        ("sys.modules['venv'] = None", "venv module is not complete"),
    ],
)
def test_says_what_is_missing(copy, lie, message):
    code = f"import runpy, sys; {lie}; runpy.run_path('tools/setup.py', run_name='__main__')"
    result = subprocess.run([sys.executable, "-c", code], cwd=copy, text=True, capture_output=True)
    assert result.returncode == 1
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert not (copy / ".venv").exists()


@pytest.mark.usefixtures("no_settings")
def test_settings_of_pip_are_read_as_pip_reads_them(monkeypatch, tmp_path):
    (tmp_path / "pip.conf").write_text(
        "[global]\nindex-url = https://one.example/simple\nquiet = 2\nuser = true\n"
        "extra-index-url =\n    https://two.example/it's\n    https://three.example\n"
        "find-links = /from/file\n[install]\ncert = /install.pem\n[download]\ncert = /no.pem\n"
    )
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))
    monkeypatch.setenv("PIP_FIND_LINKS", "/from/environment /more")
    found = setup.pip_settings()
    assert found["index-url"] == "https://one.example/simple"
    assert found["extra-index-url"].split() == ["https://two.example/it's", "https://three.example"]
    assert found["find-links"] == "/from/environment /more"
    assert found["cert"] == "/install.pem"


@pytest.mark.usefixtures("no_settings")
def test_uv_is_told_what_pip_is_told(tmp_path):
    here, gone = tmp_path.as_uri(), (tmp_path / "gone").as_uri()
    settings = {
        "index-url": "https://one.example/simple",
        "extra-index-url": f"{gone}\nhttps://two.example {here}",
        "find-links": f"{tmp_path} {tmp_path / 'gone'}\n{here}",
        "trusted-host": "one.example\ntwo.example",
        "cert": "/a.pem",
        "proxy": "proxy.example:3128",
        "no-index": "true",
        "retries": "7",
    }
    before = dict(os.environ)
    told = {k: v for k, v in setup.uv_environment(settings).items() if k not in before}
    assert told == {
        "UV_DEFAULT_INDEX": "https://one.example/simple",
        "UV_INDEX": f"https://two.example {here}",
        "UV_FIND_LINKS": f"{tmp_path},{here}",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_INSECURE_HOST": "one.example two.example",
        "UV_NO_INDEX": "1",
        "SSL_CERT_FILE": "/a.pem",
        "ALL_PROXY": "proxy.example:3128",
    }
    with_one_index = setup.uv_environment(settings, one_index=True)
    assert {"UV_INDEX", "UV_FIND_LINKS"}.isdisjoint(with_one_index)
    assert with_one_index["UV_DEFAULT_INDEX"] == "https://one.example/simple"


@pytest.mark.usefixtures("no_settings")
def test_what_uv_is_told_already_stays(monkeypatch):
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://mine.example")
    told = setup.uv_environment({"index-url": "https://one.example"})
    assert told["UV_DEFAULT_INDEX"] == "https://mine.example"


def write_wheel(folder, name):
    """Write the smallest wheel there is, and its page in an index."""
    info = f"{name}-1.0.dist-info"
    files = {
        f"{name}.py": "",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{file},,\n" for file in [*files, f"{info}/RECORD"])
    wheel = f"{name}-1.0-py3-none-any.whl"
    (folder / name).mkdir(parents=True)
    with zipfile.ZipFile(folder / name / wheel, "w") as archive:
        for file, text in files.items():
            archive.writestr(file, text)
    (folder / name / "index.html").write_text(f'<!DOCTYPE html><a href="{wheel}">{wheel}</a>')


@pytest.mark.usefixtures("no_settings")
def test_uv_finds_packages_where_pip_would(tmp_path):
    write_wheel(tmp_path / "main", "tinymain")
    write_wheel(tmp_path / "extra", "tinyextra")
    write_wheel(tmp_path / "links", "tinylink")
    settings = {
        "index-url": (tmp_path / "main").as_uri(),
        "extra-index-url": f"{(tmp_path / 'gone').as_uri()} {(tmp_path / 'extra').as_uri()}",
        "find-links": f"{tmp_path / 'gone'} {tmp_path / 'links' / 'tinylink'}",
    }
    uv = shutil.which("uv", path=str(Path(sys.executable).parent))
    env = setup.uv_environment(settings) | {"UV_CACHE_DIR": str(tmp_path / "cache")}
    install = [uv, "pip", "install", "--quiet", "--python", sys.executable]
    install += ["--target", tmp_path / "target", "tinymain", "tinyextra", "tinylink"]
    subprocess.run(install, env=env, check=True)
    assert len(list((tmp_path / "target").glob("tiny*.py"))) == 3


@pytest.mark.parametrize(
    ("target", "kind"), [("setup", "course"), ("lab", "course"), ("test", "dev"), ("bench", "dev")]
)
def test_each_command_sets_up_no_more_than_it_needs(copy, target, kind):
    plan = subprocess.check_output(["make", "--dry-run", target], cwd=copy, text=True)
    assert [line.split()[-1] for line in plan.splitlines() if "setup.py" in line] == [kind]


@pytest.mark.network
@pytest.mark.parametrize("tool", ["uv", "pip"])
def test_from_nothing_with_no_uv_on_the_path(copy, tmp_path_factory, tool):
    """Set up with uv brought into ``.venv``, and with pip alone where uv does not work."""
    for name in ["README.md", *("LICENSE", "LICENSE-CC-BY-4.0"), "perceptron_helpers"]:
        tree = (ROOT / name).is_dir()
        (shutil.copytree if tree else shutil.copy)(ROOT / name, copy / name)
    folder = tmp_path_factory.mktemp("path")
    if tool == "pip":
        (folder / "uv").write_text("#!/bin/sh\nexit 1\n")
        (folder / "uv").chmod(0o755)
    result = subprocess.run(
        [sys.executable, "tools/setup.py", "course"],
        cwd=copy,
        env={**os.environ, "PATH": str(folder)},
        text=True,
        stdout=subprocess.PIPE,
    )
    assert result.returncode == 0
    assert ("with pip" in result.stdout) == (tool == "pip")
    assert any((copy / ".venv").rglob("__pycache__/interactiveshell.*.pyc"))  # starts are quick
    check = "import perceptron_helpers, jupyterlab, ipywidgets; print(perceptron_helpers.__file__)"
    python = copy / setup.PYTHON.relative_to(ROOT)
    where = subprocess.check_output([python, "-c", check], cwd=folder, text=True)
    assert Path(where.strip()).parent.parent == copy
