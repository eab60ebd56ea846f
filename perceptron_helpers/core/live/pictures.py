"""All live pictures by their names.

Each file is loaded when its first picture is asked for: a page that shows one is alive the sooner.
"""


def live(name, spec):
    """Return the `Live` picture with this name."""
    return PICTURES[name](spec)


def _asking(spec):
    from .asking import Asking

    return Asking(spec)


def _bound(spec):
    from .bound import Bound

    return Bound(spec)


def _layers(spec):
    from .layers import Layers

    return Layers(spec)


def _neuron(spec):
    from .neuron import Neuron

    return Neuron(spec)


def _penguins(spec):
    from .penguins import Penguins

    return Penguins(spec)


def _playground(spec):
    from .playground import Playground

    return Playground(spec)


def _practice(spec):
    from .practice import Practice

    return Practice(spec)


def _spikes(spec):
    from .spikes import Spikes

    return Spikes(spec)


def _squares(spec):
    from .squares import Squares

    return Squares(spec)


def _starts(spec):
    from .starts import Starts

    return Starts(spec)


def _step(spec):
    from .step import Step

    return Step(spec)


def _stepper(spec):
    from .stepper import Stepper

    return Stepper(spec)


def _training(spec):
    from .training import Training

    return Training(spec)


def _update(spec):
    from .update import Update

    return Update(spec)


PICTURES = {
    "asking": _asking,
    "bound": _bound,
    "layers": _layers,
    "neuron": _neuron,
    "penguins": _penguins,
    "playground": _playground,
    "practice": _practice,
    "spikes": _spikes,
    "squares": _squares,
    "starts": _starts,
    "step": _step,
    "stepper": _stepper,
    "training": _training,
    "update": _update,
}
