"""Pictures of how a neuron learns."""

from functools import lru_cache

from perceptron_helpers import checks
from perceptron_helpers.core import starts_map
from perceptron_helpers.core.scenes.starts import starts_scene
from perceptron_helpers.exact import texts
from perceptron_helpers.plots import given
from perceptron_helpers.plots.painted import painted
from perceptron_helpers.training import settings_as_text


@painted
def draw_starts(
    dataset,
    start=None,
    bias=None,
    learning_rate=0.1,
    threshold=0.0,
    at_threshold=0,
    update="online",
):
    """Draw how many epochs training takes from each pair of starting weights.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs and targets 0 and 1.
    start : array_like, shape (2,), optional
        Starting weights to mark.
    bias, learning_rate, threshold, at_threshold, update
        As in `train`.

    Returns
    -------
    Picture
    """
    given.two_inputs(dataset)
    tie = checks.choice("at_threshold", at_threshold, (0, 1))
    setting = settings_as_text(dataset, bias, learning_rate, threshold, tie, "step", update)
    start = None if start is None else texts(checks.array("start", start, 2))
    return starts_scene(_epochs(tuple(setting.items())), setting, start)


@lru_cache(maxsize=32)
def _epochs(setting):
    """Return the epochs of a whole map, which stays the same while only the mark moves."""
    return starts_map.epochs_of_all(**dict(setting))
