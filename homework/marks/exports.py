"""Marks as CSV files: one plain, one row for each file, and those of Canvas and Moodle."""

import csv
import io
from typing import NamedTuple

from nbgrader.api import MissingEntry

from homework.marks import canvas, moodle, records, remarks
from homework.marks.words import named, number, points

PLAIN = ("id", "last_name", "first_name", "email", "score", "max_score", "late_penalty")
PLAIN += ("to_mark_by_hand", "status", "note")


class Exported(NamedTuple):
    """What was written, and what to know before it is uploaded."""

    paths: list
    warnings: list
    participants: dict  # student -> Moodle's number of the participant, and the name in its folders


def export(course, roster, homework, title=None, worksheet=None):
    """Write the files for a homework.

    The title is what the learning system calls the homework, such as "Homework 1 (4711)"; the
    worksheet is the one that Moodle has written, to be filled in.
    """
    title = title or homework
    with course.gradebook() as gradebook:
        rows = list(records.Records(gradebook).of(homework))
        most = gradebook.find_assignment(homework).max_score
        files = remarks.by_student(rows)
        people = [
            row | _marks(gradebook, homework, student, most, remarks.counting(files[student]))
            for student, row in roster.rows.items()
        ]
    marked = [person for person in people if person["score"]]
    participants = moodle.participants(rows, roster)
    sheet, warnings = moodle.worksheet(marked, participants, most, worksheet)
    grades, left_out = moodle.grades(marked, title)
    warnings = [*_not_marked_yet(marked), *canvas.warnings(marked, title), *left_out, *warnings]
    tables = {
        "plain": [PLAIN, *([person.get(name, "") for name in PLAIN] for person in people)],
        "canvas": canvas.table(marked, title, most),
        "moodle": grades,
        "moodle-worksheet": sheet,
        "files": _files(rows),
    }
    paths = [
        course.write(f"exports/{homework}-{name}.csv", _csv(table))
        for name, table in tables.items()
        if table
    ]
    return Exported(paths, warnings, participants)


def _marks(gradebook, homework, student, most, record):
    """Return what there is to say of a student and the file that counts, or of no file."""
    marked = {"status": record.verdict, "note": record.note} if record else {"status": "missing"}
    marked |= {"id": student, "score": "", "max_score": number(most), "late_penalty": ""}
    try:
        submission = gradebook.find_submission(homework, student)
    except MissingEntry:
        return marked
    penalty = submission.late_submission_penalty
    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
    marked["tasks"] = {grade.name: points(grade) for grade in grades}
    marked["by_hand"] = [grade.name for grade in grades if grade.needs_manual_grade]
    by_hand = "yes" if marked["by_hand"] else "no"
    score = number(submission.score - penalty)
    return marked | {"score": score, "late_penalty": number(penalty), "to_mark_by_hand": by_hand}


def _not_marked_yet(marked):
    """Yield who waits for marks by hand, and where."""
    waiting = [person for person in marked if person["by_hand"]]
    if waiting:
        tasks = dict.fromkeys(name for person in waiting for name in person["by_hand"])
        yield (
            f"NOT FINAL: the marks of {len(waiting)} of {len(marked)} students lack what has to be "
            f"marked by hand ({', '.join(tasks)}): {named(waiting)}. Mark them in formgrader, then "
            "export again."
        )


def _files(rows):
    tasks = sorted({task for row in rows for task in row.marks})
    yield ["file", "students", "status", *tasks, "total", "seconds", "note"]
    for row in rows:
        marks = [number(row.marks.get(task)) for task in tasks]
        yield [
            *(row.file, " ".join(row.students), row.verdict, *marks),
            *(number(row.total), row.seconds, row.note),
        ]


def _csv(table):
    """Return a table as CSV; nothing in it may look like a formula to a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in table:
        writer.writerow(f"'{cell}" if str(cell)[:1] in ("=", "+", "@") else cell for cell in row)
    return out.getvalue()
