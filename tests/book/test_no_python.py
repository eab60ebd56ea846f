"""A live page to which Python does not come."""

from playwright.sync_api import expect

from tests.harness.website import READY, opened, served

MAIN = "08_turn_the_knobs"


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
