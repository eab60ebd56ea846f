"""What can be chosen for every worked table: what is filled in, rounded, shown and pointed at."""

from itertools import product

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core.tables.worksheet import worksheet
from perceptron_helpers.tables.table import Table

MOST_DIGITS = 15
FILLS = "'all', 'half', 'none' or a collection of row numbers, column names and pairs of them"


def epoch_of(run, epoch):
    """Return a pass that the run has."""
    return checks.whole_number("epoch", epoch, at_least=1, last=run.n_epochs, of="pass")


def digits_of(value):
    """Return a number of decimals: roots such as an RMSE are not known to many more."""
    return checks.whole_number("digits", value, at_least=0, last=MOST_DIGITS)


def shown(table, fill, max_rows=None, lit=None):
    """Return a full table of the core as a `Table`, blank where `fill` says so."""
    if max_rows is not None:
        max_rows = checks.whole_number("max_rows", max_rows, at_least=2)
    if lit is not None:
        lit = checks.whole_number("lit", lit, at_least=0, last=len(table.rows) - 1, of="row")
    return Table(worksheet(table, _filled(fill, table)).showing(max_rows, lit))


def _filled(fill, table):
    """Return `fill`, which names rows and columns that the table has."""
    if isinstance(fill, str):
        if fill not in ("all", "half", "none"):
            raise ValueError(f"fill must be {FILLS}, not {fill!r}")
        return fill
    try:
        names = set(fill)
    except TypeError:
        raise TypeError(f"fill must be {FILLS}, not {checks.shown(fill)}") from None
    rows = range(len(table.rows) + len(table.footer))
    keys = [column.key for column in table.columns]
    known = {*rows, *keys, *product(rows, keys)}
    for name in names:
        if isinstance(name, (bool, np.bool_)) or name not in known:
            raise ValueError(
                f"fill names {name!r}, but the rows are 0 to {rows[-1]} and the columns "
                f"{', '.join(keys)}"
            )
    return names
