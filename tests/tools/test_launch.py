"""make launch: what it writes leads to files that exist, and it leaves no trace when taken back."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import lessons
import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools import launch

ROOT = Path(__file__).parents[2]
HERE = launch.launched()
LESSONS = [each for each in lessons.ALL if each.number != "B"]
OURS = launch.copy_of("ada-example/perceptrons")
# Where an address of a copy could hide: whose pages, whose repository.
ADDRESS = re.compile(
    r"mybinder\.org/v2/gh/([\w.-]+)|colab\.research\.google\.com/github/([\w.-]+)"
    r"|git\+https://github\.com/([\w.-]+)|//([\w-]+)\.github\.io"
)


def addresses(root):
    """Return the owners that README, lessons, the book and the package's own files name."""
    places = ["README.md", "CITATION.cff", "pyproject.toml", "environment.yml"]
    files = [root / name for name in places]
    files += [*root.glob("notebooks/*.ipynb"), *root.glob("homework/*.ipynb")]
    files += [*root.glob("book/**/*.md"), *root.glob("perceptron_helpers/**/*.py")]
    found = [ADDRESS.findall(path.read_text("utf-8")) for path in files if path.is_file()]
    return {next(filter(None, names)) for each in found for names in each} - {"YOUR-NAME"}


def test_no_address_but_that_of_the_copy():
    """In the house itself there is none: there .ci/run sets REQUIRE_NO_ADDRESS."""
    assert addresses(ROOT) == ({HERE.repo.partition("/")[0]} if HERE else set())
    assert not (HERE and os.environ.get("REQUIRE_NO_ADDRESS") == "1")


def test_readme_and_lessons_say_the_same(tmp_path):
    shutil.copy(ROOT / "README.md", tmp_path)
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    assert launch.launch(HERE, tmp_path) == []


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda each: each.number)
def test_each_lesson_has_the_line_once(lesson):
    assert len(launch.TOP.findall(lesson.cells[0].source)) == 1
    assert len(launch.TOP.findall(lesson.text())) == 1


@pytest.fixture
def clone(tmp_path):
    """Return what others would have: a fresh clone of what launch touches, without an address."""
    shutil.copy(ROOT / "README.md", tmp_path)
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    launch.launch(None, tmp_path)
    for command in ("init -q", "add -A", "-c user.name=t -c user.email=t commit -q -m clone"):
        subprocess.run(["git", "-C", str(tmp_path), *command.split()], check=True)
    return tmp_path


def status(folder):
    command = ["git", "-C", str(folder), "status", "--porcelain"]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def links(text):
    return re.findall(r"\]\((https?://[^)]+)\)", text)


def leads_to(link, copy):
    """Return the file of the repository, or of the site, that a link opens; the form is checked."""
    url = urlsplit(link)
    assert url.scheme == "https"
    if url.netloc == "mybinder.org":
        assert url.path == f"/v2/gh/{copy.repo}/{copy.branch}"
        (where,) = parse_qs(url.query, strict_parsing=True)["urlpath"]
        return where.removeprefix("lab/tree/")
    if url.netloc == "colab.research.google.com":
        return unquote(url.path).removeprefix(f"/github/{copy.repo}/blob/{copy.branch}/")
    assert link.startswith(copy.site)
    if link == f"{copy.site}/":
        return "README.md"
    assert link.startswith(f"{copy.site}/live/notebooks/index.html?")
    return parse_qs(url.query, strict_parsing=True)["path"][0]


def test_all_links_lead_to_files_and_it_can_be_taken_back(clone):
    launch.launch(OURS, clone)
    assert launch.launched(clone) == OURS
    shown = links((clone / "README.md").read_text("utf-8"))
    ours = [link for link in shown if ADDRESS.search(link)]
    assert [leads_to(link, OURS) for link in ours] == ["README.md", *[launch.FIRST] * 3]
    for path in (clone / "notebooks").glob("*.ipynb"):
        top = nbformat.read(path, as_version=4).cells[0].source
        line = launch.TOP.search(top)
        assert bool(line) == (path.name[0] != "B")
        if line:
            assert [leads_to(link, OURS) for link in links(line[0])] == [
                f"notebooks/{path.name}"
            ] * 3
            assert "git+https://github.com/ada-example/perceptrons anywidget" in line[0]
    assert addresses(clone) == {"ada-example"}
    assert len(status(clone).splitlines()) == 1 + len(LESSONS)
    launch.launch(None, clone)
    assert launch.launched(clone) is None
    assert status(clone) == ""


