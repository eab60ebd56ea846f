"""Decide ties as they are decided on paper.

A computer stores 0.1 as a fraction with a power of two below the line. It cannot hold one tenth
exactly, so ``0.1 + 0.2 > 0.3`` is true for floats and false on paper. A perceptron meets such ties
all the time: a net input that equals the threshold decides whether the neuron fires.

Here a float means the decimal number that it prints as, and sums and products of decimals are
computed without any rounding. This module is the one home of that rule.
"""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, localcontext

import numpy as np

from perceptron_helpers import checks

# With this context, sums and products of decimals keep every digit.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


def exactly():
    """Return a ``with`` context inside which sums and products of decimals are exact."""
    return localcontext(EXACT)


def decimal(number):
    """Return the float `number` as the decimal that it prints as."""
    return Decimal(repr(float(number)))


def decimals(numbers):
    """Return the floats in the 1-D array `numbers` as a list of decimals."""
    return [Decimal(repr(number)) for number in numbers.tolist()]


def nearest_float(number):
    """Return the float nearest to the decimal `number`; never −0.0."""
    return float(number) + 0.0


def nearest_floats(numbers):
    """Return a read-only 1-D array of the floats nearest to the decimals `numbers`."""
    result = np.array([float(number) for number in numbers]) + 0.0
    result.setflags(write=False)
    return result


def weighted_sum(inputs, weights, bias):
    """Return z = w·x + b, where everything is a decimal."""
    z = bias
    for x, w in zip(inputs, weights, strict=True):
        z += x * w
    return z


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
    rows, weights, bias, _ = _checked(inputs, weights, bias, 0.0)
    with exactly():
        w, b = decimals(weights), decimal(bias)
        z = [nearest_float(weighted_sum(decimals(row), w, b)) for row in rows]
    return np.array(z) if np.ndim(inputs) == 2 else z[0]


def side(inputs, weights, bias=0.0, threshold=0.0):
    """Tell on which side of the threshold each net input lies, as on paper.

    Floats decide where they are sure. Where z is so near to θ that rounding could matter, the exact
    sum decides. So this is fast for many rows, too.

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
    rows, weights, bias, threshold = _checked(inputs, weights, bias, threshold)
    with np.errstate(over="ignore", invalid="ignore"):
        z = rows @ weights + bias
        size = np.abs(rows) @ np.abs(weights) + abs(bias) + abs(threshold)
        sure = np.abs(z - threshold) > rounding_doubt(size, len(weights))
        sides = np.where(z > threshold, 1, -1)
    sides[size == 0] = 0
    with exactly():
        w, b, theta = decimals(weights), decimal(bias), decimal(threshold)
        for row in np.flatnonzero(~sure & (size > 0)):
            excess = weighted_sum(decimals(rows[row]), w, b) - theta
            sides[row] = (excess > 0) - (excess < 0)
    return sides if np.ndim(inputs) == 2 else int(sides[0])


def rounding_doubt(size, n_inputs):
    """Return how far a float z can be from the exact one.

    `size` is |w₁·x₁| + |w₂·x₂| + … + |b| + |θ|, or more. Each of the roughly n + 3 operations errs
    by at most half a unit in the last place, and so does each number that is stored as a float
    (Higham 2002, *Accuracy and Stability of Numerical Algorithms*, section 3.1); the factor 4
    leaves room, the last term covers numbers too small for full precision.
    """
    return 4 * (n_inputs + 3) * np.finfo(float).eps * size + 1e-300


def _checked(inputs, weights, bias, threshold):
    weights = checks.array("weights", weights, "n_inputs")
    n_inputs = len(weights)
    if np.ndim(inputs) == 2:
        rows = checks.array("inputs", inputs, "n_samples", n_inputs)
    else:
        rows = checks.array("inputs", inputs, n_inputs)[np.newaxis]
    return rows, weights, checks.number("bias", bias), checks.number("threshold", threshold)
