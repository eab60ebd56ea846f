"""Where the name of a hidden unit stands beside its line."""

from .ratio import Ratio, length

# Of the way along a line: where its name may stand.
SHARES = [Ratio(3, 100) + Ratio(94 * n, 1900) for n in range(20)]
# In parts of the view's width: from the line, from the edge of the view and from a point.
OFF, INSIDE, ROOM = Ratio(8, 100), Ratio(7, 100), Ratio(13, 100)


def name_place(view, inputs, unit, ends, is_upper):
    """Return a place for a name, on the side of the line where the unit fires.

    Parameters
    ----------
    view : View
    inputs : list of lists of Ratio
        Points that the name is not to lie on.
    unit : Unit
    ends : list of two points
        Of its line.
    is_upper : bool
        Whether the name stands near the upper end, or the lower: so two names stay apart.
    """
    start, end = ends if _is_above(ends[0], ends[1]) == is_upper else (ends[1], ends[0])
    off = (view.x1.width * OFF).over(length(unit.weights))
    places = [
        tuple([start[i] + (end[i] - start[i]) * share + unit.weights[i] * off for i in (0, 1)])
        for share in SHARES
    ]
    for place in places:
        if _has_room(place, view, inputs):
            return place
    return places[0]


def _is_above(p, q):
    """Tell whether p is the upper of two points, or the right one where both are as high."""
    return p[1] > q[1] or (p[1] == q[1] and p[0] > q[0])


def _has_room(place, view, inputs):
    """Tell whether a name at this place is inside the view and beside all points."""
    edge, room = view.x1.width * INSIDE, view.x1.width * ROOM
    inside = all(
        low + edge <= value and value <= high - edge
        for value, (low, high) in zip(place, view.limits)
    )
    return inside and all(
        abs(x[0] - place[0]) >= room or abs(x[1] - place[1]) >= room for x in inputs
    )
