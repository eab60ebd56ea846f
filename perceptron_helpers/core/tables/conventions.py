"""The table of what each book's step function says about one net input."""

from ..decimals import number
from ..ratio import Ratio
from ..unit import step_function
from ..words import headings
from ..words import tables as words
from .table import Cell, Column, Table

# (step function, its output at θ), the three different ones first
CONVENTIONS = (("step", 0), ("sign", 1), ("three_way", None), ("step", 1), ("sign", 0))


def conventions_table(z, threshold):
    """Show who draws the step how, and the outputs for a net input z."""
    return Table(
        words.CONVENTIONS,
        "",
        [
            Column("convention", headings.FUNCTION),
            Column("fires", headings.FIRES),
            Column("output", headings.OUTPUT),
        ],
        [_row(z, threshold, *convention) for convention in CONVENTIONS],
    )


def _row(z, threshold, function, at_threshold):
    name, fires = words.WHO_AND_WHEN[(function, at_threshold)]
    y = step_function(function, threshold, at_threshold).output(z)
    return [Cell(name, name), Cell(fires, fires), Cell(y, number(Ratio(y)))]
