"""What live pictures are given: checked, and as text for the core."""

from perceptron_helpers import checks
from perceptron_helpers.exact import texts
from perceptron_helpers.plots import given
from perceptron_helpers.training import settings_as_text


def data_of(dataset):
    """Return a dataset with two inputs for a spec: name, inputs, targets, names of inputs."""
    rows = given.two_classes(dataset)
    return [rows.name, texts(dataset.inputs), rows.targets, rows.input_names]


def settings_of(gates, learning_rate, threshold, at_threshold):
    """Return `at_threshold`, after a check that a training takes all of this."""
    tie = checks.choice("at_threshold", at_threshold, (0, 1))
    for gate in gates:
        settings_as_text(gate, None, learning_rate, threshold or 0.0, tie, "step", "online")
    return tie


def settings_of_run(run):
    """Return what the run was made with, and stops where it did; numbers as text."""
    start = texts(run.weights[0])
    bias = None if run.biases is None else repr(float(run.biases[0]))
    return {
        "weights": start,
        "bias": bias,
        "learning_rate": repr(run.learning_rate),
        "threshold": repr(run.threshold),
        "at_threshold": run.at_threshold,
        "activation": run.activation,
        "update": run.update,
        "max_epochs": run.n_epochs,
    }
