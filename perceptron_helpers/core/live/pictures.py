"""All live pictures by their names."""

from .asking import Asking
from .bound import Bound
from .layers import Layers
from .neuron import Neuron
from .penguins import Penguins
from .playground import Playground
from .spikes import Spikes
from .squares import Squares
from .starts import Starts
from .step import Step
from .stepper import Stepper
from .training import Training
from .update import Update

PICTURES = {
    "asking": Asking,
    "bound": Bound,
    "layers": Layers,
    "neuron": Neuron,
    "penguins": Penguins,
    "playground": Playground,
    "spikes": Spikes,
    "squares": Squares,
    "starts": Starts,
    "step": Step,
    "stepper": Stepper,
    "training": Training,
    "update": Update,
}


def live(name, spec):
    """Return the `Live` picture with this name."""
    return PICTURES[name](spec)
