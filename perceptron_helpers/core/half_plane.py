"""Cut a half-plane out of a part of the plane.

A neuron fires on one side of the line w·x + b = θ. All is exact: a boundary that on paper runs
through a corner does so here, and each point that is returned lies on it without any rounding.
Points are pairs of `Ratio`.
"""

from .unit import net_input


def corners(limits):
    """Return the corners of ((x₁ from, x₁ to), (x₂ from, x₂ to)), in order around it."""
    (left, right), (bottom, top) = limits
    return [(left, bottom), (right, bottom), (right, top), (left, top)]


def cut(polygon, weights, bias, threshold):
    """Return the part of a convex polygon where z ≥ θ, and where its edge meets the line z = θ.

    Parameters
    ----------
    polygon : list of points
        In order around it.
    weights : list of two Ratio, not both zero
    bias, threshold : Ratio or int

    Returns
    -------
    part : list of points
        In order around it; empty where z is nowhere above θ.
    met : list of points
        Two ends of the line, one corner that it only touches, or none where it is outside.
    """
    excess = [net_input(corner, weights) + bias - threshold for corner in polygon]
    part, met = [], []
    for here in range(len(polygon)):
        following = (here + 1) % len(polygon)
        p, e = polygon[here], excess[here]
        q, f = polygon[following], excess[following]
        if e >= 0:
            part.append(p)
        if e == 0:
            met.append(p)
        if e * f < 0:
            crossing = _between(p, q, e.over(e - f))
            part.append(crossing)
            met.append(crossing)
    return (part if any(e > 0 for e in excess) else []), met


def _between(p, q, share):
    return p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share
