"""Explore one update of the weights."""

from perceptron_helpers import checks
from perceptron_helpers.core.words.training_tables import FROM_ERROR, FROM_INPUTS
from perceptron_helpers.datasets import OR, Dataset
from perceptron_helpers.live.controls import chooser, level_slider, rate_slider, weight_sliders
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.old_exact import net_input
from perceptron_helpers.plots import draw_number_line, words
from perceptron_helpers.tables import error_table, input_table
from perceptron_helpers.training import train


def explore_update(
    gate=OR,
    weights=(0.5, -0.14),
    *,
    row=1,
    learning_rate=0.1,
    bias=None,
    threshold=None,
    at_threshold=0,
):
    """Explore one update: a row of the data, sliders for the weights and the learning rate.

    Shows z before and after on a number line, and the arithmetic from the inputs to the new
    weights.

    Parameters
    ----------
    gate : Dataset
        With two inputs.
    weights : array_like, shape (2,)
        Before the update.
    row : int
        The row that is chosen at first, from 0.
    learning_rate : float
    bias, threshold : float, optional
        None: no bias, or a threshold of 0, and no slider.
    at_threshold : {0, 1}
        The output where z equals θ.

    Returns
    -------
    LivePicture
    """
    rows = [_only(gate, number) for number in range(len(gate.targets))]
    first = rows[checks.choice("row", row, range(len(rows)))]

    def show(row, w1, w2, learning_rate, bias=None, threshold=0.0):
        level = {"bias": bias, "threshold": threshold, "at_threshold": at_threshold}
        run = train(row, [w1, w2], learning_rate=learning_rate, max_epochs=1, **level)
        (update,) = run.updates
        after = z_after(update)
        tables = (
            input_table(run).captioned(title=FROM_INPUTS),
            error_table(run).captioned(title=FROM_ERROR),
        )
        drawing = (update.z, threshold, after if update.error else None, at_threshold)
        return Shown((drawing,), told(update), tables)

    controls = {
        "row": chooser("row", sorted(_options(rows), key=lambda option: option[1] is not first)),
        **weight_sliders(weights),
        **rate_slider(learning_rate),
        **level_slider("bias", "bias b", bias),
        **level_slider("threshold", "threshold θ", threshold),
    }
    return LivePicture(controls, [draw_number_line], show, table_height=330)


def z_after(update):
    """Return the net input of the same row with the weights after the update."""
    return net_input(update.inputs, update.weights_after, update.bias_after or 0.0)


def told(update):
    """Return for example "Row (0, 1): y = 0, t = 1, so e = 1 and Δw₁ = 0, Δw₂ = 0.1."."""
    error = words.equation("e", update.error)
    learnt = words.named("Δw", update.delta_weights)
    learnt += [] if update.delta_bias is None else [words.equation("Δb", update.delta_bias)]
    values = f"{words.equation('y', update.output)}, {words.equation('t', update.target)}"
    nothing = "so e = 0 and nothing is learnt"
    lesson = f"so {error} and {words.listing(learnt)}" if update.error else nothing
    return f"Row {words.point(update.inputs)}: {values}, {lesson}."


def _only(gate, number):
    """Return one row of a dataset as a dataset."""
    return Dataset(gate.name, gate.inputs[[number]], gate.targets[[number]])


def _options(rows):
    return [(f"{words.point(row.inputs[0])} → {words.number(row.targets[0])}", row) for row in rows]
