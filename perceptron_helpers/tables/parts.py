"""The columns, cells and sentences that the worked tables share."""

import numpy as np

from perceptron_helpers.old_activations import activation
from perceptron_helpers.old_exact import decimal
from perceptron_helpers.tables.arithmetic import rounded, written
from perceptron_helpers.tables.table import Cell, Column

LEGEND = " ✗ wrong, ↑ went up, ↓ went down."
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def subscript(symbol, number):
    """Return for example w₁ for "w" and 1."""
    return symbol + str(number).translate(SUBSCRIPTS)


def input_columns(run):
    """Return a column that names the row, and one for each input."""
    numbers = range(1, run.weights.shape[1] + 1)
    inputs = (Column(f"x{i}", subscript("x", i), "input") for i in numbers)
    return (Column("sample", "row", ""), *inputs)


def weight_columns(run, weight, bias, word, sign="", room=4):
    """Return a column for each weight, and one for the bias where it is learnt.

    `weight` and `bias` are the names in the records, `weight` with a place for its number.
    """
    numbers = range(1, run.weights.shape[1] + 1)
    weights = (Column(weight.format(i), subscript(f"{sign}w", i), word, room) for i in numbers)
    return (*weights, *(() if run.biases is None else (Column(bias, f"{sign}b", word, room),)))


def values(weights, bias):
    """Return the weights, and the bias where there is one, as a list of floats."""
    return weights.tolist() + ([] if bias is None else [float(bias)])


def state(run, epoch):
    """Return the weights, and the bias, that `epoch` epochs left; 0 is the start."""
    return values(run.weights[epoch], None if run.biases is None else run.biases[epoch])


def cells(numbers, digits, given=False):
    """Return a cell for each number."""
    return [Cell(number, written(rounded(number, digits)), given=given) for number in numbers]


def cells_after(before, after, digits):
    """Return a cell for each number in `after`, with an arrow where it went up or down."""
    changes = zip(cells(after, digits), before, after, strict=True)
    return [c._replace(mark="↑" * (new > old) + "↓" * (new < old)) for c, old, new in changes]


def input_cells(update, label, digits):
    """Return the cells under `input_columns`."""
    inputs = cells(update.inputs.tolist(), digits, given=True)
    return (Cell(update.sample, label, given=True), *inputs)


def row_labels(dataset):
    """Return a name for each row: its bits, such as 01, where they tell all rows apart."""
    if np.isin(dataset.inputs, (0, 1)).all():
        bits = ["".join(f"{x:.0f}" for x in row) for row in dataset.inputs.tolist()]
        if len(set(bits)) == len(bits):
            return bits
    return [str(number) for number in range(1, len(dataset.inputs) + 1)]


def step_function(run):
    """Return the run's `Activation`."""
    return activation(run.activation, run.threshold, run.at_threshold)


def firing_rule(run):
    """Return the sentence that says which z gives which output."""
    step = step_function(run)
    theta = "θ" if run.threshold else "0"
    below = written(decimal(step.below))
    if step.between in (step.below, step.above):
        sign = "≥" if step.between == step.above else ">"
        rule = f"y = 1 when z {sign} {theta}, otherwise {below}"
    else:
        low = f"−{theta}" if step.low < step.high else theta
        rule = f"y = 1 when z > {theta}, {below} when z < {low}, otherwise 0"
    return f"{rule}; θ = {written(decimal(run.threshold))}." if run.threshold else f"{rule}."
