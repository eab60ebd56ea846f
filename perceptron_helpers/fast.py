"""The same learning rule, for big data and for many starts at once.

`fit` and `epochs_to_converge` answer what `train` would answer, to the last digit; they only keep
no record of the single updates.
"""

import math
from typing import NamedTuple

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.datasets import Dataset
from perceptron_helpers.old_exact import (
    decimal,
    decimals,
    exactly,
    nearest_float,
    rounding_doubt,
    weighted_sum,
)

SMALLEST_BLOCK, LARGEST_BLOCK = 32, 8_192  # rows


class FitResult(NamedTuple):
    """What `fit` found."""

    weights: np.ndarray  # (n_inputs,)
    bias: float
    mistakes: np.ndarray  # (n_epochs,)
    n_epochs: int
    converged: bool


def fit(dataset, weights=None, *, bias=0.0, learning_rate=1.0, max_epochs=1000):
    """Train one neuron on many rows: step activation, θ = 0, online, bias learnt.

    Parameters
    ----------
    dataset : Dataset
        Targets 0 and 1.
    weights : array_like, shape (n_inputs,), optional
        The weights to start from; None means zeros.
    bias : float
        The bias to start from.
    learning_rate : float
        α > 0.
    max_epochs : int
        Stop after this many passes at the latest.

    Returns
    -------
    FitResult
        The weights and mistakes that ``train(dataset, weights, bias=bias, …)`` gives.

    Raises
    ------
    TypeError, ValueError
        For bad input; the message names the argument, what came and what is allowed.

    Notes
    -----
    Between two mistakes the weights stand still, so a whole block of rows is one matrix product.
    The first mistake in it changes the weights, and the next block begins behind it. Blocks grow
    while all is right and shrink at a mistake. That pays where mistakes are few. On data with much
    noise a loop in a compiled language is faster, for example scikit-learn's ``Perceptron``.
    """
    n_inputs = _checked_step_data(dataset)
    start = np.zeros(n_inputs) if weights is None else checks.array("weights", weights, n_inputs)
    bias = checks.number("bias", bias)
    alpha = checks.number("learning_rate", learning_rate, above=0)
    max_epochs = checks.whole_number("max_epochs", max_epochs, at_least=1)

    mistakes = []
    with exactly(), np.errstate(over="ignore", invalid="ignore"):
        neuron = _Neuron(dataset, decimals(start), decimal(bias), decimal(alpha))
        while len(mistakes) < max_epochs and not (mistakes and mistakes[-1] == 0):
            mistakes.append(neuron.one_pass())
        neuron.catch_up()
    return FitResult(
        neuron.w, neuron.b, np.array(mistakes), len(mistakes), converged=mistakes[-1] == 0
    )


