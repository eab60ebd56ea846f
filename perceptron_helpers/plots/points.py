"""Draw the rows of a dataset as points in the plane.

Class 1 is a filled circle, class 0 (or −1) an open square. The few rows of a gate have their target
written inside.
"""

import numpy as np
from matplotlib.path import Path

from perceptron_helpers.core.answers import FEW
from perceptron_helpers.core.view import view
from perceptron_helpers.core.words import points
from perceptron_helpers.plots import given
from perceptron_helpers.plots.picture import Picture
from perceptron_helpers.plots.style import BLACK, CLASS_0, CLASS_1

# A ring, and a cross at its upper right; many points have room for a cross only.
CROSS = np.array([(0.75, 0.75), (1.3, 1.3), (0.75, 1.3), (1.3, 0.75)])
WRONG = Path.make_compound_path(
    Path.unit_circle(), Path(CROSS, [Path.MOVETO, Path.LINETO, Path.MOVETO, Path.LINETO])
)


class PointsPicture(Picture):
    """Data points; the base of all pictures in the plane."""

    share = 1.4
    margins_upright = Picture.margins
    margins_along = (0.95, *Picture.margins[1:])

    def _make(self):
        self.ax.set_box_aspect(1)
        self._dataset, self._rows, self._view = None, None, None
        paper = {"markerfacecolor": "white", "markeredgecolor": CLASS_0}
        self._zeros = self._line(5, "s", **paper)
        self._ones = self._line(5, "o", color=CLASS_1, markeredgecolor="white")
        self._zero_targets = self._line(6, color=CLASS_0, linestyle="")
        self._one_targets = self._line(6, color="white", linestyle="", marker="$1$")
        self._wrong = self._line(7, markeredgecolor=BLACK, markerfacecolor="none", linestyle="")
        self._said = self._note()

    def update(self, dataset):
        """Show another dataset."""
        self._use(dataset)
        self._show(None)
        self._said.set_text(dataset.name)
        self.sentence = points.classes(self._rows)
        return self._set_plane()

    def _use(self, dataset):
        """Choose the view and the markers for a dataset, unless it is still the same."""
        if dataset is self._dataset:
            return
        self._rows = given.two_classes(dataset)
        self._dataset, self._view = dataset, view(self._rows)
        self._turn_label(upright=not dataset.input_names)
        few = len(dataset.targets) <= FEW
        for line, size in ((self._zeros, 20), (self._ones, 22)):
            line.set_markersize(size if few else 6)
            line.set_markeredgewidth(3 if few else 1.5)
        self._ones.set_markeredgewidth(1.5 if few else 0.5)
        self._wrong.set_marker(WRONG if few else "X")  # white around it
        self._wrong.set(markersize=41 if few else 10, markeredgewidth=3 if few else 0.8)
        self._wrong.set_markeredgecolor(BLACK if few else "white")
        self._wrong.set_markerfacecolor("none" if few else BLACK)
        zero = "$-1$" if self._rows.is_bipolar else "$0$"
        for line, marker in ((self._zero_targets, zero), (self._one_targets, "$1$")):
            line.set_marker(marker if few else "")
            line.set_markersize(15 if marker == "$-1$" else 10)

    def _turn_label(self, upright):
        """Write a short x₂ beside the top of its axis, and a long name along it."""
        if upright:
            self.ax.yaxis.label.set(rotation=0, ha="right", va="top")
            self.ax.yaxis.set_label_coords(-0.05, 1.0)
        else:
            self.ax.yaxis.label.set(rotation=90, ha="center", va="bottom")
            self.ax.yaxis.set_label_coords(-0.19, 0.5)
        self.margins = self.margins_upright if upright else self.margins_along

    def _show(self, wrong):
        """Put the points in their places, and a ring and a cross on those that are wrong."""
        inputs, ones = self._dataset.inputs, self._dataset.targets == 1
        for line in (self._zeros, self._zero_targets):
            line.set_data(inputs[~ones].T)
        for line in (self._ones, self._one_targets):
            line.set_data(inputs[ones].T)
        self._wrong.set_data(inputs[[] if wrong is None else wrong].T)

    def _set_plane(self):
        """Give the axes the view of the data, and tell whether that changed them."""
        labels = points.axis_labels(self._rows.input_names)
        return self._set_frame(given.frame(self._view, labels))


def draw_points(ax, dataset):
    """Draw the rows of a dataset as points.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs; targets 0 and 1, or −1 and 1.

    Returns
    -------
    Picture
    """
    picture = PointsPicture(ax)
    picture.update(dataset)
    return picture
