"""Draw what the output unit of a network sees: the rows where the hidden units put them.

The output unit knows only h₁ and h₂. In their plane each row has moved to a corner, and there one
line must do.
"""

from itertools import zip_longest

import numpy as np

from perceptron_helpers.core.answers import answers_of
from perceptron_helpers.core.hidden import arrivals, hidden_view, moved, name_place
from perceptron_helpers.core.words import layers, points
from perceptron_helpers.datasets import Dataset
from perceptron_helpers.plots import given
from perceptron_helpers.plots.regions import RegionPicture
from perceptron_helpers.plots.style import FONT_SIZE, PAPER


class HiddenPicture(RegionPicture):
    """The plane of h₁ and h₂, with the rows where the hidden units put them."""

    def _make(self):
        super()._make()
        self._normal.set_visible(False)
        self._names = [self._text(8, ha="center", size=FONT_SIZE, bbox=PAPER) for _ in range(4)]

    def update(self, dataset, hidden, output):
        """Show another dataset or other units."""
        rows, (hidden, last) = given.two_classes(dataset), given.network(hidden, output)
        seen = moved(rows, hidden)
        places = np.array(seen.units, dtype=float)
        self._use(Dataset(dataset.name, places, dataset.targets))
        self._view = hidden_view()
        region = self._draw_half(last)
        self._show(answers_of(seen, last).wrong)
        self._said.set_text(layers.hidden_label(last))
        arrived = arrivals(rows.labels, seen)
        self._name_rows(arrived, last)
        self.sentence = layers.hidden(last, region, arrived)
        return self._set_frame(given.frame(self._view, points.axis_labels(letter="h")))

    def _name_rows(self, arrived, unit):
        """Write to each corner which rows arrive there."""
        for text, (corner, labels) in zip_longest(self._names, arrived, fillvalue=(None, [])):
            text.set_text(layers.names_at(labels))
            if labels:
                text.set_position(given.places([name_place(corner, unit)])[0])


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
