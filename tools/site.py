"""Serve the built site and open its pages, for tests and benchmarks."""

import contextlib
import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from tools.browser import run_all

READY = ".jp-Notebook-ExecutionIndicator[data-status=idle]"


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        """A browser that closes a page drops what it still loads; nobody need read of that."""


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """Serve a folder on 127.0.0.1; gives the address, with a slash at its end."""
    handler = functools.partial(_Handler, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def opened(browser, address, path="", **options):
    """Open a page of the site, in a browser that has never seen it.

    The page gets `errors`, what went wrong in it, and `outside`, the addresses elsewhere that it
    asked for.
    """
    context = browser.new_context(**options)
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


def _note(outside, url, address):
    if not url.startswith((address, "data:", "blob:")):
        outside.append(url)


@contextlib.contextmanager
def live(browser, address, notebook, run=True, **options):
    """Open a notebook such as ``"notebooks/06_….ipynb"`` live, and run all of it.

    Opened as by a click on "open live", but without the book's page around it.
    """
    path = f"live/notebooks/index.html?path={notebook}"
    with opened(browser, address, path, **options) as page:
        page.wait_for_selector(READY)
        if run:
            run_all(page, 240)
        yield page
