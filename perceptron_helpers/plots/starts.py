"""Draw a map of all starting weights: how many epochs training takes from each."""

from itertools import groupby

import numpy as np
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from perceptron_helpers import checks
from perceptron_helpers.plots import words
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.plane import plane
from perceptron_helpers.plots.style import BLACK, FONT_SIZE, LINE_WIDTH
from perceptron_helpers.training import epochs_to_converge

VALUES = np.round(np.linspace(-1, 1, 41), 2)  # of w₁ and of w₂
STARTS = np.stack(np.meshgrid(VALUES, VALUES), axis=-1).reshape(-1, 2)
MOST = 100  # epochs
# The last epoch of each class; light is quick, dark is slow, crossed is endless.
CLASSES = (1, 2, 3, 5, 10, 30, MOST)
COLOURS = ("#FDE9C9", "#F6CB82", "#E69F00", "#C4791C", "#8F5535", "#57364A", "#231942")
NAMES = ("1", "2", "3", "4–5", "6–10", "11–30", "31–100")
ENDLESS = f"not in {MOST}"


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
        self.ax.text(1.05, 1.0, "epochs", va="center", **beside)
        for number, (look, name) in enumerate(zip(looks, (*NAMES, ENDLESS), strict=True)):
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
        plane(dataset)  # says so where it has no two inputs
        settings = (dataset, bias, learning_rate, threshold, at_threshold, update)
        start = None if start is None else checks.array("start", start, 2)
        if settings != self._settings:
            self._epochs = _epochs(STARTS, *settings).reshape(len(VALUES), -1)
            self._draw_areas()
            self._settings = settings
        self._start.set_data(np.empty((2, 0)) if start is None else start[:, np.newaxis])
        rate = words.equation("α", learning_rate)
        self._said.set_text(f"{dataset.name}, {update} updates, {rate}")
        self.sentence = f"{_about(self._epochs, settings)}{_from(start, settings)}"
        ticks = (-1.0, -0.5, 0.0, 0.5, 1.0)
        edge = (-1.025, 1.025)
        return self._set_frame(Frame(edge, edge, ticks, ticks, "w₁ at the start", "w₂"))

    def _draw_areas(self):
        classes = np.searchsorted(CLASSES, self._epochs)
        classes[self._epochs < 0] = len(CLASSES)
        for number, area in enumerate(self._areas):
            area.set_path(_area(classes == number))


def _epochs(starts, dataset, bias, learning_rate, threshold, at_threshold, update):
    return epochs_to_converge(
        dataset,
        starts,
        bias=bias,
        learning_rate=learning_rate,
        threshold=threshold,
        at_threshold=at_threshold,
        update=update,
        max_epochs=MOST,
    )


def _area(member):
    """Return the cells of a boolean map as one path, neighbours in a row as one rectangle."""
    half = (VALUES[1] - VALUES[0]) / 2
    corners = []
    for y, row in zip(VALUES, member, strict=True):
        for inside, run in groupby(range(len(row)), key=row.__getitem__):
            if inside:
                columns = list(run)
                left, right = VALUES[columns[0]] - half, VALUES[columns[-1]] + half
                low, high = y - half, y + half
                corners += [(left, low), (right, low), (right, high), (left, high), (left, low)]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
    return Path(np.reshape(corners, (-1, 2)), codes * (len(corners) // 5))


def _about(epochs, settings):
    """Return a sentence on all starts."""
    dataset, bias, learning_rate, threshold, _, update = settings
    named = [dataset.name, f"{update} updates", words.equation("α", learning_rate)]
    named += [] if bias is None else [f"{words.equation('b', bias)} at the start"]
    named += [words.equation("θ", threshold)] if threshold else []
    ends = epochs[epochs > 0]
    endless = epochs.size - ends.size
    if not ends.size:
        told = f"from none of {epochs.size:,} starts does training converge within {MOST} epochs"
    else:
        many = "all" if not endless else f"{ends.size:,} of"
        told = (
            f"training converges from {many} {epochs.size:,} starts, "
            f"after {ends.min()} to {words.plural(int(ends.max()), 'epoch')}"
        )
    return f"{', '.join(named)}: {told}."


def _from(start, settings):
    """Return a sentence on the start that is marked."""
    if start is None:
        return ""
    (epochs,) = _epochs(start[np.newaxis], *settings)
    after = (
        f"after {words.plural(int(epochs), 'epoch')}" if epochs > 0 else f"not within {MOST} epochs"
    )
    return f" From {words.listing(words.named('w', start))}: {after}."


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
