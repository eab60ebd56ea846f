"""Use Jupyter in a real browser, as a reader does: for tests and benchmarks."""

import contextlib
from pathlib import Path

from tests.harness.run_cells import run_cells

WATCH = Path(__file__).with_name("watch.js")
VIEWPORT = {"width": 1280, "height": 1600}
# anywidget says so of a model that takes more than two seconds, and goes on with it all the same.
SLOW = "[anywidget] Failed to initialize model."
NEXT = """async () => {
    const { context, sessionContext } = jupyterapp.shell.currentWidget;
    await context.revert();
    await sessionContext.changeKernel({ name: 'python3' });
    const { kernel } = sessionContext.session;
    await kernel.info;
    // The widgets' manager asks this of a new kernel, too: it has its answer before ours comes.
    await kernel.requestCommInfo({ target_name: 'jupyter.widget' });
}"""
IDLE = ".jp-Notebook-ExecutionIndicator[data-status=idle]"
STILL = """element => new Promise((done, fail) => {
    let [before, frames, all] = ['', 0, 0];
    const look = () => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const now = [x, y, width, height].join();
        frames = now === before ? frames + 1 : 0;
        before = now;
        if (frames >= 12) done();
        else if (++all > 1200) fail(new Error('it moves without end'));
        else requestAnimationFrame(look);
    };
    look();
})"""


@contextlib.contextmanager
def notebook_page(browser, server, path, front_end="lab", seconds=60):
    """Open a notebook in JupyterLab ("lab") or Notebook 7 ("notebook"), its kernel ready.

    The page gets `errors`: what was written to the browser's console as an error.
    """
    page = browser.new_page(viewport=VIEWPORT)
    page.set_default_timeout(1000 * seconds)
    page.errors = []
    page.on("pageerror", lambda error: SLOW in str(error) or page.errors.append(str(error)))
    page.on("console", lambda message: _note(page, message))
    folder = {"lab": "lab/tree/", "notebook": "notebooks/"}[front_end]
    # "reset": without the notebooks that an earlier page had open
    page.goto(server.address(folder + path, reset=""))
    page.wait_for_selector(".jp-KernelName:has-text('Python 3')")
    page.wait_for_selector(IDLE)
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


def stands_still(locator):
    """Wait until an element has been in its place for twelve frames."""
    locator.evaluate(STILL)


class OnePage:
    """A page for one notebook after the other, each in a new kernel: Jupyter is loaded once.

    When something goes wrong, the next one gets a new page.
    """

    def __init__(self, browser, server):
        self._browser, self._server = browser, server
        self._closing = contextlib.ExitStack()
        self._what = self._page = None

    @contextlib.contextmanager
    def opened(self, path, front_end="lab", viewport=VIEWPORT):
        """Open a notebook as its file is now, and run all of it."""
        try:
            if (path, front_end) == self._what and self._server.ask("api/sessions"):
                self._page.set_viewport_size(viewport)
                self._page.evaluate(NEXT)
                self._page.wait_for_selector(IDLE)
                self._page.errors.clear()
            else:
                self.close()
                opening = notebook_page(self._browser, self._server, path, front_end)
                self._page = self._closing.enter_context(opening)
                self._page.set_viewport_size(viewport)
                self._what = path, front_end
            run_cells(self._page)
            yield self._page
        except BaseException:
            self.close()
            raise

    def close(self):
        """Close the page, and stop what runs."""
        self._what = self._page = None
        self._closing.close()
        self._server.stop_kernels()
