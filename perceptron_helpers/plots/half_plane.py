"""Cut a half-plane out of a view.

The neuron fires on one side of the line w·x + b = θ. All is computed with fractions, in which a
float means the decimal that it prints as: so a boundary that on paper runs through a corner does so
here, and the points returned lie on it without any rounding.
"""

from fractions import Fraction

from perceptron_helpers.old_exact import decimal


def fraction(value):
    """Return a float as the fraction that it means on paper."""
    return Fraction(decimal(value))


def cut(view, weights, bias, threshold):
    """Return the part of a view where z ≥ θ, and the boundary line in it.

    Parameters
    ----------
    view : ((x₁ from, x₁ to), (x₂ from, x₂ to))
    weights : sequence of two floats, not both zero
    bias, threshold : float

    Returns
    -------
    polygon : list of (Fraction, Fraction)
        Corners of the part where z ≥ θ; empty where there is none.
    ends : list of (Fraction, Fraction)
        The two ends of the boundary line; empty where it is outside the view.
    """
    (left, right), (bottom, top) = [[fraction(value) for value in limits] for limits in view]
    corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
    return cut_polygon(corners, weights, bias, threshold)


def cut_polygon(corners, weights, bias, threshold):
    """Return what `cut` returns, for a convex polygon in place of a view.

    Parameters
    ----------
    corners : list of (Fraction, Fraction)
        In order around the polygon.
    weights, bias, threshold
        As for `cut`.
    """
    w1, w2 = map(fraction, weights)
    constant = fraction(bias) - fraction(threshold)
    excess = [w1 * x1 + w2 * x2 + constant for x1, x2 in corners]
    polygon, ends = [], []
    for here in range(len(corners)):
        p, e = corners[here], excess[here]
        following = (here + 1) % len(corners)
        q, f = corners[following], excess[following]
        if e >= 0:
            polygon.append(p)
        if e == 0:
            ends.append(p)
        if e * f < 0:
            crossing = _between(p, q, e / (e - f))
            polygon.append(crossing)
            ends.append(crossing)
    touches_only = len(ends) < 2
    return (polygon if max(excess) > 0 else []), ([] if touches_only else ends)


def _between(p, q, part):
    return p[0] + (q[0] - p[0]) * part, p[1] + (q[1] - p[1]) * part


def floats(points):
    """Return points as pairs of floats, to draw them."""
    return [(float(x1), float(x2)) for x1, x2 in points]
