"""The pictures of the proof: growth of |w| and u·w, and the shadow."""

import random
import re
from math import isclose

import numpy as np
import pytest
from by_hand import dot
from look import words_outside
from perceptron_helpers.plots.growth import draw_growth, growth
from perceptron_helpers.plots.shadow import draw_shadow

from perceptron_helpers import AND, OR, XOR, all_gates, train
from perceptron_helpers.live.bound import STARTS, explore_bound
from perceptron_helpers.plots.show import show
from perceptron_helpers.tables.growth import growth_table

FROM_ZERO = {"weights": [0, 0], "bias": 0, "learning_rate": 1}


def test_growth_is_counted_in_steps_of_alpha():
    u = [2, 2, -3]
    one, other = (train(AND, [0, 0], bias=0, learning_rate=a) for a in (1, 0.01))
    assert np.allclose(growth(one, u), growth(other, u))
    first, second = (show(draw_growth, run, u).sentence for run in (one, other))
    assert second == first.removesuffix(".") + " (0.01 counts as 1)."


def test_the_limits_cross_at_the_bound(axes):
    for gate, u, bound in ((OR, [2, 2, -1], 27), (AND, [2, 2, -3], 51)):
        picture = draw_growth(axes(), train(gate, **FROM_ZERO), u)
        upper, length, shadow, lower, wall = (c.get_xydata() for c in picture._curves)
        crossing = np.interp(0, (lower - upper)[1:, 1], upper[1:, 0])
        assert isclose(crossing, bound, rel_tol=0.01)
        assert wall[:, 0].tolist() == [bound, bound]
        lengths, shadows = growth(train(gate, **FROM_ZERO), u)
        assert np.array_equal(length[:, 1], lengths)
        assert np.array_equal(shadow[:, 1], shadows)


@pytest.mark.parametrize("start", STARTS)
def test_the_picture_says_what_it_shows_and_its_words_are_inside(start):
    *weights, bias = start
    run = train(AND, weights, bias=bias, learning_rate=1)
    row = show(draw_growth, run, [2, 2, -3])
    made = int(run.mistakes.sum())
    assert (
        f"AND: {made} mistakes; {'below' if made < 51 else 'above'} the bound 51." in row.sentence
    )
    w = np.array([*run.weights[-1], run.biases[-1]])
    assert f"|w|² = {w @ w:g} and u·w = {w @ [2, 2, -3]:g}." in row.sentence
    assert ("does not cover this start" in row.sentence) == any(start)
    assert words_outside(row) == []
    (left, right), (low, high) = row.figure.axes[0].get_xlim(), row.figure.axes[0].get_ylim()
    lengths, shadows = growth(run, [2, 2, -3])
    assert left <= 0 <= made <= right
    assert low <= shadows.min() <= lengths.max() <= high


def test_an_update_adds_no_artist(axes):
    picture = draw_growth(axes(), train(OR, **FROM_ZERO), [2, 2, -1])
    before = len(picture.ax.get_children())
    picture.update(train(AND, [5, 5], bias=5), [2, 2, -3])
    assert len(picture.ax.get_children()) == before


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: growth(OR, [2, 2, -1]), TypeError, "run must be a Run"),
        (lambda: growth(train(OR, [0, 0]), [2, 2, -1]), ValueError, "run must be an online"),
        (
            lambda: growth(train(OR, [0, 0], bias=0, update="batch"), [2, 2, -1]),
            ValueError,
            "run must be an online training that learns a bias",
        ),
        (
            lambda: show(draw_growth, train(XOR, [0, 0], bias=0), [2, 2, -1]),
            ValueError,
            "u must separate XOR",
        ),
        (
            lambda: growth_table(train(all_gates()[0], **FROM_ZERO), [0, 0, -1]),
            ValueError,
            "run must be an online training that learns a bias and makes a mistake",
        ),
        (lambda: explore_bound(XOR), ValueError, "gates must be separable"),
    ],
)
def test_bad_runs_are_named(call, error, message):
    with pytest.raises(error, match=re.escape(message)):
        call()


def test_a_shadow_ends_where_the_way_to_it_is_at_right_angles(axes):
    generator = random.Random(3)
    picture = draw_shadow(axes(), [2, 3], [4, 3])
    for _ in range(100):
        w, u = ([generator.randint(-9, 9) for _ in range(2)] for _ in range(2))
        if not any(u):
            continue
        picture.update(w, u)
        foot = picture._shadow.get_xydata()[1]
        assert isclose(dot(foot, u), dot(w, u), abs_tol=1e-9)  # so (w − foot)·u = 0
        assert isclose(foot[0] * u[1], foot[1] * u[0], abs_tol=1e-9)  # it lies on u
        (left, right), (low, high) = picture.ax.get_xlim(), picture.ax.get_ylim()
        for x, y in (w, u):
            assert left <= x <= right
            assert low <= y <= high


def test_the_shadow_says_its_length():
    row = show(draw_shadow, [2, 3], [4, 3])
    assert row.sentence == (
        "The arrows w = (2, 3) and u = (4, 3): shadow of w on u = 3.4, |w| ≈ 3.606."
    )
    with pytest.raises(ValueError, match="u must not be all zero"):
        show(draw_shadow, [1, 1], [0, 0])
