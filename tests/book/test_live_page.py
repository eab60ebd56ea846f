"""The page of a live lesson: by keyboard alone, under axe, and where Python does not come."""

import nbformat
import pytest
from playwright.sync_api import expect

from book import build
from tests.harness import axe
from tests.harness.website import READY, RUNNING, live, opened, served

MAIN = "08_turn_the_knobs"
PICTURE = ".perceptron-live svg[role=img]"
OURS = ".jp-RenderedMarkdown, .jp-OutputArea-output, [role=alert]"
# What axe-core finds in Jupyter Notebook itself, of which no setting of ours makes it free.
THIRD_PARTY = {
    "aria-input-field-name": "editors of code cells",
    "aria-required-children": "the list of cells",
    "button-name": "buttons that fold a heading",
    "link-name": "the logo",
}


def test_the_main_picture_moves_by_keyboard_alone(chrome, address):
    path = build.REPOSITORY / "notebooks" / f"{MAIN}.ipynb"
    cells = nbformat.read(path, as_version=4).cells
    place = next(i for i, cell in enumerate(cells) if "explore_training(" in cell.source)
    with live(chrome, address, f"notebooks/{MAIN}.ipynb", run=False) as page:
        page.wait_for_function("document.activeElement.matches('.jp-Cell')")
        for cell in cells[:place]:
            page.keyboard.press("Shift+Enter")
            if cell.cell_type == "code":  # at a reader's pace: look, then go on
                page.wait_for_timeout(500)
                page.wait_for_function(f"!({RUNNING})")
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


def test_a_live_lesson_is_accessible(chrome, address):
    with live(chrome, address, f"notebooks/{MAIN}.ipynb") as page:
        page.set_viewport_size({"width": 1280, "height": 20_000})  # Jupyter hides what is far off
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        expect(page.locator(PICTURE).first).to_be_visible()
        page.wait_for_timeout(1000)
        found = axe.violations(page)
        inside = "(place, ours) => !!document.querySelector(place)?.closest(ours)"
        ours = [
            each
            for each in found
            if page.evaluate(f"([p, o]) => ({inside})(p, o)", [each[1], OURS])
        ]
        assert ours == []
        assert {rule for rule, *_ in found} <= set(THIRD_PARTY)
