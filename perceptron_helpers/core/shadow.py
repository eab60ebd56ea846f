"""The shadow that one arrow casts on another: what a dot product measures."""

from .ratio import Ratio, length, squared_length
from .unit import net_input

BEYOND = Ratio(8, 100)  # of the limit: how far beyond its arrow's tip a name stands


def shadow(w, u):
    """Return u·w/|u|, the length of the shadow of w on u; below 0 where they part."""
    return net_input(w, u).over(length(u))


def foot(w, u):
    """Return where the shadow ends: a point on the line of u, exact."""
    part = net_input(w, u).over(squared_length(u))
    return [part * value for value in u]


def limit(w, u):
    """Return how far the axes reach."""
    return (max([abs(value) for value in w + u]) * Ratio(115, 100)).ceiling()


def view(w, u):
    """Return the ends of both axes: with what lies below 0 only where an arrow does."""
    most = limit(w, u)
    return (-most if min(w + u) < 0 else 0), most


def far(u, limit):
    """Return a point on the line of u that lies outside the view."""
    return [(value * 3 * limit).over(length(u)) for value in u]


def name_at(tip, limit):
    """Return where the name of an arrow stands: beyond its tip."""
    if not any(tip):
        return tip
    return [value + (BEYOND * limit * value).over(length(tip)) for value in tip]
