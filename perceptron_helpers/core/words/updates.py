"""One update of the weights in words."""

from ..decimals import number
from ..notation import equation, named, point
from ..ratio import Ratio
from .phrases import listing

TITLES = ("From the inputs to the output", "From the error to the new weights")


def told(update, has_bias):
    """Return for example "Row (0, 1): y = 0, t = 1, so e = 1 and Δw₁ = 0 and Δw₂ = 0.1."."""
    y, t, e = [Ratio(value) for value in (update.output, update.target, update.error)]
    values = f"Row {point(update.inputs)}: {equation('y', y)}, {equation('t', t)}"
    if not e:
        return f"{values}, so e = 0 and nothing is learnt."
    changes = list(update.changes)
    bias = [equation("Δb", changes.pop())] if has_bias else []
    return f"{values}, so {equation('e', e)} and {listing(named('Δw', changes) + bias)}."


def in_epoch(update, has_bias):
    """Return the same, with the number of the epoch before it."""
    return f"Epoch {update.epoch}. {told(update, has_bias)}"


def row(inputs, target):
    """Return a row of data as a choice in a list: "(0, 1) → 1"."""
    return f"{point(inputs)} → {number(Ratio(target))}"
