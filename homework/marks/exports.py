"""Marks as CSV files: plain, with the columns of Canvas and of Moodle, and one row per file."""

import csv
import io

from nbgrader.api import MissingEntry

from homework.marks import records

PLAIN = ("id", "last_name", "first_name", "email", "score", "max_score", "late_penalty")
PLAIN += ("to_mark_by_hand", "status", "note")
CANVAS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
MOODLE = ("First name", "Last name", "ID number", "Institution", "Department", "Email address")


def export(course, roster, homework, title=None):
    """Write the four files for a homework; return their paths.

    The title is what the learning system calls the homework, such as "Homework 1 (4711)".
    """
    title = title or homework
    with course.gradebook() as gradebook:
        rows = list(records.Records(gradebook).of(homework))
        most = gradebook.find_assignment(homework).max_score
        marks = [_marks(gradebook, homework, student, most, rows) for student in roster.rows]
    people = [row | marked for row, marked in zip(roster.rows.values(), marks, strict=True)]
    tables = {
        "plain": [PLAIN, *([person.get(name, "") for name in PLAIN] for person in people)],
        "canvas": _canvas(people, title, most),
        "moodle": _moodle(people, title),
        "files": _files(rows),
    }
    return [
        course.write(f"exports/{homework}-{name}.csv", _csv(table))
        for name, table in tables.items()
    ]


def _marks(gradebook, homework, student, most, rows):
    """Return what the gradebook says of a student; no score where nothing was handed in."""
    own = [row for row in rows if student in row.students]
    verdicts = {row.verdict for row in own}
    status = next((v for v in ("check", "ok", "unreadable") if v in verdicts), "missing")
    marked = {"status": status, "note": " | ".join(filter(None, (row.note for row in own)))}
    marked |= {"id": student, "score": "", "max_score": _number(most), "late_penalty": ""}
    try:
        submission = gradebook.find_submission(homework, student)
    except MissingEntry:
        return marked
    penalty = submission.late_submission_penalty
    by_hand = "yes" if submission.needs_manual_grade else "no"
    score = _number(submission.score - penalty)
    return marked | {"score": score, "late_penalty": _number(penalty), "to_mark_by_hand": by_hand}


def _canvas(people, title, most):
    yield [*CANVAS, title]
    yield ["    Points Possible", "", "", "", "", _number(most)]
    for person in people:
        name = ", ".join(filter(None, (person.get("last_name"), person.get("first_name"))))
        known = (person.get(key, "") for key in ("canvas_id", "sis_id", "login", "section"))
        yield [name or person["id"], *known, person["score"]]


def _moodle(people, title):
    yield [*MOODLE, f"Assignment: {title} (Real)"]
    for person in people:
        known = [person.get(key, "") for key in ("first_name", "last_name")]
        number = person.get("moodle_id") or person["id"]
        yield [*known, number, "", "", person.get("email", ""), person["score"]]


def _files(rows):
    tasks = sorted({task for row in rows for task in row.marks})
    yield ["file", "students", "status", *tasks, "total", "seconds", "note"]
    for row in rows:
        marks = [_number(row.marks.get(task)) for task in tasks]
        yield [
            *(row.file, " ".join(row.students), row.verdict, *marks),
            *(_number(row.total), row.seconds, row.note),
        ]


def _number(value):
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def _csv(table):
    """Return a table as CSV; nothing in it may look like a formula to a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in table:
        writer.writerow(f"'{cell}" if str(cell)[:1] in ("=", "+", "@") else cell for cell in row)
    return out.getvalue()
