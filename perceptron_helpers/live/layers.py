"""Explore what three units can do that one cannot."""

from perceptron_helpers import checks
from perceptron_helpers.core.gates import name_of
from perceptron_helpers.datasets import XNOR, XOR
from perceptron_helpers.exact import texts
from perceptron_helpers.live.controls import Chooser, gate_chooser
from perceptron_helpers.live.given import data_of
from perceptron_helpers.live.picture import LivePicture
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
    names = list(units)
    of_inputs = [(name, units[name]) for name in names]
    of_hidden = [(name_of(name, "h"), units[name]) for name in names]
    lists = (of_inputs, of_inputs, of_hidden)
    hidden = checks.texts("hidden", hidden)
    if len(hidden) != 2:
        raise ValueError(f"hidden must be two names of gates, not {checks.shown(hidden)}")
    chosen = [checks.choice("hidden", name, names) for name in hidden]
    chosen.append(checks.choice("output", output, names))
    controls = [*choose_gate]
    for key, options, name in zip(("h1", "h2", "y"), lists, chosen, strict=True):
        controls.append(Chooser(key, options, names.index(name)))
    spec = {
        "gates": [data_of(gate) for gate in gates],
        "units": [[texts(weights), repr(bias)] for weights, bias in units.values()],
    }
    return LivePicture("layers", spec, controls, table_height=240)
