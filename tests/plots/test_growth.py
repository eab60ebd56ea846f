"""The pictures of the proof: growth of |w| and u·w, and the shadow."""

import random
import re
from fractions import Fraction
from math import sqrt

import numpy as np
import pytest
from by_hand import dot
from look import words_outside
from marks import exactly, pair, pieces
from oracle import fraction

from perceptron_helpers import AND, OR, XOR, all_gates, train
from perceptron_helpers.live.bound import STARTS, explore_bound
from perceptron_helpers.plots import draw_growth, draw_shadow, show
from perceptron_helpers.tables import growth_table
from tests.effort import tries

FROM_ZERO = {"weights": [0, 0], "bias": 0, "learning_rate": 1}


def grown(run):
    """Return the weights, with the bias, at first and after each mistake, in steps of α."""
    states = [[*run.weights[0], run.biases[0]]]
    states += [[*u.weights_after, u.bias_after] for u in run.updates if u.error]
    return [[fraction(v) / fraction(run.learning_rate) for v in state] for state in states]


def curve(picture, name):
    (piece,) = pieces(picture.scene, name)
    return np.array(piece, float)


def test_growth_is_counted_in_steps_of_alpha(axes):
    u = [2, 2, -3]
    for alpha in (1, 0.01, 0.25):
        run = train(AND, [0, 0], bias=0, learning_rate=alpha)
        picture, states = draw_growth(axes(), run, u), grown(run)
        lengths = [sqrt(dot(w, w)) for w in states]
        shadows = [float(dot(w, u)) / sqrt(dot(u, u)) for w in states]
        for name, wanted in (("length", lengths), ("shadow", shadows)):
            numbers = curve(picture, name)
            assert numbers[:, 0].tolist() == list(range(len(states)))
            assert numbers[:, 1] == pytest.approx(wanted)


def test_the_limits_cross_at_the_bound(axes):
    for gate, u, bound in ((OR, [2, 2, -1], 27), (AND, [2, 2, -3], 51)):
        picture = draw_growth(axes(), train(gate, **FROM_ZERO), u)
        upper, lower = curve(picture, "upper limit"), curve(picture, "lower limit")
        crossing = np.interp(0, (lower - upper)[1:, 1], upper[1:, 0])
        assert crossing == pytest.approx(bound, rel=0.01)
        assert curve(picture, "bound")[:, 0].tolist() == [bound, bound]


@pytest.mark.parametrize("start", STARTS)
def test_the_picture_shows_all_of_it_and_its_words_are_inside(start):
    *weights, bias = start
    run, u = train(AND, weights, bias=bias, learning_rate=1), [2, 2, -3]
    row, states = show(draw_growth, run, u), grown(run)
    made = len(states) - 1
    assert made == run.mistakes.sum()
    numbers = [str(made), "51", str(dot(states[-1], states[-1])), str(dot(states[-1], u))]
    told = re.findall(r"−?\d+", row.sentence.partition(".")[0] + row.sentence.partition("|w|²")[2])
    assert [number.replace("−", "-") for number in told] == numbers
    assert words_outside(row) == []
    frame = row.pictures[0].scene.frame
    (left, right), (low, high) = map(exactly, frame.x), map(exactly, frame.y)
    lengths = [sqrt(dot(w, w)) for w in states]
    assert left <= 0 <= made <= right
    assert low <= min(dot(w, u) for w in states) / sqrt(dot(u, u)) <= max(lengths) <= high


def test_where_the_bound_does_not_cover_the_start_the_limits_have_other_names(axes):
    u, names = [2, 2, -3], {}
    for start in STARTS:
        *weights, bias = start
        picture = draw_growth(axes(), train(AND, weights, bias=bias, learning_rate=1), u)
        limits = [picture.scene[f"{limit} limit name"].text for limit in ("upper", "lower")]
        names.setdefault(any(start), set()).add((*limits, "not cover" in picture.sentence))
    assert all(len(each) == 1 for each in names.values())
    ((*covered, no),), ((*uncovered, yes),) = names[False], names[True]
    assert (no, yes) == (False, True)
    assert not set(covered) & set(uncovered)


def test_an_update_adds_no_artist(axes):
    picture = draw_growth(axes(), train(OR, **FROM_ZERO), [2, 2, -1])
    artists, before = list(picture.artists), len(picture.ax.get_children())
    picture.update(train(AND, [5, 5], bias=5), [2, 2, -3])
    assert set(picture.artists) <= set(artists)
    assert len(picture.ax.get_children()) <= before
    picture.update(train(OR, [1, 0], bias=0), [2, 2, -1])
    assert len(picture.ax.get_children()) == before


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: show(draw_growth, OR, [2, 2, -1]), TypeError, "run must be a Run"),
        (
            lambda: show(draw_growth, train(OR, [0, 0]), [2, 2, -1]),
            ValueError,
            "run must be an online",
        ),
        (
            lambda: show(draw_growth, train(OR, [0, 0], bias=0, update="batch"), [2, 2, -1]),
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
    for _ in range(tries(100)):
        w, u = ([generator.randint(-9, 9) for _ in range(2)] for _ in range(2))
        if not any(u):
            continue
        picture.update(w, u)
        scene = picture.scene
        ((start, foot),) = pieces(scene, "shadow")
        assert start == (0, 0)
        assert dot(foot, u) == dot(w, u)  # so (w − foot)·u = 0
        assert foot[0] * u[1] == foot[1] * u[0]  # it lies on u
        assert pieces(scene, "drop") == [[tuple(map(Fraction, w)), foot]]
        for name, end in (("w", w), ("u", u)):
            assert (pair(scene[name].start), pair(scene[name].end)) == ((0, 0), tuple(end))
        (left, right), (low, high) = scene.frame.x, scene.frame.y
        for x, y in (w, u):
            assert left <= x <= right
            assert low <= y <= high


def test_a_shadow_on_nothing_is_refused():
    with pytest.raises(ValueError, match="u must not be all zero"):
        show(draw_shadow, [1, 1], [0, 0])
