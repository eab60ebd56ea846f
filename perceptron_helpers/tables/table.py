"""A table that shows as HTML, as aligned text, and as plain records."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from perceptron_helpers import checks
from perceptron_helpers.tables import as_html, as_text


class Column(NamedTuple):
    """A heading: the key in the records, and the symbol and word that readers see."""

    key: str
    symbol: str
    word: str
    room: int = 4  # the least width of a blank under it, in em


class Cell(NamedTuple):
    """A raw number, the text that shows it, and a mark from `as_html.MARKS` where it has one."""

    value: Any
    text: str
    mark: str = ""
    given: bool = False  # known to the student from the start: a worksheet never blanks it

    @property
    def is_blank(self):
        """Whether the student is to fill it in."""
        return self == BLANK


BLANK = Cell(None, "____")
EMPTY = Cell(None, "", given=True)


@dataclass(frozen=True, eq=False, repr=False)
class Table:
    """A worked table.

    Show it by ending a notebook cell with it, or with ``print``; take its numbers from `records`.
    A blank cell holds no answer in any form.
    """

    title: str
    notes: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]  # the first cell of each names the row
    footer: tuple[tuple[Cell, ...], ...] = ()
    shared: dict = field(default_factory=dict)  # what every record holds, too
    max_rows: int | None = None
    lit: int | None = None  # the row that is pointed at, from 0

    def __post_init__(self):
        """Check what says which rows show."""
        if self.max_rows is not None:
            checks.whole_number("max_rows", self.max_rows, at_least=2)
        if self.lit is not None:
            last = len(self.rows) - 1
            if checks.whole_number("lit", self.lit, at_least=0) > last:
                raise ValueError(f"lit must be at most {last}, the last row, not {self.lit}")

    @property
    def records(self):
        """A dict of plain numbers, not rounded, for each row: what ``pandas.DataFrame`` takes.

        Blanks are None. The rows that are left out when the table shows are here, too.
        """
        keys = [column.key for column in self.columns]
        return [
            self.shared | {key: cell.value for key, cell in zip(keys, row, strict=True)}
            for row in self.rows
        ]

    def shown_rows(self):
        """Return what shows, in order: row numbers, and a string wherever rows are left out."""
        count = len(self.rows)
        if self.max_rows is None or count <= self.max_rows:
            return list(range(count))
        pointed_at = () if self.lit is None else (self.lit,)
        shown, following = [], 0
        for number in sorted({*range(self.max_rows - 1), *pointed_at, count - 1}):
            if number > following:
                left_out = number - following
                shown.append(f"… {left_out} more row{'s' if left_out > 1 else ''}")
            shown.append(number)
            following = number + 1
        return shown

    def _repr_html_(self):
        return as_html.table(self)

    def __str__(self):
        """Return the table as text, all lines equally wide."""
        return as_text.table(self)

    __repr__ = __str__
