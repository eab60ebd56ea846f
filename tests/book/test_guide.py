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


# What the page shows of Python, each time the guide says something new.
NOTE = """() => {
    window.told = [];
    new MutationObserver(() => {
        const { state } = document.querySelector('#perceptron-guide')?.dataset ?? {};
        if (!state || told.at(-1)?.[0] === state) return;
        told.push([state, document.querySelector('.jp-KernelName')?.textContent ?? '']);
    }).observe(document, { subtree: true, childList: true, attributes: true });
}"""


def test_a_link_lands_on_its_cell_and_python_is_ready_when_the_page_says_so(chrome, address):
    with opened(chrome, address) as page:
        page.add_init_script(f"({NOTE})()")
        page.goto(f"{address}{PATH}#cell-{LIVE}")
        page.wait_for_selector("#perceptron-guide[data-state=ready]", timeout=180_000)
        assert page.evaluate("told") == [["loading", ""], ["ready", "Python (Pyodide)"]]
        expect(page.locator(".jp-Cell")).to_have_count(len(CELLS))
        page.wait_for_function(
            """number => {
                const cell = document.querySelectorAll('.jp-Cell')[number];
                const { top } = cell.getBoundingClientRect();
                return top > 0 && top < innerHeight / 3;
            }""",
            arg=LIVE,
        )


def test_links_of_live_pictures_land_on_their_cells(site):
    html = (site / "notebooks" / f"{NAME}.html").read_text("utf-8")
    assert f'href="../{PATH}#cell-{LIVE}"' in html
