"""What is said where the reader makes the corrections: the question, and which slip it was."""

from ..decimals import number
from ..notation import equation, point, weight_names
from ..ratio import Ratio
from . import controls
from .phrases import listing

FIRST = f"This row waits for your answer. You may also press {controls.SHOW_ME}."
SWAPPED = "Both numbers are there, but each change stands at the other weight."
ADDED_TO_THE_OTHER = "The changes are right, but each was added to the other weight."


def labels(has_bias):
    """Return what stands on the sliders: for the changes, and for the new weights."""
    symbols = weight_names(2, has_bias)
    return [f"Δ{symbol}" for symbol in symbols], [f"new {symbol}" for symbol in symbols]


def asked(update, symbols):
    """Return the question at a row that is wrong."""
    values = [Ratio(value) for value in (update.output, update.target, update.error)]
    y, t, e = [equation(letter, value) for letter, value in zip("yte", values)]
    changes = ", ".join([f"Δ{symbol}" for symbol in symbols])
    return (
        f"Epoch {update.epoch}. Row {point(update.inputs)}: {y} and {t}, so {e}. "
        f"Set {changes} and the new {listing(symbols)}, then press {controls.CHECK}."
    )


def sign(symbol, error):
    """Name a change of the right size that goes the wrong way."""
    return f"Δ{symbol} goes the wrong way: look at the sign of e = {number(error)}."


def rate(symbol):
    """Name a change without the learning rate."""
    return f"In Δ{symbol} the learning rate α is forgotten."


def off(symbol):
    """Name a change where there should be none."""
    return f"Δ{symbol} should be 0: the input of this weight is 0."


def change(symbol, factors):
    """Say that a change is not right, and what it is made of."""
    product = " · ".join([number(factor) for factor in factors])
    return f"Δ{symbol} is not right yet. It is α · e · x = {product}."


def new(symbol):
    """Say that a new weight is not right."""
    return f"The new {symbol} is not right yet: it is the old one plus its change."
