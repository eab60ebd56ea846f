"""The table of a run's mistakes: what each adds to the weights, seen along a separating vector."""

from perceptron_helpers.core.tables import growth
from perceptron_helpers.margin import of_run
from perceptron_helpers.tables.options import digits_of, shown
from perceptron_helpers.training import run_of


def growth_table(run, u, *, fill="all", digits=3, max_rows=20):
    """Show after each mistake u·w, which must grow, and |w|², which cannot grow fast.

    Here w stands for the weights and the bias together. The notes say by how much at least, and at
    most: for any α and θ, and for targets 0 and 1 as for ±1, where an error is 2.

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
    TypeError, ValueError
        For a run in batches, without a bias or without a mistake, a u that separates nothing, or
        another argument that is not allowed.
    """
    run, digits = run_of(run), digits_of(digits)
    u = of_run(run, u)
    if not run.mistakes.any():
        raise ValueError("run must be an online training that learns a bias and makes a mistake")
    table = growth.growth_table(run.exact, u, digits)
    return shown(table, fill, max_rows)
