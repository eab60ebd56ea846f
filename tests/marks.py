"""What the marks of a scene hold: places as pairs of fractions, and words."""

from fractions import Fraction
from itertools import pairwise

from perceptron_helpers.core.marks import Text
from perceptron_helpers.core.ratio import ratio


def exactly(value):
    """Return a number of the core as a fraction."""
    return Fraction(ratio(value).n, ratio(value).d)


def pair(point):
    return tuple(map(exactly, point))


def dots(scene, name):
    """Return the points of the dots with this name, as a list of pairs."""
    return list(map(pair, scene[name].points))


def pieces(scene, name):
    """Return the pieces of the line with this name that are there: lists of pairs."""
    return [list(map(pair, piece)) for piece in scene[name].pieces if piece]


def rings(scene, name):
    """Return the rings of the area with this name that are there: lists of pairs."""
    return [list(map(pair, ring)) for ring in scene[name].rings if ring]


def words(scene):
    """Return the texts that stand in a picture, from bottom to top."""
    return [mark.text for _, mark in scene.marks if isinstance(mark, Text) and mark.text]


def holds(ring, point):
    """Tell whether a point is inside a convex polygon, whichever way its corners go round."""
    x, y = point
    sides = {
        (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) > 0
        for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]])
        if (x1, y1) != (x2, y2)
    }
    return len(sides) == 1


def inside(area, point):
    """Tell whether a point is inside one of some rings."""
    return any(holds(ring, point) for ring in area)
