"""A line that somebody claims to be the boundary."""

from .ratio import Ratio, length, squared_length

NEAR = Ratio(1, 10**9)


def is_border(ends, silent, firing):
    """Tell whether the whole line through `ends` has all firing points on one side.

    Points on the line, or within a billionth of it, may belong to either side: an end such as 2/3
    has been rounded already.

    Parameters
    ----------
    ends : two points
        Pairs of `Ratio`, different from each other.
    silent, firing : lists of points
        Where the neuron does not fire, and where it does.
    """
    (x, y), (dx, dy) = ends[0], _way(ends)
    free = squared_length((dx, dy)) * NEAR * NEAR
    sides = []
    for points in (silent, firing):
        across = [(point[0] - x) * dy - (point[1] - y) * dx for point in points]
        sides.append({far > 0 for far in across if far * far > free})
    return len(sides[0]) == 1 == len(sides[1]) and sides[0] != sides[1]


def prolonged(ends, width):
    """Return the ends of the same line, each moved away from the first by ten times `width`."""
    (x, y), (dx, dy) = ends[0], _way(ends)
    far = (width * 10).over(length((dx, dy)))
    return [(x - dx * far, y - dy * far), (x + dx * far, y + dy * far)]


def _way(ends):
    return ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]
