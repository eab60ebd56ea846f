"""The table of a run's mistakes: what each adds to the weights, seen along a separating vector."""

from .. import margin
from ..growth import pushes
from ..unit import net_input
from ..words import headings
from ..words import tables as words
from .parts import cells, weight_columns
from .table import Cell, Column, Table


def growth_table(run, u, digits=3):
    """Show after each mistake u·w, which must grow, and |w|², which cannot grow fast.

    Here w stands for the weights and the bias together.

    Parameters
    ----------
    run : Run
        Online, with a bias; it has made a mistake.
    u : list of Ratio
        A vector that separates the run's rows; the bias comes last.
    digits : int
    """
    least, most, of_threshold = limits(run, u)
    labels = run.rows.labels
    return Table(
        words.growth_title(run.rows.name, u, digits),
        words.growth(least, most, of_threshold, digits),
        _columns(run),
        [
            _row(number + 1, update, labels[update.sample], u, digits)
            for number, update in enumerate(run.all_mistakes())
        ],
        digits=digits,
    )


def limits(run, u):
    """Return how much u·w grows at a mistake at least, |w|² at most, and θ's part of that.

    A mistake adds c·(x, 1) to w, with a c of the target's sign t. So u·w grows by |c|·t·(u·(x, 1)),
    and |w|² by c²·|(x, 1)|² + 2·|c|·t·z. A row of class 1 is wrong only where z is not above the
    step's upper edge, another one only where z is not below the lower edge. With θ = 0 this makes
    t·z at most 0; else it is at most |θ|.
    """
    smallest, largest = pushes(run)
    of_threshold = largest * 2 * max(run.step.high, -run.step.low)
    of_row = largest * largest * margin.squared_radius(run.rows)
    return margin.least(run.rows, u) * smallest, of_row + of_threshold, of_threshold


def _columns(run):
    return (
        [
            Column("mistake", headings.MISTAKE),
            Column("sample", headings.ROW),
            Column("target", headings.SIGN),
        ]
        + weight_columns(run, headings.AFTER, after="_after")
        + [Column("shadow", headings.SHADOW, 3), Column("square", headings.SQUARE, 3)]
    )


def _row(number, update, label, u, digits):
    after, sign = update.after, 1 if update.error > 0 else -1
    named = [
        Cell(number, str(number), given=True),
        Cell(update.sample, label, given=True),
        Cell(sign, "1" if sign > 0 else "−1", given=True),
    ]
    return named + cells(after + [net_input(after, u), net_input(after, after)], digits)
