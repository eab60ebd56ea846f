"""Where floats meet the core: they go in as the text that they print as, and come out rounded once.

A computer cannot hold one tenth exactly, so ``0.1 + 0.2 > 0.3`` is true for floats and false on
paper. Here a float means the decimal number that it prints as, and the core computes with that.
"""

import math

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core import decimals
from perceptron_helpers.core.ratio import ratio
from perceptron_helpers.core.unit import net_input as sum_of_products


def texts(numbers):
    """Return a float array as (nested) lists of text."""
    return [texts(part) if isinstance(part, list) else repr(part) for part in _listed(numbers)]


def ratios(numbers):
    """Return a float array as (nested) lists of `Ratio`."""
    return [ratios(p) if isinstance(p, list) else number_of(p) for p in _listed(numbers)]


def number_of(value):
    """Return a float as the `Ratio` that it means."""
    return decimals.exact(repr(float(value)))


def nearest_float(value):
    """Return the float nearest to a `Ratio`, a whole number or None; never −0.0."""
    if value is None:
        return None
    value = ratio(value)
    try:
        return value.n / value.d + 0.0
    except OverflowError:
        return math.inf if value.n > 0 else -math.inf


def nearest_floats(values):
    """Return a read-only array of the floats nearest to (nested) lists of `Ratio`."""
    result = np.array(_floats(values))
    result.setflags(write=False)
    return result


def net_input(inputs, weights, bias=0.0):
    """Return the net input z = w·x + b as it comes out on paper.

    Parameters
    ----------
    inputs : array_like, shape (n_inputs,) or (n_samples, n_inputs)
    weights : array_like, shape (n_inputs,)
    bias : float

    Returns
    -------
    float or ndarray, shape (n_samples,)
        The float nearest to the exact z.

    Raises
    ------
    TypeError, ValueError
        For anything that is not a finite number, or shapes that do not belong together.

    Examples
    --------
    >>> 0.1 * 1 + 0.2 * 1
    0.30000000000000004
    >>> net_input([1, 1], [0.1, 0.2])
    0.3
    """
    weights = checks.array("weights", weights, "n_inputs")
    values = checks.numbers("inputs", inputs)
    shape = ("n_samples", len(weights)) if values.ndim == 2 else (len(weights),)
    rows = checks.array("inputs", values, *shape).reshape(-1, len(weights))
    exact, bias = ratios(weights), number_of(checks.number("bias", bias))
    z = [nearest_float(bias + sum_of_products(row, exact)) for row in ratios(rows)]
    return z[0] if values.ndim == 1 else np.array(z)


def _listed(numbers):
    return numbers if isinstance(numbers, list) else np.asarray(numbers, dtype=float).tolist()


def _floats(values):
    return [_floats(v) if isinstance(v, list) else nearest_float(v) for v in values]
