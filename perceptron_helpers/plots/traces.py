"""Draw the membrane potential of a neuron that integrates and fires."""

import numpy as np

from perceptron_helpers import neuron
from perceptron_helpers.plots import words
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.style import BLACK, CLASS_1, GREY, LINE_WIDTH

TOP = -40.0  # mV: spikes are drawn up to here, since the model says nothing about their shape


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
        if not isinstance(trace, neuron.Trace):
            raise TypeError(f"trace must be a Trace, not {type(trace).__name__}")
        end = float(trace.times[-1])
        self._potential.set_data(trace.times, trace.potentials)
        self._threshold.set_data((0, end), (neuron.THRESHOLD, neuron.THRESHOLD))
        self._theta.set_text("threshold")
        self._theta.set_position((1.01 * end, neuron.THRESHOLD))
        spikes = np.repeat(trace.spike_times, 3)
        heights = np.tile([neuron.THRESHOLD, TOP - 2, np.nan], len(trace.spike_times))
        self._spikes.set_data(spikes, heights)
        fired = f"{words.plural(len(trace.spike_times), 'spike')}, {_rate(trace)}"
        self._said.set_text(f"{words.equation('I', trace.current)} nA: {fired}")
        self.sentence = _sentence(trace)
        bottom = min(-75.0, 10 * np.floor((trace.potentials.min() - 5) / 10))
        xticks = tuple((end * np.arange(5) / 4).tolist())
        yticks = (bottom, neuron.REST, neuron.THRESHOLD, TOP) if bottom < -80 else (-70, -55, TOP)
        frame = Frame((0, end), (float(bottom), TOP), xticks, yticks, "time (ms)", "V (mV)")
        return self._set_frame(frame)


def _rate(trace):
    return f"{words.number(round(trace.rate, 1))} spikes per second"


def _sentence(trace):
    given = f"With an input current of {words.number(trace.current)} nA"
    time = f"in {words.number(float(trace.times[-1]))} ms"
    if not len(trace.spike_times):
        highest = words.number(round(float(trace.potentials.max()), 1))
        return (
            f"{given} the membrane potential reaches at most {highest} mV, which is below the "
            f"threshold of {words.number(neuron.THRESHOLD)} mV: no spike {time}."
        )
    first = words.number(round(float(trace.spike_times[0]), 1))
    spikes = words.plural(len(trace.spike_times), "spike")
    return f"{given} the neuron fires {spikes} {time}, {_rate(trace)}; the first after {first} ms."


def draw_trace(ax, trace):
    """Draw a membrane potential, the threshold, and a line up for each spike.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    trace : neuron.Trace
        From `neuron.integrate_and_fire`.

    Returns
    -------
    Picture
    """
    picture = TracePicture(ax)
    picture.update(trace)
    return picture
