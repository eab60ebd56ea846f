"""Find the notebooks in a folder of submissions, as learning systems export them."""

import csv
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from homework.authoring.master import released
from homework.collecting import notebook

ENDINGS = (".ipynb", ".json", ".txt")  # a browser or Windows may add one to hw1.ipynb
IGNORED = ("timestamp.txt", "Thumbs.db", "desktop.ini")


class Handed(NamedTuple):
    """A file that was handed in."""

    file: str  # its path in the folder of submissions
    data: bytes | None  # None where it cannot be read
    problem: str  # why not
    time: float = 0.0  # when it was last changed, as seconds since 1970


def listed(folder):
    """Return the paths, relative to the folder, of all files in it, in order.

    Links are listed, so that they can be reported, and never followed.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is not a folder of submissions")
    found = []
    for here, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith((".", "__MACOSX")))
        linked = [name for name in folders if (Path(here) / name).is_symlink()]
        found += [
            str((Path(here) / name).relative_to(folder))
            for name in sorted(names + linked)
            if not name.startswith(".") and name not in IGNORED
        ]
    return found


def read(folder, file):
    """Return a file of the folder, read or with the reason why it cannot be."""
    path, name = Path(folder) / file, file.encode("utf-8", "replace").decode()
    try:
        time = path.lstat().st_mtime
        if not file.lower().endswith(ENDINGS):
            kind = path.suffix
            return Handed(name, None, f"not a notebook, but a file with the ending {kind!r}", time)
        return Handed(name, notebook.contents(path), "", time)
    except (OSError, MemoryError, notebook.UnreadableError) as error:
        return Handed(name, None, str(error) or "larger than the memory")


def which(masters, file, cells):
    """Return the homework that a notebook belongs to: whose cells it has most of."""
    texts = {cell.source.strip() for cell in cells}
    names = {cell.grade_id for cell in cells} - {None}

    def shared(master):
        return sum(
            (released(cell).strip() in texts) + (cell.grade_id in names)
            for cell in master.cells
            if cell.grade_id != "tools"
        )

    best = max(masters, key=lambda master: (shared(master), master.name in file.lower()))
    return best if shared(best) or best.name in file.lower() else None


def times(path):
    """Read a CSV file with the columns id and time (ISO 8601) of when each student handed in."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = [(row["id"].strip(), row["time"].strip()) for row in csv.DictReader(file)]
    return {student: datetime.fromisoformat(time).astimezone(UTC) for student, time in rows}
