"""Measure `train` and `epochs_to_converge` beside what a user would use instead, all in one run.

`train` is exact and keeps its records; scikit-learn's ``Perceptron`` is neither and does not, and
the plain NumPy loop is what a textbook writes. ``--former FOLDER`` measures the same calls with the
package of another checkout, in a process of its own that takes turns with this one.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
import tracemalloc
import warnings
from pathlib import Path

import numpy as np

ROUNDS = 5
REPOSITORY = Path(__file__).resolve().parents[1]


def data():
    """Return {name: (inputs, targets, α)}: the course's gates and its penguins, standardised."""
    from perceptron_helpers import OR, XOR, penguins

    found = {gate.name: (gate.inputs, gate.targets, 0.1) for gate in (OR, XOR)}
    four = ("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")
    for name, species, columns in (
        ("penguins, 2 inputs", ("Adelie", "Chinstrap"), four[:2]),
        ("penguins, 4 inputs", ("Chinstrap", "Gentoo"), four),
    ):
        birds = penguins(species, columns)
        inputs = (birds.inputs - birds.inputs.mean(axis=0)) / birds.inputs.std(axis=0)
        found[name] = (inputs, birds.targets, 1.0)
    inputs, targets, alpha = found["penguins, 2 inputs"]
    rows = np.arange(344) % len(inputs)
    found["344 rows, 1,000 passes"] = (inputs[rows], targets[rows], alpha)
    return found


def passes(name):
    return 1000 if "1,000" in name else 100


def ours(name):
    """Return seconds for `train` with all its records read, and without."""
    from perceptron_helpers import Dataset, train

    inputs, targets, alpha = data()[name]
    settings = {"bias": 0, "learning_rate": alpha, "max_epochs": passes(name)}
    dataset, start = Dataset(name, inputs, targets), np.zeros(inputs.shape[1])
    begun = time.perf_counter()
    run = train(dataset, start, **settings)
    trained = time.perf_counter() - begun
    for update in run.updates:
        update.z  # noqa: B018
    return trained, time.perf_counter() - begun


def peak(name):
    """Return the megabytes that one `train` takes at most."""
    tracemalloc.start()
    ours(name)
    found = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return found


def scikit_learn(name):
    from sklearn.linear_model import Perceptron

    inputs, targets, _ = data()[name]
    model = Perceptron(tol=None, shuffle=False, max_iter=passes(name))
    begun = time.perf_counter()
    model.fit(inputs, targets)
    return time.perf_counter() - begun


def plain_loop(name):
    """Learn one row at a time, as a textbook writes it, to the same pass without a mistake."""
    inputs, targets, alpha = data()[name]
    weights, bias = np.zeros(inputs.shape[1]), 0.0
    begun = time.perf_counter()
    for _ in range(passes(name)):
        mistakes = 0
        for x, target in zip(inputs, targets, strict=True):
            error = target - (x @ weights + bias > 0)
            if error:
                weights, bias, mistakes = (
                    weights + alpha * error * x,
                    bias + alpha * error,
                    mistakes + 1,
                )
        if not mistakes:
            break
    return time.perf_counter() - begun


MAPS = {
    "OR": {"learning_rate": 0.1},
    "OR, α = 0.01": {"learning_rate": 0.01},
    "XOR with bias": {"bias": 0.0},
}


def starts_map(name):
    """Return seconds for the epochs from 1,681 starts."""
    from perceptron_helpers import OR, XOR, epochs_to_converge

    values = np.round(np.linspace(-1, 1, 41), 2)
    starts = np.stack(np.meshgrid(values, values), axis=-1).reshape(-1, 2)
    begun = time.perf_counter()
    epochs_to_converge(XOR if "XOR" in name else OR, starts, **MAPS[name])
    return time.perf_counter() - begun


class Former:
    """The package of another checkout, asked for the same times."""

    def __init__(self, folder):
        command = [sys.executable, __file__, "--answer", str(folder)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __call__(self, function, name):
        self._process.stdin.write(json.dumps([function, name]) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self):
        self._process.stdin.close()
        self._process.wait(60)


def answer(folder):
    sys.path.insert(0, folder)
    for line in sys.stdin:
        function, name = json.loads(line)
        print(json.dumps(globals()[function](name)), flush=True)


def median(values):
    return 1000 * statistics.median(values)


def measure(former):
    print("| data | sklearn / train | loop / train | former / train | train ms | records ms | MB |")
    print(f"|{'---|' * 7}")
    for name in data():
        times = {"train": [], "records": [], "sklearn": [], "loop": [], "former": []}
        for _ in range(ROUNDS):  # interleaved
            trained, with_records = ours(name)
            times["train"].append(trained)
            times["records"].append(with_records)
            times["sklearn"].append(scikit_learn(name))
            times["loop"].append(plain_loop(name))
            if former and "1,000" not in name:
                times["former"].append(former("ours", name)[0])
        mine = median(times["train"])
        ratios = [
            f"{median(times[key]) / mine:.2f}" if times[key] else "–"
            for key in ("sklearn", "loop", "former")
        ]
        print(
            f"| {name} | {' | '.join(ratios)} | {mine:.2f} | {median(times['records']):.2f} "
            f"| {peak(name):.1f} |"
        )
    print("\n| map of 1,681 starts | former / now | now ms |")
    print("|---|---|---|")
    for name in MAPS:
        mine, theirs = [], []
        for _ in range(ROUNDS):
            mine.append(starts_map(name))
            if former:
                theirs.append(former("starts_map", name))
        ratio = f"{median(theirs) / median(mine):.2f}" if theirs else "–"
        print(f"| {name} | {ratio} | {median(mine):.1f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--former", help="a checkout whose package is measured, too")
    parser.add_argument("--answer", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    warnings.filterwarnings("ignore")
    if arguments.answer:
        return answer(arguments.answer)
    sys.path.insert(0, str(REPOSITORY))
    from benchmarks.beside import beside

    print(beside())
    former = Former(arguments.former) if arguments.former else None
    measure(former)
    if former:
        former.close()
    return None


if __name__ == "__main__":
    main()
