"""Sums that are equal on paper are equal here."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracle import fraction
from strategies import decimals

from perceptron_helpers import Dataset, train
from perceptron_helpers.core import unit
from perceptron_helpers.exact import net_input, number_of, ratios

any_float = st.floats(allow_nan=False, allow_infinity=False)
some_number = decimals(3) | decimals(2, 1) | any_float


def side(inputs, weights, bias=0.0, theta=0.0):
    """Return on which side of θ each row's exact sum lies."""
    sums = [unit.net_input(row, ratios(weights)) for row in ratios(inputs)]
    return [unit.side(number_of(bias) + z, number_of(theta)) for z in sums]


def test_the_rounding_trap():
    assert 0.1 * 1 + 0.2 * 1 > 0.3
    assert net_input([1, 1], [0.1, 0.2]) == 0.3
    assert side([[1, 1]], [0.1, 0.2], theta=0.3) == [0]


@given(st.data(), st.integers(1, 4))
def test_net_input_and_side_are_those_of_fractions(data, n_inputs):
    row = st.lists(some_number, min_size=n_inputs, max_size=n_inputs)
    inputs = data.draw(st.lists(row, min_size=1, max_size=4))
    weights, bias, theta = data.draw(row), data.draw(some_number), data.draw(some_number)
    exact = [
        sum(map(lambda x, w: fraction(x) * fraction(w), row, weights), fraction(bias))
        for row in inputs
    ]
    expected = [(z > fraction(theta)) - (z < fraction(theta)) for z in exact]
    assert side(inputs, weights, bias, theta) == expected
    assert net_input(inputs, weights, bias).tolist() == list(map(as_float, exact))
    if max(map(abs, exact)) < Fraction(10) ** 300:
        # A threshold that is the decimal z itself is a tie, where z has few enough digits.
        z = net_input(inputs[0], weights, bias)
        assert (side(inputs[:1], weights, bias, z) == [0]) == (fraction(z) == exact[0])


def as_float(z):
    """Return a fraction as a float, infinite where it is larger than any."""
    try:
        return float(z)
    except OverflowError:
        return np.inf if z > 0 else -np.inf


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("size", [1e155, 1e200, 1.7e308])
def test_what_is_too_large_for_a_float_is_infinite(size, sign):
    assert net_input([size, 1], [sign * size, 1]) == sign * np.inf
    many = train(Dataset("huge", [[size, 1]], [0]), [size, 1], learning_rate=size)
    assert many.updates[0].z == np.inf
    assert many.weights[1].tolist() == [-np.inf, 1 - size]
    assert many.converged


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (([1, 2], [1]), ValueError, r"inputs must have the shape \(1,\), not \(2,\)"),
        (([[1, 2]], [1]), ValueError, r"inputs must have the shape \(n_samples, 1\)"),
        (([1, np.nan], [1, 2]), ValueError, "inputs must hold finite numbers only"),
        (([1, 2], "ab"), TypeError, "weights must hold numbers only"),
        (([1, 2], [1, 2], None), TypeError, "bias must be a number, not None"),
    ],
)
def test_bad_input_is_named(arguments, error, message):
    with pytest.raises(error, match=message):
        net_input(*arguments)