class _Neuron:
    """A neuron that learns in floats, and in exact decimals where that could make a difference.

    `weights` and `bias` are exact but lag behind: `pending` lists the rows learnt since. `w` and
    `b` are floats and up to date. As long as |z| is above `doubt` the floats are on the right side.
    """

    def __init__(self, dataset, weights, bias, alpha):
        self.inputs = dataset.inputs
        self.signs = np.where(dataset.targets == 1, np.int8(1), np.int8(-1))  # a byte a row
        self.radius = _radius(dataset.inputs)
        self.weights, self.bias, self.exact_alpha, self.alpha = weights, bias, alpha, float(alpha)
        self.pending = []
        self.catch_up()

    def one_pass(self):
        """Show every row once, learn from each mistake, and return how many there were."""
        n_mistakes, start, size = 0, 0, SMALLEST_BLOCK
        while start < len(self.signs):
            stop = min(start + size, len(self.signs))
            row = self._first_mistake(start, stop)
            if row is None:
                start, size = stop, min(2 * size, LARGEST_BLOCK)
            else:
                self._learn(row)
                n_mistakes += 1
                start, size = row + 1, max(size // 2, SMALLEST_BLOCK)
        return n_mistakes

    def catch_up(self):
        """Bring the exact decimals up to date, and the floats back to them."""
        for row in self.pending:
            push = self.exact_alpha * int(self.signs[row])
            x = decimals(self.inputs[row])
            self.weights = [w + push * value for w, value in zip(self.weights, x, strict=True)]
            self.bias += push
        self.pending = []
        self.w, self.b = np.array([float(w) for w in self.weights]) + 0.0, nearest_float(self.bias)
        # |w·x| ≤ |w|·|x| (Cauchy–Schwarz): a bound on what is added up in z.
        self.size = math.hypot(*self.w) * self.radius + abs(self.b)
        self.doubt = rounding_doubt(self.size, len(self.w))

    def _first_mistake(self, start, stop):
        """Return the first row from start up to stop whose output is wrong, or None."""
        z = self.inputs[start:stop] @ self.w
        z += self.b
        z *= self.signs[start:stop]  # now negative where the output is wrong
        clear = z > self.doubt
        if clear.all():
            return None
        first = int(clear.argmin())
        if z[first] < -self.doubt:
            return start + first
        return self._first_mistake_among(start + np.flatnonzero(~clear))

    def _first_mistake_among(self, suspects):
        """Decide row by row what rounding could get wrong."""
        self.catch_up()
        if self.bias == 0:
            # Where every product is 0, z is 0 for certain, and a neuron that is to rest does.
            certain = ~self.inputs[suspects][:, self.w != 0].any(axis=1)
            suspects = suspects[~certain | (self.signs[suspects] > 0)]
        for row in suspects:
            z = weighted_sum(decimals(self.inputs[row]), self.weights, self.bias)
            if (z > 0) != (self.signs[row] > 0):
                return int(row)
        return None

    def _learn(self, row):
        push = self.alpha * int(self.signs[row])
        self.w += push * self.inputs[row]
        self.b += push
        self.pending.append(row)
        self.size += self.alpha * (self.radius**2 + 1)
        self.doubt = rounding_doubt(self.size, len(self.w) + len(self.pending))


def _radius(inputs):
    """Return the length of the longest row, looking at a block at a time to save memory."""
    blocks = (inputs[i : i + LARGEST_BLOCK] for i in range(0, len(inputs), LARGEST_BLOCK))
    largest_square = max(np.einsum("ij,ij->i", block, block).max() for block in blocks)
    return math.sqrt(largest_square + 1e-300)  # never 0, however small the inputs


def epochs_to_converge(
    dataset,
    starts,
    *,
    bias=None,
    learning_rate=0.1,
    threshold=0.0,
    at_threshold=0,
    update="online",
    max_epochs=100,
):
    """Count for many starting weights the epochs until a pass has no mistake.

    Parameters
    ----------
    dataset : Dataset
        Targets 0 and 1.
    starts : array_like, shape (n_starts, n_inputs)
        A row of starting weights for each training.
    bias, learning_rate, threshold, at_threshold, update, max_epochs
        As in `train`, the same for all starts; the activation is the step.

    Returns
    -------
    ndarray of int, shape (n_starts,)
        What ``train(…).n_epochs`` would be, −1 where it does not converge.

    Raises
    ------
    TypeError, ValueError
        For bad input; the message names the argument, what came and what is allowed.

    Notes
    -----
    All numbers are written as whole numbers of a small unit (0.25 is 250 thousandths), so that
    NumPy adds and multiplies many of them at once without rounding.
    """
    n_inputs = _checked_step_data(dataset)
    starts = checks.array("starts", starts, "n_starts", n_inputs)
    alpha = checks.number("learning_rate", learning_rate, above=0)
    theta = checks.number("threshold", threshold)
    fires_at_tie = checks.choice("at_threshold", at_threshold, (0, 1)) == 1
    online = checks.choice("update", update, ("online", "batch")) == "online"
    max_epochs = checks.whole_number("max_epochs", max_epochs, at_least=1)

    # A learnt bias is a weight on an input that is always 1.
    inputs = dataset.inputs
    if bias is not None:
        start_bias = np.full((len(starts), 1), checks.number("bias", bias))
        starts = np.hstack([starts, start_bias])
        inputs = np.hstack([inputs, np.ones((len(inputs), 1))])
    weights, inputs, alpha, theta = _whole_numbers(starts, inputs, alpha, theta, max_epochs)

    if fires_at_tie:
        theta = theta - 1  # for whole numbers z ≥ θ is z > θ − 1
    epochs = np.full(len(weights), -1)
    learning = np.arange(len(weights))  # the starts that still make mistakes
    for epoch in range(1, max_epochs + 1):
        weights, wrong = _one_pass(weights, inputs, dataset.targets == 1, alpha, theta, online)
        epochs[learning[~wrong]] = epoch
        learning, weights = learning[wrong], weights[wrong]
        if not learning.size:
            break
    return epochs


def _one_pass(weights, inputs, wanted, alpha, theta, online):
    """Show every row to all neurons; return their weights and which made a mistake."""
    learnt, wrong = weights, np.zeros(len(weights), dtype=bool)
    for x, want in zip(inputs, wanted, strict=True):
        fires = (learnt if online else weights) @ x > theta
        mistaken = ~fires if want else fires
        learnt = learnt + np.outer(mistaken, x * (alpha if want else -alpha))
        wrong |= mistaken
    return learnt, wrong


def _whole_numbers(starts, inputs, alpha, theta, max_epochs):
    """Return all four as whole numbers whose units fit together: z and θ get the same unit.

    The arrays are int64 where nothing can overflow, else Python's integers of any size.
    """
    x, x_places = _without_decimals(inputs)
    w, w_places = _without_decimals(starts)
    a, a_places = _without_decimals(np.array([alpha]))
    t, t_places = _without_decimals(np.array([theta]))
    places = max(w_places, a_places + x_places, t_places - x_places)  # decimals of the weights

    a = int(a[0]) * 10 ** (places - a_places - x_places)
    t = int(t[0]) * 10 ** (places + x_places - t_places)
    unit = 10 ** (places - w_places)
    largest_x, largest_w = int(np.abs(x).max()), int(np.abs(w).max()) * unit
    largest_w += a * largest_x * len(x) * max_epochs
    if largest_w * largest_x * x.shape[1] + abs(t) >= 2**62:
        x, w = x.astype(object), w.astype(object)
    return w * unit, x, a, t


def _without_decimals(values):
    """Return values·10ᵏ as whole numbers, and k, the smallest that makes them whole."""
    for places in range(16):
        # Below 10¹⁵ a float has exactly one decimal with this many places.
        scaled = np.rint(values * 10.0**places)
        if np.abs(scaled).max() < 1e15 and (scaled / 10.0**places == values).all():
            return scaled.astype(np.int64), places
    exact = decimals(values.ravel())
    places = max(0, *(-number.as_tuple().exponent for number in exact))
    whole = np.array([int(number.scaleb(places)) for number in exact], dtype=object)
    return whole.reshape(values.shape), places


def _checked_step_data(dataset):
    """Check the dataset's targets and return its number of inputs."""
    if not isinstance(dataset, Dataset):
        raise TypeError(f"dataset must be a Dataset, not {type(dataset).__name__}")
    allowed = dataset.targets == 0
    allowed |= dataset.targets == 1
    if not allowed.all():
        raise ValueError(f"targets must be 0 or 1, not {dataset.targets[~allowed][0]:g}")
    return dataset.inputs.shape[1]
