"""Pictures of how a neuron learns."""

from functools import lru_cache

from perceptron_helpers import checks, margin
from perceptron_helpers.core.epochs import MOST_WEIGHTS
from perceptron_helpers.core.scenes.growth import growth_scene
from perceptron_helpers.core.scenes.mistakes import mistakes_scene
from perceptron_helpers.core.scenes.starts import starts_scene
from perceptron_helpers.core.scenes.weights import weights_scene
from perceptron_helpers.core.starts_map import epochs_of_all
from perceptron_helpers.exact import texts
from perceptron_helpers.plots import given
from perceptron_helpers.plots.picture import painted
from perceptron_helpers.training import run_of, settings_as_text


@painted
def draw_weights(run):
    """Draw the weights of a run, and its bias where it learnt one, per epoch from the start on.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    run : Run
        With at most six weights.

    Returns
    -------
    Picture
    """
    n_weights = run_of(run).exact.rows.n_inputs
    if n_weights > MOST_WEIGHTS:
        most = MOST_WEIGHTS
        raise ValueError(f"run must have at most {most} weights to be drawn, not {n_weights}")
    return weights_scene(run.exact)


@painted
def draw_mistakes(run):
    """Draw how many rows were wrong in each epoch of a run, and the RMSE of the errors t − y.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    run : Run

    Returns
    -------
    Picture
        Its RMSE is drawn on a second Axes with the scale on the right.
    """
    return mistakes_scene(run_of(run).exact)


@painted
def draw_growth(run, u):
    """Draw length and shadow of the weights after each mistake, and the limits of both.

    The limits are those of a training that begins with all weights and the bias zero.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    run : Run
        Online, with a bias.
    u : array_like, shape (n_inputs + 1,)
        A vector that separates the run's dataset; the bias comes last.

    Returns
    -------
    Picture
    """
    u = margin.of_run(run_of(run), u)
    return growth_scene(run.exact, u)


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
    return epochs_of_all(**dict(setting))
