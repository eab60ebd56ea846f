"""Explore how the starting weights and the learning rate change a training."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core.words import controls as words
from perceptron_helpers.core.words.runs import sentence_on_ending
from perceptron_helpers.core.words.training_tables import SHORTENED
from perceptron_helpers.datasets import OR
from perceptron_helpers.live.controls import (
    chooser,
    gate_chooser,
    level_slider,
    rate_slider,
    weight_sliders,
)
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.plots import draw_firing, draw_mistakes, draw_region, draw_weights
from perceptron_helpers.tables import summary_table
from perceptron_helpers.training import train


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

    def show(w1, w2, learning_rate, update, gate=gates[0], bias=None, threshold=0.0):
        options = {"learning_rate": learning_rate, "bias": bias, "threshold": threshold}
        run = train(gate, [w1, w2], update=update, at_threshold=at_threshold, **options)
        learnt = 0.0 if bias is None else run.biases[-1]
        plane = (gate, run.weights[-1], learnt, threshold, at_threshold)
        table = summary_table(run).captioned(notes=SHORTENED)
        return Shown((plane, (run,), (run,)), sentence_on_ending(run.exact), (table,))

    controls = {
        **choose_gate,
        "update": chooser("update", sorted(words.UPDATES, key=lambda option: option[1] != first)),
        **weight_sliders(weights),
        **rate_slider(learning_rate),
        **level_slider("bias", bias),
        **level_slider("threshold", threshold),
    }
    draws = (draw_region if line else draw_firing, draw_weights, draw_mistakes)
    return Training(controls, draws, show, seed)


class Training(LivePicture):
    """A live picture with a button that draws random weights."""

    def __init__(self, controls, draws, show, seed):
        self._seed, self._random = seed, np.random.default_rng(seed)
        actions = {words.RANDOM: self.draw_weights}
        super().__init__(controls, draws, show, actions=actions, table_height=230)

    def draw_weights(self):
        """Start from the next random weights between −0.5 and 0.5."""
        w1, w2 = self._random.uniform(-0.5, 0.5, 2).round(2).tolist()
        self.set(w1=w1, w2=w2)

    def reset(self):
        """Move all controls back, and begin the row of random weights again."""
        self._random = np.random.default_rng(self._seed)
        super().reset()
