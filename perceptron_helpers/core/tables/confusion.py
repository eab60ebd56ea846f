"""The table that counts for each class what the neuron says about it."""

from ..words import headings
from ..words import tables as words
from .table import Cell, Column, Table


def confusion_table(targets, outputs, classes, digits=3):
    """Count right and wrong outputs, class by class: a row for each, 1 first, and their total.

    Parameters
    ----------
    targets, outputs : list of int
        0 or 1 each.
    classes : pair of str
        What 0 and 1 stand for.
    digits : int
        Of the accuracy.
    """
    zero, one = classes
    pairs = list(zip(targets, outputs))
    counts = [[pairs.count((t, y)) for y in (1, 0)] for t in (1, 0)]
    both = [counts[0][column] + counts[1][column] for column in (0, 1)]
    return Table(
        words.CONFUSION,
        words.WRONG,
        [
            Column("class", headings.CLASS),
            Column("says_1", headings.says(one)),
            Column("says_0", headings.says(zero)),
            Column("total", headings.TOTAL),
        ],
        [_row(one, counts[0], wrong=1), _row(zero, counts[1], wrong=0)],
        footer=[_row(words.TOTAL, both)],
        ending=words.accuracy(counts[0][0] + counts[1][1], len(pairs), digits),
        digits=digits,
    )


def _row(name, counts, wrong=None):
    """Return the cells of a row; the count in the column `wrong` has a cross, unless it is 0."""
    numbers = counts + [sum(counts)]
    marks = ["✗" if column == wrong and n else "" for column, n in enumerate(numbers)]
    cells = [Cell(number, str(number), mark) for number, mark in zip(numbers, marks)]
    return [Cell(name, name, given=True)] + cells
