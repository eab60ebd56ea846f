"""Explore a neuron that gathers charge and fires."""

from perceptron_helpers.live.controls import level_slider
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.plots import draw_trace
from perceptron_helpers.spikes import integrate_and_fire


def explore_spikes(current=2.0, *, duration=200.0):
    """Explore a leaky integrate-and-fire neuron: a slider for the input current.

    Parameters
    ----------
    current : float
        In nA.
    duration : float
        Time to watch, in ms.

    Returns
    -------
    LivePicture
    """

    def show(current):
        return Shown(((integrate_and_fire(current, duration),),))

    controls = level_slider("current", current, 5, 0.1)
    controls["current"].min = min(0, current)
    return LivePicture(controls, [draw_trace], show)
