"""The table that shows how each row's net input and output come about."""

from ..decimals import rounded, written
from ..notation import worked_sum
from ..words import headings, training_tables
from .parts import cell, cells, input_cells, input_columns, weight_columns
from .table import Cell, Column, Table


def input_table(run, epoch=1, digits=3):
    """Show how each net input and output of one epoch come about.

    Parameters
    ----------
    run : Run
    epoch : int
        The pass over the data, from 1.
    digits : int
        Decimals to show. A smaller number keeps its first digit, z as many as tell it from θ.
    """
    rows, labels = run.rows, run.rows.labels
    return Table(
        training_tables.input_title(rows.name, epoch),
        training_tables.input_notes(rows.n_inputs, run.has_bias, run.step, run.threshold),
        _columns(run),
        [_row(run, update, labels[update.sample], digits) for update in run.updates(epoch)],
        shared=[("epoch", epoch)],
        digits=digits,
    )


def net_input_shown(run, z, digits):
    """Return z rounded, with the digits that tell it from the edges of the step."""
    return rounded(z, digits, (run.step.low, run.step.high))


def _columns(run):
    n_inputs = run.rows.n_inputs
    compared = [Column("threshold", headings.COMPARED, 6)] if run.threshold else []
    return (
        input_columns(n_inputs)
        + weight_columns(run, headings.USED)
        + [Column("z", headings.NET_INPUT, 5 * n_inputs)]
        + compared
        + [Column("output", headings.OUTPUT, 2)]
    )


def _row(run, update, label, digits):
    z = net_input_shown(run, update.z, digits)
    terms = _terms(update.inputs, update.before, digits)
    compared = [Cell(run.threshold, _comparison(z, run.step))] if run.threshold else []
    return (
        input_cells(update, label, digits)
        + cells(update.before, digits, given=run.update == "batch" or update.sample == 0)
        + [Cell(update.z, worked_sum(terms, z))]
        + compared
        + [cell(update.output, digits)]
    )


def _terms(inputs, weights, digits):
    """Return the products w·x, and the bias where there is one, rounded."""
    factors = [[rounded(x, digits)] for x in inputs] + [[]] * (len(weights) - len(inputs))
    return [[rounded(w, digits)] + factor for w, factor in zip(weights, factors)]


def _comparison(z, step):
    low, high = step.low, step.high
    if step.has_dead_band and low <= z <= high:
        return f"{written(low)} ≤ {written(z)} ≤ {written(high)}"
    sign, edge = (">", high) if z > high else ("<", low) if z < low else ("=", high)
    return f"{written(z)} {sign} {written(edge)}"
