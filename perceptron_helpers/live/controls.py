"""What can be set in a live picture: sliders, counters and lists, described as plain data.

Each is beside the trait of a picture that it sets. `jupyter.py` makes ipywidgets of a description,
`web/controls.js` the controls of a page without Jupyter.
"""

import traitlets

from perceptron_helpers import checks
from perceptron_helpers.core.words.controls import NAMES, PLAY
from perceptron_helpers.datasets import Dataset

DECIMALS = 6  # that count


class Decimal(traitlets.Float):
    """A float with so few decimals that it is what a reader sees: 0.3, never 0.1 + 0.2."""

    def validate(self, obj, value):
        """Return the value, rounded."""
        try:
            checks.number(self.name, value)
        except (TypeError, ValueError) as error:
            raise traitlets.TraitError(str(error)) from None
        return round(super().validate(obj, value), DECIMALS) + 0.0


class Slider:
    """A number: a slider with a field beside it that takes any number from `low` to `high`.

    The limits give way where the value lies outside.
    """

    def __init__(self, name, value, low, high, step=0.01, label=None):
        self.name, self.start, self.label = name, value, label or NAMES[name]
        limits = {"min": min(low, value), "max": max(high, value)}
        self.trait = Decimal(value, **limits).tag(sync=True)
        self.description = described("slider", self, **limits, step=step, decimals=DECIMALS)

    def text(self, value):
        """Return a trait's value as the core takes it."""
        return repr(value)

    def value(self, value):
        """Return what a trait's value stands for: itself."""
        return value

    place = value


class Counter:
    """A whole number from 1 to `last`: a slider.

    With `milliseconds` it also counts by itself, so many between two steps.
    """

    def __init__(self, name, last, milliseconds=None):
        self.name, self.start, self.label = name, 1, NAMES[name]
        self.trait = traitlets.Int(1, min=1, max=last).tag(sync=True)
        player = {"milliseconds": milliseconds, "player": PLAY} if milliseconds else {}
        self.description = described("counter", self, min=1, max=last, **player)

    def text(self, value):
        """Return a trait's value as the core takes it."""
        return value

    value = place = text


class Chooser:
    """A choice: a drop-down list of (label, value) pairs, of which the trait counts the place."""

    def __init__(self, name, options, first=0):
        self.name, self.start, self.label = name, first, NAMES[name]
        labels = [label for label, _ in options]
        self.values = [value for _, value in options]
        self.trait = traitlets.Int(first, min=0, max=len(options) - 1).tag(sync=True)
        self.description = described("chooser", self, options=labels)

    def text(self, value):
        """Return a trait's value as the core takes it."""
        return value

    def value(self, value):
        """Return what is chosen."""
        return self.values[value]

    def place(self, value):
        """Return the place of a value in the list."""
        for place, known in enumerate(self.values):
            if known is value or known == value:
                return place
        raise ValueError(f"{self.name} must be one of {self.values!r}, not {value!r}")


def described(kind, control, **more):
    """Return a control as plain data: all that a maker of controls needs."""
    return {
        "kind": kind,
        "name": control.name,
        "label": control.label,
        "value": control.start,
    } | more


def weight_sliders(weights, limit=1, step=0.01, labels=(None, None)):
    """Return a slider for each of two weights."""
    values = [_number("weights", weight) for weight in checks.array("weights", weights, 2).tolist()]
    triples = zip(("w1", "w2"), values, labels, strict=True)
    return [Slider(name, value, -limit, limit, step, label) for name, value, label in triples]


def rate_slider(learning_rate):
    """Return the slider for α."""
    learning_rate = _number("learning_rate", learning_rate, above=0)
    return [Slider("learning_rate", learning_rate, 0.01, 1)]


def level_slider(name, value, limit=1, step=0.01, low=None, label=None):
    """Return the slider for a bias, threshold or input, or none where `value` is None."""
    if value is None:
        return []
    low = -limit if low is None else low
    return [Slider(name, _number(name, value), low, limit, step, label)]


def _number(name, value, **limits):
    """Return a number that a slider can have: one that is not 0 must not become 0 there."""
    value = checks.number(name, value, **limits)
    if 0 < abs(value) < 10**-DECIMALS:
        raise ValueError(f"{name} must be 0 or at least 10⁻⁶ in size for a slider, not {value!r}")
    return value


def gate_chooser(gates):
    """Return the gates, and the list to choose one from, or none where there is only one."""
    gates = checks.several("gates", gates, Dataset, "a Dataset or several")
    options = [(gate.name, gate) for gate in gates]
    return gates, ([Chooser("gate", options)] if len(gates) > 1 else [])
