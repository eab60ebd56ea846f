"""Explore what one neuron answers."""

from perceptron_helpers import checks
from perceptron_helpers.datasets import OR
from perceptron_helpers.live.controls import gate_chooser, level_slider, weight_sliders
from perceptron_helpers.live.given import data_of, settings_of
from perceptron_helpers.live.picture import LivePicture


def explore_neuron(
    gates=OR, weights=(1.0, 1.0), *, threshold=0.5, bias=None, at_threshold=0, line=False
):
    """Explore a neuron that does not learn: sliders for its weights and its threshold.

    Shows where it fires, the neuron with its numbers, and how each of the four outputs comes about.

    Parameters
    ----------
    gates : Dataset or sequence of Datasets
        With two inputs; what the neuron is meant to answer. Several can be chosen from.
    weights : array_like, shape (2,)
    threshold : float
        θ. None: 0, and no slider for it.
    bias : float, optional
        b. None: no bias, and no slider for it.
    at_threshold : {0, 1}
        The output where z equals θ.
    line : bool
        Draw the boundary line. False: where it fires, point by point.

    Returns
    -------
    LivePicture
    """
    gates, choose_gate = gate_chooser(gates)
    controls = [
        *choose_gate,
        *weight_sliders(weights, 2, 0.1),
        *level_slider("threshold", threshold, 2, 0.1),
        *level_slider("bias", bias, 2, 0.1),
    ]
    spec = {
        "gates": [data_of(gate) for gate in gates],
        "line": checks.truth("line", line),
        "at_threshold": settings_of(gates, 1.0, threshold, at_threshold),
    }
    return LivePicture("neuron", spec, controls, table_height=250)
