"""Explore what three units can do that one cannot."""

from perceptron_helpers import checks
from perceptron_helpers.core.gates import name_of
from perceptron_helpers.datasets import XNOR, XOR
from perceptron_helpers.live.controls import chooser, gate_chooser
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.plots import draw_hidden, draw_layers
from perceptron_helpers.tables.layers import layers_table
from perceptron_helpers.units import learnt_units


def explore_layers(gates=(XOR, XNOR), hidden=("OR", "AND"), output="OR"):
    """Explore three units: two see the inputs, the third sees what those two answer.

    Each unit is one of the gates that a single unit can learn, with the weights that `train` finds.

    Parameters
    ----------
    gates : Dataset or sequence of Datasets
        What the three together are meant to answer. Several can be chosen from.
    hidden : pair of str
        The gates that the two hidden units are at first, such as "OR" and "x₁ AND NOT x₂".
    output : str
        The gate that the output unit is at first.

    Returns
    -------
    LivePicture
    """
    gates, choose_gate = gate_chooser(gates)
    units = learnt_units()
    choose_unit = {
        "h1": chooser("h1", list(units.items())),
        "h2": chooser("h2", list(units.items())),
        "y": chooser("y", [(name_of(name, "h"), unit) for name, unit in units.items()]),
    }
    for key, name in zip(choose_unit, (*hidden, output), strict=True):
        choose_unit[key].value = units[checks.choice("hidden and output", name, tuple(units))]

    def show(h1, h2, y, gate=gates[0]):
        network = (gate, (h1, h2), y)
        return Shown((network, network), tables=(layers_table(*network),))

    draws = (draw_layers, draw_hidden)
    return LivePicture({**choose_gate, **choose_unit}, draws, show, table_height=260)
