"""Serve the built site and open its pages, for tests and benchmarks."""

import contextlib
import functools
import json
import threading
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from urllib.parse import quote
from urllib.request import urlopen

from book.serve import Handler

READY = ".jp-Notebook-ExecutionIndicator[data-status=idle]"
CELLS = "document.querySelectorAll('.jp-Notebook .jp-Cell').length"
PROMPTS = "[...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map(p => p.textContent)"
RUNNING = f"{PROMPTS}.some(prompt => prompt === '[*]:')"
# Cells may run, and have run, between two looks of a test.
WATCH = f"""() => {{
    window.hasRun = false;
    const watch = new MutationObserver(() => {{ window.hasRun ||= {RUNNING}; }});
    const notebook = document.querySelector('.jp-Notebook');
    watch.observe(notebook, {{ subtree: true, childList: true, characterData: true }});
}}"""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        """Say nothing: a browser that leaves a page drops what it still loads."""


class _Handler(Handler):
    missing = ()

    def log_message(self, *_):
        pass

    def send_head(self):
        if self.path.partition("?")[0] in self.missing:
            return self.send_error(HTTPStatus.NOT_FOUND)
        return super().send_head()


@contextlib.contextmanager
def served(folder, missing=()):
    """Serve a folder on 127.0.0.1; gives the address, with a slash at its end.

    `missing` holds paths that are not found as long as they are in it, such as ``"/a.html"``.
    """
    kind = type("_WithoutSome", (_Handler,), {"missing": missing})
    handler = functools.partial(kind, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.02], daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def opened(browser, address, path="", exposed=False, **options):
    """Open a page of the site, in a browser that has never seen it.

    With `exposed`, JupyterLite's own app is ``jupyterapp`` in the page.

    The page gets `errors`, what went wrong in it, and `outside`, the addresses elsewhere that it
    asked for.
    """
    context = browser.new_context(**options)
    if exposed:
        context.route("**/jupyter-lite.json", _expose)
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.errors, page.outside = [], []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda said: said.type == "error" and page.errors.append(said.text))
    # The context also sees what workers ask for: Python runs in one.
    context.on("request", lambda asked: _note(page.outside, asked.url, address))
    page.goto(address + path)
    try:
        yield page
    finally:
        context.close()


def _expose(route):
    settings = route.fetch().json()
    settings.setdefault("jupyter-config-data", {})["exposeAppInBrowser"] = "true"
    route.fulfill(json=settings)  # not with the head of the reply, which says that it is compressed


def pause_time(page):
    """Let no time pass in a page but what ``page.clock.run_for(milliseconds)`` gives it."""
    page.clock.install(time=0)
    page.clock.pause_at(60)


def _note(outside, url, address):
    if not url.startswith((address, "data:", "blob:")):
        outside.append(url)


@contextlib.contextmanager
def live(browser, address, notebook, run=True, **options):
    """Open a notebook such as ``"notebooks/06_….ipynb"`` live, and run all of it."""
    path = f"live/notebooks/index.html?path={notebook}"
    with urlopen(f"{address}live/files/{quote(notebook)}") as file:
        n_cells = len(json.load(file)["cells"])
    with opened(browser, address, path, **options) as page:
        page.wait_for_selector(READY)
        page.wait_for_function(f"{CELLS} === {n_cells}")  # they come one after the other
        if run:
            run_all(page)
        yield page


@contextlib.contextmanager
def cells_run(page, seconds=240):
    """Wait until the cells have run that are started here: ``with cells_run(page): …``.

    The file holds the numbers of an earlier run: those do not count.
    """
    page.evaluate(WATCH)
    yield
    page.wait_for_function(f"window.hasRun && !({RUNNING})", timeout=1000 * seconds)


def run_all(page):
    """Run all cells from the menu, and wait until the last one has run."""
    has_code = page.locator(".jp-CodeCell").count()
    with cells_run(page) if has_code else contextlib.nullcontext():
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()


def html_files(folder):
    """Return the paths of the book's pages in a site."""
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    return [path for path in found if not path.startswith(("live/", "slides/"))]
