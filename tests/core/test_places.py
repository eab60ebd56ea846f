"""Where things stand in pictures: ticks, labels, number lines, shadows, parts of a neuron."""

import math
import random
from fractions import Fraction
from itertools import pairwise

import pytest
from matplotlib.ticker import MaxNLocator

from perceptron_helpers.core import diagram, epochs, labels, number_line, scales, shadow
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.core.unit import step_function
from tests.effort import tries
from tests.reading import exactly


def ratio(value):
    value = Fraction(str(value))
    return Ratio(value.numerator, value.denominator)


def test_limits_move_in_few_steps():
    generator = random.Random(1)
    for _ in range(tries(500)):
        size = Fraction(str(round(10 ** generator.uniform(-2, 12), 4)))
        for limit_of, steps in ((scales.value_limit, (1, 2, 5)), (scales.epoch_limit, (10, 30))):
            limit = limit_of(ratio(size))
            allowed = [step * 10**power for power in range(15) for step in steps]
            assert limit == min(value for value in allowed if value >= size)


def test_round_ticks_are_those_of_matplotlib():
    for limit in [*range(5, 500, 5), *range(500, 20_000, 505), 10**6, 3 * 10**9]:
        there = MaxNLocator(5, steps=[1, 2, 5, 10]).tick_values(0, limit)
        assert scales.round_ticks(limit) == [tick for tick in there if tick <= limit]


def test_ticks_divide_an_axis():
    assert list(map(exactly, scales.symmetric_ticks(5))) == [
        -5,
        Fraction(-5, 2),
        0,
        Fraction(5, 2),
        5,
    ]
    assert list(map(exactly, scales.upward_ticks(3))) == [0, Fraction(3, 2), 3]
    between = scales.steps_between(-2, ratio("0.5"), 2)
    assert list(map(exactly, between)) == [-2, Fraction(-3, 4), Fraction(1, 2)]
    assert [exactly(end) for end in scales.around(5)] == [Fraction(-27, 5), Fraction(27, 5)]


@pytest.mark.parametrize("n_epochs", [1, 10, 11, 100, 101, 4000])
def test_the_axis_of_epochs_has_room_for_a_name(n_epochs):
    (low, high), ticks = epochs.axis(n_epochs)
    assert low < 0 < n_epochs <= exactly(ticks[-1]) < exactly(high)
    assert (epochs.stride(n_epochs) == 1) == (n_epochs <= epochs.MANY)


def test_mistakes_are_counted_one_by_one_where_rows_are_few():
    assert epochs.mistake_scale(4, 2) == (4, [0, 1, 2, 3, 4])
    limit, ticks = epochs.mistake_scale(274, 60)
    assert limit == 100
    assert list(map(exactly, ticks)) == [0, 50, 100]
    assert epochs.rmse_scale(Ratio(2))[0] == 2


def test_labels_do_not_touch_keep_their_order_and_move_little():
    generator = random.Random(2)
    for _ in range(tries(600)):
        ends = [
            generator.choice([generator.uniform(-1, 1), generator.randint(-2, 2) / 2])
            for _ in range(generator.randint(1, 7))
        ]
        groups = labels.joined([ratio(round(end, 3)) for end in ends])
        assert sorted(number for group, _ in groups for number in group) == list(range(len(ends)))
        assert all(len(group) <= 2 for group, _ in groups)
        heights = [exactly(height) for _, height in groups]
        assert heights == sorted(heights, reverse=True)
        placed = [exactly(value) for value in labels.spread([height for _, height in groups])]
        gap = exactly(labels.GAP)
        assert all(-1 <= value <= 1 for value in placed)
        assert all(a - b >= gap for a, b in pairwise(placed))
        free = all(a - b >= gap for a, b in pairwise(heights))
        assert not free or placed == heights
        # No label can move back towards its end alone: it would touch another or leave the axis.
        for i, (now, end) in enumerate(zip(placed, heights, strict=True)):
            above = placed[i - 1] - gap if i else Fraction(1)
            below = placed[i + 1] + gap if i + 1 < len(placed) else Fraction(-1)
            assert now == min(max(end, below), above) or now in (above, below)


def test_a_shadow_ends_at_a_right_angle_exactly():
    generator = random.Random(3)
    for _ in range(tries(500)):
        w, u = ([round(generator.uniform(-9, 9), 2) for _ in range(2)] for _ in range(2))
        exact_w, exact_u = ([Fraction(str(v)) for v in vector] for vector in (w, u))
        ratios = [list(map(ratio, vector)) for vector in (w, u)]
        foot = list(map(exactly, shadow.foot(*ratios)))
        assert sum((a - b) * c for a, b, c in zip(exact_w, foot, exact_u, strict=True)) == 0
        assert foot[0] * exact_u[1] == foot[1] * exact_u[0]
        length = sum(a * b for a, b in zip(w, u, strict=True)) / math.hypot(*u)
        assert float(exactly(shadow.shadow(*ratios))) == pytest.approx(length, abs=1e-9)
        low, high = shadow.view(*ratios)
        assert all(low <= value <= high for value in (*exact_w, *exact_u))
        assert (low == 0) == (min(*w, *u) >= 0)
        far = list(map(exactly, shadow.far(ratios[1], high)))
        assert max(map(abs, far)) > high


def test_a_label_is_aligned_by_its_side_of_the_threshold():
    generator = random.Random(4)
    for _ in range(tries(500)):
        theta = generator.randint(-10, 10) / 10
        step = step_function("step", ratio(theta))
        z = theta + generator.choice([0, 0.01, -0.01, 0.5, -0.5])
        z = Fraction(str(round(z, 3)))
        limit = number_line.limit([ratio(z)], step)
        alignment = number_line.alignment(ratio(z), step, limit)
        if abs(z) > Fraction(7, 10) * limit:
            assert alignment == ("right" if z > 0 else "left")
        elif z == Fraction(str(theta)) or abs(z - Fraction(str(theta))) > Fraction(3, 10) * limit:
            assert alignment == "center"
        else:
            assert alignment == ("left" if z > Fraction(str(theta)) else "right")
        assert abs(z) <= limit


@pytest.mark.parametrize("n", range(1, 8))
def test_inputs_of_a_unit_do_not_touch_and_arrows_point_at_the_body(n):
    size, places = float(exactly(diagram.radius(n))), diagram.places(n)
    heights = [float(exactly(place.circle[1])) for place in places]
    assert all(a - b > 2 * size for a, b in pairwise(heights))
    assert heights[0] + size < diagram.HEIGHT
    assert heights[-1] - size > 0
    body = tuple(float(exactly(v)) for v in (diagram.BODY, diagram.MIDDLE))
    for place in places:
        start, end = (tuple(float(exactly(v)) for v in p) for p in (place.start, place.end))
        centre = tuple(float(exactly(v)) for v in place.circle)
        assert math.dist(start, centre) == pytest.approx(size)
        assert math.dist(end, body) == pytest.approx(float(exactly(diagram.RADIUS)))
        assert math.dist(centre, start) + math.dist(start, end) + math.dist(end, body) == (
            pytest.approx(math.dist(centre, body))
        )
