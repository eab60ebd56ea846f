"""Walk through a training, one update at a time."""

from perceptron_helpers import checks
from perceptron_helpers.exact import texts
from perceptron_helpers.live.controls import Counter
from perceptron_helpers.live.given import data_of
from perceptron_helpers.live.picture import LivePicture
from perceptron_helpers.training import Run

MILLISECONDS = 1500  # between two updates when it plays


def step_through(run, *, line=False):
    """Walk through a run: back and forth, to the next mistake, to the end, or by itself.

    The row of the worked table is lit, and z moves on the number line. ``position`` of what comes
    back counts the updates from 1.

    Parameters
    ----------
    run : Run
        From `train`, of a dataset with two inputs.
    line : bool
        Show the boundary line with the weights after each update, too.

    Returns
    -------
    LivePicture

    Raises
    ------
    TypeError
        For anything but a run.
    """
    run = checks.instance("run", run, Run, "as train returns it")
    last = len(run.updates)
    spec = {
        "gate": data_of(run.dataset),
        "settings": _settings(run),
        "line": checks.truth("line", line),
    }
    controls = [Counter("position", last, MILLISECONDS)]
    return LivePicture("stepper", spec, controls, table_height=250)


def _settings(run):
    """Return what the run was made with, and stops where it did; numbers as text."""
    start = texts(run.weights[0])
    bias = None if run.biases is None else repr(float(run.biases[0]))
    return {
        "weights": start,
        "bias": bias,
        "learning_rate": repr(run.learning_rate),
        "threshold": repr(run.threshold),
        "at_threshold": run.at_threshold,
        "activation": run.activation,
        "update": run.update,
        "max_epochs": run.n_epochs,
    }
