"""What a hand does to the points of the playground: on the picture, or in the table of points.

As in `playing.py`, each returns what changes, and what is said where it is refused.
"""

from .. import hand
from ..fields import COORDINATE, MOST_POINTS
from ..view import view
from ..words import playground as words
from .moment import rows_of


def seen_with(values):
    """Return the `View`, and its reach: a gate has none, and no drag changes it."""
    if not values["own"]:
        return view(rows_of(values)), None
    pressed = values.get("press")
    reach = pressed["reach"] if pressed else hand.reach_for(values["points"])
    return hand.seen_from(reach), reach


def learning(points):
    """Return what changes where other points are to be learnt: that begins anew."""
    return {"points": points, "step": "0"}


def _changed(values, row, point):
    points = values["points"]
    return learning(points[:row] + ([point] if point else []) + points[row + 1 :])


def flip(values):
    """Turn the target of a point into the other one."""
    row = values["row"]
    x1, x2, target = values["points"][row]
    return _changed(values, row, [x1, x2, 1 - target]), ""


def put(values):
    """Put a point where the hand is, or somewhere."""
    if not values["own"]:
        return {}, words.FOUR_CORNERS
    if len(values["points"]) >= MOST_POINTS:
        return {}, words.too_many()
    at = values.get("at")
    place = hand.place(at, *seen_with(values)) if at else hand.free_place(values["points"])
    return learning(values["points"] + [place + [1]]), ""


def remove(values):
    """Take a point away."""
    if not values["own"]:
        return {}, words.FOUR_CORNERS
    if len(values["points"]) == 1:
        return {}, words.at_least_one()
    return _changed(values, values["row"], None), ""


def write(values):
    """Set a coordinate of a point to what was typed."""
    if not values["own"]:
        return {}, words.FOUR_CORNERS
    value, index = COORDINATE.read(values["text"]), values["index"]
    if value is None:
        return {}, words.refused(words.COORDINATES[index], values["text"], COORDINATE)
    point = list(values["points"][values["row"]])
    point[index] = value
    return _changed(values, values["row"], point), ""


def press(values):
    """Note where a hand has touched the picture, and which point is there."""
    seen, reach = seen_with(values)
    row = hand.nearest(values["at"], seen, values["points"])
    moves = values["own"] and row is not None  # a drag moves the point
    pressed = {"at": values["at"], "row": row, "reach": reach, "moves": moves, "moved": False}
    return {"press": pressed}, ""


def drag(values):
    """Let the point that was pressed follow the hand."""
    pressed = values.get("press")
    if not pressed or not (pressed["moved"] or hand.is_away(pressed["at"], values["at"])):
        return {"press": pressed}, ""
    changes = {"press": pressed | {"moved": True}}
    if pressed["moves"]:
        row = pressed["row"]
        place = hand.place(values["at"], *seen_with(values))
        changes |= _changed(values, row, place + values["points"][row][2:])
    return changes, ""


def leave(values):
    """Forget the press: the hand has gone elsewhere."""
    return {}, ""


def release(values):
    """Leave a point where it was dragged to; without a drag, flip it, or put one."""
    pressed = values.get("press")
    if not pressed or pressed["moved"]:
        return {}, ""
    if pressed["row"] is not None:
        return flip(values | {"row": pressed["row"]})
    return put(values) if values["own"] else ({}, "")
