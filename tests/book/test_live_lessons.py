"""Every lesson live in the browser, from top to bottom, and the homework."""

from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

from tests.harness.website import live, run_all

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
FAILED = "[data-mime-type$='.error'], [data-mime-type$='.stderr']"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_lesson_runs_to_its_end(chrome, address, path):
    notebook = nbformat.read(path, as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    n_live = sum("perceptron-leftover" in str(cell.outputs) for cell in cells)
    with live(chrome, address, f"notebooks/{path.name}") as page:
        expect(page.locator(".jp-CodeCell")).to_have_count(len(cells))
        assert page.locator(FAILED).all_text_contents() == []
        expect(page.locator(".perceptron-live")).to_have_count(n_live)
        assert page.outside == []
        assert page.errors == []


@pytest.mark.parametrize("name", ["hw1", "hw2"])
def test_homework_opens_live(chrome, address, name):
    with live(chrome, address, f"homework/{name}.ipynb", run=False) as page:
        page.locator(".cm-line", has_text='student = ""').click()
        page.keyboard.press("End")
        page.keyboard.press("ArrowLeft")
        page.keyboard.type("ada")
        run_all(page)
        assert page.locator(FAILED).all_text_contents() == []
        expect(page.locator(".jp-OutputArea", has_text="found nothing yet").first).to_be_attached()
        assert page.outside == []
        assert page.errors == []
