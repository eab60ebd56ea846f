"""The step functions, at, just below and just above their edges."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_helpers import sign, step, three_way_step

reals = st.floats(allow_nan=False, allow_infinity=False)


@given(reals, reals, st.sampled_from([0, 1]))
def test_step(z, theta, tie):
    assert step(z, theta, tie) == (tie if z == theta else int(z > theta))


@given(reals, reals, st.sampled_from([-1, 0, 1]))
def test_sign(z, theta, tie):
    assert sign(z, theta, tie) == (tie if z == theta else 1 if z > theta else -1)


@given(reals, st.floats(0, 1e300))
def test_three_way_step(z, theta):
    assert three_way_step(z, theta) == (1 if z > theta else -1 if z < -theta else 0)


def test_neighbours_of_the_threshold_differ():
    for theta in (0.0, 0.3, -1e9):
        below, above = math.nextafter(theta, -math.inf), math.nextafter(theta, math.inf)
        assert step([below, theta, above], theta).tolist() == [0, 0, 1]
        assert step([below, theta, above], theta, at_threshold=1).tolist() == [0, 1, 1]
        assert sign([below, theta, above], theta).tolist() == [-1, 1, 1]
        assert sign([below, theta, above], theta, at_threshold=0).tolist() == [-1, 0, 1]


def test_the_article_and_fausett_differ_inside_the_dead_band():
    assert sign(0, 0.2, at_threshold=0) == -1
    assert three_way_step(0, 0.2) == 0
    assert three_way_step([-0.3, -0.2, 0, 0.2, 0.3], 0.2).tolist() == [-1, 0, 0, 0, 1]


def test_defaults():
    assert (step(0), sign(0), three_way_step(0)) == (0, 1, 0)


def test_shapes_are_kept():
    assert isinstance(step(0.5), int)
    assert step(np.ones((2, 3))).shape == (2, 3)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: step("1"), TypeError, "z must hold numbers only, not '1'"),
        (lambda: step([1, np.nan]), ValueError, "z must hold finite numbers only"),
        (lambda: step(1, threshold=None), TypeError, "threshold must be a number, not None"),
        (lambda: step(1, at_threshold=-1), ValueError, "at_threshold must be one of 0, 1, not -1"),
        (lambda: step(1, at_threshold=None), ValueError, "at_threshold must be one of 0, 1"),
        (lambda: sign(1, at_threshold=2), ValueError, "at_threshold must be one of -1, 0, 1, not"),
        (lambda: sign(np.inf), ValueError, "z must hold finite numbers only"),
        (lambda: three_way_step(1, -0.1), ValueError, "threshold must be 0 or more, not -0.1"),
        (lambda: three_way_step(None), TypeError, "z must hold numbers only, not None"),
    ],
)
def test_bad_input_is_named(call, error, message):
    with pytest.raises(error, match=message):
        call()
