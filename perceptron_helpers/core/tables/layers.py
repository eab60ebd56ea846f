"""The table of a network with one hidden layer, a row for each row of the data."""

from ..notation import subscript
from ..words import headings
from ..words import tables as words
from .parts import cell, cells, input_columns
from .table import Cell, Column, Table


def layers_table(rows, hidden, output, digits=3):
    """Show what the hidden units answer to each row, and what the output unit makes of it.

    Parameters
    ----------
    rows : Rows
    hidden : list of Unit
        They see the inputs.
    output : Unit
        It sees what the hidden units answer.
    digits : int
    """
    data = zip(rows.labels, rows.inputs, rows.targets)
    return Table(
        words.layers_title(rows.name),
        words.layers_notes(hidden, output, digits),
        _columns(rows.n_inputs, len(hidden)),
        [
            _row(sample, label, inputs, target, hidden, output, digits)
            for sample, (label, inputs, target) in enumerate(data)
        ],
        digits=digits,
    )


def _columns(n_inputs, n_hidden):
    units = []
    for i in range(1, n_hidden + 1):
        units.append(Column(f"z{i}", (subscript("z", i), headings.SUM), 3))
        units.append(Column(f"h{i}", (subscript("h", i), headings.HIDDEN), 2))
    return (
        input_columns(n_inputs)
        + units
        + [
            Column("z", headings.SUM_OF_LAYER, 3),
            Column("y", headings.OUTPUT, 2),
            Column("t", headings.TARGET),
        ]
    )


def _row(sample, label, inputs, target, hidden, output, digits):
    answers = [unit.output(inputs) for unit in hidden]
    y = output.output(answers)
    units = []
    for unit, answer in zip(hidden, answers):
        units += cells([unit.net_input(inputs), answer], digits)
    return (
        [Cell(sample, label, given=True)]
        + cells(inputs, digits, given=True)
        + units
        + [
            cell(output.net_input(answers), digits),
            cell(y, digits, "✗" if y != target else ""),
            cell(target, digits, given=True),
        ]
    )
