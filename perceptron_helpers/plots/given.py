"""What draw functions are given: checked, and handed to the core."""

import numpy as np

from perceptron_helpers import checks, datasets, layers
from perceptron_helpers.core.answers import USUAL, unit_for
from perceptron_helpers.core.gate_grid import MOST
from perceptron_helpers.core.notation import point as written_point
from perceptron_helpers.datasets import Dataset
from perceptron_helpers.exact import number_of, ratios
from perceptron_helpers.training import Run


def two_inputs(dataset):
    """Return the `Rows` of a dataset with two inputs."""
    n_inputs = checks.instance("dataset", dataset, Dataset).inputs.shape[1]
    if n_inputs != 2:
        raise ValueError(f"dataset must have two inputs to be drawn in a plane, not {n_inputs}")
    return dataset.rows


def two_classes(dataset):
    """Return the `Rows` of a dataset with two inputs and the targets 0 and 1, or −1 and 1."""
    two_inputs(dataset)
    return datasets.two_classes(dataset)


def unit(rows, weights, bias, threshold, at_threshold):
    """Return the `Unit` that is to answer some rows."""
    weights = ratios(checks.array("weights", weights, rows.n_inputs))
    if at_threshold is not None:
        at_threshold = checks.choice("at_threshold", at_threshold, (0, 1, -1, None, USUAL))
    lowest = 0 if at_threshold is None else None
    theta = number_of(checks.number("threshold", threshold, at_least=lowest))
    return unit_for(rows, weights, number_of(checks.number("bias", bias)), theta, at_threshold)


def network(hidden, output):
    """Return the two hidden `Unit`s and the output `Unit` of a network."""
    hidden = layers.exact_units("hidden", hidden, 2, n_inputs=2)
    return hidden, *layers.exact_units("output", [output], n_inputs=2)


def two_points(name, values):
    """Return two different points of the core."""
    ends = [tuple(point) for point in ratios(checks.array(name, values, 2, 2))]
    if all(a == b for a, b in zip(*ends, strict=True)):
        raise ValueError(f"{name} must be two different points, not twice {written_point(ends[0])}")
    return ends


def gate_runs(runs):
    """Return some trainings of gates, exact."""
    found = checks.several("runs", runs, Run, "trainings, as train returns them")
    if len(found) > MOST:
        raise ValueError(f"runs must be at most {MOST} to be drawn, not {len(found)}")
    for run in found:
        data = run.dataset
        if data.inputs.shape[1] != 2 or not np.isin(data.inputs, (0, 1)).all():
            raise ValueError(f"runs must be of gates with two inputs, not {data.name}")
        if not np.isin(data.targets, (0, 1)).all():
            raise ValueError(f"runs must be of gates with the targets 0 and 1, not {data.name}")
    return [run.exact for run in found]
