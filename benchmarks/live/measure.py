"""Measure how long a live picture takes from the move of a slider to its pixels.

    python -m benchmarks.live.measure [--moves 20] [--rounds 3] [--only page floor]

The course's main picture is shown in JupyterLab in headless Chromium by several techniques, one
after the other in each round, so that a busy machine is as busy for all. First a slider is moved
with an arrow key, then it is dragged with 60 moves a second. "ms" is from the key to the frame in
which the picture has changed, "all ms" to the frame in which sentence and table have, too.
"""

import argparse
import statistics
import tempfile
from pathlib import Path

import nbformat

from benchmarks.beside import beside
from benchmarks.live import floor, native, techniques
from benchmarks.live.moves import one_drag, one_move, watch
from tests.harness import browser, lab
from tests.harness.run_cells import run_cells
from tools import chromium

PICTURES = {
    "interact": ("interact + a new figure", ".jp-OutputArea-output img"),
    "page": ("MicroPython in the page (ours)", ".perceptron-live svg[role=img]"),
    "page_xor": ("the same, XOR, 100 epochs", ".perceptron-live svg[role=img]"),
    "native": ("the same, the browser's own sliders", ".perceptron-live svg[role=img]"),
    "floor": ("JavaScript in the page", ".perceptron-floor svg[role=img]"),
}
WARM_UP, STEPS = 5, 100
SPEC = {"name": "python3", "display_name": "Python 3", "language": "python"}
# Ours beside another: at most so many times as long.
RATIOS = (("page", "interact", 0.1), ("page", "floor", 1.6), ("page_xor", "floor", 2.5))
PICTURES_A_SECOND = 25


def notebook(technique):
    """Return a notebook that shows the picture."""
    name = {"floor": floor, "native": native}.get(technique, techniques).__name__
    source = f"%matplotlib inline\nimport {name}\n{name}.{technique}()"
    cells = [nbformat.v4.new_code_cell(source)]
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": SPEC})


def measure(chrome, server, technique, n_moves):
    """Return the latencies of single moves (picture, everything), and what a drag was like."""
    selector = PICTURES[technique][1]
    with browser.notebook_page(chrome, server, f"{technique}.ipynb") as page:
        run_cells(page)
        watch(page, selector)
        moves = [one_move(page, number) for number in range(WARM_UP + n_moves)][WARM_UP:]
        seen = one_drag(page, -100, STEPS)
        assert not page.errors, page.errors
    server.stop_kernels()
    return moves, seen


def numbers(rounds):
    """Return a technique's row of the table, from all rounds."""
    moves = [move for moves, _ in rounds for move in moves]
    pictures, everything = (sorted(times) for times in zip(*moves, strict=True))
    drags = [drag for _, drag in rounds]
    return {
        "median ms": statistics.median(pictures),
        "p95 ms": pictures[round(0.95 * (len(pictures) - 1))],
        "all ms": statistics.median(everything),
        "pictures/s": statistics.median(map(pictures_a_second, drags)),
        "last ms": statistics.median(d["pictures"][-1] - d["moves"][-1] for d in drags),
        "blank frames": max(drag["missing"] for drag in drags),
    }


def pictures_a_second(drag):
    """Return how often the picture changed while a slider was dragged."""
    first, last = drag["moves"][0], drag["moves"][-1]
    during = [moment for moment in drag["pictures"] if first <= moment <= last]
    return 1000 * len(during) / (last - first)


def show(rows):
    """Print how ours compares, then all figures."""
    for ours, other, most in RATIOS:
        if {ours, other} <= set(rows):
            ratio = rows[ours]["median ms"] / rows[other]["median ms"]
            print(f"{ours} / {other}: {ratio:.2f}   target: ≤ {most} {verdict(ratio <= most)}")
    if "page" in rows:
        rate = rows["page"]["pictures/s"]
        met = verdict(rate >= PICTURES_A_SECOND)
        print(f"pictures a second: {rate:.0f}   target: ≥ {PICTURES_A_SECOND} {met}")
    for other in {"native", "floor"} & set(rows):
        print(f"… {PICTURES[other][0]}: {rows[other]['pictures/s']:.0f}")
    heads = next(iter(rows.values()))
    print(f"\n{'technique':38}" + "".join(f"{head:>14}" for head in heads))
    for technique, row in rows.items():
        cells = "".join(f"{value:14.1f}" for value in row.values())
        print(f"{PICTURES[technique][0]:38}{cells}")


def verdict(met):
    return "met" if met else "NOT MET"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--moves", type=int, default=20, help="single moves in a round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=PICTURES, default=list(PICTURES))
    options = parser.parse_args()
    print(beside())
    found = {technique: [] for technique in options.only}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "notebooks"
        root.mkdir()
        for technique in options.only:
            nbformat.write(notebook(technique), root / f"{technique}.ipynb")
        with lab.server(Path(folder), root=root) as server, chromium.browser() as chrome:
            for _ in range(options.rounds):
                for technique, rounds in found.items():
                    rounds.append(measure(chrome, server, technique, options.moves))
    print(f"{options.rounds} rounds, {options.moves} moves, a drag of {STEPS} steps at 60 Hz")
    show({technique: numbers(rounds) for technique, rounds in found.items()})
    print(f"\n{beside()}")


if __name__ == "__main__":
    main()
