"""Marks as Moodle imports them: its grading worksheet, its grade import, its feedback files.

*Grading worksheet* (mod/assign/feedback/offline/importgradeslib.php in Moodle's sources): it needs
the columns Identifier, Grade and Last modified (grade), and takes Feedback comments. A row counts
only if no one has marked in Moodle since "last modified", unless the box that allows it is ticked;
"-" is never. A comment replaces the one that is there.

*Grade import* (grade/import/csv/classes/load_data.php): the first student that it does not know
ends it, and a row without an identifier goes to the student before. So all have one, or no row.

*Feedback files* (mod/assign/feedback/file/importziplib.php): a folder each, whose name is parted at
each _: name, number of the participant, plug-in. A name cannot hold an _.
"""

import csv
from pathlib import Path
from typing import NamedTuple

from homework.collecting import places
from homework.collecting.roster import plain
from homework.marks.words import named

WORKSHEET = ("Identifier", "Full name", "Email address", "Status", "Grade", "Maximum Grade")
WORKSHEET += ("Grade can be changed", "Last modified (submission)", "Last modified (grade)")
WORKSHEET += ("Feedback comments",)
NEEDED = ("Identifier", "Grade", "Last modified (grade)")


class WorksheetError(ValueError):
    """A file that is not Moodle's grading worksheet; the message says why."""


class Participant(NamedTuple):
    """A student in one assignment of Moodle's."""

    number: str  # which Moodle draws anew for each assignment
    name: str  # as it stands in the names of folders


def participants(rows, roster):
    """Return {student: Participant}, from the folders that files lay in."""
    found = {}
    for row in rows:
        for place in places.read(row.file):
            placed = roster.placed(row.file) or set(row.students)  # names may be hidden
            if place.system == "moodle" and len(placed) == 1:
                found[placed.pop()] = Participant(place.number, place.name)
    return found


def worksheet(marked, participants, most, file=None):
    """Return the rows of a grading worksheet, none where no participant is known, and warnings.

    `file` is Moodle's own, with the times of what was marked there.
    """
    if file:
        return _filled(marked, participants, most, file)
    rows = [
        {
            "Identifier": f"Participant {participants[person['id']].number}",
            "Full name": participants[person["id"]].name,
            "Email address": person.get("email", ""),
            "Maximum Grade": f"{most:g}",
            "Grade can be changed": "Yes",
            "Last modified (submission)": "-",
            "Last modified (grade)": "-",
            **_result(person),
        }
        for person in marked
        if person["id"] in participants
    ]
    return _table(WORKSHEET, rows), []


def _table(columns, rows):
    """Return rows under their columns; nothing where there are none."""
    return rows and [list(columns), *([row.get(name, "") for name in columns] for row in rows)]


def _filled(marked, participants, most, file):
    with Path(file).open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        rows, columns = list(reader), reader.fieldnames or []
    if missing := [name for name in NEEDED if name not in columns]:
        raise WorksheetError(
            f"{file} has no column {missing[0]!r}, as Moodle's grading worksheet has in English; "
            f"it has {', '.join(map(repr, columns))}"
        )
    who, kept, warnings = _known(marked, participants), [], []
    for row in rows:
        keys = (row["Identifier"], row.get("Email address"), row.get("ID number"))
        person = next((who[plain(key)] for key in keys if key and plain(key) in who), None)
        if person:
            kept.append(row | _result(person))
    if lacking := len(marked) - len(kept):
        warnings.append(f"Moodle: {lacking} students with a mark are not in {file}.")
    highest = {row.get("Maximum Grade") for row in kept} - {None, "", f"{most:g}", f"{most:.2f}"}
    if highest:
        warnings.append(
            f"Moodle: the highest grade there is {' or '.join(sorted(highest))}, here {most:g}; "
            "set it in Moodle first, which leaves out what is above its own."
        )
    return _table(columns, kept), warnings


def _known(marked, participants):
    """Return {what stands in a worksheet: person}."""
    who = {}
    for person in marked:
        for key in ("id", "email", "moodle_id"):
            if person.get(key):
                who[plain(person[key])] = person
    for person in marked:
        if person["id"] in participants:
            who[plain(f"Participant {participants[person['id']].number}")] = person
    return who


def _result(person):
    tasks = (f"{name.removesuffix('-marks')}: {says}" for name, says in person["tasks"].items())
    return {"Grade": person["score"], "Feedback comments": "; ".join(tasks)}


def grades(marked, title):
    """Return the rows of a grade import, and warnings."""
    by = "moodle_id" if any(person.get("moodle_id") for person in marked) else "email"
    heading = {"moodle_id": "ID number", "email": "Email address"}[by]
    known = [person for person in marked if person.get(by)]
    rows = [["First name", "Last name", heading, f"Assignment: {title} (Real)"]]
    for person in known:
        names = [person.get(key, "") for key in ("first_name", "last_name")]
        rows.append([*names, person[by], person["score"]])
    warnings = []
    if known:
        warnings.append(
            f"Moodle's grade import goes by {heading}, and ends without a mark at the first that "
            "Moodle does not know: take out who is not in the course there."
        )
    if known and len(known) < len(marked):
        left = named([person for person in marked if not person.get(by)])
        warnings.append(f"Moodle: not in its grade import, as {by} is empty: {left}.")
    return rows if known else [], warnings


def folder(participant):
    """Return the folder of a participant's feedback files in a zip."""
    name = "".join(" " if letter in "_/\\\0" else letter for letter in participant.name)
    return f"{name}_{participant.number}_assignfeedback_file_"
