"""What several rooms need: Axes, Chromium, a Jupyter server, a sandbox, released homework."""

import pytest

from tests.harness import lab
from tests.harness.needs import lacking
from tools import chromium


@pytest.fixture
def axes():
    """Make Axes on a canvas of their own: ``draw_points(axes(), OR)``."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    def make():
        figure = Figure()
        FigureCanvasAgg(figure)
        return figure.add_subplot()

    return make


@pytest.fixture(scope="module")
def chrome():
    """Run Chromium. Not for longer than a file: while it runs, no other event loop can."""
    if not chromium.chromium():
        lacking("browser", "there is no Chromium on this machine")
    from playwright.sync_api import expect

    expect.set_options(timeout=60_000)  # a busy machine takes its time
    with chromium.browser() as running:
        yield running


@pytest.fixture(scope="module")
def start_server(tmp_path_factory):
    """Start a Jupyter server with a home of its own: ``with start_server(root=folder) as it``."""

    def start(**options):
        return lab.server(tmp_path_factory.mktemp("jupyter"), **options)

    return start


@pytest.fixture(scope="session")
def sandbox():
    """Ask for a sandbox: without bubblewrap there is none."""
    from homework.sandbox import start

    try:
        start.check()
    except start.NoSandboxError as error:
        lacking("sandbox", str(error).splitlines()[0])


@pytest.fixture(scope="session")
def released(tmp_path_factory):
    """Release both homeworks, once for a worker, and return their course."""
    from homework.authoring import master, release
    from homework.course import Course

    course = Course(tmp_path_factory.mktemp("released") / "course")
    for name in master.names():
        release.release(course, name)
    return course
