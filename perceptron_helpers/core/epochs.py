"""Pictures with an axis of epochs: curves of weights, mistakes, and how far the axes reach."""

from .notation import weight_names
from .ratio import Ratio
from .rows import FEW
from .scales import epoch_limit, upward_ticks, value_limit

MANY = 10  # epochs: with more of them, markers would run into each other
FEW_MARKERS = 5  # on a curve that goes through all of many epochs
MOST_WEIGHTS = 6  # that a picture can tell apart


def axis(n_epochs):
    """Return limits and ticks; on the right of the last tick there is room for a label."""
    last = epoch_limit(n_epochs)
    return (Ratio(-last, 20), Ratio(6 * last, 5)), upward_ticks(last)


def stride(n_epochs):
    """Return how many epochs lie between two markers of a curve."""
    return 1 if n_epochs <= MANY else epoch_limit(n_epochs) // FEW_MARKERS


def weight_curves(run):
    """Return (name, values after each epoch, from the start on) for each weight and the bias."""
    names = weight_names(run.rows.n_inputs, run.has_bias)
    return [(name, run.course(place)) for place, name in enumerate(names)]


def weight_limit(run):
    """Return the limit of their axis."""
    return value_limit(max(Ratio(1), run.farthest()))


def mistake_scale(n_rows, most):
    """Return the limit of the scale of mistakes, and its ticks; there were `most` in an epoch."""
    if n_rows <= FEW:
        return n_rows, list(range(n_rows + 1))
    limit = value_limit(max(10, most))
    return limit, upward_ticks(limit)


def rmse_scale(most):
    """Return the limit of the scale of the RMSE, and its ticks."""
    limit = value_limit(max(Ratio(1), most))
    return limit, upward_ticks(limit)


def with_margins(limit):
    """Return the ends of an axis that shows 0 to limit."""
    return Ratio(-6 * limit, 100), Ratio(11 * limit, 10)
