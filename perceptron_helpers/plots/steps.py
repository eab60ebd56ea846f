"""Draw step functions, with closed and open dots that say what happens at the threshold."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.activations import activation as activation_called
from perceptron_helpers.core import number_line, scales
from perceptron_helpers.core.words import steps as words
from perceptron_helpers.exact import nearest_float, number_of
from perceptron_helpers.plots.picture import Frame, Picture, floats
from perceptron_helpers.plots.style import BLACK, GREEN, GREY, LINE_WIDTH, PAPER


class StepPicture(Picture):
    """A step function, and one z on it."""

    size = (5.2, 3.6)
    margins = (0.65, 0.2, 0.65, 0.35)

    def _make(self):
        self._theta = self._line(0, color=GREY, linewidth=1.2, linestyle=":")
        self._guide = self._line(1, color=GREEN, linewidth=2, linestyle="--")
        self._steps = self._line(2, color=BLACK, linewidth=LINE_WIDTH + 1.5)
        self._steps.set_solid_capstyle("butt")
        dots = {"color": BLACK, "markersize": 11, "markeredgewidth": 2.5, "linestyle": ""}
        self._open = self._line(3, marker="o", markerfacecolor="white", **dots)
        self._closed = self._line(4, marker="o", **dots)
        self._z = self._line(5, "D", color=GREEN, markersize=12, markeredgecolor="white")
        self._label = self._text(6, va="center", bbox=PAPER)
        self._said = self._note()

    def update(self, activation="step", threshold=0.0, at_threshold=None, z=None):
        """Show another step function, another threshold, or another z."""
        step = activation_called(activation, threshold, at_threshold)
        z = None if z is None else number_of(checks.number("z", z))
        limit = number_line.graph_limit(step, z)
        ends = scales.around(limit)
        self._draw_steps(step, ends[1])
        self._draw_z(step, z, limit)
        self._said.set_text(words.title(activation, step))
        self.sentence = words.sentence(activation, step, z)
        outputs = number_line.output_ticks(step)
        ylim = (outputs[0] - 0.3, 1.35)
        ticks = (floats(scales.symmetric_ticks(limit)), floats(outputs))
        return self._set_frame(Frame(floats(ends), ylim, *ticks, *words.AXES))

    def _draw_steps(self, step, end):
        """Draw the levels, and the dots where they meet."""
        levels = [(*floats(ends), level) for *ends, level in number_line.levels(step, end)]
        self._steps.set_data(
            [x for start, end, _ in levels for x in (start, end, np.nan)],
            [y for _, _, level in levels for y in (level, level, np.nan)],
        )
        for line, dots in zip((self._closed, self._open), number_line.dots(step), strict=True):
            line.set_data(floats(x for x, _ in dots), [y for _, y in dots])
        edges = floats(number_line.edges(step))
        self._theta.set_data([x for x in edges for _ in range(3)], [-2.0, 2.0, np.nan] * len(edges))

    def _draw_z(self, step, z, limit):
        """Mark one z and its output."""
        self._z.set_visible(z is not None)
        self._guide.set_visible(z is not None)
        self._label.set_text("")
        if z is None:
            return
        x, y = nearest_float(z), step.output(z)
        self._z.set_data([x], [y])
        self._guide.set_data([x, x], [-2, y])
        self._label.set_text(words.marked(z, step))
        self._label.set_position((x, y + 0.27))
        self._label.set_ha(number_line.graph_alignment(z, limit))


def draw_activation(ax, activation="step", threshold=0.0, at_threshold=None, z=None):
    """Draw a step function; a closed dot belongs to it, an open one does not.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    activation : {"step", "sign", "three_way"}
    threshold : float
        θ; for "three_way" half the width of the dead band, 0 or more.
    at_threshold : int, optional
        The output where z equals θ; None takes the function's own default.
    z : float, optional
        A net input to mark, with its output.

    Returns
    -------
    Picture
    """
    picture = StepPicture(ax)
    picture.update(activation, threshold, at_threshold, z)
    return picture
