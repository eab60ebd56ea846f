"""The site, built once and served."""

import os

import pytest
from filelock import FileLock

from book import build
from tests.harness.needs import lacking
from tests.harness.website import served


@pytest.fixture(scope="session")
def site(tmp_path_factory, request):
    """Build the site: the first worker that comes does, and all look at it."""
    if not os.environ.get("PYODIDE"):
        lacking("pyodide", "PYODIDE is not set to a folder with Pyodide")
    folder = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        folder = folder.parent  # which all workers have in common
    with FileLock(folder / "site.lock"):
        if not (folder / "site").exists():
            homework = request.getfixturevalue("released").folder / "release"
            build.build(folder / "new" / "site", build.REPOSITORY / os.environ["PYODIDE"], homework)
            (folder / "new" / "site").rename(folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def address(site):
    with served(site) as url:
        yield url


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    """Build the book alone, without lessons live in the browser and slides."""
    folder = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        folder = folder.parent
    with FileLock(folder / "book.lock"):
        if not (folder / "book").exists():
            lessons = build.notebooks(build.REPOSITORY / "notebooks")
            build.build_book(
                lessons, {}, folder / "new-book" / "source", folder / "new-book" / "site"
            )
            (folder / "new-book" / "site").rename(folder / "book")
    return folder / "book"


@pytest.fixture(scope="module")
def book_address(book):
    with served(book) as url:
        yield url
