"""Draw the membrane potential of a neuron that integrates and fires."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core import spikes as core
from perceptron_helpers.core.scales import steps_between
from perceptron_helpers.core.words import spikes as words
from perceptron_helpers.plots.picture import Frame, Picture, floats
from perceptron_helpers.plots.style import BLACK, CLASS_1, GREY, LINE_WIDTH
from perceptron_helpers.spikes import THRESHOLD, Trace

TOP = -40  # mV: spikes are drawn up to here, since the model says nothing about their shape


class TracePicture(Picture):
    """A membrane potential over time, with its spikes."""

    size, share = (8.0, 3.4), 2.0
    margins = (0.9, 1.0, 0.65, 0.4)

    def _make(self):
        levels = {"color": GREY, "linewidth": 1.5, "linestyle": "--"}
        self._threshold = self._line(0, **levels)
        self._potential = self._line(1, color=BLACK, linewidth=LINE_WIDTH)
        self._spikes = self._line(2, color=CLASS_1, linewidth=LINE_WIDTH + 0.5)
        self._theta = self._text(3, va="center", color=GREY)
        self._said = self._note(shift=0)

    def update(self, trace):
        """Show another trace."""
        checks.instance("trace", trace, Trace, "as integrate_and_fire returns it")
        end = float(trace.times[-1])
        self._potential.set_data(trace.times, trace.potentials)
        self._threshold.set_data((0, end), (THRESHOLD, THRESHOLD))
        self._theta.set_text(words.LEVEL)
        self._theta.set_position((1.01 * end, THRESHOLD))
        spikes = np.repeat(trace.spike_times, 3)
        heights = np.tile([THRESHOLD, TOP - 2, np.nan], len(trace.spike_times))
        self._spikes.set_data(spikes, heights)
        self._said.set_text(words.title(trace.exact))
        self.sentence = words.sentence(trace.exact)
        xticks = floats(steps_between(0, trace.exact.duration, 4))
        yticks = floats(core.potential_ticks(trace.exact, TOP))
        view = (core.bottom(trace.exact), TOP)
        return self._set_frame(Frame((0, end), view, xticks, yticks, *words.AXES))


def draw_trace(ax, trace):
    """Draw a membrane potential, the threshold, and a line up for each spike.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    trace : Trace
        From `spikes.integrate_and_fire`.

    Returns
    -------
    Picture
    """
    picture = TracePicture(ax)
    picture.update(trace)
    return picture
