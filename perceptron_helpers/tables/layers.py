"""The table of a network with one hidden layer, a row for each row of the data."""

from perceptron_helpers import checks, layers
from perceptron_helpers.old_exact import decimal
from perceptron_helpers.tables import parts
from perceptron_helpers.tables.arithmetic import rounded, written
from perceptron_helpers.tables.table import Cell, Column, Table
from perceptron_helpers.tables.worksheet import worksheet


def layers_table(dataset, hidden, output, *, fill="all", digits=3):
    """Show what the hidden units answer to each row, and what the output unit makes of it.

    Parameters
    ----------
    dataset : Dataset
    hidden : sequence of (weights, bias)
        The hidden units; they see the inputs.
    output : (weights, bias)
        The output unit; it sees what the hidden units answer.
    fill, digits
        As for `input_table`.

    Returns
    -------
    Table

    Raises
    ------
    TypeError, ValueError
        For an argument that is not allowed.
    """
    digits = checks.whole_number("digits", digits, at_least=0)
    hidden, (last,) = layers.pairs("hidden", hidden), layers.pairs("output", [output])
    table = Table(
        title=f"Network table: {dataset.name}",
        notes=f"{_formulas(hidden, last, digits)} A neuron fires, 1, when its sum is above 0.",
        columns=_columns(dataset, len(hidden)),
        rows=tuple(_rows(dataset, hidden, last, digits)),
    )
    return worksheet(table, fill, digits)


def _formulas(hidden, last, digits):
    units = [(f"z{i}", "x", unit) for i, unit in enumerate(hidden, 1)] + [("z", "h", last)]
    named = (
        f"{parts.subscript(name[0], name[1:])} = {_sum(letter, *unit, digits)}"
        for name, letter, unit in units
    )
    return f"{', '.join(named)}."


def _sum(letter, weights, bias, digits):
    """Return for example "2·x₁ − 2·x₂ + 1"."""
    terms = [(w, f"·{parts.subscript(letter, i)}") for i, w in enumerate(weights, 1)] + [(bias, "")]
    text = ""
    for factor, name in terms:
        sign = ("− " if text else "−") if factor < 0 else ("+ " if text else "")
        text += f"{' ' * bool(text)}{sign}{written(rounded(abs(float(factor)), digits))}{name}"
    return text


def _columns(dataset, n_hidden):
    inputs = range(1, dataset.inputs.shape[1] + 1)
    each = range(1, n_hidden + 1)
    return (
        Column("sample", "row", ""),
        *(Column(f"x{i}", parts.subscript("x", i), "input") for i in inputs),
        *(
            Column(f"{key}{i}", parts.subscript(key, i), word, room)
            for i in each
            for key, word, room in (("z", "sum", 3), ("h", "hidden", 2))
        ),
        Column("z", "z", "sum", 3),
        Column("y", "y", "output", 2),
        Column("t", "t", "target"),
    )


def _rows(dataset, hidden, last, digits):
    sums = layers.net_inputs(dataset.inputs, hidden)
    answers = layers.layer(dataset.inputs, hidden)
    z, y = layers.net_inputs(answers, [last])[:, 0], layers.layer(answers, [last])[:, 0]
    for sample, label in enumerate(parts.row_labels(dataset)):
        target = int(dataset.targets[sample])
        wrong = "✗" if y[sample] != target else ""
        pairs = zip(sums[sample].tolist(), answers[sample].tolist(), strict=True)
        yield (
            Cell(sample, label, given=True),
            *parts.cells(dataset.inputs[sample].tolist(), digits, given=True),
            *(cell for sum_, h in pairs for cell in (*parts.cells([sum_], digits), _whole(h))),
            *parts.cells([float(z[sample])], digits),
            _whole(int(y[sample]))._replace(mark=wrong),
            _whole(target)._replace(given=True),
        )


def _whole(value):
    return Cell(value, written(decimal(value)))
