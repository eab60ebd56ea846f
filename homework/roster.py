"""Who is in the course, and whose file this is.

``roster.csv`` has a column ``id`` and, where there are any, ``first_name``, ``last_name``,
``email`` and the numbers that the learning system uses. Whatever stands in a row may stand in a
file name: "Meier_Anna_4711_assignsubmission_file", "meieranna_4711_99_hw1.ipynb", "hw1 anna.ipynb".
"""

import csv
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

COLUMNS = ("id", "first_name", "last_name", "email")


class RosterError(ValueError):
    """A roster that cannot be used; the message says why."""


class Owner(NamedTuple):
    """Whose file it is, which numbers it was made with, and what is odd about that."""

    students: tuple[str, ...]  # ids in the roster; empty when unknown
    numbers_of: str  # what to put into the cell `student = …`
    notes: tuple[str, ...]


class Roster:
    """The students of a course.

    Parameters
    ----------
    rows : iterable of dict
        One for each student, with at least "id".
    """

    def __init__(self, rows):
        self.rows = {}
        aliases = defaultdict(set)
        for row in rows:
            row = {key.strip(): value.strip() for key, value in row.items() if key and value}
            student = row.get("id")
            if not student:
                raise RosterError("the roster needs a column id, filled in every row")
            if not re.fullmatch(r"[\w.@-]+", student) or student.startswith("."):
                raise RosterError(
                    f"the id {student!r} has other characters than letters, digits, . @ - _"
                )
            if _plain(student) in map(_plain, self.rows):
                raise RosterError(f"the roster has the id {student!r} twice")
            self.rows[student] = row
            for alias in filter(lambda alias: len(alias) > 1, _aliases(row)):
                aliases[_plain(alias)].add(student)
        # Two students may share a name; then the name says nothing. An id always does.
        self._who = {alias: next(iter(ids)) for alias, ids in aliases.items() if len(ids) == 1}
        self._who |= {_plain(student): student for student in self.rows}

    @classmethod
    def read(cls, path):
        """Read a CSV file with a header; comma, semicolon or tab between the columns."""
        if not Path(path).exists():
            raise RosterError(
                f"{path} is missing: a CSV file with the columns {', '.join(COLUMNS)}"
            )
        text = Path(path).read_text(encoding="utf-8-sig")
        separator = max(",;\t", key=text.partition("\n")[0].count)
        return cls(csv.DictReader(text.splitlines(), delimiter=separator))

    def owner(self, path, typed):
        """Return the Owner of a file, from its path and from what was typed into it."""
        named = self._in_path(path)
        parts = [part for part in re.split(r"[,;+&\s]+", typed) if part]
        known = {self._who[_plain(part)] for part in parts if _plain(part) in self._who}
        unknown = [part for part in parts if _plain(part) not in self._who]
        notes = [f"the identifier {part[:40]!r} is not in the roster" for part in unknown]
        if not parts:
            notes.append("no identifier was typed in")
        if named and known and not named & known:
            notes.append(f"handed in by {_list(named)}, but it says that it is {_list(known)}'s")
        if named and not named & known:
            known, typed = set(), ""
        students = sorted(named | known)
        # What was typed may be an e-mail address; the numbers came from it as it stands.
        numbers_of = typed if not students or (known and not unknown) else " ".join(students)
        return Owner(tuple(students), numbers_of, tuple(notes))

    def _in_path(self, path):
        parts = [part.removesuffix(".ipynb") for part in Path(path).parts]
        fields = [field for part in parts for field in (part, *part.split("_"))]
        words = [word for field in fields for word in re.split(r"[\s,;+&]+", field)]
        return {self._who[name] for name in map(_plain, fields + words) if name in self._who}


def _aliases(row):
    yield from row.values()
    first, last = row.get("first_name", ""), row.get("last_name", "")
    if first and last:
        yield from (f"{first} {last}", f"{last} {first}", f"{last}, {first}", f"{last}{first}")


def _plain(text):
    """Return a name as it is compared: no capitals, no odd spaces, one form for each letter."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _list(ids):
    return " and ".join(sorted(ids))
