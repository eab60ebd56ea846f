"""The table that shows what the neuron learns from each row."""

from dataclasses import replace

from perceptron_helpers import checks
from perceptron_helpers.old_exact import decimal, exactly
from perceptron_helpers.tables import parts
from perceptron_helpers.tables.arithmetic import equation, rounded, rounded_beside, written
from perceptron_helpers.tables.table import EMPTY, Cell, Column, Table
from perceptron_helpers.tables.worksheet import worksheet


def error_table(run, epoch=1, *, fill="all", digits=3, max_rows=20, lit=None, net_input=False):
    """Show the error of each row of one epoch, and what the neuron learns from it.

    With online updates the last columns hold the weights after each row. With batch updates the
    rows' shares are added up below the rows, where the weights change once.

    Parameters
    ----------
    run, epoch, fill, digits, max_rows, lit
        As for `input_table`. For `fill`, the two rows below count on after the last row.
    net_input : bool
        Show z, too: then a whole epoch can be filled in, in one table.

    Returns
    -------
    Table

    Raises
    ------
    TypeError, ValueError
        For an epoch that the run does not have, or another argument that is not allowed.
    """
    digits = checks.whole_number("digits", digits, at_least=0)
    updates, labels = run.epoch(epoch), parts.row_labels(run.dataset)
    table = Table(
        title=f"Error table: {run.dataset.name}, epoch {epoch}, {run.update} updates",
        notes=_learning_rule(run) + _start(run, epoch, digits) + parts.LEGEND,
        columns=_columns(run),
        rows=tuple(_row(run, update, labels[update.sample], digits) for update in updates),
        footer=() if _online(run) else _sums(run, epoch, digits),
        shared={"epoch": epoch},
        max_rows=max_rows,
        lit=lit,
    )
    if net_input:
        table = _with_net_inputs(table, run, updates, digits)
    return worksheet(table, fill, digits)


def _online(run):
    return run.update == "online"


def _with_net_inputs(table, run, updates, digits):
    """Return the table with z between inputs and outputs."""
    place, step = 1 + run.weights.shape[1], parts.step_function(run)

    def put(row, new):
        return (*row[:place], new, *row[place:])

    shown = [rounded_beside(update.z, (step.low, step.high), digits) for update in updates]
    cells = [Cell(update.z, written(z)) for update, z in zip(updates, shown, strict=True)]
    return replace(
        table,
        columns=put(table.columns, Column("z", "z", "net input")),
        rows=tuple(map(put, table.rows, cells)),
        footer=tuple(put(row, EMPTY) for row in table.footer),
    )


def _columns(run):
    change, after = (7, 4) if run.biases is None else (5, 3)  # so that a page holds those of b, too
    learnt = parts.weight_columns(run, "w{}_after", "b_after", "after", room=after)
    return (
        *parts.input_columns(run),
        Column("output", "y", "output", room=2),
        Column("target", "t", "target"),
        Column("error", "e", "error", room=2),
        *parts.weight_columns(run, "delta_w{}", "delta_b", "change", "Δ", room=change),
        *(learnt if _online(run) else ()),
    )


def _row(run, update, label, digits):
    output, target, error = parts.cells([update.output, update.target, update.error], digits)
    before = parts.values(update.weights_before, update.bias_before)
    after = parts.values(update.weights_after, update.bias_after)
    return (
        *parts.input_cells(update, label, digits),
        output,
        target._replace(given=True),
        error._replace(mark="✗" if update.error else ""),
        *_changes(run, update, digits),
        *(parts.cells_after(before, after, digits) if _online(run) else ()),
    )


def _changes(run, update, digits):
    """Return a cell for each Δw, and Δb, written out as a product."""
    deltas = parts.values(update.delta_weights, update.delta_bias)
    by_target = run.activation == "three_way"
    if by_target and not update.error:
        return parts.cells(deltas, digits)
    push = [decimal(run.learning_rate), decimal(update.target if by_target else update.error)]
    factors = [[rounded(x, digits)] for x in update.inputs.tolist()]
    factors += [[]] * (len(deltas) - len(factors))
    return [
        Cell(delta, equation([push + factor], rounded(delta, digits)))
        for delta, factor in zip(deltas, factors, strict=True)
    ]


def _sums(run, epoch, digits):
    """Return the two last rows of a batch: the changes added up, and the weights after them."""
    shares = [parts.values(u.delta_weights, u.delta_bias) for u in run.epoch(epoch)]
    totals = [_total(column, digits) for column in zip(*shares, strict=True)]
    old, new = parts.state(run, epoch - 1), parts.state(run, epoch)
    after = [
        cell._replace(
            text=equation([[rounded(o, digits)], [rounded(t.value, digits)]], rounded(n, digits))
        )
        for cell, o, n, t in zip(parts.cells_after(old, new, digits), old, new, totals, strict=True)
    ]
    aside = [EMPTY] * (len(_columns(run)) - len(totals) - 1)
    return (
        (Cell(None, "total", given=True), *aside, *totals),
        (Cell(None, "after", given=True), *aside, *after),
    )


def _total(shares, digits):
    """Return the cell under a column of changes."""
    with exactly():
        exact = float(sum(map(decimal, shares)))
        shown = sum(rounded(share, digits) for share in shares)
    total = rounded(exact, digits)
    return Cell(exact, written(total) if shown == total else f"≈ {written(total)}")


def _learning_rule(run):
    factor = "t" if run.activation == "three_way" else "e"
    rule = f"e = t − y; Δw = α·{factor}·x"
    rule += "" if run.biases is None else f", Δb = α·{factor}"
    rule += " on a wrong row, otherwise 0" if factor == "t" else ""
    rule += "" if _online(run) else ", added up at the end of the epoch"
    return f"{rule}; α = {written(decimal(run.learning_rate))}."


def _start(run, epoch, digits):
    symbols = [column.symbol for column in parts.weight_columns(run, "", "", "")]
    texts = [cell.text for cell in parts.cells(parts.state(run, epoch - 1), digits)]
    pairs = (f"{symbol} = {text}" for symbol, text in zip(symbols, texts, strict=True))
    return f" At the start {', '.join(pairs)}."
