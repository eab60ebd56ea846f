"""Draw the decision region and the boundary line w·x + b = θ."""

import numpy as np
from matplotlib.patches import FancyArrowPatch, Polygon

from perceptron_helpers.plots import boundary
from perceptron_helpers.plots.answers import neuron, report, score
from perceptron_helpers.plots.half_plane import cut, floats
from perceptron_helpers.plots.points import PointsPicture
from perceptron_helpers.plots.style import (
    BLACK,
    FIRING_HATCH,
    FIRING_TINT,
    FONT_SIZE,
    LINE_WIDTH,
    PAPER,
)


class RegionPicture(PointsPicture):
    """Data points on a hatched half-plane with its boundary."""

    def _make(self):
        super()._make()
        half = {"facecolor": FIRING_TINT, "edgecolor": FIRING_HATCH, "hatch": "//", "linewidth": 0}
        self._half = self._patch(0, Polygon([(0, 0)] * 3, **half))
        self._line_high = self._line(1, color=BLACK, linewidth=LINE_WIDTH + 0.5)
        self._line_low = self._line(1, color=BLACK, linewidth=LINE_WIDTH, linestyle="--")
        arrow = {"arrowstyle": "-|>", "mutation_scale": 22, "linewidth": LINE_WIDTH + 0.5}
        arrow |= {"shrinkA": 0, "shrinkB": 0, "color": BLACK}
        self._normal = self._patch(2, FancyArrowPatch((0, 0), (1, 1), **arrow))
        middle = {"ha": "center", "va": "center", "size": FONT_SIZE, "bbox": PAPER}
        self._w = self._text(8, **middle)
        self._obstacle = self._text(9, 0.5, 0.5, transform=self.ax.transAxes, **middle)

    def update(self, dataset, weights, bias=0.0, threshold=0.0, at_threshold=0, *, normal=False):
        """Show another dataset, other weights, another bias or another threshold."""
        self._use(dataset)
        cell = neuron(dataset, weights, bias, threshold, at_threshold)
        ends, fires = self._draw_half(cell)
        arrow = self._draw_normal(cell.weights, ends if normal else [])
        outputs = cell.outputs(dataset.inputs)
        wrong = outputs != dataset.targets
        self._show(wrong)
        self._obstacle.set_text(boundary.obstacle(cell, bool(ends), fires))
        self._said.set_text(f"{boundary.label(cell)}\n{score(wrong)}")
        told = boundary.told(cell, dataset.inputs, bool(ends), fires)
        self.sentence = f"{report(dataset, cell, outputs)} {told}{arrow}"
        return self._set_frame(self.plane.frame)

    def _draw_half(self, cell):
        """Shade the firing side; return the boundary's ends, and whether anything is shaded."""
        (left, right), (bottom, top) = view = self.plane.view
        rule, low = cell.rule, []
        if cell.weights.any():
            polygon, high = cut(view, cell.weights, cell.bias, rule.high)
            if rule.low != rule.high:
                low = cut(view, cell.weights, cell.bias, rule.low)[1]
        else:
            whole = [(left, bottom), (right, bottom), (right, top), (left, top)]
            polygon, high = (whole if cell.outputs([[0.0, 0.0]])[0] == 1 else []), []
        self._half.set_visible(bool(polygon))
        self._half.set_xy(floats(polygon) or [(0, 0)] * 3)
        for line, ends in ((self._line_high, high), (self._line_low, low)):
            line.set_data(np.array(floats(ends)).reshape(-1, 2).T)
        return floats(high), bool(polygon)

    def _draw_normal(self, weights, ends):
        """Draw the normal w from the middle of the boundary; return what it shows.

        It is left out where right angles would not look right.
        """
        shown = bool(ends) and self.plane.has_one_scale
        self._normal.set_visible(shown)
        self._w.set_text("w" if shown else "")
        if shown:
            direction = weights / np.abs(weights).max()  # first, so that no square overflows
            direction = direction / np.hypot(*direction) * np.ptp(self.plane.view[0])
            foot = np.mean(ends, axis=0)
            self._normal.set_positions(foot, foot + 0.2 * direction)
            self._w.set_position(foot + 0.26 * direction)
        return " The arrow w leaves it at a right angle, to where z grows." if shown else ""


def draw_region(ax, dataset, weights, bias=0.0, threshold=0.0, at_threshold=0, *, normal=False):
    """Draw the side on which a neuron fires, and the boundary line w·x + b = θ.

    Where there is no line to see (all weights 0, or the line is outside the view), the picture says
    so.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs; rows whose output is not their target are ringed and crossed.
    weights : array_like, shape (2,)
    bias, threshold : float
    at_threshold : {0, 1, −1} or None
        The output where z equals θ. None: a dead band from −θ to θ, as in a "three_way" run.
    normal : bool
        Draw the weights as an arrow at right angles to the boundary, too (its length says nothing).
        Left out where the two inputs have different scales: there it would not look right-angled.

    Returns
    -------
    Picture
    """
    picture = RegionPicture(ax)
    picture.update(dataset, weights, bias, threshold, at_threshold, normal=normal)
    return picture
