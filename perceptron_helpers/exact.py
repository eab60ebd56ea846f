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
from perceptron_helpers.core.unit import side as side_of


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
        return math.copysign(math.inf, value.n)


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
    rows, is_one = _rows(inputs, weights)
    z = [nearest_float(value) for value in _sums(rows, weights, bias)]
    return z[0] if is_one else np.array(z)


def side(inputs, weights, bias=0.0, threshold=0.0):
    """Tell on which side of the threshold each net input lies, as on paper.

    Parameters
    ----------
    inputs : array_like, shape (n_inputs,) or (n_samples, n_inputs)
    weights : array_like, shape (n_inputs,)
    bias, threshold : float

    Returns
    -------
    int or ndarray of int, shape (n_samples,)
        −1 where z < θ, 0 where z = θ, 1 where z > θ.

    Raises
    ------
    TypeError, ValueError
        For anything that is not a finite number, or shapes that do not belong together.
    """
    theta = number_of(checks.number("threshold", threshold))
    rows, is_one = _rows(inputs, weights)
    sides = [side_of(z, theta) for z in _sums(rows, weights, bias)]
    return sides[0] if is_one else np.array(sides)


def _rows(inputs, weights):
    """Return the inputs as rows, and whether they were one row alone."""
    n_inputs = len(checks.array("weights", weights, "n_inputs"))
    values = checks.numbers("inputs", inputs)
    if values.ndim == 2:
        return checks.array("inputs", values, "n_samples", n_inputs), False
    return checks.array("inputs", values, n_inputs)[np.newaxis], True


def _sums(rows, weights, bias):
    """Return z for each row, exact."""
    weights = ratios(checks.array("weights", weights, "n_inputs"))
    bias = number_of(checks.number("bias", bias))
    return [bias + sum_of_products(row, weights) for row in ratios(rows)]


def _listed(numbers):
    return numbers if isinstance(numbers, list) else np.asarray(numbers, dtype=float).tolist()


def _floats(values):
    return [_floats(v) if isinstance(v, list) else nearest_float(v) for v in values]
