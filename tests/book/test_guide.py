"""What is said around a lesson that runs in the browser: from the first moment, and on the way."""

import nbformat
from playwright.sync_api import expect

from book import build
from tests.harness.website import opened

NAME = "00_start_here"
PATH = f"live/notebooks/index.html?path=notebooks/{NAME}.ipynb"
CELLS = nbformat.read(build.REPOSITORY / "notebooks" / f"{NAME}.ipynb", as_version=4).cells
LIVE = next(n for n, cell in enumerate(CELLS) if "perceptron-leftover" in str(cell))


def test_a_lesson_starts_afresh_and_leads_back_to_the_book(chrome, address):
    with opened(chrome, address, PATH) as page:
        page.on("dialog", lambda dialog: dialog.accept())
        first = page.locator(".jp-CodeCell .cm-content").first
        first.click()
        page.keyboard.press("Control+End")
        page.keyboard.type("\n# mine")
        page.keyboard.press("Control+s")
        mine = page.locator(".jp-CodeCell .cm-content", has_text="# mine")
        expect(mine).to_have_count(1)
        expect(page.locator(".jp-NotebookCheckpoint")).to_contain_text("Last Checkpoint")
        page.reload()
        expect(mine).to_have_count(1)
        page.get_by_role("button", name="Start afresh").click()
        page.wait_for_load_state()
        expect(page.locator(".jp-CodeCell .cm-content").first).to_be_visible()
        expect(mine).to_have_count(0)
        page.get_by_role("link", name="Back to the book").click()
        page.wait_for_url(f"**/notebooks/{NAME}.html")


def test_links_of_live_pictures_land_on_their_cells(site):
    html = (site / "notebooks" / f"{NAME}.html").read_text("utf-8")
    assert f'href="../{PATH}#cell-{LIVE}"' in html
