"""The table of a network with one hidden layer, a row for each row of the data."""

from perceptron_helpers import checks
from perceptron_helpers.core.tables import layers
from perceptron_helpers.datasets import Dataset
from perceptron_helpers.layers import exact_units
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
    hidden = exact_units("hidden", hidden, n_inputs=rows.n_inputs)
    (last,) = exact_units("output", [output], n_inputs=len(hidden))
    return shown(layers.layers_table(rows, hidden, last, digits), fill)


def _rows(dataset):
    checks.instance("dataset", dataset, Dataset)
    for target in dataset.targets:
        if target != int(target):
            raise ValueError(f"targets must be whole numbers, not {target:g}")
    return dataset.rows
