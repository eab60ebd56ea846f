"""Explore a neuron that gathers charge and fires."""

from perceptron_helpers.core.spikes import STEPS_PER_MS
from perceptron_helpers.exact import number_of
from perceptron_helpers.live.controls import level_slider
from perceptron_helpers.live.picture import LivePicture
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
    integrate_and_fire(current, duration)  # says so where it cannot
    spec = {"steps": (number_of(duration) * STEPS_PER_MS).nearest()}
    controls = level_slider("current", float(current), 5, 0.1, low=0)
    return LivePicture("spikes", spec, controls)
