"""Pictures of several neurons: a hidden layer, what lies behind it, and many gates at once."""

from perceptron_helpers.core.scenes.gates import gates_scene
from perceptron_helpers.core.scenes.hidden import hidden_scene
from perceptron_helpers.core.scenes.layers import layers_scene
from perceptron_helpers.plots import given
from perceptron_helpers.plots.picture import painted


@painted
def draw_layers(dataset, hidden, output):
    """Draw two hidden units as lines, and the region where the output unit fires.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs; rows whose output is not their target are ringed and crossed.
    hidden : two pairs (weights, bias)
        The hidden units; they see the inputs.
    output : (weights, bias)
        The output unit; it sees what the hidden units answer.

    Returns
    -------
    Picture
    """
    rows = given.two_classes(dataset)
    return layers_scene(rows, *given.network(hidden, output))


@painted
def draw_hidden(dataset, hidden, output):
    """Draw what the output neuron sees: the rows moved to (h₁, h₂), and its own line.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset, hidden, output
        As for `draw_layers`.

    Returns
    -------
    Picture
    """
    rows = given.two_classes(dataset)
    return hidden_scene(rows, *given.network(hidden, output))


@painted
def draw_gates(runs):
    """Draw several gates, each with the line that its training ended with.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    runs : Run or sequence of Run
        At most sixteen, of gates with two inputs that are 0 or 1. Where a training did not
        converge, there is no line.

    Returns
    -------
    Picture
    """
    return gates_scene(given.gate_runs(runs))
