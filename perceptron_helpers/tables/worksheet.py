"""Turn a worked table into a worksheet: full, half blank, blank."""

from dataclasses import replace
from itertools import product

from perceptron_helpers.old_exact import decimal
from perceptron_helpers.tables.arithmetic import rounded
from perceptron_helpers.tables.table import BLANK

FILLS = "'all', 'half', 'none' or a collection of row numbers, column names and pairs of them"


def worksheet(table, fill, digits):
    """Return the table with only the cells filled that `fill` names, and what is given.

    Parameters
    ----------
    table : Table
    fill : {"all", "half", "none"} or collection
        "half" fills the first half of the rows. A collection holds row numbers from 0 (those of
        the footer follow those of the body), names of columns as in the records, or pairs
        (row number, name) for single cells.
    digits : int
        The number of decimals, for the note that says so.
    """
    keys = [column.key for column in table.columns]
    named = _cells_named(fill, len(table.rows), len(table.footer), keys)
    rows = tuple(
        tuple(
            cell if cell.given or (number, key) in named else BLANK
            for key, cell in zip(keys, row, strict=True)
        )
        for number, row in enumerate(table.rows + table.footer)
    )
    body, footer = rows[: len(table.rows)], rows[len(table.rows) :]
    return replace(table, rows=body, footer=footer, notes=table.notes + _rounding(rows, digits))


def _cells_named(fill, n_rows, n_footer, keys):
    """Return the set of (row number, column name) that `fill` stands for."""
    every = range(n_rows + n_footer)
    if isinstance(fill, str):
        rows = {"all": every, "half": range((n_rows + 1) // 2), "none": ()}.get(fill)
        if rows is None:
            raise ValueError(f"fill must be {FILLS}, not {fill!r}")
        return set(product(rows, keys))
    try:
        named = set(fill)
    except TypeError as error:
        raise TypeError(f"fill must be {FILLS}, not {fill!r}") from error
    strange = named - {*every, *keys, *product(every, keys)}
    if strange:
        raise ValueError(
            f"fill names {strange.pop()!r}, but the rows are 0 to {every[-1]} and the columns "
            f"{', '.join(keys)}"
        )
    return {
        (row, key)
        for row, key in product(every, keys)
        if not named.isdisjoint({row, key, (row, key)})
    }


def _rounding(rows, digits):
    """Return the sentence on rounding where a cell that shows needs it."""
    cells = [cell for row in rows for cell in row]
    floats = [cell.value for cell in cells if isinstance(cell.value, float)]
    about = any("≈" in cell.text for cell in cells)
    if not about and all(rounded(value, digits) == decimal(value) for value in floats):
        return ""
    places = f" Rounded to {digits} decimal place{'' if digits == 1 else 's'}"
    return f"{places}; ≈ where the digits shown give something else." if about else f"{places}."
