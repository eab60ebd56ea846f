"""The rows of a dataset as points in the plane."""

from ..scene import Scene
from ..view import view
from ..words.points import classes
from .plane import frame, note, room, row_marks


def points_scene(rows):
    """Return the `Scene` of the rows alone."""
    marks = [note(rows.name)] + row_marks(rows)
    return Scene(marks, frame(view(rows), rows.input_names), room(rows), classes(rows))
