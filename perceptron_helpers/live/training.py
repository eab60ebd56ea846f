"""Explore how the starting weights and the learning rate change a training."""

from perceptron_helpers import checks
from perceptron_helpers.core.words import controls as words
from perceptron_helpers.datasets import OR
from perceptron_helpers.live.controls import (
    Chooser,
    gate_chooser,
    level_slider,
    rate_slider,
    weight_sliders,
)
from perceptron_helpers.live.given import data_of, settings_of
from perceptron_helpers.live.picture import LivePicture


def explore_training(
    gates=OR,
    weights=(0.5, -0.14),
    *,
    learning_rate=0.1,
    bias=None,
    threshold=None,
    at_threshold=0,
    update="online",
    line=True,
    seed=42,
):
    """Explore a training: sliders for the starting weights and the learning rate.

    Shows where the neuron fires after training, weights and mistakes per epoch, and a table with a
    row for each epoch.

    Parameters
    ----------
    gates : Dataset or sequence of Datasets
        With two inputs; several can be chosen from.
    weights : array_like, shape (2,)
        The weights to start from.
    learning_rate : float
    bias : float, optional
        The bias to start from. None: no bias, and no slider for it.
    threshold : float, optional
        θ. None: 0, and no slider for it.
    at_threshold : {0, 1}
        The output where z equals θ.
    update : {"online", "batch"}
        Which one is chosen at first.
    line : bool
        Draw the decision region with its boundary line. False: where it fires, point by point.
    seed : int
        For the button that draws random weights: one seed, one row of draws in every classroom.

    Returns
    -------
    LivePicture
    """
    gates, choose_gate = gate_chooser(gates)
    first = checks.choice("update", update, ("online", "batch"))
    options = sorted(words.UPDATES, key=lambda option: option[1] != first)
    controls = [
        *choose_gate,
        Chooser("update", options),
        *weight_sliders(weights, labels=words.STARTS),
        *rate_slider(learning_rate),
        *level_slider("bias", bias, label=words.START_BIAS),
        *level_slider("threshold", threshold),
    ]
    spec = {
        "gates": [data_of(gate) for gate in gates],
        "updates": [value for _, value in options],
        "line": checks.truth("line", line),
        "seed": checks.whole_number("seed", seed, at_least=0),
        "at_threshold": settings_of(gates, learning_rate, threshold, at_threshold),
    }
    return LivePicture("training", spec, controls, hidden={"drawn": 0}, table_height=224)
