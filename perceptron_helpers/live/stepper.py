"""Walk through a training, one update at a time."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core.live.pictures import live
from perceptron_helpers.core.words.asking import labels
from perceptron_helpers.live.controls import Counter, Slider
from perceptron_helpers.live.given import data_of, settings_of_run
from perceptron_helpers.live.picture import LivePicture
from perceptron_helpers.training import Run

MILLISECONDS = 1500  # between two updates when it plays


def step_through(run, *, line=False, ask=False):
    """Walk through a run: back and forth, to the next mistake, to the end, or by itself.

    The row of the worked table is lit, and z moves on the number line. ``position`` of what comes
    back counts the updates from 1.

    Parameters
    ----------
    run : Run
        From `train`, of a dataset with two inputs.
    line : bool
        Show the boundary line with the weights after each update, too.
    ask : bool
        At each mistake ask for the changes and the new weights, check them, and name the slip. What
        is to come is blank, and a button takes another start. Only for Δw = α·e·x after each row.

    Returns
    -------
    LivePicture

    Raises
    ------
    TypeError
        For anything but a run.
    ValueError
        Where `ask` is True and the run is a batch, or learns from the target.
    """
    run = checks.instance("run", run, Run, "as train returns it")
    spec = {
        "gate": data_of(run.dataset),
        "settings": settings_of_run(run),
        "line": checks.truth("line", line),
    }
    if checks.truth("ask", ask):
        return _asking(run, spec)
    return _showing(spec)


def without_questions(spec):
    """Return the HTML of the static copy of a walk that asks, made to show instead: for slides."""
    shows = _showing({key: spec[key] for key in ("gate", "settings", "line")})
    html = shows._copy["text/html"]
    shows.close()
    return html


def _showing(spec):
    """Return the picture in which everything is shown."""
    last = live("stepper", spec).walk.last
    controls = [Counter("position", last, MILLISECONDS)]
    return LivePicture("stepper", spec, controls, table_height=250)


def _asking(run, spec):
    """Return the picture in which the reader makes the corrections."""
    if run.update != "online" or run.activation == "three_way":
        raise ValueError(
            "ask must be False for a batch and for the three-way step, not True: "
            "it asks for Δw = α·e·x after each row"
        )
    reached = [run.weights, [0 if run.biases is None else run.biases]]
    limit = float(np.ceil(max(1, run.learning_rate, *(np.abs(each).max() for each in reached))))
    controls = [
        Slider(f"{letter}{place}", 0.0, -limit, limit, 0.05, label)
        for letter, each in zip("dn", labels(run.biases is not None), strict=True)
        for place, label in enumerate(each)
    ]
    hidden = {"position": 1, "solved": 0, "said": 0, "drawn": 0}
    return LivePicture("asking", spec, controls, hidden=hidden, table_height=250)
