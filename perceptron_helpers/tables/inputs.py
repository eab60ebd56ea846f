"""The table that shows how each row's net input and output come about."""

from perceptron_helpers.core.tables import inputs
from perceptron_helpers.tables.options import digits_of, epoch_of, shown
from perceptron_helpers.training import run_of


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
        Decimals to show, 15 at most. A smaller number keeps its first digit, z as many as tell it
        from θ.
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
    epoch, digits = epoch_of(run_of(run), epoch), digits_of(digits)
    return shown(inputs.input_table(run.exact, epoch, digits), fill, max_rows, lit)
