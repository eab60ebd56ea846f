"""Explore one update of the weights."""

from perceptron_helpers import checks
from perceptron_helpers.core.words import updates as words
from perceptron_helpers.datasets import OR, Dataset
from perceptron_helpers.live.controls import Chooser, level_slider, rate_slider, weight_sliders
from perceptron_helpers.live.given import data_of, settings_of
from perceptron_helpers.live.picture import LivePicture


def explore_update(
    gate=OR,
    weights=(0.5, -0.14),
    *,
    row=1,
    learning_rate=0.1,
    bias=None,
    threshold=None,
    at_threshold=0,
):
    """Explore one update: a row of the data, sliders for the weights and the learning rate.

    Shows z before and after on a number line, and the arithmetic from the inputs to the new
    weights.

    Parameters
    ----------
    gate : Dataset
        With two inputs.
    weights : array_like, shape (2,)
        Before the update.
    row : int
        The row that is chosen at first, from 0.
    learning_rate : float
    bias, threshold : float, optional
        None: no bias, or a threshold of 0, and no slider.
    at_threshold : {0, 1}
        The output where z equals θ.

    Returns
    -------
    LivePicture
    """
    data = data_of(checks.instance("gate", gate, Dataset))
    numbers = range(len(gate.targets))
    first = checks.choice("row", row, numbers)
    order = sorted(numbers, key=lambda number: number != first)
    options = [(words.row(gate.rows.inputs[i], gate.rows.targets[i]), i) for i in order]
    controls = [
        Chooser("row", options),
        *weight_sliders(weights),
        *rate_slider(learning_rate),
        *level_slider("bias", bias),
        *level_slider("threshold", threshold),
    ]
    tie = settings_of([gate], learning_rate, threshold, at_threshold)
    spec = {"gate": data, "rows": order, "at_threshold": tie}
    return LivePicture("update", spec, controls, table_height=300)
