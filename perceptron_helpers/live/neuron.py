"""Explore what one neuron answers."""

from perceptron_helpers.core.words.training_tables import answers_title
from perceptron_helpers.datasets import OR
from perceptron_helpers.live.controls import gate_chooser, level_slider, weight_sliders
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.plots import draw_firing, draw_region, draw_tlu
from perceptron_helpers.tables import input_table
from perceptron_helpers.training import train


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

    def show(w1, w2, gate=gates[0], threshold=0.0, bias=None):
        level = {"bias": bias, "threshold": threshold, "at_threshold": at_threshold}
        # The first pass of a batch asks all rows before anything is learnt.
        run = train(gate, [w1, w2], update="batch", max_epochs=1, **level)
        table = input_table(run).captioned(title=answers_title(gate.name))
        plane = (gate, [w1, w2], bias or 0.0, threshold, at_threshold)
        return Shown((plane, ([w1, w2], bias, threshold)), tables=(table,))

    controls = {
        **choose_gate,
        **weight_sliders(weights, 2, 0.1),
        **level_slider("threshold", threshold, 2, 0.1),
        **level_slider("bias", bias, 2, 0.1),
    }
    draws = (draw_region if line else draw_firing, draw_tlu)
    return LivePicture(controls, draws, show, table_height=270)