def test_again_changes_nothing_and_another_address_replaces_it(clone):
    assert launch.launch(OURS, clone)
    assert launch.launch(OURS, clone) == []
    other = launch.copy_of("b/c", "https://course.example.org/x/", "dev")
    launch.launch(other, clone)
    assert addresses(clone) == {"b"}
    top = nbformat.read(clone / "notebooks" / lessons.LESSONS[4].path.name, as_version=4).cells[0]
    ours = links(launch.TOP.search(top.source)[0])
    assert [leads_to(link, other) for link in ours] == [
        f"notebooks/{lessons.LESSONS[4].path.name}"
    ] * 3
    assert "git+https://github.com/b/c@dev" in next((clone / "notebooks").glob("04*")).read_text()
    launch.launch(None, clone)
    assert status(clone) == ""


def test_a_launched_lesson_keeps_its_normal_form(clone):
    launch.launch(OURS, clone)
    for path in (clone / "notebooks").glob("*.ipynb"):
        text = path.read_text("utf-8")
        made = launch.normalise(nbformat.reads(text, as_version=4))
        assert launch.serialise(made) == text


NAME = st.from_regex(launch.REPO, fullmatch=True)


@given(NAME, st.from_regex(r"https://[a-z]{1,9}\.example(/[a-z]{1,5}){0,2}/?", fullmatch=True))
def test_any_name_goes_in_and_comes_out(repo, site):
    copy = launch.copy_of(repo, site)
    plain = "# T\n\n<!-- launch -->\n\nmore\n"
    with tempfile.TemporaryDirectory() as folder:
        readme = Path(folder, "README.md")
        readme.write_text(plain, "utf-8")
        launch.launch(copy, Path(folder))
        assert launch.launched(Path(folder)) == copy
        assert all(leads_to(link, copy) for link in links(readme.read_text("utf-8")))
        launch.launch(None, Path(folder))
        assert readme.read_text("utf-8") == plain


@pytest.mark.parametrize(
    ("repo", "site"),
    [
        ("ada/perceptrons", "https://ada.github.io/perceptrons"),
        ("Ada/Course", "https://ada.github.io/Course"),
        ("ada/ada.github.io", "https://ada.github.io"),
    ],
)
def test_the_usual_pages(repo, site):
    assert launch.copy_of(repo).site == site


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["perceptrons"], "REPO must be owner/name.*'perceptrons'"),
        (["https://github.com/a/b"], "REPO must be owner/name"),
        (["a/b c"], "REPO must be owner/name"),
        (["-a/b"], "REPO must be owner/name"),
        (["a/b", "--site", "a.org"], "SITE must be an address such as .*'a.org'"),
        (["a/b", "--site", "ftp://a.org"], "SITE must be an address"),
        (["a/b", "--site", "https://a.org/(x)"], "SITE must be an address"),
        (["a/b", "--branch", "my branch"], "BRANCH must be the name of a branch"),
        (["", "--site", "https://a.org"], "name the copy, too, by REPO"),
    ],
)
def test_bad_input_is_named_and_nothing_is_written(arguments, message, monkeypatch):
    monkeypatch.setattr(launch, "_write", lambda *_: pytest.fail("it wrote"))
    if arguments[0].startswith("-"):
        arguments = ["--", *arguments]
    with pytest.raises(SystemExit, match=message):
        launch.main(arguments)


def test_make_wants_to_be_told():
    def make(*words):
        command = ["make", "-n", "-C", str(ROOT), "launch", *words]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    if not shutil.which("make"):
        pytest.skip("make is not there")
    told = make()
    assert told.returncode
    assert "make launch REPO=owner/name" in told.stderr
    assert 'tools.launch "" ' in make("REPO=").stdout
    assert (
        'tools.launch "a/b" --site "https://x.org"' in make("REPO=a/b", "SITE=https://x.org").stdout
    )
