"""Every lesson live in the browser, and the homework; one by keyboard alone, and under axe."""

import contextlib
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

from tests.harness import axe
from tests.harness.one_page import OnePage
from tests.harness.website import cells_run, run_all

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
NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NOT_RUN = ".jp-CodeCell .jp-InputPrompt:text-is('[ ]:')"
FAILED = "[data-mime-type$='.error'], [data-mime-type$='.stderr']"


@pytest.fixture(scope="module")
def one_page(chrome, address):
    with contextlib.closing(OnePage(chrome, address)) as page:
        yield page


def test_the_main_picture_moves_by_keyboard_alone(one_page):
    one_page.close()  # a new page, as a reader opens it; the lessons then go on in it
    path = NOTEBOOKS / f"{MAIN}.ipynb"
    cells = nbformat.read(path, as_version=4).cells
    place = next(i for i, cell in enumerate(cells) if "explore_training(" in cell.source)
    with one_page.live(f"notebooks/{MAIN}.ipynb", run=False) as page:
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


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_lesson_runs_to_its_end(one_page, path):
    notebook = nbformat.read(path, as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    n_live = sum("perceptron-leftover" in str(cell.outputs) for cell in cells)
    with one_page.live(f"notebooks/{path.name}") as page:
        expect(page.locator(".jp-CodeCell")).to_have_count(len(cells))
        assert page.locator(FAILED).all_text_contents() == []
        expect(page.locator(NOT_RUN)).to_have_count(0)
        expect(page.locator(".perceptron-live")).to_have_count(n_live)
        assert page.outside == []
        assert page.errors == []


def test_a_live_lesson_is_accessible(one_page):
    with one_page.live(f"notebooks/{MAIN}.ipynb") as page:
        page.set_viewport_size({"width": 1280, "height": 20_000})  # Jupyter hides what is far off
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        expect(page.locator(PICTURE).first).to_be_visible()
        axe.settle(page)
        found = axe.violations(page)
        inside = "(place, ours) => !!document.querySelector(place)?.closest(ours)"
        ours = [
            each
            for each in found
            if page.evaluate(f"([p, o]) => ({inside})(p, o)", [each[1], OURS])
        ]
        assert ours == []
        assert {rule for rule, *_ in found} <= set(THIRD_PARTY)


@pytest.mark.parametrize("name", ["hw1", "hw2"])
def test_homework_opens_live(one_page, name):
    with one_page.live(f"homework/{name}.ipynb", run=False) as page:
        page.locator(".cm-line", has_text='student = ""').click()
        page.keyboard.press("End")
        page.keyboard.press("ArrowLeft")
        page.keyboard.type("ada")
        run_all(page)
        assert page.locator(FAILED).all_text_contents() == []
        expect(page.locator(".jp-OutputArea", has_text="found nothing yet").first).to_be_attached()
        assert page.outside == []
        assert page.errors == []
