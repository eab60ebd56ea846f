"""Where the parts of a threshold logic unit stand in its picture, which is 12 wide and 6 high."""

from .ratio import Ratio, length

MOST = 6  # inputs that there is room for
WIDTH, HEIGHT = 12, 6
# Here its parts have their middle; the body and the step are circles.
INPUT, BODY, STEP, OUTPUT = Ratio(16, 10), Ratio(66, 10), Ratio(9), Ratio(113, 10)
MIDDLE, BELOW = Ratio(3), Ratio(17, 10)  # heights of the parts, and of their labels
RADIUS = Ratio(9, 10)
# An input's name stands so far to the left of its circle, its weight so far on the way to the body.
NAME_GAP, WEIGHT_AT = Ratio(2, 10), Ratio(4, 10)


class Place:
    """Where an input's circle, its name, its arrow to the body and its weight stand."""

    def __init__(self, circle, name, start, end, weight):
        self.circle, self.name = circle, name
        self.start, self.end, self.weight = start, end, weight


def gap(n):
    """Return how far `n` inputs stand apart."""
    return min(Ratio(32, 10), Ratio(45, 10 * max(n - 1, 1)))


def radius(n):
    """Return the radius of their circles."""
    return min(Ratio(65, 100), gap(n) * Ratio(45, 100))


def places(n):
    """Return the `Place` of each of `n` inputs, from the top down."""
    return [_place(MIDDLE + gap(n) * Ratio(n - 1 - 2 * i, 2), radius(n)) for i in range(n)]


def _place(height, size):
    way = [BODY - INPUT, MIDDLE - height]
    size_of_way = length(way)
    along = [value.over(size_of_way) for value in way]
    return Place(
        (INPUT, height),
        (INPUT - size - NAME_GAP, height),
        (INPUT + size * along[0], height + size * along[1]),
        (BODY - RADIUS * along[0], MIDDLE - RADIUS * along[1]),
        (INPUT + WEIGHT_AT * way[0], height + WEIGHT_AT * way[1]),
    )
