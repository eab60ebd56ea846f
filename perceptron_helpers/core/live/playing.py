"""What a hand does in the playground: an action and its arguments make new values of the old ones.

Arguments stand among the values. Each action returns what changes, and what is said: a refusal, or
nothing. Whatever changes what is learnt, or how, begins anew.
"""

from .. import link
from ..fields import field
from ..gates import NAMES
from ..words import playground as words
from . import pointing
from .moment import has_ended, walk_of

SLOW = 8  # updates that show one by one when it runs; then come whole passes
FAST = 10  # after so many passes it goes on by so many
ARGUMENTS = ("link", "name", "text", "chosen", "at", "row", "index")


def act(action, values):
    """Return {"values": …, "said": …} after an action."""
    changes, said = ACTIONS[action](values)
    kept = {name: value for name, value in values.items() if name not in ARGUMENTS}
    return {"values": kept | {"press": None} | changes, "said": said}


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
    return pointing.learning(link.corners(NAMES[chosen])) | {"own": False}, ""


ACTIONS = {
    "step": _go,
    "run": _run,
    "back": _back,
    "reset": _reset,
    "open": _open,
    "set": _set,
    "choose": _choose,
    "flip": pointing.flip,
    "put": pointing.put,
    "remove": pointing.remove,
    "write": pointing.write,
    "press": pointing.press,
    "drag": pointing.drag,
    "leave": pointing.leave,
    "release": pointing.release,
}
