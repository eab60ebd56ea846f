"""Where a neuron fires in the midst of its training, and the row that it has just looked at."""

from ..marks import Dots
from ..rows import FEW
from ..scene import Room, Scene
from .region import region_scene

ROOM = Room((330, 360), (55, 12, 52, 52))
LARGE, SMALL = 50, 22  # points: a ring around a row and its cross


def playground_scene(rows, unit, seen, turn=None):
    """Return the `Scene` of the part of the plane that is `seen`; `turn` is a row's number."""
    plane = region_scene(rows, unit, seen=seen)
    size = LARGE if len(rows.targets) <= FEW else SMALL
    looked_at = [] if turn is None else [rows.inputs[turn]]
    marks = plane.marks + [("row in turn", Dots(looked_at, "circle", size, "row in turn"))]
    return Scene(marks, plane.frame, ROOM, plane.sentence)
