"""The table that counts for each class what the neuron says about it."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.old_exact import decimal
from perceptron_helpers.tables.arithmetic import rounded, written
from perceptron_helpers.tables.table import Cell, Column, Table
from perceptron_helpers.tables.worksheet import worksheet


def confusion_table(targets, outputs, classes=("class 0", "class 1"), *, fill="all", digits=3):
    """Count right and wrong outputs, class by class.

    Parameters
    ----------
    targets, outputs : array_like, shape (n_samples,)
        0 or 1 each.
    classes : pair of str
        What 0 and 1 stand for.
    fill, digits
        As for `input_table`; the accuracy below the title is said only where all is filled.

    Returns
    -------
    Table
        A row for each class, 1 first, and their total below.

    Raises
    ------
    TypeError, ValueError
        For values other than 0 and 1, or shapes that do not belong together.
    """
    targets = _zeros_and_ones("targets", targets, "n_samples")
    outputs = _zeros_and_ones("outputs", outputs, len(targets))
    zero, one = classes
    counts = np.array([[np.sum((targets == t) & (outputs == y)) for y in (1, 0)] for t in (1, 0)])
    whole = isinstance(fill, str) and fill == "all"
    table = Table(
        title="Confusion table",
        notes="✗ wrong." + (_accuracy(counts, digits) if whole else ""),
        columns=(
            Column("class", "it is", ""),
            Column("says_1", f"says {one}", ""),
            Column("says_0", f"says {zero}", ""),
            Column("total", "total", ""),
        ),
        rows=(_row(one, counts[0], wrong=1), _row(zero, counts[1], wrong=0)),
        footer=(_row("total", counts.sum(axis=0)),),
    )
    return worksheet(table, fill, digits)


def _zeros_and_ones(name, values, length):
    values = checks.array(name, values, length)
    strange = values[(values != 0) & (values != 1)]
    if strange.size:
        raise ValueError(f"{name} must hold only 0 and 1, not {strange[0]:g}")
    return values


def _row(name, counts, wrong=None):
    """Return the cells of a row; the count in the column `wrong` has a cross, unless it is 0."""
    numbers = [*counts.tolist(), int(counts.sum())]
    marks = ["✗" if column == wrong and number else "" for column, number in enumerate(numbers)]
    cells = (Cell(number, str(number), mark) for number, mark in zip(numbers, marks, strict=True))
    return (Cell(name, name, given=True), *cells)


def _accuracy(counts, digits):
    """Return for example " 3 of 4 outputs are right: the accuracy is 0.75."."""
    right, n = int(np.trace(counts)), int(counts.sum())
    share = rounded(right / n, digits)
    sign = "" if share == decimal(right / n) else "about "
    return f" {right} of {n} outputs are right: the accuracy is {sign}{written(share)}."
