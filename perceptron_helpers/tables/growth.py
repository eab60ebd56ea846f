"""The table of a run's mistakes: what each adds to the weights, seen along a separating vector."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.margin import signed_rows
from perceptron_helpers.old_exact import decimal, net_input
from perceptron_helpers.tables import parts
from perceptron_helpers.tables.arithmetic import rounded, written
from perceptron_helpers.tables.table import Cell, Column, Table
from perceptron_helpers.tables.worksheet import worksheet


def growth_table(run, u, *, fill="all", digits=3, max_rows=20):
    """Show after each mistake u·w, which must grow, and |w|², which cannot grow fast.

    Here w stands for the weights and the bias together.

    Parameters
    ----------
    run : Run
        Online, with a bias; it has made a mistake.
    u : array_like, shape (n_inputs + 1,)
        A vector that separates the run's dataset; the bias comes last.
    fill, digits, max_rows
        As for `input_table`; a row is a mistake here.

    Returns
    -------
    Table

    Raises
    ------
    ValueError
        For a run in batches, without a bias or without a mistake, or another argument that is not
        allowed.
    """
    digits = checks.whole_number("digits", digits, at_least=0)
    u = checks.array("u", u, run.weights.shape[1] + 1)
    mistakes = [update for update in run.updates if update.error]
    if run.biases is None or run.update != "online" or not mistakes:
        raise ValueError("run must be an online training that learns a bias and makes a mistake")
    table = Table(
        title=f"Mistakes: {run.dataset.name}, u = ({', '.join(_text(x, digits) for x in u)})",
        notes=_growth(run, u, digits),
        columns=_columns(run),
        rows=tuple(_row(run, k, update, u, digits) for k, update in enumerate(mistakes, 1)),
        max_rows=max_rows,
    )
    return worksheet(table, fill, digits)


def _growth(run, u, digits):
    """Return the sentence that says how u·w and |w|² can grow; α scales both."""
    rows = signed_rows(run.dataset)
    least = run.learning_rate * float((rows @ u).min())
    most = run.learning_rate**2 * float(np.square(rows).sum(axis=1).max())
    return (
        f"At each mistake u·w grows by {_text(least, digits)} or more, "
        f"and |w|² by {_text(most, digits)} at most."
    )


def _columns(run):
    return (
        Column("mistake", "k", "mistake"),
        Column("sample", "row", ""),
        Column("target", "t", "±1"),
        *parts.weight_columns(run, "w{}_after", "b_after", "after"),
        Column("shadow", "u·w", "after", 3),
        Column("square", "|w|²", "after", 3),
    )


def _row(run, k, update, u, digits):
    after = parts.values(update.weights_after, update.bias_after)
    square = net_input(after, after)
    return (
        Cell(k, str(k), given=True),
        Cell(update.sample, parts.row_labels(run.dataset)[update.sample], given=True),
        Cell(1 if update.error > 0 else -1, "1" if update.error > 0 else "−1", given=True),
        *parts.cells(after, digits),
        *parts.cells([net_input(after, u), square], digits),
    )


def _text(value, digits):
    return written(rounded(float(value), digits) if value else decimal(0.0))
