"""One page and one kernel for one live notebook after the other: their start is paid once.

Loading the page, Python and its packages takes some five times as long as to run a lesson. Each
notebook finds an empty namespace, and nothing in the page of the one before.
"""

import contextlib
from urllib.parse import quote

from tests.harness.run_cells import run_cells
from tests.harness.website import CELLS, live

VIEWPORT = {"width": 1280, "height": 720}  # as it comes
EMPTY = """
import sys
if 'ipywidgets' in sys.modules:
    sys.modules['ipywidgets'].Widget.close_all()
get_ipython().reset()
"""
NEXT = """async ([url, empty]) => {
    const panel = jupyterapp.shell.currentWidget;
    const { kernel } = panel.sessionContext.session;
    const { content } = await kernel.requestExecute({ code: empty, silent: true }).done;
    if (content.status !== 'ok') throw new Error(JSON.stringify(content));
    const notebook = await (await fetch(url)).json();
    for (const cell of notebook.cells) {
        if (cell.cell_type === 'code') cell.execution_count = null;
    }
    panel.context.model.fromJSON(notebook);
    return notebook.cells.length;
}"""


class OnePage:
    """A page for one notebook after the other, until something goes wrong in it."""

    def __init__(self, browser, address):
        self._browser, self._address = browser, address
        self._closing = contextlib.ExitStack()
        self._page = None

    @contextlib.contextmanager
    def live(self, notebook, run=True):
        """Open a notebook live and run all of it: the first as a reader does."""
        try:
            if self._page is None:
                opening = live(self._browser, self._address, notebook, run, exposed=True)
                self._page = self._closing.enter_context(opening)
            else:
                self._page.set_viewport_size(VIEWPORT)
                self._page.outside.clear()
                self._page.errors.clear()
                url = f"{self._address}live/files/{quote(notebook)}"
                n_cells = self._page.evaluate(NEXT, [url, EMPTY])
                self._page.wait_for_function(f"{CELLS} === {n_cells}")
                if run:
                    run_cells(self._page)
            yield self._page
        except BaseException:
            self.close()
            raise

    def close(self):
        """Close the page, if there is one."""
        self._page = None
        self._closing.close()
