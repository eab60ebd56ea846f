"""A worked table: columns, and rows of cells that hold an exact number and the text for it."""

from ..words.tables import more_rows
from .lazy import Lazy


class Column:
    """A heading: its key in the records, and the symbol and word that readers see."""

    def __init__(self, key, heading, room=4):
        self.key = key
        self.symbol, self.word = heading
        self.room = room  # the least width of a blank under it, in em


class Cell:
    """An exact value, the text that shows it, and one of the marks ✗ ↑ ↓ where it has one.

    The value is a `Ratio`, a whole number, a text, a list or None. What is `given` is known to the
    student from the start: a worksheet never blanks it.
    """

    def __init__(self, value, text, mark="", given=False):
        self.value, self.text, self.mark, self.given = value, text, mark, given


BLANK = Cell(None, "____")  # for the student to fill in; it holds no answer in any form
EMPTY = Cell(None, "", given=True)


class Table:
    """A worked table.

    Attributes
    ----------
    title, notes : str
    columns : list of Column
    rows, footer : list of lists of Cell
        The first cell of each names the row. The rows may be `Lazy`.
    shared : list of pairs (key, value)
        What every record holds, too.
    ending : str
        What the notes say as well, where nothing is blank.
    digits : int
        The decimals that numbers are rounded to.
    max_rows : int or None
        How many rows show at most.
    lit : int or None
        The row that is pointed at, from 0.
    open_ended : bool
        The number of rows is an answer, too. They are named by their numbers, from 1.
    """

    def __init__(
        self,
        title,
        notes,
        columns,
        rows,
        *,
        footer=(),
        shared=(),
        ending="",
        digits=3,
        open_ended=False,
    ):
        self.title, self.notes, self.ending = title, notes, ending
        self.columns, self.footer = columns, list(footer)
        self.rows = rows if isinstance(rows, Lazy) else list(rows)
        self.shared, self.digits, self.open_ended = list(shared), digits, open_ended
        self.max_rows = self.lit = None

    def changed(self, *, title=None, notes=None, rows=None, footer=None):
        """Return a copy with something else in it; None keeps what is there."""
        copy = Table(
            self.title if title is None else title,
            self.notes if notes is None else notes,
            self.columns,
            self.rows if rows is None else rows,
            footer=self.footer if footer is None else footer,
            shared=self.shared,
            ending=self.ending,
            digits=self.digits,
            open_ended=self.open_ended,
        )
        return copy.showing(self.max_rows, self.lit)

    def showing(self, max_rows, lit):
        """Choose how many rows show, and which one is pointed at; return the table itself."""
        self.max_rows, self.lit = max_rows, lit
        return self

    def shown_rows(self):
        """Return what shows, in order: row numbers, and a text wherever rows are left out."""
        count = len(self.rows)
        if self.max_rows is None or count <= self.max_rows:
            return list(range(count))
        first, last = self.max_rows - 1, count - 1
        pointed = [self.lit] if self.lit is not None and first <= self.lit < last else []
        wanted = list(range(first)) + pointed + [last]
        shown, following = [], 0
        for number in wanted:
            if number > following:
                shown.append(more_rows(number - following))
            shown.append(number)
            following = number + 1
        return shown
