"""How far rows are from the boundary line."""

from ..decimals import is_rounded, number
from ..notation import equation, point
from .phrases import listing


def label(distance):
    """Return for example "d = −0.4", to stand beside a point."""
    return equation("d", distance)


def distances(inputs, values):
    """Return a sentence with the distance of each row."""
    named = [f"{number(d)} at {point(x)}" for d, x in zip(values, inputs)]
    rounded = ", rounded" if any(is_rounded(d) for d in values) else ""
    return f"Distances d: {listing(named)}{rounded}."
