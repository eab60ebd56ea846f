"""The page of a live lesson: by keyboard alone, and where Python does not come."""

import nbformat
import pytest
from playwright.sync_api import expect

from book import build
from tests.harness.website import READY, cells_run, live, opened, served

MAIN = "08_turn_the_knobs"
PICTURE = ".perceptron-live svg[role=img]"


def test_the_main_picture_moves_by_keyboard_alone(chrome, address):
    path = build.REPOSITORY / "notebooks" / f"{MAIN}.ipynb"
    cells = nbformat.read(path, as_version=4).cells
    place = next(i for i, cell in enumerate(cells) if "explore_training(" in cell.source)
    with live(chrome, address, f"notebooks/{MAIN}.ipynb", run=False) as page:
        page.wait_for_function("document.activeElement.matches('.jp-Cell')")
        for cell in cells[:place]:
            if cell.cell_type == "code":  # at a reader's pace: look, then go on
                with cells_run(page):
                    page.keyboard.press("Shift+Enter")
            else:
                page.keyboard.press("Shift+Enter")
        page.keyboard.press("Control+Enter")  # runs the cell and stays on it
        picture = page.locator(PICTURE).first
        expect(picture).to_be_visible(timeout=60_000)
        tab_to(page, "start w₁")
        before = picture.get_attribute("aria-label")
        page.keyboard.press("ArrowRight")
        expect(picture).not_to_have_attribute("aria-label", before)
        tab_to(page, "learning rate α")
        before = picture.get_attribute("aria-label")
        page.keyboard.press("End")
        expect(picture).not_to_have_attribute("aria-label", before)
        assert page.errors == []


def tab_to(page, label):
    """Press Tab until a slider has the focus, as somebody without a mouse would."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.ariaLabel") == label:
            return
    pytest.fail(f"{label} was not reached with 40 times Tab")


def test_says_so_when_python_cannot_be_loaded(chrome, site):
    missing = {"/live/static/pyodide/pyodide.mjs"}
    path = f"live/notebooks/index.html?path=notebooks/{MAIN}.ipynb"
    with served(site, missing) as address, opened(chrome, address, path) as page:
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("Python has not started")
        missing.clear()
        alert.get_by_role("link", name="Try again").click()
        expect(alert).to_have_count(0)
        page.wait_for_selector(READY)
