"""Measure how long a live picture takes from the move of a slider to its pixels.

    python -m benchmarks.live.measure [--moves 50] [--rounds 1] [--only svg interact]

The course's main picture is shown in JupyterLab in headless Chromium by several techniques, one
after the other on one machine. First a slider is moved with an arrow key, then it is dragged with
60 moves a second. "ms" is from the key to the frame in which the picture has changed, "all ms" to
the frame in which sentence and table have, too. Use a quiet machine.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path

import nbformat

from benchmarks.beside import beside
from benchmarks.live import techniques
from benchmarks.live.moves import one_drag, one_move, watch
from perceptron_helpers import OR, XOR
from perceptron_helpers.live import explore_training
from tests.harness import browser, lab
from tools import chromium

PICTURES = {
    "interact": ("interact + a new figure", ".jp-OutputArea-output img"),
    "png": ("artists as PNG, Image widget", ".perceptron-live img.widget-image"),
    "svg": ("artists as SVG, HTML widget (ours)", ".perceptron-live svg[role=img]"),
}
WARM_UP, STEPS = 5, 100
SPEC = {"name": "python3", "display_name": "Python 3", "language": "python"}
# name, unit; what ours must reach, and whether less is better
COLUMNS = (
    ("median", 40, True),
    ("p95", 60, True),
    ("all median", None, True),
    ("updates/s", 25, False),
    ("last", 80, True),
    ("blank", 0, True),
    ("height", 0, True),
)
MEDIAN_RATIO, KERNEL_MS = 4, 15


def notebook(technique):
    """Return a notebook that shows the picture."""
    assert hasattr(techniques, technique)
    source = f"%matplotlib inline\nfrom benchmarks.live import techniques\ntechniques.{technique}()"
    cells = [nbformat.v4.new_code_cell(source)]
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": SPEC})


def measure(chrome, server, technique, n_moves):
    """Return the latencies of single moves (picture, everything), and what a drag was like."""
    selector = PICTURES[technique][1]
    with browser.notebook_page(chrome, server, f"{technique}.ipynb") as page:
        browser.run_all(page)
        watch(page, selector)
        moves = [one_move(page, number) for number in range(WARM_UP + n_moves)][WARM_UP:]
        seen = one_drag(page, -100, STEPS)
        assert not page.errors, page.errors
    server.stop_kernels()
    return moves, seen


def numbers(moves, drag):
    """Return a technique's row of the table."""
    pictures, everything = (sorted(times) for times in zip(*moves, strict=True))
    first, last = drag["moves"][0], drag["moves"][-1]
    during = [moment for moment in drag["pictures"] if first <= moment <= last]
    return {
        "median": statistics.median(pictures),
        "p95": pictures[round(0.95 * (len(pictures) - 1))],
        "all median": statistics.median(everything),
        "updates/s": 1000 * len(during) / (last - first),
        "last": drag["pictures"][-1] - last,
        "blank": drag["missing"],
        "height": max(drag["heights"]) - min(drag["heights"]),
    }


def kernel_milliseconds(make, gate, n_moves=200):
    """Return the median and the 95th percentile of what one move costs in the kernel."""
    live = make(gate)
    times = []
    for number in range(n_moves):
        start = time.perf_counter()
        live.set(w1=round(-0.5 + 0.005 * number, 2))
        times.append(1000 * (time.perf_counter() - start))
    live.close()
    return statistics.median(times), sorted(times)[round(0.95 * n_moves)]


def show(rows):
    """Print how many times quicker ours is, then all figures, then what ours has reached."""
    if {"svg", "interact"} <= set(rows):
        ratio = rows["interact"]["median"] / rows["svg"]["median"]
        met = verdict(ratio >= MEDIAN_RATIO)
        print(f"interact takes {ratio:.1f} times as long   target: ≥ {MEDIAN_RATIO} {met}")
    heads = ["median ms", "p95 ms", "all ms", "updates/s", "last ms", "blank frames", "height px"]
    print(f"{'technique':36}" + "".join(f"{head:>14}" for head in heads))
    for technique, row in rows.items():
        cells = "".join(f"{value:14.1f}" for value in row.values())
        print(f"{PICTURES[technique][0]:36}{cells}")
    print()
    if "svg" not in rows:
        return
    for name, target, less in COLUMNS:
        value = rows["svg"][name]
        if target is not None:
            met = verdict(value <= target if less else value >= target)
            print(f"{name:12} {value:7.1f}   target: {'≤' if less else '≥'} {target:<4} {met}")


def verdict(met):
    return "met" if met else "NOT MET"


def show_kernel():
    """Print what a move costs in the kernel, 800 × 344 pixels."""
    print("\nkernel, ms for a move (median, p95)")
    makes = {
        "svg, region": lambda gate: explore_training(gate, bias=0.0),
        "svg, points": lambda gate: explore_training(gate, bias=0.0, line=False),
    }
    for name, make in makes.items():
        for gate in (OR, XOR):
            median, p95 = kernel_milliseconds(make, gate)
            met = verdict(median <= KERNEL_MS)
            print(f"{name}, {gate.name:4} {median:7.1f} {p95:6.1f}   target: ≤ {KERNEL_MS}   {met}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--moves", type=int, default=50, help="single moves, at least 50")
    parser.add_argument("--rounds", type=int, default=1, help="how often all of it is done")
    parser.add_argument("--only", nargs="+", choices=PICTURES, default=list(PICTURES))
    options = parser.parse_args()
    print(beside())
    show_kernel()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "notebooks"
        root.mkdir()
        for technique in options.only:
            nbformat.write(notebook(technique), root / f"{technique}.ipynb")
        with (
            lab.server(Path(folder), root=root) as server,
            chromium.browser() as chrome,
        ):
            for number in range(options.rounds):
                print(
                    f"\nround {number + 1}, {options.moves} moves, a drag of {STEPS} steps at 60 Hz"
                )
                show(
                    {
                        technique: numbers(*measure(chrome, server, technique, options.moves))
                        for technique in options.only
                    }
                )
    print(f"\n{beside()}")


if __name__ == "__main__":
    main()
