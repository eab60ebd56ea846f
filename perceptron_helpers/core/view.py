"""The part of the plane that shows the rows of a dataset, with ticks and a grid of test points."""

from .half_plane import corners
from .ratio import Ratio

CELLS = 20  # across a gate's view, so that test points lie 0.1 apart
TICKS = 4  # parts that the ticks cut an axis into, at most
SOME = 3  # values of an input that all get a tick


class Axis:
    """Test points along one input, and where its ticks are."""

    def __init__(self, values, ticks):
        self.values, self.ticks = values, ticks

    @property
    def limits(self):
        """Return the first and the last test point."""
        return self.values[0], self.values[-1]

    @property
    def width(self):
        """Return how far it reaches."""
        return self.values[-1] - self.values[0]


class View:
    """Two axes, for x₁ and for x₂."""

    def __init__(self, x1, x2):
        self.x1, self.x2 = x1, x2

    @property
    def limits(self):
        """Return ((x₁ from, x₁ to), (x₂ from, x₂ to))."""
        return self.x1.limits, self.x2.limits

    @property
    def corners(self):
        """Return the four corners, in order around it."""
        return corners(self.limits)

    def by_answer(self, unit):
        """Return the test points where a neuron is silent, and those where it fires."""
        w1, w2 = unit.weights
        across = [(x1, unit.bias + w1 * x1) for x1 in self.x1.values]  # once for a whole column
        silent, firing = [], []
        for x2 in self.x2.values:
            share = w2 * x2
            for x1, rest in across:
                points = firing if unit.step.output(rest + share) == 1 else silent
                points.append((x1, x2))
        return silent, firing

    @property
    def has_one_scale(self):
        """Tell whether a unit is as long on both axes, so that right angles look right."""
        return self.x1.width == self.x2.width


def view(rows):
    """Return the `View` that shows all rows of a dataset with two inputs."""
    if not rows.view:
        rows.view = _view(rows)
    return rows.view


def _view(rows):
    unit = 10**rows.places
    columns = [sorted({row[i] for row in rows.units}) for i in (0, 1)]
    columns = [[Ratio(n, unit) for n in column] for column in columns]
    widths = [_width(column) for column in columns]
    if max(widths) < min(widths) * 2:
        widths = [max(widths)] * 2
    return View(_axis(columns[0], widths[0]), _axis(columns[1], widths[1]))


def around_zero(reach):
    """Return a `View` from −`reach` to `reach` on both axes, and a bit beyond."""
    cell = Ratio(2 * reach, CELLS)
    values = [cell * n for n in range(-CELLS // 2 - 1, CELLS // 2 + 2)]
    axis = Axis(values, [Ratio(reach * n, 2) for n in (-2, -1, 0, 1)])  # above: the axis's name
    return View(axis, axis)


def _width(known):
    """Return how wide a view should be: twice the span of a gate, a bit more than other data.

    `known` are the different values of an input, in order.
    """
    span = known[-1] - known[0] or Ratio(1)
    return span * (2 if len(known) <= SOME else Ratio(116, 100))


def _axis(known, width):
    """Return an `Axis` with its test points at round numbers, about the middle of the values."""
    step = round_step(width * Ratio(1, CELLS))
    n_cells = width.over(step).ceiling()
    middle = (known[0] + known[-1]) * Ratio(1, 2)
    first = (middle.over(step) - Ratio(n_cells + 1, 2)).ceiling()  # of two as near, the lower
    values = [step * (first + i) for i in range(n_cells + 1)]
    if len(known) > SOME:
        return Axis(values, _round_ticks(values[0], values[-1]))
    is_around_zero = known[0] < 0 and known[-1] > 0
    if is_around_zero and all(known):
        known = sorted(known + [Ratio(0)])
    return Axis(values, known)


def _round_ticks(low, high):
    """Return at least two round numbers from `low` to `high`, but where the axis has its name."""
    step = round_step((high - low) * Ratio(1, TICKS))
    while high.over(step).floor() - low.over(step).ceiling() < 1:
        step = round_step(step * Ratio(2, 5))
    top = low + (high - low) * Ratio(9, 10)  # above it stands the name of the axis
    first, last = low.over(step).ceiling(), top.over(step).floor()
    return [step * n for n in range(first, last + 1)]


def round_step(least):
    """Return the smallest of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … that is not below `least`."""
    power = len(str(least.n)) - len(str(least.d)) - 1
    while True:
        for first in (1, 2, 5):
            step = Ratio(first * 10**power) if power >= 0 else Ratio(first, 10**-power)
            if step >= least:
                return step
        power += 1
