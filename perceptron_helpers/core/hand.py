"""What a hand points at in a picture of points: a place, and the point that is near it.

Where it points comes as parts of the frame, from the left and from below: ["0.25", "0.5"].
"""

from . import decimals
from .fields import shortest
from .ratio import Ratio, squared_length
from .view import around_zero

REACHES = (2, 5, 10)  # of a view about 0, the smallest first
NEAR = Ratio(1, 12)  # of the frame's width: so near is on the point
MOVED = Ratio(1, 40)  # of it: a hand that moves less has not moved
STEP = 10  # places lie a tenth apart


def reach_for(points):
    """Return the smallest reach that holds all points."""
    farthest = max([abs(decimals.exact(x)) for row in points for x in row[:2]])
    return min([reach for reach in REACHES if farthest <= reach])


def seen_from(reach):
    """Return the `View` with this reach."""
    return around_zero(reach)


def place(at, seen, reach):
    """Return where a hand points, as text: to a tenth, and not beyond the reach."""
    found = []
    for part, axis in zip(at, (seen.x1, seen.x2)):
        value = axis.limits[0] + axis.width * decimals.exact(part)
        tenths = max(min((value * STEP).nearest(), reach * STEP), -reach * STEP)
        found.append(shortest(f"{tenths}e-1"))
    return found


def nearest(at, seen, points):
    """Return the number of the point that a hand is on, or None."""
    limit, best = NEAR * NEAR, None
    for number, point in enumerate(points):
        shifts = [
            (decimals.exact(x) - axis.limits[0]).over(axis.width) - decimals.exact(part)
            for part, axis, x in zip(at, (seen.x1, seen.x2), point[:2])
        ]
        away = squared_length(shifts)
        if away <= limit:
            limit, best = away, number
    return best


def free_place(points):
    """Return a place, as text, where no point is yet."""
    taken = [point[:2] for point in points]
    tenths = 5
    while [shortest(f"{tenths}e-1"), "0.5"] in taken:
        tenths += 2
    return [shortest(f"{tenths}e-1"), "0.5"]


def is_away(at, other):
    """Tell whether a hand has moved so far that it drags."""
    shifts = [decimals.exact(b) - decimals.exact(a) for a, b in zip(at, other)]
    return squared_length(shifts) > MOVED * MOVED
