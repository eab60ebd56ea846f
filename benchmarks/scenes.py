"""Measure the state of each scene, in CPython and in MicroPython in a page (headless Chromium).

One state is what one move of a slider asks for: the training where there is one, the marks, the
sentence, and all of it as plain lists and text. Both run the same files, in turns.
"""

import importlib
import statistics
import time

from benchmarks.beside import beside
from tests.harness.micropython import CORE, micropython
from tests.harness.scenes import SCENES, SETUP
from tools import chromium

ROUNDS = 5
IN_PAGE = """
import time
def measured(times):
    start = time.ticks_ms()
    for _ in range(times):
        {scene}.state()
    return time.ticks_diff(time.ticks_ms(), start) / times
print(measured({times}))
"""


def here(names, scene):
    """Return milliseconds for one state in CPython."""
    code = compile(f"{scene}.state()", scene, "eval")
    start = time.perf_counter()
    eval(code, names)
    return 1000 * (time.perf_counter() - start)


def main():
    print(beside())
    names = {}
    exec(SETUP.replace("{core}", "perceptron_helpers.core"), names)
    importlib.invalidate_caches()
    print("| scene | MicroPython / CPython | CPython ms | MicroPython ms |\n|---|---|---|---|")
    with chromium.browser() as chrome, micropython(chrome, CORE) as python:
        python.run(SETUP.replace("{core}", "core"))
        for name, scene in SCENES.items():
            ours, pages = [], []
            for _ in range(ROUNDS):
                ours.append(here(names, scene))
                times = 1 if ours[-1] > 20 else 5
                page = IN_PAGE.replace("{scene}", scene).replace("{times}", str(times))
                pages.append(float(python.run(page)))
            cpython, micro = statistics.median(ours), statistics.median(pages)
            print(f"| {name} | {micro / cpython:.1f} | {cpython:.2f} | {micro:.1f} |", flush=True)


if __name__ == "__main__":
    main()
