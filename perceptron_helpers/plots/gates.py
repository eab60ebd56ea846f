"""Draw many gates at once: which ones a line can split."""

from collections.abc import Iterable

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from perceptron_helpers import checks
from perceptron_helpers.core import gate_grid
from perceptron_helpers.core.gate_grid import MOST
from perceptron_helpers.core.words import gates
from perceptron_helpers.plots import given
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
        regions = [gate_grid.split(run.exact) for run in runs]
        places = given.places([gate_grid.place(number, len(runs)) for number in range(len(runs))])
        moved = [
            given.places(region.firing) + place if region else []
            for region, place in zip(regions, places, strict=True)
        ]
        self._firing.set_path(_path(moved))
        self._frames.set_path(_path([given.places(gate_grid.BOX) + place for place in places]))
        lines = [_line(region, place) for region, place in zip(regions, places, strict=True)]
        self._lines.set_data(np.vstack(lines).T)
        self._show_points(runs, places)
        self._show_words(runs, regions, places)
        self.sentence = gates.found([run.dataset.name for run in runs], regions)
        width, height = given.places([gate_grid.room(len(runs))])[0].tolist()
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

    def _show_words(self, runs, regions, places):
        """Write each gate's name above it, and what it lacks into its middle."""
        above, middle = given.places([gate_grid.NAME, gate_grid.MIDDLE])
        for name, lack in zip(self._names, self._lacks, strict=True):
            name.set_text("")
            lack.set_text("")
        for number, (run, region, place) in enumerate(zip(runs, regions, places, strict=True)):
            self._names[number].set_text(run.dataset.name)
            self._names[number].set_position(place + above)
            self._lacks[number].set_text(gates.lack(region))
            self._lacks[number].set_position(place + middle)


def _line(region, place):
    """Return the ends of a gate's line, with a gap behind."""
    ends = region.borders[0].ends if region and region.borders else []
    return np.vstack([given.places(ends) + place, [[np.nan, np.nan]]])


def _path(shapes):
    """Return polygons, each with the shape (n, 2), as one path."""
    shapes = [shape for shape in shapes if len(shape)]
    if not shapes:
        return Path(np.empty((0, 2)))
    return Path.make_compound_path(*(Path([*shape, shape[0]], closed=True) for shape in shapes))


def _checked(runs):
    several = [runs] if isinstance(runs, Run) else runs
    found = list(several) if isinstance(several, Iterable) else []
    if not found or not all(isinstance(run, Run) for run in found):
        raise TypeError(f"runs must be trainings, as train returns them, not {checks.shown(runs)}")
    if len(found) > MOST:
        raise ValueError(f"runs must be at most {MOST} to be drawn, not {len(found)}")
    for run in found:
        data = run.dataset
        if data.inputs.shape[1] != 2 or not np.isin(data.inputs, (0, 1)).all():
            raise ValueError(f"runs must be of gates with two inputs, not {data.name}")
        if not np.isin(data.targets, (0, 1)).all():
            raise ValueError(f"runs must be of gates with the targets 0 and 1, not {data.name}")
    return found


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
