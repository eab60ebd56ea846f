"""A table that shows as HTML, as aligned text, and as plain records."""

from perceptron_helpers import checks
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.core.tables import as_html, as_text
from perceptron_helpers.core.tables import table as tables
from perceptron_helpers.exact import nearest_float


class Table:
    """A worked table.

    Show it by ending a notebook cell with it, or with ``print``; take its numbers from `records`.
    A blank cell holds no answer in any form.

    Attributes
    ----------
    exact : perceptron_helpers.core.tables.table.Table
        Its cells, with exact numbers.
    """

    def __init__(self, exact):
        self.exact = checks.instance("exact", exact, tables.Table, "which the functions here fill")

    @property
    def title(self):
        """What stands above it."""
        return self.exact.title

    @property
    def notes(self):
        """What stands below the title."""
        return self.exact.notes

    @property
    def lit(self):
        """The row that is pointed at, from 0, or None."""
        return self.exact.lit

    @property
    def records(self):
        """A dict of plain numbers, not rounded, for each row: what ``pandas.DataFrame`` takes.

        Blanks are None. The rows that are left out when the table shows are here, too.
        """
        keys = [column.key for column in self.exact.columns]
        return [
            dict(self.exact.shared)
            | {key: _plain(cell.value) for key, cell in zip(keys, row, strict=True)}
            for row in self.exact.rows
        ]

    def _repr_html_(self):
        return as_html.table(self.exact)

    def __str__(self):
        """Return the table as text, all lines equally wide."""
        return as_text.table(self.exact)

    __repr__ = __str__


def _plain(value):
    """Return a cell's value as a record holds it: a `Ratio` as the float nearest to it."""
    return nearest_float(value) if isinstance(value, Ratio) else value
