"""Measure `fit` beside what a user would take instead, all in one run.

For each data set: `fit`, scikit-learn's ``Perceptron`` with the same number of passes, a plain
NumPy loop over the rows, and one matrix product X @ w as the floor below which nobody gets.
Times are the best of several runs; memory is the peak on top of the data, in parts of the inputs'
size. Data: rows no longer than 1, on two sides of a plane with a margin of 0.1 between it and the
nearest row (and one set with longer rows, which is harder). `--quick` leaves out the largest size.
"""

import argparse
import time
import tracemalloc
import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import Perceptron

from benchmarks.beside import beside
from perceptron_helpers import AND, OR, XOR, Dataset, epochs_to_converge, fit

SIZES = [(100, 2), (1_000, 2), (10_000, 20), (100_000, 20), (1_000_000, 2), (1_000_000, 20)]
LARGEST = [(1_000_000, 100)]
HARD = (10_000, 20)
MARGIN = 0.1


def separable_data(n_samples, n_inputs, noise=0.0, length=1.0):
    """Draw rows up to `length`, at least MARGIN from a plane; swap some targets as noise."""
    rng = np.random.default_rng(0)
    inputs = rng.normal(size=(n_samples, n_inputs))
    lengths = np.linalg.norm(inputs, axis=1, keepdims=True)
    inputs *= length * rng.random((n_samples, 1)) ** (1 / n_inputs) / lengths
    normal = rng.normal(size=n_inputs)
    normal /= np.linalg.norm(normal)
    distance = inputs @ normal
    targets = distance > 0
    inputs *= 1 - MARGIN / length  # so that no row is too long after the push
    inputs += np.outer(np.where(targets, MARGIN, -MARGIN), normal)
    targets ^= rng.random(n_samples) < noise
    return Dataset(f"{n_samples:,} × {n_inputs}", inputs, targets)


def scikit_learn(dataset, n_epochs):
    model = Perceptron(tol=None, shuffle=False, max_iter=n_epochs)
    return model.fit(dataset.inputs, dataset.targets)


def row_loop(dataset, n_epochs):
    """Learn one row at a time, as a textbook writes it."""
    weights, bias = np.zeros(dataset.inputs.shape[1]), 0.0
    for _ in range(n_epochs):
        for x, target in zip(dataset.inputs, dataset.targets, strict=True):
            error = target - (x @ weights + bias > 0)
            if error:
                weights += error * x
                bias += error
    return weights, bias


def best_time(function, seconds=2.0):
    """Return the best time of up to 7 runs; stop early when `seconds` are over."""
    times = []
    while len(times) < 7 and (not times or sum(times) < seconds):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times)


def peak_memory(function):
    tracemalloc.start()
    function()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def measure(dataset, max_epochs=1000):
    result = fit(dataset, max_epochs=max_epochs)
    contestants = {
        "fit": lambda: fit(dataset, max_epochs=max_epochs),
        "scikit-learn": lambda: scikit_learn(dataset, result.n_epochs),
        "row loop": lambda: row_loop(dataset, result.n_epochs),
        "X @ w": lambda: dataset.inputs @ result.weights,
    }
    times = {name: best_time(function) for name, function in contestants.items()}
    size = dataset.inputs.nbytes
    memory = [peak_memory(contestants[name]) / size for name in ("fit", "scikit-learn")]
    print(
        f"{dataset.name:>16} {result.n_epochs:>6} {result.mistakes.sum():>8}",
        f"{times['scikit-learn'] / times['fit']:>11.2f}",
        f"{times['row loop'] / times['fit']:>9.2f}",
        *(f"{1000 * seconds:>12.2f}" for seconds in times.values()),
        *(f"{share:>9.2f}" for share in memory),
        flush=True,
    )


def measure_epochs_to_converge():
    rng = np.random.default_rng(0)
    starts = rng.integers(-1000, 1001, (10_000, 2)) / 1000
    print("\nepochs_to_converge, 10,000 starts, best time in ms")
    for gate, bias in ((OR, None), (AND, 0.0), (XOR, 0.0)):
        seconds = best_time(
            lambda gate=gate, bias=bias: epochs_to_converge(gate, starts, bias=bias)
        )
        print(f"{gate.name:>16} {1000 * seconds:>8.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="leave out the largest sizes")
    quick = parser.parse_args().quick
    warnings.simplefilter("ignore", ConvergenceWarning)  # tol=None is meant: the same passes
    print(beside())
    print(
        f"{'data':>16} {'passes':>6} {'mistakes':>8} {'sklearn/fit':>11} {'loop/fit':>9} "
        f"{'fit ms':>12} {'sklearn ms':>12} {'row loop ms':>12} {'X @ w ms':>12} "
        f"{'fit mem':>9} {'skl. mem':>9}"
    )
    for n_samples, n_inputs in SIZES if quick else SIZES + LARGEST:
        measure(separable_data(n_samples, n_inputs))
    print("rows up to √20 long (no target):")
    measure(separable_data(*HARD, length=20**0.5))
    print("with 5 % noise, 10 passes (no target):")
    measure(separable_data(*HARD, noise=0.05), max_epochs=10)
    measure_epochs_to_converge()
    print(beside())


if __name__ == "__main__":
    main()
