"""Choose the part of the plane that shows a dataset, and a grid of test points in it."""

import math
from typing import NamedTuple

import numpy as np
from matplotlib.ticker import MaxNLocator

from perceptron_helpers.datasets import Dataset
from perceptron_helpers.plots.picture import Frame

CELLS = 20  # across a gate's view, so that test points lie 0.1 apart


class Axis(NamedTuple):
    """Test points along one input, and the ticks."""

    values: np.ndarray
    ticks: tuple[float, ...]


class Plane(NamedTuple):
    """The two axes of a view that shows all rows of a dataset, and their labels."""

    x1: Axis
    x2: Axis
    labels: tuple[str, str] = ("x₁", "x₂")

    @property
    def view(self):
        """Return ((x₁ from, x₁ to), (x₂ from, x₂ to))."""
        return tuple((float(a.values[0]), float(a.values[-1])) for a in (self.x1, self.x2))

    @property
    def frame(self):
        """Return limits, ticks and labels."""
        return Frame(*self.view, self.x1.ticks, self.x2.ticks, *self.labels)

    @property
    def grid(self):
        """Return all test points, shape (n_points, 2)."""
        return np.stack(np.meshgrid(self.x1.values, self.x2.values), axis=-1).reshape(-1, 2)

    @property
    def has_one_scale(self):
        """Tell whether a unit is as long on both axes, so that right angles look right."""
        (left, right), (bottom, top) = self.view
        return math.isclose(right - left, top - bottom)


def plane(dataset):
    """Return the `Plane` that shows all rows of a dataset with two inputs."""
    if not isinstance(dataset, Dataset):
        raise TypeError(f"dataset must be a Dataset, not {type(dataset).__name__}")
    n_inputs = dataset.inputs.shape[1]
    if n_inputs != 2:
        raise ValueError(f"dataset must have two inputs to be drawn in a plane, not {n_inputs}")
    columns = dataset.inputs.T
    widths = [_width(column) for column in columns]
    if max(widths) < 2 * min(widths):
        widths = [max(widths)] * 2
    names = [f": {name}" for name in dataset.input_names] or ["", ""]
    return Plane(*map(_axis, columns, widths), (f"x₁{names[0]}", f"x₂{names[1]}"))


def _width(column):
    """Return how wide the view should be: twice the span of a gate, a bit more than other data."""
    span = float(np.ptp(column)) or 1.0
    return span * (2 if len(np.unique(column)) <= 3 else 1.16)


def _axis(column, width):
    """Return test points at round numbers: their steps are 1, 2 or 5 times a power of ten."""
    exponent = math.floor(math.log10(width / CELLS) + 1e-9)
    unit = 10.0**exponent
    step = next(m for m in (1, 2, 5, 10) if m * unit * CELLS >= width * (1 - 1e-9))
    n_cells = math.ceil(width / (step * unit) - 1e-9)
    middle = (float(column.min()) + float(column.max())) / 2
    first = round(middle / (step * unit) - n_cells / 2)
    values = (first + np.arange(n_cells + 1)) * step
    values = np.round(values * unit, -exponent) if exponent < 0 else values * unit
    return Axis(values, _ticks(np.unique(column), values))


def _ticks(known, values):
    if len(known) <= 3:
        middle = {0.0} if known[0] < 0 < known[-1] else set()
        return tuple(sorted({*known.tolist(), *middle}))
    ticks = MaxNLocator(4, steps=[1, 2, 5, 10]).tick_values(values[0], values[-1])
    top = values[0] + 0.9 * (values[-1] - values[0])  # above it stands the name of the axis
    return tuple(float(tick) for tick in ticks if values[0] <= tick <= top)
