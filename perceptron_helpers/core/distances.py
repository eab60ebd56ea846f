"""How far each row of a dataset is from the boundary line."""

from .ratio import Ratio, length, squared_length

BESIDE = Ratio(13, 100)  # from a row up or down to what is written, in parts of the view's width


def signed_distances(inputs, unit):
    """Return d = (z − θ)/|w| for each row of inputs; none where all weights are 0.

    It is above 0 on the firing side, and 0 only on the line.
    """
    if not any(unit.weights):
        return []
    size = length(unit.weights)
    return [(unit.net_input(x) - unit.step.high).over(size) for x in inputs]


def shortest_ways(inputs, unit):
    """Return for each row (d₁, d₂), the step to it from the nearest point of the line: exact."""
    square = squared_length(unit.weights)
    shares = [(unit.net_input(x) - unit.step.high).over(square) for x in inputs]
    return [[share * w for w in unit.weights] for share in shares]


def label_places(inputs, ways, width):
    """Return where the distance of each row is written: above it or below, off the way to the line.

    Parameters
    ----------
    inputs : list of lists of Ratio
    ways : list of lists of Ratio
        From `shortest_ways`.
    width : Ratio
        Of the view.
    """
    beside = width * BESIDE
    low = beside * Ratio(-1, 10)
    ups = [-beside if way[1] < low else beside for way in ways]
    return [(x[0], x[1] + up) for x, up in zip(inputs, ups)]
