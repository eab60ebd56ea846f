"""Live pictures: sliders and steppers that keep up with the hand.

Each is one call at the end of a notebook's cell. Where nothing runs, a static picture stays.
"""

from perceptron_helpers.live.bound import explore_bound
from perceptron_helpers.live.layers import explore_layers
from perceptron_helpers.live.neuron import explore_neuron
from perceptron_helpers.live.penguins import explore_penguins
from perceptron_helpers.live.practice import practise
from perceptron_helpers.live.predict import predict
from perceptron_helpers.live.spikes import explore_spikes
from perceptron_helpers.live.starts import explore_starts
from perceptron_helpers.live.stepper import step_through
from perceptron_helpers.live.steps import explore_step
from perceptron_helpers.live.training import explore_training
from perceptron_helpers.live.update import explore_update

__all__ = [
    "explore_bound",
    "explore_layers",
    "explore_neuron",
    "explore_penguins",
    "explore_spikes",
    "explore_starts",
    "explore_step",
    "explore_training",
    "explore_update",
    "practise",
    "predict",
    "step_through",
]
