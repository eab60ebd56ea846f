"""Measure how long a live picture takes from the move of a slider to its pixels.

    python -m benchmarks.live.measure [--moves 50] [--rounds 1]

Each technique shows the same picture (the course's main one) in JupyterLab in headless Chromium,
one after the other on one machine: first single moves with an arrow key, then a drag with 60 moves
a second. The targets are those of the course: see CONTRIBUTING.md.
"""

import argparse
import statistics
import tempfile
from pathlib import Path

import nbformat

from tools import browser, lab

TECHNIQUES = {
    "interact": ("interact + a new figure", ".jp-OutputArea-output img"),
    "png": ("artists blitted, PNG to Image", ".perceptron-live img.widget-image"),
    "svg": ("artists as SVG to HTML (ours)", ".perceptron-live svg"),
}
STEPS = 100


def notebook(technique):
    """Return a notebook whose last cell shows the picture."""
    source = f"from benchmarks.live import techniques\ntechniques.{technique}()"
    cells = [nbformat.v4.new_code_cell("%matplotlib inline"), nbformat.v4.new_code_cell(source)]
    spec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": spec})


def measure(chrome, server, technique, moves):
    """Return what happened in one notebook: {number's name: value}."""
    selector = TECHNIQUES[technique][1]
    with browser.notebook_page(chrome, server, f"{technique}.ipynb") as page:
        browser.run_all(page)
        page.wait_for_selector(selector)
        page.wait_for_timeout(2000)
        page.evaluate(browser.WATCH.read_text(), selector)
        handle = page.locator(".noUi-handle").first
        handle.focus()
        latencies = []
        for move in range(moves + 5):
            page.evaluate("watched.start()")
            page.keyboard.press("ArrowRight" if move % 2 else "ArrowLeft")
            page.wait_for_timeout(350 + 7 * (move % 5))  # not in step with the frames
            seen = page.evaluate("watched.result()")
            if move >= 5 and seen["changes"]:  # the first ones warm up
                latencies.append(
                    [seen[what][-1] - seen["moves"][0] for what in ("pictures", "changes")]
                )
        page.evaluate("watched.start()")
        page.evaluate(
            "steps => watched.drag(document.querySelector('.noUi-handle'), -100, steps)", STEPS
        )
        page.wait_for_timeout(2500)
        seen = page.evaluate("watched.result()")
        return latencies, seen, page.errors


def report(latencies, seen, errors):
    """Return the numbers of one technique."""
    moves, pictures = seen["moves"], seen["pictures"]
    during = [time for time in pictures if moves[0] <= time <= moves[-1]]
    first, last = (sorted(times) for times in zip(*latencies, strict=True))
    return {
        "moves": len(first),
        "median ms": statistics.median(first),
        "p95 ms": first[round(0.95 * (len(first) - 1))],
        "all ms": statistics.median(last),
        "updates/s": 1000 * len(during) / (moves[-1] - moves[0]),
        "last ms": pictures[-1] - moves[-1],
        "blank frames": seen["missing"],
        "height px": max(seen["heights"]) - min(seen["heights"]),
        "errors": len(errors),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--moves", type=int, default=50)
    parser.add_argument("--only", nargs="*", choices=TECHNIQUES, default=[*TECHNIQUES])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        root = home / "notebooks"
        root.mkdir()
        for technique in options.only:
            nbformat.write(notebook(technique), root / f"{technique}.ipynb")
        paths = {"PYTHONPATH": str(lab.REPOSITORY)}
        with lab.server(home, root=root, environment=paths) as server, browser.browser() as chrome:
            for technique in options.only:
                numbers = report(*measure(chrome, server, technique, options.moves))
                print(TECHNIQUES[technique][0], numbers, flush=True)


if __name__ == "__main__":
    main()
