"""The table that shows how each row's net input and output come about."""

from perceptron_helpers import checks
from perceptron_helpers.old_exact import decimal
from perceptron_helpers.tables import parts
from perceptron_helpers.tables.arithmetic import equation, rounded, rounded_beside, written
from perceptron_helpers.tables.table import Cell, Column, Table
from perceptron_helpers.tables.worksheet import worksheet


def input_table(run, epoch=1, *, fill="all", digits=3, max_rows=20, lit=None):
    """Show how each net input and output of one epoch come about.

    Parameters
    ----------
    run : Run
        From `train`.
    epoch : int
        The pass over the data, from 1.
    fill : {"all", "half", "none"} or collection
        Which of the cells that a student works out are filled: all, those of the first half of the
        rows, none, or those named by row number (from 0), by column (a key of the records), or by
        a pair of both. Inputs, targets and the weights at the start are always filled.
    digits : int
        Decimals to show. A smaller number keeps its first digit, z as many as tell it from θ.
    max_rows : int or None
        Show no more rows than this, 2 or more: the first ones and the last. None shows all.
    lit : int, optional
        A row to point at, from 0.

    Returns
    -------
    Table

    Raises
    ------
    TypeError, ValueError
        For an epoch that the run does not have, or another argument that is not as above.
    """
    digits = checks.whole_number("digits", digits, at_least=0)
    updates, labels = run.epoch(epoch), parts.row_labels(run.dataset)
    table = Table(
        title=f"Input table: {run.dataset.name}, epoch {epoch}",
        notes=f"{_net_input_rule(run)}; {parts.firing_rule(run)}",
        columns=_columns(run),
        rows=tuple(_row(run, update, labels[update.sample], digits) for update in updates),
        shared={"epoch": epoch},
        max_rows=max_rows,
        lit=lit,
    )
    return worksheet(table, fill, digits)


def _columns(run):
    compared = [Column("threshold", "z, θ", "compared", 6)] if run.threshold else []
    return (
        *parts.input_columns(run),
        *parts.weight_columns(run, "w{}", "b", "used"),
        Column("z", "z", "net input", room=5 * run.weights.shape[1]),
        *compared,
        Column("output", "y", "output", room=2),
    )


def _row(run, update, label, digits):
    step = parts.step_function(run)
    used = parts.values(update.weights_before, update.bias_before)
    z = rounded_beside(update.z, (step.low, step.high), digits)
    compared = [Cell(run.threshold, _comparison(z, step))] if run.threshold else []
    return (
        *parts.input_cells(update, label, digits),
        *parts.cells(used, digits, given=run.update == "batch" or update.sample == 0),
        Cell(update.z, equation(_terms(update.inputs.tolist(), used, digits), z)),
        *compared,
        *parts.cells([update.output], digits),
    )


def _terms(inputs, used, digits):
    """Return the products w·x, and the bias where there is one, rounded."""
    x = [[rounded(value, digits)] for value in inputs]
    b = [[]] * (len(used) - len(inputs))
    return [[rounded(w, digits), *factor] for w, factor in zip(used, x + b, strict=True)]


def _comparison(z, step):
    low, high = decimal(step.low), decimal(step.high)
    if low < high and low <= z <= high:
        return f"{written(low)} ≤ {written(z)} ≤ {written(high)}"
    sign, edge = (">", high) if z > high else ("<", low) if z < low else ("=", high)
    return f"{written(z)} {sign} {written(edge)}"


def _net_input_rule(run):
    numbers = range(1, run.weights.shape[1] + 1)
    products = [f"{parts.subscript('w', i)}·{parts.subscript('x', i)}" for i in numbers]
    if len(products) > 3:
        products[1:-1] = ["…"]
    return "z = " + " + ".join(products + ([] if run.biases is None else ["b"]))
