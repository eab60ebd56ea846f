"""The table of what each book's step function says about one net input."""

from ..unit import step_function
from ..words import headings, steps
from .table import Cell, Column, Table


def conventions_table(z, threshold):
    """Show who draws the step how, and the output for a net input z; the threshold is not < 0."""
    return Table(
        steps.TABLE,
        "",
        [
            Column("convention", headings.FUNCTION),
            Column("fires", headings.FIRES),
            Column("output", headings.OUTPUT),
        ],
        [_row(z, threshold, *convention) for convention in steps.CONVENTIONS],
    )


def _row(z, threshold, function, at_threshold, name, fires):
    y = step_function(function, threshold, at_threshold).output(z)
    return [Cell(name, name), Cell(fires, fires), Cell(y, steps.output(y))]
