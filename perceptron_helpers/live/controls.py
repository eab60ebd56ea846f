"""Sliders, choosers and buttons in the course's look."""

import ipywidgets as widgets

from perceptron_helpers import checks
from perceptron_helpers.core.decimals import places
from perceptron_helpers.core.words.controls import NAMES
from perceptron_helpers.datasets import Dataset

LOOK = {"style": {"description_width": "110px"}, "layout": {"width": "390px"}}


def slider(name, value, low, high, step=0.01):
    """Return a slider for floats; `low` and `high` give way where `value` lies outside."""
    options = {"min": min(low, value), "max": max(high, value), "step": step}
    readout = f".{places([repr(step)])}f"
    label = NAMES[name]
    return widgets.FloatSlider(value, description=label, readout_format=readout, **options, **LOOK)


def weight_sliders(weights, limit=1, step=0.01):
    """Return a slider for each of two weights, by name."""
    values = zip(("w1", "w2"), checks.array("weights", weights, 2).tolist(), strict=True)
    return {name: slider(name, value, -limit, limit, step) for name, value in values}


def rate_slider(learning_rate):
    """Return the slider for α."""
    learning_rate = checks.number("learning_rate", learning_rate, above=0)
    return {"learning_rate": slider("learning_rate", learning_rate, 0.01, 1)}


def level_slider(name, value, limit=1, step=0.01):
    """Return the slider for a bias, threshold or input, or none where `value` is None."""
    if value is None:
        return {}
    return {name: slider(name, checks.number(name, value), -limit, limit, step)}


def gate_chooser(gates):
    """Return the gates, and the list to choose one from, or none where there is only one."""
    gates = (gates,) if isinstance(gates, Dataset) else tuple(gates)
    if not gates or not all(isinstance(gate, Dataset) for gate in gates):
        raise TypeError(f"gates must be a Dataset or several, not {gates!r}")
    options = [(gate.name, gate) for gate in gates]
    return gates, ({"gate": chooser("gate", options)} if len(gates) > 1 else {})


def chooser(name, options):
    """Return a drop-down list of (label, value) pairs; the first is chosen."""
    return widgets.Dropdown(options=options, value=options[0][1], description=NAMES[name], **LOOK)


def button(label, act):
    """Return a button that calls ``act()``."""
    made = widgets.Button(description=label, layout={"width": "auto"})
    made.on_click(lambda _: act())
    return made


def value_of(control):
    """Return a control's value; of a slider the decimal number that stands beside it.

    The browser counts steps in floats, so 0.29 may arrive as 0.29000000000000004.
    """
    value = control.value
    return round(value, 6) if isinstance(value, float) else value
