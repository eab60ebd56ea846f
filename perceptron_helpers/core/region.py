"""Where a neuron fires in a part of the plane, and where its boundary is."""

from .half_plane import cut
from .ratio import Ratio, length

CROSSES, TOUCHES, OUTSIDE = "crosses", "touches", "outside"
HALF = Ratio(1, 2)
ARROW, NAME = Ratio(20, 100), Ratio(26, 100)  # from the boundary, in parts of a view's width


class Border:
    """One line z = `level`.

    Attributes
    ----------
    level : Ratio
    place : {"crosses", "touches", "outside"}
        Whether it goes through the part of the plane, meets no more than a corner, or nothing.
    ends : list of points
        Its two ends where it goes through, else none.
    """

    def __init__(self, level, met):
        self.level = level
        self.place = (OUTSIDE, TOUCHES, CROSSES)[len(met)]
        self.ends = met if len(met) == 2 else []


class Region:
    """Where a neuron fires among some corners.

    Attributes
    ----------
    firing : list of points
        The corners of the part where it fires; empty where there is none.
    borders : list of Border
        None where all weights are 0; two with a dead band, the one at which it fires first.
    """

    def __init__(self, unit, corners):
        step, self.borders = unit.step, []
        if not any(unit.weights):
            self.firing = corners if unit.fires(corners[0]) else []
            return
        self.firing, met = cut(corners, unit.weights, unit.bias, step.high)
        self.borders.append(Border(step.high, met))
        if step.has_dead_band:
            low = cut(corners, unit.weights, unit.bias, step.low)[1]
            self.borders.append(Border(step.low, low))
        self._fires_at_tie = step.output(step.high) == 1

    @property
    def is_split(self):
        """Whether it fires on one side of a line to be seen, and not on the other."""
        return bool(self.borders) and self.borders[0].place == CROSSES

    @property
    def has_exception(self):
        """Whether it answers otherwise at the one corner that the boundary touches."""
        touches = bool(self.borders) and self.borders[0].place == TOUCHES
        return touches and self._fires_at_tie != bool(self.firing)


def normal_arrow(unit, region, width):
    """Return where the normal w starts, ends and has its name, where the region is split.

    `width` is that of the view: the length of the arrow says nothing.
    """
    (x, y), (right, top) = region.borders[0].ends
    foot = (x + right) * HALF, (y + top) * HALF
    w1, w2 = unit.weights
    scale = width.over(length(unit.weights))
    places = [foot]
    for share in (ARROW, NAME):
        places.append((foot[0] + w1 * scale * share, foot[1] + w2 * scale * share))
    return places
