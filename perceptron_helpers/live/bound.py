"""Explore how many mistakes a training makes, beside the number that it cannot exceed."""

from itertools import permutations

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core.words import margins as words
from perceptron_helpers.exact import ratios, texts
from perceptron_helpers.live.controls import Chooser, gate_chooser
from perceptron_helpers.live.given import data_of
from perceptron_helpers.live.picture import LivePicture
from perceptron_helpers.margin import separable_gates, separating_vector

# Weights and bias to start from. The bound speaks about the first only.
STARTS = ((0.0, 0.0, 0.0), (5.0, -5.0, 5.0), (50.0, 50.0, 50.0))


def explore_bound(gates=None, *, learning_rate=1.0):
    """Explore mistakes and Novikoff's bound: choose a gate, the order of its rows, and the start.

    Parameters
    ----------
    gates : Dataset or sequence of Datasets, optional
        Linearly separable, all with the same four rows. None: the 14 gates that are, AND first.
    learning_rate : float
        α. From zero it changes no number of mistakes.

    Returns
    -------
    LivePicture

    Raises
    ------
    TypeError, ValueError
        For a gate that no vector of small whole numbers separates, and for other rows.
    """
    gates, choose_gate = gate_chooser(separable_gates() if gates is None else gates)
    _check_rows(gates)
    learning_rate = checks.number("learning_rate", learning_rate, above=0)
    rows = gates[0].rows.labels
    orders = [
        (", ".join(rows[i] for i in order), order) for order in permutations(range(len(rows)))
    ]
    starts = [(words.start(ratios(start)), start) for start in STARTS]
    controls = [*choose_gate, Chooser("order", orders), Chooser("start", starts)]
    spec = {
        "gates": [data_of(gate) for gate in gates],
        "separating": [texts(_separating(gate)) for gate in gates],
        "orders": [order for _, order in orders],
        "starts": [texts(start) for _, start in starts],
        "learning_rate": repr(learning_rate),
    }
    return LivePicture("bound", spec, controls)


def _check_rows(gates):
    """Refuse gates that do not share four rows: their orders are in one list."""
    for gate in gates:
        if len(gate.inputs) != 4 or not np.array_equal(gate.inputs, gates[0].inputs):
            raise ValueError(f"gates must all have the same four rows, not those of {gate.name}")


def _separating(gate):
    u = separating_vector(gate)
    if u is None:
        raise ValueError(f"gates must be separable by small whole numbers, not {gate.name}")
    return u
