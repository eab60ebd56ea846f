"""The gates that one neuron can learn, as units for a layer."""

from perceptron_helpers.datasets import all_gates
from perceptron_helpers.training import train

# From this start, with this α, no line of a gate comes closer to a point than its marker is wide.
START = {"weights": (0.7, 0.7), "bias": 0.3, "learning_rate": 0.7}


def learnt_units():
    """Return {gate: (weights, bias)} for the gates that one unit can learn.

    Returns
    -------
    dict of str to (tuple of float, float)
    """
    runs = [train(gate, **START) for gate in all_gates()]
    return {
        run.dataset.name: (tuple(run.weights[-1].tolist()), float(run.biases[-1]))
        for run in runs
        if run.converged
    }
