"""Units side by side form a layer; the outputs of one layer can be the inputs of the next.

A unit, that is one neuron, is a pair (weights, bias). It fires where its net input is above 0.
Nothing here learns: how the weights of a hidden layer can be learnt is the question that this
course ends with.
"""

import numpy as np

from perceptron_helpers.old_exact import net_input, side


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
    sides = [side(inputs, weights, bias) for weights, bias in pairs("units", units)]
    return (np.stack(sides, axis=1) > 0).astype(int)


def net_inputs(inputs, units):
    """Return the net inputs of several units that see the same inputs.

    Parameters
    ----------
    inputs, units
        As for `layer`.

    Returns
    -------
    ndarray, shape (n_samples, n_units)
    """
    columns = [net_input(inputs, weights, bias) for weights, bias in pairs("units", units)]
    return np.stack(columns, axis=1)


def pairs(name, units, count=None):
    """Return the units as a list, and say so where they are not `count` pairs, or any at all."""
    try:
        found = [(weights, bias) for weights, bias in units]
    except (TypeError, ValueError) as error:
        raise TypeError(f"{name} must hold pairs (weights, bias), not {units!r}") from error
    if not found or count not in (None, len(found)):
        raise ValueError(f"{name} must hold {count or 'one or more'} units, not {len(found)}")
    return found
