"""Explore how many mistakes a training makes, beside the number that it cannot exceed."""

from itertools import permutations

from perceptron_helpers.core.words import margins as words
from perceptron_helpers.datasets import Dataset
from perceptron_helpers.exact import ratios
from perceptron_helpers.live.controls import chooser, gate_chooser
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.margin import separable_gates, separating_vector
from perceptron_helpers.plots import draw_growth
from perceptron_helpers.training import train

# Weights and bias to start from. The bound speaks about the first only.
STARTS = ((0.0, 0.0, 0.0), (5.0, -5.0, 5.0), (50.0, 50.0, 50.0))
MOST_EPOCHS = 300


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
    ValueError
        For a gate that no vector of small whole numbers separates.
    """
    gates, choose_gate = gate_chooser(separable_gates() if gates is None else gates)
    separating = {gate: _separating(gate) for gate in gates}

    def show(order, start, gate=gates[0]):
        ordered = Dataset(gate.name, gate.inputs[list(order)], gate.targets[list(order)])
        *weights, bias = start
        options = {"learning_rate": learning_rate, "max_epochs": MOST_EPOCHS}
        run = train(ordered, weights, bias=bias, **options)
        u = separating[gate]
        return Shown(((run, u),), words.separating(ratios(u)))

    rows = gates[0].rows.labels
    orders = [
        (", ".join(rows[i] for i in order), order) for order in permutations(range(len(rows)))
    ]
    starts = [(words.start(ratios(start)), start) for start in STARTS]
    controls = {
        **choose_gate,
        "order": chooser("order", orders),
        "start": chooser("start", starts),
    }
    return LivePicture(controls, (draw_growth,), show)


def _separating(gate):
    u = separating_vector(gate)
    if u is None:
        raise ValueError(f"gates must be separable by small whole numbers, not {gate.name}")
    return u
