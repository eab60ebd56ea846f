"""Draw how far each row of a dataset is from the boundary line."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core.answers import FEW, USUAL
from perceptron_helpers.core.distances import label_places, shortest_ways, signed_distances
from perceptron_helpers.core.words import distances
from perceptron_helpers.plots import given
from perceptron_helpers.plots.regions import RegionPicture
from perceptron_helpers.plots.style import BLACK, FONT_SIZE, LINE_WIDTH, PAPER


class DistancesPicture(RegionPicture):
    """A decision region, and from each row the shortest way to the boundary."""

    def _make(self):
        super()._make()
        self._ways = self._line(2, color=BLACK, linewidth=LINE_WIDTH, linestyle=":", marker="o")
        self._ways.set_markevery((1, 3))  # at the foot: of a short way one sees little else
        middle = {"ha": "center", "va": "center", "size": FONT_SIZE, "bbox": PAPER}
        self._labels = [self._text(8, **middle) for _ in range(FEW)]

    def update(self, dataset, weights, bias=0.0, threshold=0.0, at_threshold=USUAL):
        """Show another dataset, other weights, another bias or another threshold."""
        rows = given.two_classes(dataset)
        if len(rows.targets) > FEW:
            raise ValueError(f"dataset must have at most {FEW} rows, not {len(rows.targets)}")
        checks.choice("at_threshold", at_threshold, (0, 1, -1, USUAL))
        changed = super().update(dataset, weights, bias, threshold, at_threshold)
        unit = given.unit(rows, weights, bias, threshold, at_threshold)
        values = signed_distances(rows.inputs, unit)
        self._draw_ways(unit, values if self._view.has_one_scale else [])
        if values:
            self.sentence += f" {distances.distances(rows.inputs, values)}"
        return changed

    def _draw_ways(self, unit, values):
        """Draw a dotted line from each row to the boundary, and write its length beside the row."""
        inputs = self._rows.inputs if values else []
        ways = shortest_ways(inputs, unit) if values else []
        pieces = np.full((len(inputs), 3, 2), np.nan)
        for piece, x, way in zip(pieces, inputs, ways, strict=True):
            piece[:2] = given.places([x, [x[i] - way[i] for i in (0, 1)]])
        self._ways.set_data(pieces.reshape(-1, 2).T)
        for label in self._labels:
            label.set_text("")
        places = given.places(label_places(inputs, ways, self._view.x1.width))
        for label, value, place in zip(self._labels, values, places, strict=False):
            label.set_text(distances.label(value))
            label.set_position(place)


def draw_distances(ax, dataset, weights, bias=0.0, threshold=0.0, at_threshold=USUAL):
    """Draw the side on which a neuron fires, and how far each row is from the boundary line.

    The distance (z − θ)/|w| is positive on the firing side and negative on the other. It is in
    units of the inputs. Where they have different scales, right angles would not look right: there
    the dotted lines are left out.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs and at most eight rows; wrong rows are ringed and crossed.
    weights : array_like, shape (2,)
    bias, threshold : float
    at_threshold : {"usual", 0, 1, −1}
        The output where z equals θ, as for `draw_region`.

    Returns
    -------
    Picture
    """
    picture = DistancesPicture(ax)
    picture.update(dataset, weights, bias, threshold, at_threshold)
    return picture
