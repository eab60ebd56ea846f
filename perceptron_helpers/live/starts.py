"""Explore from which weights training is short, long or endless."""

from perceptron_helpers import checks
from perceptron_helpers.core.words import controls as words
from perceptron_helpers.datasets import OR
from perceptron_helpers.live.controls import (
    gate_chooser,
    level_slider,
    rate_slider,
    weight_sliders,
)
from perceptron_helpers.live.given import data_of, settings_of
from perceptron_helpers.live.picture import LivePicture


def explore_starts(
    gates=OR,
    weights=(0.5, -0.14),
    *,
    learning_rate=0.1,
    bias=None,
    threshold=None,
    at_threshold=0,
    update="online",
):
    """Explore the map of epochs to converge over all starting weights, and one start on it.

    Parameters
    ----------
    gates : Dataset or sequence of Datasets
        With two inputs and targets 0 and 1; several can be chosen from.
    weights : array_like, shape (2,)
        The start that is marked.
    learning_rate : float
        α; the map is drawn for it.
    bias, threshold : float, optional
        None: no bias, or a threshold of 0, and no slider.
    at_threshold : {0, 1}
        The output where z equals θ.
    update : {"online", "batch"}

    Returns
    -------
    LivePicture
    """
    gates, choose_gate = gate_chooser(gates)
    controls = [
        *choose_gate,
        *weight_sliders(weights, labels=words.STARTS),
        *rate_slider(learning_rate),
        *level_slider("bias", bias, label=words.START_BIAS),
        *level_slider("threshold", threshold),
    ]
    spec = {
        "gates": [data_of(gate) for gate in gates],
        "update": checks.choice("update", update, ("online", "batch")),
        "at_threshold": settings_of(gates, learning_rate, threshold, at_threshold),
    }
    return LivePicture("starts", spec, controls)
