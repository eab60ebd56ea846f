"""Explore one update of the weights."""

from perceptron_helpers import checks
from perceptron_helpers.core.words import updates as words
from perceptron_helpers.datasets import OR, Dataset
from perceptron_helpers.exact import net_input
from perceptron_helpers.live.controls import chooser, level_slider, rate_slider, weight_sliders
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.plots import draw_number_line
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
        tables = tuple(
            table.captioned(title=title)
            for table, title in zip((input_table(run), error_table(run)), words.TITLES, strict=True)
        )
        drawing = (update.z, threshold, after if update.error else None, at_threshold)
        return Shown((drawing,), words.told(*run.exact.updates(1), run.exact.has_bias), tables)

    controls = {
        "row": chooser("row", sorted(_options(rows), key=lambda option: option[1] is not first)),
        **weight_sliders(weights),
        **rate_slider(learning_rate),
        **level_slider("bias", bias),
        **level_slider("threshold", threshold),
    }
    return LivePicture(controls, [draw_number_line], show, table_height=330)


def z_after(update):
    """Return the net input of the same row with the weights after the update."""
    return net_input(update.inputs, update.weights_after, update.bias_after or 0.0)


def _only(gate, number):
    """Return one row of a dataset as a dataset."""
    return Dataset(gate.name, gate.inputs[[number]], gate.targets[[number]])


def _options(rows):
    return [(words.row(row.rows.inputs[0], row.rows.targets[0]), row) for row in rows]
