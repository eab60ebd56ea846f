"""Draw how far each row of a dataset is from the boundary line."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.old_exact import net_input
from perceptron_helpers.plots import words
from perceptron_helpers.plots.half_plane import fraction
from perceptron_helpers.plots.points import FEW
from perceptron_helpers.plots.regions import RegionPicture
from perceptron_helpers.plots.style import BLACK, FONT_SIZE, LINE_WIDTH, PAPER

BESIDE = 0.26  # from a point up or down to its label, where the view is two units wide


class DistancesPicture(RegionPicture):
    """A decision region, and from each row the shortest way to the boundary."""

    def _make(self):
        super()._make()
        self._ways = self._line(2, color=BLACK, linewidth=LINE_WIDTH, linestyle=":", marker="o")
        self._ways.set_markevery((1, 3))  # at the foot: of a short way one sees little else
        middle = {"ha": "center", "va": "center", "size": FONT_SIZE, "bbox": PAPER}
        self._labels = [self._text(8, **middle) for _ in range(FEW)]

    def update(self, dataset, weights, bias=0.0, threshold=0.0, at_threshold=0):
        """Show another dataset, other weights, another bias or another threshold."""
        if len(dataset.targets) > FEW:
            raise ValueError(f"dataset must have at most {FEW} rows, not {len(dataset.targets)}")
        checks.choice("at_threshold", at_threshold, (0, 1, -1))
        changed = super().update(dataset, weights, bias, threshold, at_threshold)
        distances = signed_distances(dataset.inputs, weights, bias, threshold)
        shown = distances if self.plane.has_one_scale else []
        normal = np.asarray(weights, dtype=float) / (np.hypot(*weights) or 1.0)
        self._draw_ways(dataset.inputs, shown, normal)
        if len(distances):
            self.sentence += f" {_told(dataset.inputs, distances)}"
        return changed

    def _draw_ways(self, inputs, distances, normal):
        """Draw a dotted line from each row to the boundary, and write its length beside the row."""
        gap = np.full(2, np.nan)
        ways = [(x, x - d * normal, gap) for x, d in zip(inputs, distances, strict=False)]
        self._ways.set_data(np.array(ways).reshape(-1, 2).T)
        beside = BESIDE * np.ptp(self.plane.view[0]) / 2
        for label in self._labels:
            label.set_text("")
        for label, x, d in zip(self._labels, inputs, distances, strict=False):
            is_below = d * normal[1] < -0.1 * beside  # else it would lie on the dotted line
            label.set_text(words.equation("d", d))
            label.set_position((x[0], x[1] - beside if is_below else x[1] + beside))


def signed_distances(inputs, weights, bias=0.0, threshold=0.0):
    """Return (z − θ)/|w| for each row, shape (n_samples,); empty where all weights are 0."""
    length = float(np.hypot(*weights))
    if not length:
        return np.empty(0)
    above = [float(fraction(z) - fraction(threshold)) for z in net_input(inputs, weights, bias)]
    # Twelve decimals: the root's rounding should not turn 0.2 into 0.20000000000000001.
    return np.round(np.array(above) / length, 12) + 0.0


def _told(inputs, distances):
    pairs = zip(inputs, distances, strict=True)
    named = words.listing([f"{words.number(d)} at {words.point(x)}" for x, d in pairs])
    rounded = ", rounded" if any(map(words.is_rounded, distances)) else ""
    return f"Distances d: {named}{rounded}."


def draw_distances(ax, dataset, weights, bias=0.0, threshold=0.0, at_threshold=0):
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
    at_threshold : {0, 1, −1}
        The output where z equals θ.

    Returns
    -------
    Picture
    """
    picture = DistancesPicture(ax)
    picture.update(dataset, weights, bias, threshold, at_threshold)
    return picture
