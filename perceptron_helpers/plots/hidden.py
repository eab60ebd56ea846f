"""Draw what the output unit of a network sees: the rows where the hidden units put them.

The output unit knows only h₁ and h₂. In their plane each row has moved to a corner, and there one
line must do.
"""

from itertools import product

import numpy as np

from perceptron_helpers import layers
from perceptron_helpers.datasets import OR, Dataset
from perceptron_helpers.plots import boundary, words
from perceptron_helpers.plots.answers import neuron
from perceptron_helpers.plots.layers import NAMES
from perceptron_helpers.plots.plane import plane
from perceptron_helpers.plots.regions import RegionPicture
from perceptron_helpers.plots.style import FONT_SIZE, PAPER

FREE = 0.3  # from the line to the middle of a name: then they do not touch


class HiddenPicture(RegionPicture):
    """The plane of h₁ and h₂, with the rows where the hidden units put them."""

    def _make(self):
        super()._make()
        self._rows = [self._text(8, ha="center", size=FONT_SIZE, bbox=PAPER) for _ in range(4)]

    def _use(self, dataset):
        super()._use(dataset)
        self.plane = plane(OR)._replace(labels=NAMES)  # all four corners, wherever the rows are

    def update(self, dataset, hidden, output):
        """Show another dataset or other units."""
        hidden = layers.pairs("hidden", hidden, 2)
        ((weights, bias),) = layers.pairs("output", [output])
        seen = layers.layer(dataset.inputs, hidden)
        moved = Dataset(dataset.name, seen, dataset.targets)
        changed = super().update(moved, weights, bias)
        cell = neuron(moved, weights, bias, 0.0, 0)
        self._said.set_text("what the output neuron sees\n" + _of_hidden(boundary.label(cell)))
        places = self._name_rows(dataset.rows.labels, seen, cell)
        has_line, fires = bool(self._line_high.get_xdata().size), self._half.get_visible()
        line = boundary.told(cell, np.unique(seen, axis=0), has_line, fires)
        self.sentence = f"In the plane of h₁ and h₂: {places}. {_of_hidden(line)}"
        return changed

    def _name_rows(self, labels, seen, cell):
        """Write to each corner which rows arrive there, and return it in words."""
        said = []
        for text, corner in zip(self._rows, product((0, 1), repeat=2), strict=True):
            here = [row for row, at in zip(labels, seen, strict=True) if tuple(at) == corner]
            text.set_text(", ".join(here))
            text.set_position(_beside(corner, cell))
            if here:
                rows = "rows" if len(here) > 1 else "row"
                said.append(f"{rows} {words.listing(here)} at {words.point(corner)}")
        return "; ".join(said)


def _beside(corner, cell):
    """Return a place above or below a corner, off the line: the outer one, if both are."""
    x, y = corner
    places = [(x, y + up) for up in ((0.26, -0.3) if y else (-0.3, 0.26))]
    length = np.hypot(*cell.weights) or 1.0
    ways = [abs(np.dot(cell.weights, place) + cell.bias) / length for place in places]
    return places[0] if ways[0] >= min(FREE, ways[1]) else places[1]


def _of_hidden(text):
    """Return a text on x₁ and x₂ as one on h₁ and h₂."""
    return text.replace("x₁", "h₁").replace("x₂", "h₂")


def draw_hidden(ax, dataset, hidden, output):
    """Draw what the output neuron sees: the rows moved to (h₁, h₂), and its own line.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset, hidden, output
        As for `draw_layers`.

    Returns
    -------
    Picture
    """
    picture = HiddenPicture(ax)
    picture.update(dataset, hidden, output)
    return picture
