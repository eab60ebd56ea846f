"""A line that somebody claims to be the boundary."""

from .ratio import Ratio, length, squared_length

NEAR = Ratio(1, 10**9)


def is_border(ends, points, fires):
    """Tell whether the whole line through `ends` has all firing points on one side.

    Points on the line, or within a billionth of it, may belong to either side: an end such as 2/3
    has been rounded already.

    Parameters
    ----------
    ends : two points
        Pairs of `Ratio`, different from each other.
    points : list of points
    fires : list of bool
        Whether the neuron fires at each of them.
    """
    (x, y), (dx, dy) = ends[0], _way(ends)
    free = squared_length((dx, dy)) * NEAR * NEAR
    firing, silent = set(), set()
    for point, does_fire in zip(points, fires):
        across = (point[0] - x) * dy - (point[1] - y) * dx
        if across * across > free:
            (firing if does_fire else silent).add(across > 0)
    return len(firing) == 1 == len(silent) and firing != silent


def prolonged(ends, width):
    """Return the ends of the same line, each moved away from the first by ten times `width`."""
    (x, y), (dx, dy) = ends[0], _way(ends)
    far = (width * 10).over(length((dx, dy)))
    return [(x - dx * far, y - dy * far), (x + dx * far, y + dy * far)]


def _way(ends):
    return ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]
