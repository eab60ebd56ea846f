"""The columns and cells that the worked tables share."""

from ..decimals import in_cell
from ..notation import subscript, weight_names
from ..ratio import ratio
from ..words import headings
from .table import Cell, Column


def input_columns(n_inputs):
    """Return a column that names the row, and one for each input."""
    each = range(1, n_inputs + 1)
    inputs = [Column(f"x{i}", (subscript("x", i), headings.INPUT)) for i in each]
    return [Column("sample", headings.ROW)] + inputs


def symbols(run, sign=""):
    """Return for example ["w₁", "w₂", "b"]: what the run learns."""
    return weight_names(run.rows.n_inputs, run.has_bias, sign)


def weight_columns(run, word, before="", after="", sign="", room=4):
    """Return a column for each weight, and one for the bias where it is learnt.

    `before` and `after` stand around "w1" and "b" in the keys, such as "delta_w1" or "b_after".
    """
    each = [f"w{i}" for i in range(1, run.rows.n_inputs + 1)] + (["b"] if run.has_bias else [])
    pairs = zip(each, symbols(run, sign))
    return [Column(before + key + after, (symbol, word), room) for key, symbol in pairs]


def cell(value, digits, mark="", given=False):
    """Return a cell for a number."""
    return Cell(value, in_cell(ratio(value), digits), mark, given)


def cells(values, digits, given=False):
    """Return a cell for each number."""
    return [cell(value, digits, "", given) for value in values]


def arrow(old, new):
    """Return the mark of a number that went up or down."""
    return "↑" if new > old else "↓" if new < old else ""


def cells_after(before, after, digits):
    """Return a cell for each number in `after`, with an arrow where it went up or down."""
    return [cell(new, digits, arrow(old, new)) for old, new in zip(before, after)]


def input_cells(update, label, digits):
    """Return the cells under `input_columns`."""
    return [Cell(update.sample, label, given=True)] + cells(update.inputs, digits, given=True)
