"""Draw a map of all starting weights: how many epochs training takes from each."""

import numpy as np
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from perceptron_helpers import checks
from perceptron_helpers.core import starts_map
from perceptron_helpers.core.decimals import exact
from perceptron_helpers.core.words import starts as words
from perceptron_helpers.exact import ratios, texts
from perceptron_helpers.plots import given
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.style import BLACK, FONT_SIZE, LINE_WIDTH
from perceptron_helpers.training import settings_as_text

VALUES = np.array([float(value) for value in starts_map.VALUES])
HALF = (VALUES[1] - VALUES[0]) / 2
# Of the classes: light is quick, dark is slow, crossed is endless.
COLOURS = ("#FDE9C9", "#F6CB82", "#E69F00", "#C4791C", "#8F5535", "#57364A", "#231942")


class StartsPicture(Picture):
    """Areas of starting weights, with a legend on the right."""

    size, share = (5.6, 4.2), 1.5
    margins = (0.75, 1.3, 0.6, 0.6)

    def _make(self):
        self.ax.set_box_aspect(1)
        self.ax.yaxis.label.set(rotation=0, ha="right", va="center")
        self._settings, self._epochs = None, None
        looks = [{"facecolor": colour} for colour in COLOURS]
        looks.append({"facecolor": "white", "hatch": "xx"})
        self._areas = [
            self._patch(0, PathPatch(Path(np.empty((0, 2))), linewidth=0, edgecolor=BLACK, **look))
            for look in looks
        ]
        self._legend(looks)
        self._start = self._line(2, "o", color="white", markeredgecolor=BLACK, markersize=13)
        self._start.set_markeredgewidth(LINE_WIDTH)
        self._said = self._note()

    def _legend(self, looks):
        """Draw what never changes: a box and a name for each class."""
        beside = {"transform": self.ax.transAxes, "clip_on": False}
        box = beside | {"edgecolor": BLACK, "linewidth": 1}
        self.ax.text(1.05, 1.0, words.LEGEND, va="center", **beside)
        for number, (look, name) in enumerate(zip(looks, words.class_names(), strict=True)):
            y = 0.88 - 0.12 * number
            self.ax.add_patch(Rectangle((1.05, y - 0.04), 0.08, 0.08, **look, **box))
            self.ax.text(1.16, y, name, va="center", size=FONT_SIZE, **beside)

    def update(
        self,
        dataset,
        start=None,
        bias=None,
        learning_rate=0.1,
        threshold=0.0,
        at_threshold=0,
        update="online",
    ):
        """Show the map for another dataset or another setting, or mark another start."""
        given.two_inputs(dataset)
        tie = checks.choice("at_threshold", at_threshold, (0, 1))
        settings = settings_as_text(dataset, bias, learning_rate, threshold, tie, "step", update)
        start = None if start is None else checks.array("start", start, 2)
        if settings != self._settings:
            self._epochs = starts_map.epochs_of_all(**settings)
            self._draw_areas()
            self._settings = settings
        self._start.set_data(np.empty((2, 0)) if start is None else start[:, np.newaxis])
        self._say(settings, start)
        ticks = (-1.0, -0.5, 0.0, 0.5, 1.0)
        edge = (-1.025, 1.025)
        return self._set_frame(Frame(edge, edge, ticks, ticks, words.W1, words.W2))

    def _say(self, settings, start):
        """Write what stands above the map, and its sentence."""
        rate, threshold = (exact(settings[name]) for name in ("learning_rate", "threshold"))
        bias = None if settings["bias"] is None else exact(settings["bias"])
        named = settings["rows"].name, settings["update"], rate
        self._said.set_text(words.title(*named))
        self.sentence = words.all_starts(self._epochs, *named, bias, threshold)
        if start is not None:
            epochs = starts_map.epochs_of_one(start=texts(start), **settings)
            self.sentence += f" {words.one_start(epochs, ratios(start))}"

    def _draw_areas(self):
        digits = starts_map.class_digits(self._epochs)
        for number, area in enumerate(self._areas):
            area.set_path(_area(digits, str(number)))


def _area(rows, digit):
    """Return the cells of a class as one path, neighbours in a row as one rectangle."""
    corners = []
    for y, row in zip(VALUES, rows, strict=True):
        for first, last in starts_map.stretches(row, digit):
            left, right = VALUES[first] - HALF, VALUES[last] + HALF
            low, high = y - HALF, y + HALF
            corners += [(left, low), (right, low), (right, high), (left, high), (left, low)]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
    return Path(np.reshape(corners, (-1, 2)), codes * (len(corners) // 5))


def draw_starts(
    ax,
    dataset,
    start=None,
    bias=None,
    learning_rate=0.1,
    threshold=0.0,
    at_threshold=0,
    update="online",
):
    """Draw how many epochs training takes from each pair of starting weights.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs and targets 0 and 1.
    start : array_like, shape (2,), optional
        Starting weights to mark.
    bias, learning_rate, threshold, at_threshold, update
        As in `train`.

    Returns
    -------
    Picture
    """
    picture = StartsPicture(ax)
    picture.update(dataset, start, bias, learning_rate, threshold, at_threshold, update)
    return picture
