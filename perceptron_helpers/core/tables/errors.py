"""The table that shows what the neuron learns from each row."""

from ..decimals import rounded, written
from ..notation import worked_sum
from ..ratio import Ratio, total
from ..words import headings, training_tables
from ..words import tables as words
from .inputs import net_input_shown
from .parts import (
    arrow,
    cell,
    cells,
    cells_after,
    input_cells,
    input_columns,
    symbols,
    weight_columns,
)
from .table import EMPTY, Cell, Column, Table


def error_table(run, epoch=1, digits=3, net_input=False):
    """Show the error of each row of one epoch, and what the neuron learns from it.

    With online updates the last columns hold the weights after each row. With batch updates the
    rows' shares are added up below the rows, where the weights change once.

    Parameters
    ----------
    run, epoch, digits
        As for `input_table`.
    net_input : bool
        Show z, too: then a whole epoch can be filled in, in one table.
    """
    updates, labels = run.updates(epoch), run.rows.labels
    columns = _columns(run, net_input)
    rule = training_tables.learning_rule(
        run.learning_rate, run.learns_from_target, run.has_bias, _online(run)
    )
    start = training_tables.start(symbols(run), run.state(epoch - 1), digits)
    return Table(
        training_tables.error_title(run.rows.name, epoch, run.update),
        f"{rule} {start} {training_tables.LEGEND}",
        columns,
        [_row(run, update, labels[update.sample], digits, net_input) for update in updates],
        footer=[] if _online(run) else _sums(run, epoch, updates, len(columns), digits),
        shared=[("epoch", epoch)],
        digits=digits,
    )


def _online(run):
    return run.update == "online"


def _columns(run, net_input):
    change, after = (5, 3) if run.has_bias else (7, 4)  # so that a page holds those of b, too
    learnt = weight_columns(run, headings.AFTER, after="_after", room=after)
    return (
        input_columns(run.rows.n_inputs)
        + ([Column("z", headings.NET_INPUT)] if net_input else [])
        + [
            Column("output", headings.OUTPUT, 2),
            Column("target", headings.TARGET),
            Column("error", headings.ERROR, 2),
        ]
        + weight_columns(run, headings.CHANGE, "delta_", sign="Δ", room=change)
        + (learnt if _online(run) else [])
    )


def _row(run, update, label, digits, net_input):
    z = Cell(update.z, written(net_input_shown(run, update.z, digits)))
    return (
        input_cells(update, label, digits)
        + ([z] if net_input else [])
        + [
            cell(update.output, digits),
            cell(update.target, digits, given=True),
            cell(update.error, digits, "✗" if update.error else ""),
        ]
        + _changes(run, update, digits)
        + (cells_after(update.before, update.after, digits) if _online(run) else [])
    )


def _changes(run, update, digits):
    """Return a cell for each Δw, and Δb, written out as a product."""
    deltas, by_target = update.changes, run.learns_from_target
    if by_target and not update.error:
        return cells(deltas, digits)
    push = [run.learning_rate, Ratio(update.target if by_target else update.error)]
    factors = [[rounded(x, digits)] for x in update.inputs]
    factors += [[]] * (len(deltas) - len(factors))
    return [
        Cell(delta, worked_sum([push + factor], rounded(delta, digits)))
        for delta, factor in zip(deltas, factors)
    ]


def _sums(run, epoch, updates, n_columns, digits):
    """Return the two last rows of a batch: the changes added up, and the weights after them."""
    shares = [update.changes for update in updates]
    totals = [_total(column, digits) for column in zip(*shares)]
    old, new = run.state(epoch - 1), run.state(epoch)
    after = [_after(o, t.value, n, digits) for o, t, n in zip(old, totals, new)]
    aside = [EMPTY] * (n_columns - len(totals) - 1)
    return [
        [Cell(None, words.TOTAL, given=True)] + aside + totals,
        [Cell(None, words.AFTER, given=True)] + aside + after,
    ]


def _after(old, change, new, digits):
    """Return the cell of a weight after the change, written out as a sum."""
    terms = [[rounded(old, digits)], [rounded(change, digits)]]
    return Cell(new, worked_sum(terms, rounded(new, digits)), arrow(old, new))


def _total(shares, digits):
    """Return the cell under a column of changes."""
    exact = total(shares)
    shown = rounded(exact, digits)
    is_sum = total([rounded(share, digits) for share in shares]) == shown
    return Cell(exact, written(shown) if is_sum else "≈ " + written(shown))
