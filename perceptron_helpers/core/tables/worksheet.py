"""Turn a worked table into a worksheet: full, half blank, blank."""

from ..decimals import rounded
from ..ratio import Ratio
from ..words.tables import rounding
from .table import BLANK, Cell

LINES = 5  # a table whose length is an answer has a multiple of them, and more than it needs


def worksheet(table, fill="all"):
    """Return the table with only the cells filled that `fill` names, and what is given.

    Parameters
    ----------
    table : Table
        Full.
    fill : {"all", "half", "none"} or collection
        "half" fills the first half of the rows. A collection holds row numbers from 0 (those of
        the footer follow those of the body), keys of columns, and pairs (row number, key) for
        single cells.
    """
    keys = [column.key for column in table.columns]
    every, n_rows = list(table.rows) + table.footer, len(table.rows)
    rows = [
        [
            cell if cell.given or _is_named(fill, number, key, n_rows) else BLANK
            for key, cell in zip(keys, row)
        ]
        for number, row in enumerate(every)
    ]
    said = [table.notes, table.ending if fill == "all" else "", _rounding(table, rows)]
    return table.changed(
        rows=rows[:n_rows] + ([] if fill == "all" else _spare_rows(table)),
        footer=rows[n_rows:],
        notes=" ".join([sentence for sentence in said if sentence]),
    )


def _spare_rows(table):
    """Return blank rows that hide how many the table has, where that is an answer."""
    if not table.open_ended:
        return []
    n_rows = len(table.rows)
    numbers = range(n_rows + 1, (n_rows // LINES + 1) * LINES + 1)
    blanks = [BLANK] * (len(table.columns) - 1)
    return [[Cell(number, str(number), given=True)] + blanks for number in numbers]


def _is_named(fill, number, key, n_rows):
    if fill == "all":
        return True
    if fill == "half":
        return number < (n_rows + 1) // 2
    return fill != "none" and (number in fill or key in fill or (number, key) in fill)


def _rounding(table, rows):
    """Return the sentence on rounding where something that shows needs it."""
    cells = [cell for row in rows for cell in row]
    has_signs = any("≈" in cell.text for cell in cells)
    values = [cell.value for cell in cells if isinstance(cell.value, Ratio)]
    is_exact = all(rounded(value, table.digits) == value for value in values)
    if is_exact and not has_signs and "≈" not in table.title + table.notes:
        return ""
    return rounding(table.digits, has_signs)
