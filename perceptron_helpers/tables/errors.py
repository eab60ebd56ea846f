"""The table that shows what the neuron learns from each row."""

from perceptron_helpers import checks
from perceptron_helpers.core.tables import errors
from perceptron_helpers.tables.options import digits_of, epoch_of, shown
from perceptron_helpers.training import run_of


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
    epoch, digits = epoch_of(run_of(run), epoch), digits_of(digits)
    net_input = checks.truth("net_input", net_input)
    return shown(errors.error_table(run.exact, epoch, digits, net_input), fill, max_rows, lit)
