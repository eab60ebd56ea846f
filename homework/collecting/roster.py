"""Who is in the course, and whose file this is.

``roster.csv`` has a column ``id``, which students type into their file; README.md says what its
other columns are.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from homework.collecting import places

COLUMNS = ("id", "first_name", "last_name", "email")
ONE_EACH = ("email", "login", "canvas_id", "sis_id", "moodle_id")  # no two students share one
TYPED = ("login", "email", "id")  # what a student may type; the last counts most


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
        who = {column: {} for column in {"id", *ONE_EACH}}
        names = defaultdict(set)
        for row in rows:
            row = {key.strip(): value.strip() for key, value in row.items() if key and value}
            student = _id(row)
            self.rows[student] = row
            for column in who.keys() & row.keys():
                if plain(row[column]) in who[column]:
                    raise RosterError(f"the roster has the {column} {row[column]!r} twice")
                who[column][plain(row[column])] = student
            for name in _names(row):
                names[name].add(student)
        # Two students may share a name; then the name says nothing.
        self._named = {name: ids.pop() for name, ids in names.items() if len(ids) == 1}
        self._canvas = who["canvas_id"]
        self._typed = {}
        for column in TYPED:
            self._typed |= who[column]

    @classmethod
    def read(cls, path):
        """Read a CSV file with a header; comma, semicolon or tab between the columns."""
        if not Path(path).exists():
            raise RosterError(
                f"{path} is missing: a CSV file with the columns {', '.join(COLUMNS)}"
            )
        try:
            text = Path(path).read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise RosterError(
                f"{path} is not in UTF-8, so letters like ä would be lost: save it again as "
                '"CSV UTF-8"'
            ) from error
        separator = max(",;\t", key=text.partition("\n")[0].count)
        return cls(csv.DictReader(text.splitlines(), delimiter=separator))

    def owner(self, path, typed):
        """Return the Owner of a file, from what was typed into it and from its place."""
        parts = [part for part in re.split(r"[,;+&\s]+", typed) if part]
        known = {self._typed[plain(part)] for part in parts if plain(part) in self._typed}
        notes = [
            f"the identifier {part[:40]!r} is not in the roster"
            for part in parts
            if plain(part) not in self._typed
        ]
        placed = self.placed(path)
        if not parts:
            notes.append("no identifier was typed in")
        if len(placed) > 1:
            notes.append(f"its folder and its name are those of {_list(placed)}")
            return Owner((), typed, tuple(notes))
        if placed and known and not placed & known:
            # Whoever types a name must not be able to mark or to replace another's work.
            notes.append(f"handed in by {_list(placed)}, but it says that it is {_list(known)}'s")
            known, typed = set(), ""
        students = sorted(known or placed)
        # What was typed may be an e-mail address; the numbers came from it as it stands.
        return Owner(tuple(students), typed or " ".join(students), tuple(notes))

    def placed(self, path):
        """Return the students whom the fixed places in a path name: one, none, or a doubt."""
        return {self._at(place) for place in places.read(path)} - {None}

    def _at(self, place):
        if place.system in ("folder", "blackboard"):
            return self._typed.get(plain(place.name))
        if place.system == "canvas" and place.number in self._canvas:
            return self._canvas[place.number]
        if place.system == "moodle":  # a team's name may stand before the student's: team-name
            after = place.name.split("-")
            names = [_letters("".join(after[n:])) for n in range(len(after))]
            return next((self._named[name] for name in names if name in self._named), None)
        return self._named.get(_letters(place.name))


def _id(row):
    student = row.get("id")
    if not student:
        if other := next((key for key in row if key.casefold() == "id"), None):
            raise RosterError(
                f"the roster has a column {other}, but none called id: call it id if it is what "
                "students type into their files, canvas_id if it comes from Canvas"
            )
        raise RosterError("the roster needs a column id, filled in every row")
    if not re.fullmatch(r"[\w.@-]+", student) or student.startswith("."):
        raise RosterError(f"the id {student!r} has other characters than letters, digits, . @ - _")
    return student


def _names(row):
    """Return a full name as learning systems write it, in either order."""
    first, last = row.get("first_name", ""), row.get("last_name", "")
    return {_letters(first + last), _letters(last + first)} if first and last else set()


def _letters(text):
    """Return the letters and digits of a name; Canvas leaves out all else."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def plain(text):
    """Return an identifier as it is compared: no capitals, no odd spaces, one form each."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _list(ids):
    return " and ".join(sorted(ids))
