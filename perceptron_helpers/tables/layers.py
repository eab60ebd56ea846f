"""The table of a network with one hidden layer, a row for each row of the data."""

from perceptron_helpers import checks
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.core.tables import layers
from perceptron_helpers.core.unit import Unit, step_function
from perceptron_helpers.datasets import Dataset
from perceptron_helpers.exact import number_of, ratios
from perceptron_helpers.layers import pairs
from perceptron_helpers.tables.options import digits_of, shown


def layers_table(dataset, hidden, output, *, fill="all", digits=3):
    """Show what the hidden units answer to each row, and what the output unit makes of it.

    Parameters
    ----------
    dataset : Dataset
    hidden : sequence of (weights, bias)
        The hidden units; they see the inputs.
    output : (weights, bias)
        The output unit; it sees what the hidden units answer.
    fill, digits
        As for `input_table`.

    Returns
    -------
    Table

    Raises
    ------
    TypeError, ValueError
        For an argument that is not allowed.
    """
    rows, digits = _rows(dataset), digits_of(digits)
    hidden = [_unit("hidden", unit, rows.n_inputs) for unit in pairs("hidden", hidden)]
    (last,) = pairs("output", [output])
    table = layers.layers_table(rows, hidden, _unit("output", last, len(hidden)), digits)
    return shown(table, fill)


def _rows(dataset):
    checks.instance("dataset", dataset, Dataset)
    for target in dataset.targets:
        if target != int(target):
            raise ValueError(f"targets must be whole numbers, not {target:g}")
    return dataset.rows


def _unit(name, unit, n_inputs):
    """Return a pair (weights, bias) as an exact unit that fires above 0."""
    weights = checks.array(f"weights of {name}", unit[0], n_inputs)
    bias = number_of(checks.number(f"bias of {name}", unit[1]))
    return Unit(ratios(weights), bias, step_function("step", Ratio(0)))
