"""Notebooks in a real browser."""

import contextlib
import os
import shutil

import nbformat
import pytest
from filelock import FileLock
from playwright.sync_api import expect

from book import build
from tests.harness import browser, lab
from tests.harness.needs import lacking

SPEC = {"name": "python3", "display_name": "Python 3", "language": "python"}
expect.set_options(timeout=60_000)  # a busy machine takes its time
IMPORTS = "from perceptron_helpers import *\nfrom perceptron_helpers.live import *"


@pytest.fixture(scope="module")
def server(start_server, tmp_path_factory):
    """Serve a folder with the course's images."""
    root = tmp_path_factory.mktemp("served") / "notebooks"
    # A notebook in the server's topmost folder finds "../images" in there.
    shutil.copytree(lab.REPOSITORY / "images", root / "images")
    with start_server(root=root) as running:
        running.root = root
        yield running


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
            build.build(folder / "new" / "site", lab.REPOSITORY / os.environ["PYODIDE"], homework)
            (folder / "new" / "site").rename(folder / "site")
    return folder / "site"


@pytest.fixture
def opened(chrome, server):
    """Open a notebook: ``with opened(front_end, *cells) as page``; without cells, as it is."""

    @contextlib.contextmanager
    def open_notebook(front_end, *cells, name="a.ipynb", run=True):
        if cells:
            code = [nbformat.v4.new_code_cell(source) for source in (IMPORTS, *cells)]
            text = [nbformat.v4.new_markdown_cell(f"cell {n}") for n, _ in enumerate(code)]
            both = [cell for pair in zip(code, text, strict=True) for cell in pair]
            notebook = nbformat.v4.new_notebook(cells=both, metadata={"kernelspec": SPEC})
            nbformat.write(notebook, server.root / name)
        with browser.notebook_page(chrome, server, name, front_end) as page:
            if run:
                browser.run_all(page)
            yield page
        server.stop_kernels()

    return open_notebook
