"""Notebooks in a real browser."""

import contextlib
import shutil

import nbformat
import pytest

from tests.harness import browser, lab

SPEC = {"name": "python3", "display_name": "Python 3", "language": "python"}
ROOMS = ("perceptron_helpers", "perceptron_helpers.live", "perceptron_helpers.tables")
IMPORTS = "\n".join(f"from {room} import *" for room in ROOMS)


@pytest.fixture(scope="module")
def server(start_server, tmp_path_factory):
    """Serve a folder with the course's images."""
    root = tmp_path_factory.mktemp("served") / "notebooks"
    # A notebook in the server's topmost folder finds "../images" in there.
    shutil.copytree(lab.REPOSITORY / "images", root / "images")
    with start_server(root=root) as running:
        running.root = root
        yield running


@pytest.fixture(scope="module")
def one_page(chrome, server):
    with contextlib.closing(browser.OnePage(chrome, server)) as page:
        yield page


@pytest.fixture
def opened(chrome, server, one_page):
    """Open a notebook and run it: ``with opened(front_end, *cells) as page``.

    Without cells, the file is as it is. Without `run`, the page is new and nothing runs.
    """

    @contextlib.contextmanager
    def open_notebook(front_end, *cells, name="a.ipynb", run=True, viewport=browser.VIEWPORT):
        if cells:
            code = [nbformat.v4.new_code_cell(source) for source in (IMPORTS, *cells)]
            text = [nbformat.v4.new_markdown_cell(f"cell {n}") for n, _ in enumerate(code)]
            both = [cell for pair in zip(code, text, strict=True) for cell in pair]
            notebook = nbformat.v4.new_notebook(cells=both, metadata={"kernelspec": SPEC})
            nbformat.write(notebook, server.root / name)
        if run:
            with one_page.opened(name, front_end, viewport) as page:
                yield page
        else:
            one_page.close()
            with browser.notebook_page(chrome, server, name, front_end) as page:
                yield page
            server.stop_kernels()

    return open_notebook
