"""What became of every file: a table of our own beside nbgrader's, in the same database.

It makes grading resumable: a file is marked again only if it, the homework or its owner changed.
"""

from typing import NamedTuple

import sqlalchemy as sql

_NOTHING = {}  # never changed


class Record(NamedTuple):
    """One file; the fields are the columns of the table, the first three its key."""

    homework: str
    folder: str
    file: str
    upload: int = 0  # the learning system's number of it: later ones are larger
    time: float = 0.0  # when the file was last changed
    content: str = ""  # digest of the file
    state: str = ""  # digest of the homework and the owner; empty: to be marked again
    students: list = ()
    status: str = ""  # "ok", "incomplete", "check" or "unreadable"
    given: list = ()  # the students who have the marks of this very file in the gradebook
    notes: list = ()
    remarks: list = ()  # what only shows beside the other files
    seconds: float = 0.0
    marks: dict = _NOTHING
    prints: dict = _NOTHING
    comments: dict = _NOTHING

    @property
    def place(self):
        """What no two records share."""
        return self[:3]

    @property
    def page(self):
        """The name of the page that shows the file as it was run; equal files share it."""
        return f"{self.content[:20]}-{self.state[:20]}.ipynb"

    @property
    def total(self):
        """The points, without those that a person gives."""
        return sum(points or 0 for points in self.marks.values())

    @property
    def note(self):
        """Everything there is to say, in one line."""
        return "; ".join([*self.notes, *self.remarks])

    @property
    def verdict(self):
        """The status, with the remarks taken into account."""
        return "check" if self.remarks and self.status != "unreadable" else self.status


_KINDS = {str: sql.Text, int: sql.BigInteger, float: sql.Float, list: sql.JSON, dict: sql.JSON}
_KEY = Record._fields[:3]
_LIGHT = Record._fields[:8]  # what has to be at hand while files come in
TABLE = sql.Table(
    "homework_file",
    sql.MetaData(),
    *(
        sql.Column(name, _KINDS[kind], primary_key=name in _KEY)
        for name, kind in Record.__annotations__.items()
    ),
)


class Records:
    """The table in an open gradebook. Nothing is written before the gradebook commits."""

    def __init__(self, gradebook):
        self._db = gradebook.db
        TABLE.create(gradebook.engine, checkfirst=True)

    def of(self, homework):
        """Yield the records of a homework, in the order of the files."""
        query = sql.select(TABLE).where(TABLE.c.homework == homework)
        for row in self._db.execute(query.order_by(TABLE.c.folder, TABLE.c.file)):
            yield Record(*row)

    def known(self):
        """Return {place: Record}, without marks and all that takes room."""
        rows = self._db.execute(sql.select(*(TABLE.c[name] for name in _LIGHT)))
        return {row.place: row for row in (Record(*row) for row in rows)}

    def put(self, record):
        """Write a record in place of the one that its file may have."""
        self.remove(record)
        self._db.execute(sql.insert(TABLE).values(**record._asdict()))

    def remove(self, record):
        """Forget a record."""
        self._db.execute(sql.delete(TABLE).where(_is(record)))

    def change(self, record, **values):
        """Change some columns of a record; its place, too."""
        self._db.execute(sql.update(TABLE).where(_is(record)).values(**values))


def _is(record):
    return sql.and_(
        *(TABLE.c[name] == value for name, value in zip(_KEY, record.place, strict=True))
    )
