"""Draw two hidden units in the plane of the inputs, and the region where their network fires.

Each hidden unit is a line. The two lines cut the plane into parts, and the output unit says for
each part whether it fires there.
"""

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from perceptron_helpers.core.answers import Answers
from perceptron_helpers.core.layers import firing_parts, network
from perceptron_helpers.core.line_names import name_place
from perceptron_helpers.core.region import Region
from perceptron_helpers.core.words import layers
from perceptron_helpers.plots import given
from perceptron_helpers.plots.points import PointsPicture
from perceptron_helpers.plots.style import (
    BLACK,
    FIRING_HATCH,
    FIRING_TINT,
    FONT_SIZE,
    LINE_WIDTH,
    PAPER,
)

LOOKS = ("-", "--")


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
        self._labels = [self._text(8, weight="bold", **middle) for _ in LOOKS]

    def update(self, dataset, hidden, output):
        """Show another dataset or other units."""
        self._use(dataset)
        hidden, last = given.network(hidden, output)
        parts = firing_parts(self._view.corners, hidden, last)
        self._region.set_path(_path([given.places(part).tolist() for part in parts]))
        for number, unit in enumerate(hidden):
            self._draw_line(number, unit)
        answers = Answers(self._rows, network(self._rows.inputs, hidden, last))
        self._show(answers.wrong)
        self._said.set_text(layers.score_of(answers))
        self.sentence = layers.network(answers)
        return self._set_plane()

    def _draw_line(self, number, unit):
        """Draw a hidden unit's line, with its name on the side where the unit fires."""
        borders = Region(unit, self._view.corners).borders
        ends = borders[0].ends if borders else []
        self._lines[number].set_data(given.places(ends).T)
        self._labels[number].set_text(layers.NAMES[number] if ends else "")
        if ends:
            place = name_place(self._view, self._rows.inputs, unit, ends, is_upper=number == 0)
            self._labels[number].set_position(given.places([place])[0])


def _path(polygons):
    if not polygons:
        return Path(np.empty((0, 2)))
    return Path.make_compound_path(*(Path([*p, p[0]], closed=True) for p in polygons))


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
