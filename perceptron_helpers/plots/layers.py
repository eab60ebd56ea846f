"""Draw two hidden units in the plane of the inputs, and the region where their network fires.

Each hidden unit is a line. The two lines cut the plane into parts, and the output unit says for
each part whether it fires there.
"""

from itertools import product

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from perceptron_helpers import layers
from perceptron_helpers.plots import words
from perceptron_helpers.plots.answers import score
from perceptron_helpers.plots.half_plane import cut_polygon, floats, fraction
from perceptron_helpers.plots.points import PointsPicture
from perceptron_helpers.plots.style import (
    BLACK,
    FIRING_HATCH,
    FIRING_TINT,
    FONT_SIZE,
    LINE_WIDTH,
    PAPER,
)

NAMES, LOOKS = ("h₁", "h₂"), ("-", "--")
SHARES = np.linspace(0.03, 0.97, 20)  # of the way along a line: where its name may stand


class LayersPicture(PointsPicture):
    """Data points, a line for each of two hidden units, and where the network fires."""

    def _make(self):
        super()._make()
        look = {"facecolor": FIRING_TINT, "edgecolor": FIRING_HATCH, "hatch": "//", "linewidth": 0}
        self._region = self._patch(0, PathPatch(_path([]), **look))
        self._lines = [
            self._line(1, color=BLACK, linewidth=LINE_WIDTH + 0.5, linestyle=look) for look in LOOKS
        ]
        middle = {"ha": "center", "va": "center", "size": FONT_SIZE + 1, "bbox": PAPER}
        self._labels = [self._text(8, weight="bold", **middle) for _ in NAMES]

    def update(self, dataset, hidden, output):
        """Show another dataset or other units."""
        hidden, (last,) = layers.pairs("hidden", hidden, 2), layers.pairs("output", [output])
        self._use(dataset)
        self._region.set_path(_path(_firing_parts(self.plane.view, hidden, last)))
        for number, unit in enumerate(hidden):
            self._draw_line(number, unit)
        y = layers.layer(layers.layer(dataset.inputs, hidden), [last])[:, 0]
        wrong = y != dataset.targets
        self._show(wrong)
        self._said.set_text(f"{dataset.name}\n{score(wrong)}")
        self.sentence = _sentence(dataset, y, wrong)
        return self._set_frame(self.plane.frame)

    def _draw_line(self, number, unit):
        """Draw a hidden unit's line, with its name on the side where the unit fires."""
        ends = np.array(floats(_ends(self.plane.view, *unit))).reshape(-1, 2)
        self._lines[number].set_data(ends.T)
        self._labels[number].set_text(NAMES[number] if len(ends) else "")
        if len(ends):
            # One name near the upper end and one near the lower: they stay apart.
            low, high = np.array(sorted(ends.tolist(), key=lambda end: (end[1], end[0])))
            start, end = (high, low) if number == 0 else (low, high)
            way = np.array(unit[0]) / np.hypot(*unit[0])
            along = [start + share * (end - start) + self._width(0.08) * way for share in SHARES]
            self._labels[number].set_position(next(filter(self._has_room, along), along[0]))

    def _width(self, share):
        return share * np.ptp(self.plane.view[0])

    def _has_room(self, place):
        """Tell whether a name at this place is inside the view and beside all points."""
        inside = all(
            low + self._width(0.07) <= value <= high - self._width(0.07)
            for value, (low, high) in zip(place, self.plane.view, strict=True)
        )
        ways = np.abs(self._dataset.inputs - place).max(axis=1)
        return inside and ways.min() >= self._width(0.13)


def _corners(view):
    (left, right), (bottom, top) = [[fraction(value) for value in limits] for limits in view]
    return [(left, bottom), (right, bottom), (right, top), (left, top)]


def _ends(view, weights, bias):
    return cut_polygon(_corners(view), weights, bias, 0.0)[1] if np.any(weights) else []


def _firing_parts(view, hidden, output):
    """Return the parts of a view where the network fires, each the corners of a polygon."""
    parts = []
    for answers in product((0, 1), repeat=len(hidden)):
        if layers.layer([answers], [output])[0, 0]:
            part = _corners(view)
            for unit, answer in zip(hidden, answers, strict=True):
                part = _kept(part, *unit, answer)
            if part:
                parts.append(floats(part))
    return parts


def _kept(polygon, weights, bias, answer):
    """Return the part of a polygon where a unit gives this answer."""
    if not np.any(weights):
        return polygon if (bias > 0) == bool(answer) else []
    sign = 1 if answer else -1
    signed = [sign * weight for weight in weights]
    return cut_polygon(polygon, signed, sign * bias, 0.0)[0] if polygon else []


def _path(polygons):
    if not polygons:
        return Path(np.empty((0, 2)))
    return Path.make_compound_path(*(Path([*p, p[0]], closed=True) for p in polygons))


def _sentence(dataset, y, wrong):
    fires = words.points(dataset.inputs[y == 1]) or "no row"
    missed = f", wrong at {words.points(dataset.inputs[wrong])}" if wrong.any() else ""
    return f"{dataset.name} by three neurons: fires at {fires}; {score(wrong)}{missed}."


def draw_layers(ax, dataset, hidden, output):
    """Draw two hidden units as lines, and the region where the output unit fires.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs; rows whose output is not their target are ringed and crossed.
    hidden : two pairs (weights, bias)
        The hidden units; they see the inputs.
    output : (weights, bias)
        The output unit; it sees what the hidden units answer.

    Returns
    -------
    Picture
    """
    picture = LayersPicture(ax)
    picture.update(dataset, hidden, output)
    return picture
