"""The table of a whole run, a row for each epoch."""

from perceptron_helpers import checks
from perceptron_helpers.old_exact import decimal
from perceptron_helpers.tables import parts
from perceptron_helpers.tables.arithmetic import written
from perceptron_helpers.tables.table import Cell, Column, Table
from perceptron_helpers.tables.worksheet import worksheet

SEEN_BY = {
    "batch": "Mistakes and RMSE belong to the weights “before”.",
    "online": (
        "Mistakes and RMSE were noted during the epoch, while the weights went from “before” to "
        "“after”."
    ),
}
MOST_NAMES = 4  # of wrong rows in one cell


def summary_table(run, *, fill="all", digits=3, max_rows=20, lit=None):
    """Show each epoch of a run: the weights before, mistakes and RMSE, the weights after.

    Mistakes and RMSE are those that the epoch saw. So they belong to the weights before (with
    online updates also to those on the way), never to the weights after.

    Parameters
    ----------
    run, fill, digits, max_rows, lit
        As for `input_table`; a row is an epoch here. A worksheet has a row for each epoch, so it
        tells how many there are.

    Returns
    -------
    Table

    Raises
    ------
    TypeError, ValueError
        For an argument that is not allowed.
    """
    digits = checks.whole_number("digits", digits, at_least=0)
    whole = isinstance(fill, str) and fill == "all"
    alpha = written(decimal(run.learning_rate))
    table = Table(
        title=f"Summary: {run.dataset.name}, {run.update} updates, α = {alpha}",
        notes=SEEN_BY[run.update] + parts.LEGEND + (_ending(run) if whole else ""),
        columns=_columns(run),
        rows=_rows(run, digits),
        max_rows=max_rows,
        lit=lit,
    )
    return worksheet(table, fill, digits)


def _columns(run):
    return (
        Column("epoch", "epoch", ""),
        *parts.weight_columns(run, "w{}_before", "b_before", "before"),
        Column("mistakes", "mistakes", "count"),
        Column("wrong_rows", "mistakes", "rows"),
        Column("rmse", "RMSE", "of errors"),
        *parts.weight_columns(run, "w{}_after", "b_after", "after"),
    )


def _rows(run, digits):
    mistakes, rmse = run.mistakes.tolist(), run.rmse.tolist()
    labels = parts.row_labels(run.dataset)
    rows = []
    for epoch in range(1, run.n_epochs + 1):
        before, after = parts.state(run, epoch - 1), parts.state(run, epoch)
        wrong = [update.sample for update in run.epoch(epoch) if update.error]
        count, error = parts.cells([mistakes[epoch - 1], rmse[epoch - 1]], digits)
        rows.append(
            (
                Cell(epoch, str(epoch), given=True),
                *parts.cells(before, digits, given=epoch == 1),
                count._replace(mark="✗" if wrong else ""),
                Cell(wrong, _names([labels[sample] for sample in wrong])),
                error,
                *parts.cells_after(before, after, digits),
            )
        )
    return tuple(rows)


def _names(labels):
    if len(labels) > MOST_NAMES:
        labels = [*labels[:MOST_NAMES], f"… {len(labels) - MOST_NAMES} more"]
    return ", ".join(labels) or "none"


def _ending(run):
    if run.converged:
        return f" Epoch {run.n_epochs} has no mistake, so training ends."
    return f" Training was stopped after epoch {run.n_epochs}, not free of mistakes."
