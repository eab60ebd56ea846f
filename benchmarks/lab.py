"""Measure the lessons as they run in the reader's browser, beside ipywidgets.interact.

    python -m benchmarks.lab --pyodide FOLDER [--moves 30] [--opens 3]

First, how long it takes from opening the live lesson 08 until its first live picture shows, in a
browser that has never seen the site; all cells are run as soon as the page can. Then how long the
course's main picture takes from an arrow key to its pixels, by our technique and by interact, one
after the other in one browser. The site comes from this machine: add the time that a line needs
for some 45 MB. Use a quiet machine.
"""

import argparse
import inspect
import statistics
import tempfile
import time
from pathlib import Path

import nbformat

from benchmarks.beside import beside
from benchmarks.live import techniques
from benchmarks.live.measure import PICTURES, verdict
from benchmarks.live.moves import one_move, watch
from book import lab
from tests.harness.website import live, served
from tools import chromium

LESSON = "08_turn_the_knobs.ipynb"
LIVE_PICTURE = PICTURES["page"][1]
FIRST_PICTURE_S, MEDIAN_MS = 30, 150
WARM_UP = 5


def build(folder, pyodide):
    """Build a site with the lesson, and with a notebook for each technique."""
    contents = folder / "contents"
    contents.mkdir()
    lesson = nbformat.read(lab.REPOSITORY / "notebooks" / LESSON, as_version=4)
    nbformat.write(lesson, contents / LESSON)
    for technique in ("page", "interact"):
        sources = ("%matplotlib inline", inspect.getsource(techniques), f"{technique}()")
        cells = [nbformat.v4.new_code_cell(source) for source in sources]
        notebook = nbformat.v4.new_notebook(cells=cells, metadata=lesson.metadata)
        nbformat.write(notebook, contents / f"{technique}.ipynb")
    lab.build(contents, folder / "live", pyodide)


def first_picture(chrome, address):
    """Return the seconds until the kernel is there, and until the first live picture shows."""
    start = time.perf_counter()
    with live(chrome, address, LESSON, run=False) as page:
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        page.wait_for_selector(".jp-InputPrompt:has-text('[1]')")
        kernel = time.perf_counter() - start
        page.wait_for_selector(LIVE_PICTURE, state="attached")
        return kernel, time.perf_counter() - start


def latencies(chrome, address, technique, n_moves):
    """Return the milliseconds from an arrow key to the picture's pixels, for so many moves."""
    selector = PICTURES[technique][1]
    with live(chrome, address, f"{technique}.ipynb") as page:
        watch(page, selector)
        return [one_move(page, number)[0] for number in range(WARM_UP + n_moves)][WARM_UP:]


def show(times):
    """Print how many times quicker ours is, then the milliseconds of both."""
    medians = {technique: statistics.median(some) for technique, some in times.items()}
    print(f"interact takes {medians['interact'] / medians['page']:.1f} times as long")
    for technique, some in times.items():
        median, p95 = medians[technique], some[round(0.95 * (len(some) - 1))]
        line = f"{PICTURES[technique][0]:36} median {median:6.0f} ms, p95 {p95:6.0f} ms"
        target = f"   target: ≤ {MEDIAN_MS} ms {verdict(median <= MEDIAN_MS)}"
        print(line + (target if technique == "page" else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pyodide", type=Path, required=True, help="a folder with Pyodide")
    parser.add_argument("--moves", type=int, default=30)
    parser.add_argument("--opens", type=int, default=3)
    options = parser.parse_args()
    print(beside())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder, options.pyodide)
        with served(folder) as address, chromium.browser() as chrome:
            for _ in range(options.opens):
                kernel, picture = first_picture(chrome, address)
                met = verdict(picture <= FIRST_PICTURE_S)
                print(
                    f"cold open: Python after {kernel:.1f} s, first live picture after "
                    f"{picture:.1f} s   target: ≤ {FIRST_PICTURE_S} s {met}"
                )
            times = {
                technique: sorted(latencies(chrome, address, technique, options.moves))
                for technique in ("page", "interact")
            }
    show(times)
    print(beside())


if __name__ == "__main__":
    main()
