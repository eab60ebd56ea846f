"""The table of a whole run, a row for each epoch."""

from perceptron_helpers.core.tables import summary
from perceptron_helpers.tables.options import digits_of, shown
from perceptron_helpers.training import run_of


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
    run, digits = run_of(run), digits_of(digits)
    return shown(summary.summary_table(run.exact, digits), fill, max_rows, lit)
