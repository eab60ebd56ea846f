"""A neuron that gathers charge and fires."""

from ..decimals import exact
from ..scenes.trace import trace_scene
from ..spikes import integrate_and_fire
from .live import Live
from .shown import Shown


class Spikes(Live):
    """The membrane potential over time, for an input current."""

    def __init__(self, spec):
        self.n_steps = spec["steps"]

    def show(self, values):
        """Return what is `Shown` for a current."""
        scene = trace_scene(integrate_and_fire(exact(values["current"]), self.n_steps))
        return Shown([scene], scene.sentence)
