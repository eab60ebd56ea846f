"""The table of a whole run, a row for each epoch."""

from ..words import headings, training_tables
from ..words.tables import more
from .lazy import Lazy
from .parts import cell, cells, cells_after, weight_columns
from .table import Cell, Column, Table

MOST_NAMES = 4  # of wrong rows in one cell


def summary_table(run, digits=3):
    """Show each epoch of a run: the weights before, mistakes and RMSE, the weights after.

    Mistakes and RMSE are those that the epoch saw. So they belong to the weights before (with
    online updates also to those on the way), never to the weights after.
    """
    labels = run.rows.labels
    return Table(
        training_tables.summary_title(run.rows.name, run.update, run.learning_rate),
        f"{training_tables.SEEN_BY[run.update]} {training_tables.LEGEND}",
        _columns(run),
        Lazy(run.n_epochs, lambda number: _row(run, number + 1, labels, digits)),
        ending=training_tables.ending(run.n_epochs, run.converged),
        digits=digits,
        open_ended=True,
    )


def _columns(run):
    return (
        [Column("epoch", headings.EPOCH)]
        + weight_columns(run, headings.BEFORE, after="_before")
        + [
            Column("mistakes", headings.MISTAKE_COUNT),
            Column("wrong_rows", headings.MISTAKE_ROWS),
            Column("rmse", headings.RMSE),
        ]
        + weight_columns(run, headings.AFTER, after="_after")
    )


def _row(run, epoch, labels, digits):
    before, after = run.state(epoch - 1), run.state(epoch)
    wrong = [sample for sample, error in enumerate(run.errors[epoch - 1]) if error]
    return (
        [Cell(epoch, str(epoch), given=True)]
        + cells(before, digits, given=epoch == 1)
        + [
            cell(len(wrong), digits, "✗" if wrong else ""),
            Cell(wrong, _names([labels[sample] for sample in wrong])),
            cell(run.rmse(epoch), digits),
        ]
        + cells_after(before, after, digits)
    )


def _names(labels):
    names = labels[:MOST_NAMES]
    left_out = len(labels) - len(names)
    return ", ".join(names + ([more(left_out)] if left_out else [])) or training_tables.NO_ROWS
