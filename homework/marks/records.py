"""What became of every file: a table of our own beside nbgrader's, in the same database.

It makes grading resumable: a file is marked again only if it, the homework or its owner changed.
"""

from typing import NamedTuple

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Float,
    MetaData,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)

_metadata = MetaData()
_table = Table(
    "homework_record",
    _metadata,
    Column("homework", String(64), primary_key=True),
    Column("folder", Text, primary_key=True),
    Column("file", Text, primary_key=True),
    Column("upload", BigInteger),  # the learning system's number of it: later ones are larger
    Column("time", Float),  # when the file was last changed
    Column("content", String(64)),  # digest of the file
    Column("state", String(64)),  # digest of the homework and the owner
    Column("students", JSON),
    Column("status", String(16)),
    Column("marks", JSON),
    Column("total", Float),
    Column("seconds", Float),
    Column("notes", JSON),
    Column("remarks", JSON),  # what only shows beside the other files
    Column("prints", JSON),
    Column("comments", JSON),
)


class Record(NamedTuple):
    """One file; the fields are the columns of the table."""

    homework: str
    folder: str
    file: str
    upload: int
    time: float
    content: str
    state: str
    students: list
    status: str  # "ok", "incomplete", "check" or "unreadable"
    marks: dict
    total: float
    seconds: float
    notes: list
    remarks: list
    prints: dict
    comments: dict

    @property
    def note(self):
        """Everything there is to say, in one line."""
        return "; ".join([*self.notes, *self.remarks])

    @property
    def verdict(self):
        """The status, with the remarks taken into account."""
        return "check" if self.remarks and self.status != "unreadable" else self.status


class Known(NamedTuple):
    """The part of a record that decides whether a file is marked again, and which one counts."""

    upload: int
    time: float
    content: str
    state: str
    students: list
    status: str


class Records:
    """The table in an open gradebook. Nothing is written before the gradebook commits."""

    def __init__(self, gradebook):
        self._db = gradebook.db
        _metadata.create_all(gradebook.engine)

    def of(self, homework):
        """Yield the records of a homework, in the order of the files."""
        query = select(_table).where(_table.c.homework == homework)
        for row in self._db.execute(query.order_by(_table.c.folder, _table.c.file)):
            yield Record(*row)

    def get(self, homework, folder, file):
        """Return one record."""
        return Record(*self._db.execute(select(_table).where(_here(homework, folder, file))).one())

    def known(self):
        """Return {(homework, folder, file): Known}, what has to be at hand while files come in."""
        columns = [_table.c[name] for name in ("homework", "folder", "file", *Known._fields)]
        return {tuple(row[:3]): Known(*row[3:]) for row in self._db.execute(select(*columns))}

    def put(self, record):
        """Write a record in place of the one that its file may have."""
        self.remove(record.homework, record.folder, record.file)
        self._db.execute(insert(_table).values(**record._asdict()))

    def remove(self, homework, folder, file):
        """Forget a record."""
        self._db.execute(delete(_table).where(_here(homework, folder, file)))

    def move(self, old, new, upload, time):
        """Let a record be that of another place."""
        values = dict(zip(("homework", "folder", "file"), new, strict=True))
        values |= {"upload": upload, "time": time}
        self._db.execute(update(_table).where(_here(*old)).values(**values))

    def remark(self, record, remarks):
        """Put other remarks into a record."""
        here = _here(record.homework, record.folder, record.file)
        self._db.execute(update(_table).where(here).values(remarks=remarks))


def _here(homework, folder, file):
    return (_table.c.homework == homework) & (_table.c.folder == folder) & (_table.c.file == file)
