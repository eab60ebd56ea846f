"""Fill in a table on paper, have what comes out checked, and take another one like it."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core.words.practice import labels
from perceptron_helpers.live.controls import Slider
from perceptron_helpers.live.given import data_of, settings_of_run
from perceptron_helpers.live.picture import LivePicture
from perceptron_helpers.tables.errors import error_table
from perceptron_helpers.tables.summary import summary_table
from perceptron_helpers.training import Run

TABLES = {error_table: "errors", summary_table: "summary"}
MOST_EPOCHS = 10  # on the slider; the number beside it takes no more either


def practise(table, run, **options):
    """Show a table blank, check what comes out at its end, and draw fresh ones of the same kind.

    The reader fills it in on paper, and enters how many mistakes or epochs there were and the
    weights at the end. *Show me* fills in a row.

    Parameters
    ----------
    table : error_table or summary_table
        The function itself, as for ``practise(summary_table, run)``.
    run : Run
        From `train`: with the step function, updates after each row, and two inputs.
    **options
        ``epoch`` and ``net_input``, as `error_table` takes them.

    Returns
    -------
    LivePicture

    Raises
    ------
    TypeError, ValueError
        For another table, option or kind of run.
    """
    if not any(table is known for known in TABLES):  # most others have no hash
        found = checks.shown(table)
        raise ValueError(f"table must be error_table or summary_table, not {found}")
    run = checks.instance("run", run, Run, "as train returns it")
    table(run, **options)  # says what is not allowed
    if (run.activation, run.update) != ("step", "online"):
        raise ValueError(f"run must be online with the step function, not {run!r}")
    kind, has_bias = TABLES[table], run.biases is not None
    if kind == "summary" and not run.converged:
        raise ValueError(f"run must have ended without a mistake, not {run!r}")
    spec = {"gate": data_of(run.dataset), "settings": settings_of_run(run), "table": kind}
    controls = _entries(labels(kind, has_bias), run, len(run.dataset.targets))
    hidden = {"filled": 0, "said": 0, "drawn": 0}
    return LivePicture("practice", spec | options, controls, hidden=hidden, table_height=250)


def _entries(labels, run, n_rows):
    """Return a field for a whole number and one for each weight, with room for all answers."""
    most = max(MOST_EPOCHS if labels[0] == "epochs" else n_rows, run.n_epochs)
    reached = max(np.abs(run.weights).max(), np.abs(0 if run.biases is None else run.biases).max())
    limit = float(np.ceil(max(1, reached) + run.learning_rate))
    count = Slider("n0", 0.0, 0.0, float(most), 1.0, labels[0])
    return [count] + [
        Slider(f"n{n}", 0.0, -limit, limit, 0.05, label) for n, label in enumerate(labels[1:], 1)
    ]
