"""The site, built once and served."""

import os

import pytest
from filelock import FileLock

from book import build
from tests.harness.needs import lacking
from tests.harness.website import served


def once(tmp_path_factory, name, make):
    """Return a site that the first worker that comes makes, and all look at.

    ``make(new)`` leaves it in ``new / "site"``.
    """
    folder = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        folder = folder.parent  # which all workers have in common
    with FileLock(folder / f"{name}.lock"):
        if not (folder / name).exists():
            make(folder / f"new-{name}")
            (folder / f"new-{name}" / "site").rename(folder / name)
    return folder / name


@pytest.fixture(scope="session")
def site(tmp_path_factory, request):
    """Build the site."""
    if not os.environ.get("PYODIDE"):
        lacking("pyodide", "PYODIDE is not set to a folder with Pyodide")

    def make(new):
        homework = request.getfixturevalue("released").folder / "release"
        build.build(new / "site", build.REPOSITORY / os.environ["PYODIDE"], homework)

    return once(tmp_path_factory, "site", make)


@pytest.fixture(scope="module")
def address(site):
    with served(site) as url:
        yield url


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    """Build the book alone, without lessons live in the browser and slides."""

    def make(new):
        lessons = build.notebooks(build.REPOSITORY / "notebooks")
        build.build_book(lessons, {}, new / "source", new / "site")

    return once(tmp_path_factory, "book", make)


@pytest.fixture(scope="module")
def book_address(book):
    with served(book) as url:
        yield url
