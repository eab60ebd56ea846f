"""Let a course know its students by pseudonyms only."""

import csv
import secrets
from pathlib import Path

from homework.collecting.roster import Roster

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that look alike


def write(course, names):
    """Make the course's roster of pseudonyms, and write the private list beside the names.

    The private list is the list of names with each id replaced by its pseudonym; the old id stays
    in the column ``real_id``. Students who are in an older private list keep their pseudonym.
    """
    names = Path(names)
    private = names.with_name(f"{names.stem}-private.csv")
    old = Roster.read(private).rows if private.exists() else {}
    known = {row["real_id"]: student for student, row in old.items()}
    rows = []
    for student, row in Roster.read(names).rows.items():
        pseudonym = known.get(student) or "".join(secrets.choice(LETTERS) for _ in range(8))
        rows.append(row | {"id": pseudonym, "real_id": student})
    columns = list(dict.fromkeys(key for row in rows for key in row))
    with private.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
    course.write("roster.csv", "id\n" + "".join(f"{row['id']}\n" for row in rows))
    return private
