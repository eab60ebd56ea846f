"""Draw many gates at once: which ones a line can split."""

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from perceptron_helpers.plots import words
from perceptron_helpers.plots.half_plane import cut, floats
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.style import (
    BLACK,
    CLASS_0,
    CLASS_1,
    FIRING_HATCH,
    FIRING_TINT,
    FONT_SIZE,
    GREY,
    LINE_WIDTH,
)
from perceptron_helpers.training import Run

MOST, COLUMNS = 16, 4
VIEW = ((-0.6, 1.6), (-0.6, 1.6))  # of each gate; wide enough for a line beside all points
GAP, HEAD = 0.3, 0.48  # between two gates, and above each for its name


class GatesPicture(Picture):
    """A small plane for each gate, four in a row, on one Axes."""

    size = (7.6, 8.3)
    margins = (0.05, 0.05, 0.05, 0.05)

    def _make(self):
        self.ax.set_axis_off()
        self.ax.set_aspect("equal")
        look = {"facecolor": FIRING_TINT, "edgecolor": FIRING_HATCH, "hatch": "//", "linewidth": 0}
        self._firing = self._patch(0, PathPatch(_path([]), **look))
        self._frames = self._patch(1, PathPatch(_path([]), fill=False, ec=GREY, lw=1.2))
        self._lines = self._line(2, color=BLACK, linewidth=LINE_WIDTH + 0.5)
        paper = {"markerfacecolor": "white", "markeredgecolor": CLASS_0, "markeredgewidth": 2}
        self._zeros = self._line(3, "s", markersize=11, **paper)
        self._ones = self._line(3, "o", markersize=14, color=CLASS_1, markeredgecolor="white")
        digits = {"linestyle": "", "markersize": 7}
        self._zero_digits = self._line(4, marker="$0$", color=CLASS_0, **digits)
        self._one_digits = self._line(4, marker="$1$", color="white", **digits)
        middle = {"ha": "center", "weight": "bold"}
        self._names = [self._text(5, va="bottom", size=FONT_SIZE, **middle) for _ in range(MOST)]
        self._lacks = [self._text(5, va="center", size=FONT_SIZE, **middle) for _ in range(MOST)]

    def update(self, runs):
        """Show other trainings."""
        runs = _checked(runs)
        places = [_place(number, len(runs)) for number in range(len(runs))]
        polygons, ends = zip(*map(_split, runs), strict=True)
        moved = [shape + place for shape, place in zip(polygons, places, strict=True)]
        self._firing.set_path(_path(moved))
        self._frames.set_path(_path([_box() + place for place in places]))
        gap = [[np.nan, np.nan]]
        lines = [np.vstack([line + p, gap]) for line, p in zip(ends, places, strict=True)]
        self._lines.set_data(np.vstack(lines).T)
        self._show_points(runs, places)
        self._show_words(runs, places)
        self.sentence = _sentence(runs)
        width, height = _room(len(runs))
        return self._set_frame(Frame((0, width), (0, height)))

    def _show_points(self, runs, places):
        for target, markers in (
            (0, (self._zeros, self._zero_digits)),
            (1, (self._ones, self._one_digits)),
        ):
            rows = [
                run.dataset.inputs[run.dataset.targets == target] + place
                for run, place in zip(runs, places, strict=True)
            ]
            for line in markers:
                line.set_data(np.vstack(rows).T)

    def _show_words(self, runs, places):
        """Write each gate's name above it, and what it lacks into its middle."""
        middle = np.mean(VIEW, axis=1)
        for number, (name, lack) in enumerate(zip(self._names, self._lacks, strict=True)):
            known = number < len(runs)
            place = places[number] if known else np.zeros(2)
            name.set_text(runs[number].dataset.name if known else "")
            name.set_position(np.add(place, (middle[0], VIEW[1][1] + 0.06)))
            lack.set_text("no line" if known and not runs[number].converged else "")
            lack.set_position(place + middle)


def _split(run):
    """Return the corners of the firing side, and the ends of the line; none where none was found.

    Both have the shape (n, 2).
    """
    weights, bias = run.weights[-1], 0.0 if run.biases is None else run.biases[-1]
    if not run.converged or not weights.any():
        return np.empty((0, 2)), np.empty((0, 2))
    found = cut(VIEW, weights, bias, run.threshold)
    return tuple(np.array(floats(points)).reshape(-1, 2) for points in found)


def _box():
    """Return the corners of a gate's view."""
    (left, right), (bottom, top) = VIEW
    return np.array([(left, bottom), (right, bottom), (right, top), (left, top)])


def _pitch():
    """Return how far apart two neighbours are."""
    (left, right), (bottom, top) = VIEW
    return right - left + GAP, top - bottom + HEAD


def _room(count):
    """Return width and height of all gates together."""
    across, down = _pitch()
    return COLUMNS * across, -(-count // COLUMNS) * down


def _place(number, count):
    """Return where the point (0, 0) of this gate is drawn."""
    across, down = _pitch()
    row, column = divmod(number, COLUMNS)
    x = column * across + GAP / 2 - VIEW[0][0]
    return np.array([x, _room(count)[1] - (row + 1) * down + GAP / 4 - VIEW[1][0]])


def _path(shapes):
    """Return polygons, each with the shape (n, 2), as one path."""
    shapes = [shape for shape in shapes if len(shape)]
    if not shapes:
        return Path(np.empty((0, 2)))
    return Path.make_compound_path(*(Path([*shape, shape[0]], closed=True) for shape in shapes))


def _sentence(runs):
    split = [run.dataset.name for run in runs if run.converged]
    without = [run.dataset.name for run in runs if not run.converged]
    found = f"Training found a line for {len(split)} of {words.plural(len(runs), 'gate')}"
    found += f": {words.listing(split)}." if split else "."
    return f"{found} It found none for {words.listing(without)}." if without else found


def _checked(runs):
    runs = [runs] if isinstance(runs, Run) else list(runs)
    if not runs or not all(isinstance(run, Run) for run in runs):
        raise TypeError(f"runs must be trainings, as train returns them, not {runs!r}")
    if len(runs) > MOST:
        raise ValueError(f"runs must be at most {MOST} to be drawn, not {len(runs)}")
    for run in runs:
        rows = run.dataset.inputs.tolist()
        if run.dataset.inputs.shape[1] != 2 or any(x not in (0, 1) for row in rows for x in row):
            raise ValueError(f"runs must be of gates with two inputs, not {run.dataset.name}")
    return runs


def draw_gates(ax, runs):
    """Draw gates side by side, each with the line that its training ended with.

    Where a training has not converged there is no line, and the picture says so.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    runs : sequence of Run
        At most 16, of datasets with two inputs and the targets 0 and 1.

    Returns
    -------
    Picture
    """
    picture = GatesPicture(ax)
    picture.update(runs)
    return picture
