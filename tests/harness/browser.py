"""Use Jupyter in a real browser, as a reader does: for tests and benchmarks."""

import contextlib
from pathlib import Path

WATCH = Path(__file__).with_name("watch.js")


@contextlib.contextmanager
def notebook_page(browser, server, path, front_end="lab", seconds=60):
    """Open a notebook in JupyterLab ("lab") or Notebook 7 ("notebook"), its kernel ready.

    The page gets `errors`: what was written to the browser's console as an error.
    """
    page = browser.new_page(viewport={"width": 1280, "height": 1600})
    page.set_default_timeout(1000 * seconds)
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda message: _note(page, message))
    folder = {"lab": "lab/tree/", "notebook": "notebooks/"}[front_end]
    # "reset": without the notebooks that an earlier page had open
    page.goto(server.address(folder + path, reset=""))
    page.wait_for_selector(".jp-KernelName:has-text('Python 3')")
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]")
    page.errors.clear()  # what the front end itself said while it started
    try:
        yield page
    finally:
        page.close()


def _note(page, message):
    """Note an error, but for one that is the server's own.

    It remembers where a font is by its name alone, and refuses Notebook a font of the same name
    that it has served from JupyterLab's folder before.
    """
    if message.type == "error" and not message.location["url"].endswith((".woff", ".woff2")):
        page.errors.append(f"{message.text} ({message.location['url']})")


def run_all(page, seconds=120):
    """Run all cells and wait until the last one has run."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    # A folded cell has an empty prompt. It has run when the cells after it have.
    ran = """() => {
        const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')];
        return prompts.every(p => /^$|\\[\\d+\\]/.test(p.textContent));
    }"""
    page.wait_for_function(ran, timeout=1000 * seconds)
