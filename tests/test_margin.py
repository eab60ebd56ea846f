"""Margin, radius and Novikoff's bound: against optimisation, brute force and fractions."""

import itertools
import random
import re
from fractions import Fraction
from math import isclose, sqrt

import numpy as np
import pytest
from ipywidgets.widgets.widget import _instances
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from scipy.optimize import linprog, minimize

from perceptron_helpers import AND, OR, XOR, Dataset, all_gates, penguins, train
from perceptron_helpers.live.bound import STARTS, explore_bound
from perceptron_helpers.margin import (
    margin,
    mistake_bound,
    radius,
    separable_gates,
    separating_vector,
    signed_rows,
)
from perceptron_helpers.plots.growth import draw_growth, growth
from perceptron_helpers.plots.shadow import draw_shadow
from perceptron_helpers.plots.show import show
from perceptron_helpers.plots.style import drawing_style
from perceptron_helpers.tables.growth import growth_table

GATES = all_gates()
FROM_ZERO = {"weights": [0, 0], "bias": 0, "learning_rate": 1}
each_gate = pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.name)


@pytest.fixture(autouse=True)
def no_widgets_left():
    before = set(_instances)
    yield
    for key in set(_instances) - before:
        _instances[key].close()


def axes():
    figure = Figure()
    FigureCanvasAgg(figure)
    return figure.add_subplot()


def rows_by_hand(gate):
    """Return t·(x₁, x₂, 1) as tuples of whole numbers."""
    return [
        tuple((1 if t == 1 else -1) * int(v) for v in (*x, 1))
        for x, t in zip(gate.inputs, gate.targets, strict=True)
    ]


def widest_margin(gate):
    """Return the margin of the best vector of all: the shortest v with v·row ≥ 1 has 1/|v|."""
    rows = np.array(rows_by_hand(gate))
    least = {"type": "ineq", "fun": lambda v: rows @ v - 1, "jac": lambda v: rows}
    start = linprog(np.zeros(3), A_ub=-rows, b_ub=-np.ones(4), bounds=[(None, None)] * 3)
    if start.status != 0:
        return None
    options = {"maxiter": 500, "ftol": 1e-14}
    found = minimize(
        lambda v: v @ v, start.x, jac=lambda v: 2 * v, constraints=[least], options=options
    )
    return 1 / np.linalg.norm(found.x)


def dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))


# Margin and radius


@each_gate
def test_the_search_finds_the_widest_margin_of_all(gate):
    u, best = separating_vector(gate), widest_margin(gate)
    if best is None:
        assert u is None
    else:
        assert isclose(margin(gate, u), best, rel_tol=1e-6)


def test_the_numbers_of_or_and_and():
    assert isclose(margin(OR, [2, 2, -1]), 1 / 3)
    assert isclose(margin(AND, [2, 2, -3]), 1 / sqrt(17))
    assert radius(OR) == radius(AND) == sqrt(3)
    assert mistake_bound(OR, [2, 2, -1]) == 27
    assert mistake_bound(AND, [2, 2, -3]) == 51


def test_margins_and_bounds_are_those_of_fractions():
    generator = random.Random(1)
    for _ in range(300):
        gate = generator.choice(GATES)
        u = [generator.randint(-5, 5) for _ in range(3)]
        if not any(u):
            continue
        rows = rows_by_hand(gate)
        least = min(dot(row, u) for row in rows)
        assert isclose(margin(gate, u), least / sqrt(dot(u, u)), abs_tol=1e-12)
        if least > 0:
            longest = max(dot(row, row) for row in rows)
            wanted = Fraction(longest * dot(u, u), least**2)
            assert isclose(mistake_bound(gate, u), wanted)
            assert isclose(mistake_bound(gate, u), (radius(gate) / margin(gate, u)) ** 2)


def test_bipolar_targets_are_the_same_classes():
    assert margin(AND.bipolar(inputs=False), [2, 2, -3]) == margin(AND, [2, 2, -3])


def test_any_number_of_inputs():
    rows = list(itertools.product([0, 1], repeat=3))
    majority = Dataset("majority", rows, [int(sum(row) > 1) for row in rows])
    assert separating_vector(majority).tolist() == [2, 2, 2, -3]
    assert mistake_bound(majority, [2, 2, 2, -3]) == 84
    assert signed_rows(penguins()).shape == (274, 3)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: margin(OR, [1, 1]), ValueError, "u must have the shape (3,), not (2,)"),
        (lambda: margin(OR, [0, 0, 0]), ValueError, "u must not be all zero"),
        (lambda: margin("OR", [1, 1, 1]), TypeError, "dataset must be a Dataset, not str"),
        (
            lambda: mistake_bound(XOR, [1, 1, 1]),
            ValueError,
            "u must separate XOR, but its least t·(u·(x, 1)) is -3, not above 0",
        ),
        (lambda: separating_vector(OR, 0), ValueError, "largest must be 1 or more"),
        (
            lambda: radius(Dataset("d", [[1]], [2])),
            ValueError,
            "targets must be 0 and 1, or −1 and 1",
        ),
    ],
)
def test_bad_input_is_named(call, error, message):
    with pytest.raises(error, match=re.escape(message)):
        call()


# The theorem


def mistakes_of(gate, order, at_threshold):
    ordered = Dataset(gate.name, gate.inputs[list(order)], gate.targets[list(order)])
    return train(ordered, **FROM_ZERO, at_threshold=at_threshold)


