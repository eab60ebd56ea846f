"""Units side by side form a layer; the outputs of one layer can be the inputs of the next.

A unit, that is one neuron, is a pair (weights, bias). It fires where its net input is above 0.
Nothing here learns: how the weights of a hidden layer can be learnt is the question that this
course ends with. What a layer answers is decided in `core.layers`; here arrays come in and go out.
"""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core import layers
from perceptron_helpers.exact import number_of, ratios


def layer(inputs, units):
    """Return the outputs of several units that see the same inputs.

    Parameters
    ----------
    inputs : array_like, shape (n_samples, n_inputs)
    units : sequence of (weights, bias)
        Weights with the shape (n_inputs,); the bias is a number.

    Returns
    -------
    ndarray of int, shape (n_samples, n_units)
        1 where a unit fires, 0 where it does not (a tie does not), decided as on paper.

    Raises
    ------
    TypeError, ValueError
        For units that are not pairs, or numbers and shapes that do not belong together.

    Examples
    --------
    OR, NAND, and AND of the two give XOR:

    >>> hidden = layer([[0, 0], [0, 1], [1, 0], [1, 1]], [([2, 2], -1), ([-2, -2], 3)])
    >>> layer(hidden, [([2, 2], -3)]).ravel().tolist()
    [0, 1, 1, 0]
    """
    return np.array(layers.layer(*_exact(inputs, units)))


def pairs(name, units, count=None):
    """Return the units as a list, and say so where they are not `count` pairs, or any at all."""
    try:
        found = [(weights, bias) for weights, bias in units]
    except (TypeError, ValueError) as error:
        message = f"{name} must hold pairs (weights, bias), not {checks.shown(units)}"
        raise TypeError(message) from error
    if not found or count not in (None, len(found)):
        raise ValueError(f"{name} must hold {count or 'one or more'} units, not {len(found)}")
    return found


def exact_units(name, units, count=None, n_inputs="n_inputs"):
    """Return the units, checked, as those of the core."""
    return [
        layers.layer_unit(
            ratios(checks.array(f"weights in {name}", weights, n_inputs)),
            number_of(checks.number(f"bias in {name}", bias)),
        )
        for weights, bias in pairs(name, units, count)
    ]


def _exact(inputs, units):
    """Return inputs and units, checked, as those of the core."""
    units = exact_units("units", units)
    n_inputs = len(units[0].weights)
    inputs = checks.array("inputs", inputs, "n_samples", n_inputs)
    for number, unit in enumerate(units[1:], 2):
        if len(unit.weights) != n_inputs:
            raise ValueError(
                f"units must have {n_inputs} weights each, as the first one has, but number "
                f"{number} has {len(unit.weights)}"
            )
    return ratios(inputs), units
