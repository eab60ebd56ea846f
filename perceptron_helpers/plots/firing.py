"""Draw where a neuron fires, asked point by point.

The neuron is asked at each point of a grid. Where it fires there is a large dot, where it does not
a small one. No line is drawn: that the dots end along a straight one is for the reader to see.
"""

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from perceptron_helpers.core.answers import USUAL, answers_of
from perceptron_helpers.core.words import neuron
from perceptron_helpers.plots import given
from perceptron_helpers.plots.points import PointsPicture
from perceptron_helpers.plots.style import FIRES, GREY


class FiringPicture(PointsPicture):
    """Data points on a grid of dots."""

    def _make(self):
        super()._make()
        dots = {"capstyle": "round", "fill": False, "snap": False}
        no_dots = _dots(np.empty((0, 2)), 1)
        self._silent = self._patch(0, PathPatch(no_dots, edgecolor=GREY, linewidth=2, **dots))
        self._firing = self._patch(1, PathPatch(no_dots, edgecolor=FIRES, linewidth=6, **dots))

    def update(self, dataset, weights, bias=0.0, threshold=0.0, at_threshold=USUAL):
        """Show another dataset, other weights, another bias or another threshold."""
        self._use(dataset)
        unit = given.unit(self._rows, weights, bias, threshold, at_threshold)
        self._show_grid(unit)
        answers = answers_of(self._rows, unit)
        self._show(answers.wrong)
        self._said.set_text(neuron.score(answers))
        self.sentence = neuron.report(answers, unit)
        return self._set_plane()

    def _show_grid(self, unit):
        """Ask at each test point; return the points, and where the neuron fires."""
        grid = self._view.grid
        fires = [unit.fires(point) for point in grid]
        dots, large = given.places(grid), np.array(fires)
        width = dots[1, 0] - dots[0, 0]
        self._firing.set_path(_dots(dots[large], width))
        self._silent.set_path(_dots(dots[~large], width))
        return grid, fires


def _dots(points, width):
    """Return one path that jumps from point to point and at each draws a dash too short to see.

    With round ends each dash is a dot. A file holds such a path in half the bytes of markers.
    """
    dash = np.array([(0.0, 0.0), (0.01 * width, 0.0)])
    path = Path(
        (points[:, np.newaxis] + dash).reshape(-1, 2), [Path.MOVETO, Path.LINETO] * len(points)
    )
    path.should_simplify = False  # else Matplotlib drops what it takes for a straight line's middle
    return path


def draw_firing(ax, dataset, weights, bias=0.0, threshold=0.0, at_threshold=USUAL):
    """Draw where a neuron fires, point by point and without a line.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs; rows whose output is not their target are ringed and crossed.
    weights : array_like, shape (2,)
    bias, threshold : float
    at_threshold : {"usual", 0, 1, −1} or None
        The output where z equals θ. "usual": as in `train`, 0 with targets 0 and 1, and 1 with
        targets −1 and 1. None: a dead band from −θ to θ, as in a "three_way" run.

    Returns
    -------
    Picture
    """
    picture = FiringPicture(ax)
    picture.update(dataset, weights, bias, threshold, at_threshold)
    return picture