@each_gate
@pytest.mark.parametrize("at_threshold", [0, 1])
def test_no_order_of_rows_makes_more_mistakes_than_the_bound(gate, at_threshold):
    u = separating_vector(gate)
    if u is None:
        return
    for order in itertools.permutations(range(4)):
        run = mistakes_of(gate, order, at_threshold)
        assert run.converged
        assert run.mistakes.sum() <= mistake_bound(gate, u)


@each_gate
def test_each_mistake_moves_length_and_shadow_as_the_proof_says(gate):
    u = separating_vector(gate)
    if u is None:
        return
    run = train(gate, **FROM_ZERO)
    lengths, shadows = growth(run, u)
    k = np.arange(len(lengths))
    assert len(lengths) == run.mistakes.sum() + 1
    assert (np.diff(shadows) >= margin(gate, u) - 1e-12).all()
    assert (np.diff(lengths**2) <= radius(gate) ** 2 + 1e-12).all()
    assert (shadows >= k * margin(gate, u) - 1e-12).all()
    assert (lengths <= np.sqrt(k) * radius(gate) + 1e-12).all()
    assert (shadows <= lengths + 1e-12).all()


def test_the_bound_does_not_cover_a_start_that_is_not_zero():
    run = train(AND, [5, 5], bias=5, learning_rate=0.1)
    assert run.converged
    assert run.mistakes.sum() == 73


# The picture


def test_growth_is_counted_in_steps_of_alpha():
    u = [2, 2, -3]
    one, other = (train(AND, [0, 0], bias=0, learning_rate=a) for a in (1, 0.01))
    assert np.allclose(growth(one, u), growth(other, u))
    first, second = (show(draw_growth, run, u).sentence for run in (one, other))
    assert second == first.removesuffix(".") + " (0.01 counts as 1)."


def test_the_limits_cross_at_the_bound():
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
    canvas = FigureCanvasAgg(row.figure)
    with drawing_style():
        canvas.draw()
        width, height = canvas.get_width_height()
        for text in row.figure.findobj(lambda artist: hasattr(artist, "get_text")):
            if text.get_text() and text.get_visible():
                box = text.get_window_extent()
                assert box.x0 >= -1, text
                assert box.y0 >= -1, text
                assert box.x1 <= width + 1, text
                assert box.y1 <= height + 1, text
    (left, right), (low, high) = row.figure.axes[0].get_xlim(), row.figure.axes[0].get_ylim()
    lengths, shadows = growth(run, [2, 2, -3])
    assert left <= 0 <= made <= right
    assert low <= shadows.min() <= lengths.max() <= high


def test_an_update_adds_no_artist():
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
            lambda: draw_growth(axes(), train(XOR, [0, 0], bias=0), [2, 2, -1]),
            ValueError,
            "u must separate XOR",
        ),
        (
            lambda: growth_table(train(GATES[0], **FROM_ZERO), [0, 0, -1]),
            ValueError,
            "run must be an online training that learns a bias and makes a mistake",
        ),
        (lambda: explore_bound(XOR), ValueError, "gates must be separable"),
    ],
)
def test_bad_runs_are_named(call, error, message):
    with pytest.raises(error, match=re.escape(message)):
        call()


# The table


@pytest.mark.parametrize("gate", [OR, AND], ids=lambda gate: gate.name)
def test_the_table_follows_the_rule_by_hand(gate):
    u = [int(value) for value in separating_vector(gate)]
    records = growth_table(train(gate, **FROM_ZERO), u).records
    rows, w, found = rows_by_hand(gate), [0, 0, 0], []
    for _ in range(20):
        for number, row in enumerate(rows):
            z = dot(row, w)
            if z < 0 or (z == 0 and gate.targets[number] == 1):
                w = [a + b for a, b in zip(w, row, strict=True)]
                found.append((number, row[2], *w, dot(u, w), dot(w, w)))
    keys = ("sample", "target", "w1_after", "w2_after", "b_after", "shadow", "square")
    assert [tuple(record[key] for key in keys) for record in records] == found


def test_a_blank_table_gives_no_answer_away():
    table = growth_table(train(OR, **FROM_ZERO), [2, 2, -1], fill="none")
    for record in table.records:
        known = {key for key, value in record.items() if value is not None}
        assert known == {"mistake", "sample", "target"}
    assert "u·w grows by 1 or more, and |w|² by 3 at most." in table.notes


# Live


def test_each_choice_counts_as_train_does():
    live, generator = explore_bound(), random.Random(2)
    assert len(separable_gates()) == 14
    orders = [value for _, value in live.controls["order"].options]
    assert len(set(orders)) == 24
    for _, gate in live.controls["gate"].options:
        order, start = generator.choice(orders), generator.choice(STARTS)
        live.set(gate=gate, order=order, start=start)
        ordered = Dataset("ordered", gate.inputs[list(order)], gate.targets[list(order)])
        run = train(ordered, start[:2], bias=start[2], learning_rate=1, max_epochs=300)
        made = int(run.mistakes.sum())
        assert f"{gate.name}: {made} mistake" in live.sentence
        assert ("does not cover" in live.sentence) == any(start)


def test_the_choices_start_where_the_lesson_does():
    live = explore_bound()
    assert "AND: 10 mistakes; below the bound 51." in live.sentence
    live.set(start=(50.0, 50.0, 50.0))
    assert "AND: 73 mistakes; above the bound 51." in live.sentence
    live.reset()
    assert "AND: 10 mistakes" in live.sentence


# The shadow


def test_a_shadow_ends_where_the_way_to_it_is_at_right_angles():
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
