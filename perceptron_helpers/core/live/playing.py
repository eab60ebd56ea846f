"""What a hand does in the playground: an action and its arguments make new values of the old ones.

Arguments stand among the values. Each action returns what changes, and what is said: a refusal, or
nothing. Whatever changes what is learnt, or how, begins anew.
"""

from .. import hand, link
from ..fields import COORDINATE, MOST_EPOCHS, MOST_POINTS, OFF, field
from ..gates import NAMES
from ..rows import Rows
from ..run import Run
from ..view import view
from ..walk import Walk
from ..words import playground as words

SLOW = 8  # updates that show one by one when it runs; then come whole passes
FAST = 10  # after so many passes it goes on by so many
ARGUMENTS = ("link", "name", "text", "chosen", "at", "row", "index")


def act(action, values):
    """Return {"values": …, "said": …} after an action."""
    changes, said = ACTIONS[action](values)
    kept = {name: value for name, value in values.items() if name not in ARGUMENTS}
    return {"values": kept | {"press": None} | changes, "said": said}


def rows_of(values):
    """Return what is learnt as `Rows`."""
    points = values["points"]
    name = words.OWN_NAME if values["own"] else NAMES[link.number_of(points)]
    return Rows(name, [point[:2] for point in points], [target for _, _, target in points])


def walk_of(values):
    """Return the `Walk` that these values give, as far as it has come, and where it is."""
    step, n_rows = int(values["step"]), len(values["points"])
    passes = max(1, min((step + n_rows - 1) // n_rows, MOST_EPOCHS))
    run = Run(
        rows_of(values),
        [values["w1"], values["w2"]],
        bias=None if values["bias"] == OFF else values["bias"],
        learning_rate=values["alpha"],
        threshold=values["theta"],
        at_threshold=int(values["tie"]),
        update=values["update"],
        max_epochs=passes,
    )
    walk = Walk(run)
    return walk, min(step, walk.last)


def has_ended(walk, position):
    """Tell whether there is no step after this one."""
    enough = walk.run.converged or walk.run.n_epochs == MOST_EPOCHS
    return position == walk.last and enough


def seen_with(values):
    """Return the `View`, and its reach: a gate has none, and no drag changes it."""
    if not values["own"]:
        return view(rows_of(values)), None
    press = values.get("press")
    reach = press["reach"] if press else hand.reach_for(values["points"])
    return hand.seen_from(reach), reach


def _go(values):
    walk, position = walk_of(values)
    return {"step": str(position if has_ended(walk, position) else position + 1)}, ""


def _run(values):
    """Go on by a row; after a while by a pass, and then by several."""
    walk, position = walk_of(values)
    if has_ended(walk, position) or position < SLOW:
        return _go(values)
    passes = position // walk.n_rows
    further = passes + 1 if passes < FAST else (passes // FAST + 1) * FAST
    return {"step": str(further * walk.n_rows)}, ""


def _back(values):
    return {"step": str(max(walk_of(values)[1] - 1, 0))}, ""


def _reset(values):
    return {"step": "0"}, ""


def _open(values):
    """Take the values of a link; all that is wrong in it is said."""
    found, faults = link.read(values["link"])
    told = [words.in_link(kind, name, came, field(name)) for kind, name, came in faults]
    return found, words.all_in_link(told)


def _set(values):
    """Set the field with a name to what was typed."""
    asked = field(values["name"])
    value = asked.read(values["text"])
    if value is None:
        return {}, words.refused(words.LABELS[asked.name], values["text"], asked)
    return {"step": "0"} | {asked.name: value}, ""


def _choose(values):
    """Learn one of the sixteen gates, by its place, or points of one's own."""
    chosen = values["chosen"]
    if chosen == "own":
        return {"own": True}, ""
    return _learning(link.corners(NAMES[chosen])) | {"own": False}, ""


def _learning(points):
    return {"points": points, "step": "0"}


def _changed(values, row, point):
    points = values["points"]
    return _learning(points[:row] + ([point] if point else []) + points[row + 1 :])


def _flip(values):
    row = values["row"]
    x1, x2, target = values["points"][row]
    return _changed(values, row, [x1, x2, 1 - target]), ""


def _put(values):
    """Put a point where the hand is, or somewhere."""
    if not values["own"]:
        return {}, words.FOUR_CORNERS
    if len(values["points"]) >= MOST_POINTS:
        return {}, words.too_many()
    at = values.get("at")
    place = hand.place(at, *seen_with(values)) if at else hand.free_place(values["points"])
    return _learning(values["points"] + [place + [1]]), ""


def _remove(values):
    if not values["own"]:
        return {}, words.FOUR_CORNERS
    if len(values["points"]) == 1:
        return {}, words.at_least_one()
    return _changed(values, values["row"], None), ""


def _write(values):
    """Set a coordinate of a point to what was typed."""
    if not values["own"]:
        return {}, words.FOUR_CORNERS
    value, index = COORDINATE.read(values["text"]), values["index"]
    if value is None:
        return {}, words.refused(words.COORDINATES[index], values["text"], COORDINATE)
    point = list(values["points"][values["row"]])
    point[index] = value
    return _changed(values, values["row"], point), ""


def _press(values):
    """Note where a hand has touched the picture, and which point is there."""
    seen, reach = seen_with(values)
    row = hand.nearest(values["at"], seen, values["points"])
    return {"press": {"at": values["at"], "row": row, "reach": reach, "moved": False}}, ""


def _drag(values):
    """Let the point that was pressed follow the hand."""
    press = values.get("press")
    if not press or not (press["moved"] or hand.is_away(press["at"], values["at"])):
        return {"press": press}, ""
    changes = {"press": press | {"moved": True}}
    if values["own"] and press["row"] is not None:
        row = press["row"]
        place = hand.place(values["at"], *seen_with(values))
        changes |= _changed(values, row, place + values["points"][row][2:])
    return changes, ""


def _release(values):
    """Leave a point where it was dragged to; without a drag, flip it, or put one."""
    press = values.get("press")
    if not press or press["moved"]:
        return {}, ""
    if press["row"] is not None:
        return _flip(values | {"row": press["row"]})
    return _put(values) if values["own"] else ({}, "")


ACTIONS = {
    "step": _go,
    "run": _run,
    "back": _back,
    "reset": _reset,
    "open": _open,
    "set": _set,
    "choose": _choose,
    "flip": _flip,
    "put": _put,
    "remove": _remove,
    "write": _write,
    "press": _press,
    "drag": _drag,
    "release": _release,
}
