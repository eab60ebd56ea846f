"""The playground's values as text in an address, and back.

A link reads "gate=OR&w1=-0.6&…", or with points of one's own "points=0.5,1,1;-0.2,0,0&…", each
being x₁, x₂ and the target. A gate without a plain name stands there by its targets: "gate=0010".
What is wrong in a link is left out, and told.
"""

from .fields import COORDINATE, FIELDS, MOST_POINTS, field
from .gates import INPUTS, NAMES, targets

LONGEST = 2000  # characters of a link
TOO_LONG, UNKNOWN, TWICE, BOTH = "too long", "unknown", "twice", "both"  # kinds of faults
VALUE, GATE, POINT, MANY = "value", "gate", "point", "many"


def first_values():
    """Return what the playground begins with."""
    return {each.name: each.first for each in FIELDS} | {"own": False, "points": corners("OR")}


def corners(name):
    """Return the four rows of a gate as points: [x₁, x₂, target]."""
    return [list(row) + [t] for row, t in zip(INPUTS, targets(name))]


def number_of(points):
    """Return the place of a gate among all sixteen, from its four rows."""
    return int("".join([str(target) for _, _, target in points]), 2)


def written(values):
    """Return the link that holds these values."""
    if values["own"]:
        points = [f"{x1},{x2},{target}" for x1, x2, target in values["points"]]
        data = f"points={';'.join(points)}"
    else:
        data = f"gate={_short_name(number_of(values['points']))}"
    return "&".join([data] + [f"{each.name}={values[each.name]}" for each in FIELDS])


def read(text):
    """Return the values that a link holds, and its faults: lists of kind, name, and what came."""
    values, faults = first_values(), []
    if len(text) > LONGEST:
        return values, [[TOO_LONG, "", ""]]
    seen = []
    for pair in [pair for pair in text.split("&") if pair]:
        name, _, came = pair.partition("=")
        if name in seen:
            faults.append([TWICE, name, came])
            continue
        seen.append(name)
        fault = _take(values, name, came)
        faults += [[fault, name, came]] if fault else []
    if "gate" in seen and values["own"]:
        faults.append([BOTH, "gate", ""])
    return values, faults


def _take(values, name, came):
    """Put what came into the values; return the kind of fault where that is not allowed."""
    known = field(name)
    if known:
        value = known.read(came)
        values[name] = known.first if value is None else value
        return VALUE if value is None else None
    if name == "points":
        return _take_points(values, came)
    if name == "gate":
        number = _gate(came)
        if number is None:
            return GATE
        if not values["own"]:
            values["points"] = corners(NAMES[number])
        return None
    return UNKNOWN


def _take_points(values, came):
    texts = [text for text in came.split(";") if text]
    if not 0 < len(texts) <= MOST_POINTS:
        return MANY
    points = [_point(text) for text in texts]
    if None in points:
        return POINT
    values["own"], values["points"] = True, points
    return None


def _point(text):
    """Return [x₁, x₂, target], or None."""
    parts = text.split(",")
    places = [COORDINATE.read(part) for part in parts[:2]]
    if len(parts) != 3 or None in places or parts[2] not in ("0", "1"):
        return None
    return places + [int(parts[2])]


def _gate(text):
    """Return the place of the gate with this name, or with these four targets; None if none."""
    for number in range(len(NAMES)):
        if text == _bits(number) or text.upper() == NAMES[number]:
            return number
    return None


def _short_name(number):
    name = NAMES[number]
    return name if all("A" <= letter <= "Z" for letter in name) else _bits(number)


def _bits(number):
    """Return the four targets of a gate, such as "0111"."""
    return f"{number:04b}"
