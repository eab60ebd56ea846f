"""What a learning system says in a file's path: who handed it in.

Only the fixed places that each system writes itself are looked at. What a student called the file
comes after them, and is never searched.
"""

import re
from pathlib import PurePath
from typing import NamedTuple

# Meier, Anna, late: meieranna_LATE_4711_99_hw1.ipynb. Canvas reads the first two numbers itself.
CANVAS = re.compile(r"(?P<name>.*?)(?:_LATE)?_(?P<number>\d+)_(?P<upload>\d+)_.+", re.DOTALL)
# A folder each, or in old versions the beginning of the file's name; Moodle splits at each _.
MOODLE = re.compile(r"(?P<name>[^_]*)_(?P<number>\d+)_assignsubmission_file(?:_.*)?", re.DOTALL)
# Homework 1_anna_attempt_2026-11-30-10-15-00_hw1.ipynb
BLACKBOARD = re.compile(r".+?_(?P<name>[^_]+)_attempt_\d{4}-\d\d-\d\d\b.*", re.DOTALL)


class Place(NamedTuple):
    """Where a path names somebody."""

    system: str  # "canvas", "moodle", "blackboard" or "folder"
    name: str  # as the system writes it
    number: str = ""  # Canvas: of the student; Moodle: of the participant in this assignment
    upload: int = 0  # Canvas: of the upload, larger for a later one


def read(path):
    """Return the Places in a path, relative to the folder of submissions: none, one, or two.

    A folder may be a student's, or any other.
    """
    *folders, file = PurePath(path).parts or ("",)
    for part in (*folders, file):
        if found := MOODLE.fullmatch(part):
            return [Place("moodle", **found.groupdict())]
    places = [Place("folder", folders[0])] if folders else []
    if found := CANVAS.fullmatch(file):
        places.append(Place("canvas", found["name"], found["number"], int(found["upload"][:18])))
    elif found := BLACKBOARD.fullmatch(file):
        places.append(Place("blackboard", found["name"]))
    return places


def upload(path):
    """Return the number of the upload, or 0 where the path has none."""
    return max((place.upload for place in read(path)), default=0)
