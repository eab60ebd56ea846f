"""The plane of two inputs, against fractions: views, cuts, regions, claims, distances, layers."""

import itertools
from fractions import Fraction
from random import Random

import numpy as np
import pytest
from marks import exactly, holds, pair
from matplotlib.ticker import MaxNLocator
from oracle import fraction

from perceptron_helpers import Dataset, all_gates, penguins
from perceptron_helpers.core.answers import unit_for
from perceptron_helpers.core.claims import is_border, prolonged
from perceptron_helpers.core.distances import shortest_ways, signed_distances
from perceptron_helpers.core.gates import gate
from perceptron_helpers.core.half_plane import corners, cut
from perceptron_helpers.core.layers import firing_parts, layer_unit, network
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.core.region import CROSSES, OUTSIDE, TOUCHES, Region
from perceptron_helpers.core.starts_map import class_digits, class_of
from perceptron_helpers.core.view import round_step, view
from perceptron_helpers.exact import number_of, ratios
from perceptron_helpers.live.penguins import MEASUREMENT_PAIRS, SPECIES_PAIRS, standardised
from tests.effort import tries

SQUARE = corners(((Ratio(-1, 2), Ratio(3, 2)), (Ratio(-1, 2), Ratio(3, 2))))
BIRDS = [penguins(*pairs) for pairs in itertools.product(SPECIES_PAIRS, MEASUREMENT_PAIRS)]
PLANES = [*all_gates(), *[gate.bipolar() for gate in all_gates()], *BIRDS]
PLANES += [standardised(birds) for birds in BIRDS]


def excess(point, w1, w2, bias, threshold):
    return w1 * point[0] + w2 * point[1] + bias - threshold


def small(random, n):
    numbers = [random.randint(-10, 10) / random.choice([1, 5, 10, 100]) for _ in range(n)]
    return [number_of(value) for value in numbers]


# Views


@pytest.mark.parametrize("dataset", PLANES, ids=lambda dataset: dataset.name)
def test_all_rows_are_well_inside_the_view(dataset):
    seen = view(dataset.rows)
    for axis, column in zip((seen.x1, seen.x2), dataset.inputs.T, strict=True):
        low, high = map(float, map(exactly, axis.limits))
        margin = (column.max() - column.min()) * 0.02
        assert low < column.min() - margin
        assert high > column.max() + margin
        steps = {exactly(b) - exactly(a) for a, b in itertools.pairwise(axis.values)}
        assert len(steps) == 1
        assert 10 <= len(axis.values) <= 30
        (step,) = steps
        assert {str(step * 10**power)[0] for power in (9, 10)} <= set("125")


@pytest.mark.parametrize("dataset", PLANES, ids=lambda dataset: dataset.name)
def test_ticks_are_those_of_matplotlib_or_the_few_values_that_there_are(dataset):
    seen, locator = view(dataset.rows), MaxNLocator(4, steps=[1, 2, 5, 10])
    for axis, column in zip((seen.x1, seen.x2), dataset.inputs.T, strict=True):
        low, high = map(float, map(exactly, axis.limits))
        known = sorted(set(column.tolist()))
        if len(known) <= 3:
            wanted = sorted({*known, 0.0})
        else:
            named = low + 0.9 * (high - low)
            wanted = [tick for tick in locator.tick_values(low, high) if low <= tick <= named]
        assert [float(exactly(tick)) for tick in axis.ticks] == pytest.approx(wanted)


def test_any_two_columns_have_a_view_with_ticks():
    random = Random(1)
    for _ in range(tries(500)):
        scales = [10.0 ** random.randint(-9, 9) for _ in range(2)]
        inputs = [[scale * random.uniform(-1, 1) for scale in scales] for _ in range(5)]
        inputs = [[x + 3 * scales[0] * (random.random() < 0.2), y] for x, y in inputs]
        seen = view(Dataset("any", inputs, [0, 1, 0, 1, 1]).rows)
        for axis, column in zip((seen.x1, seen.x2), zip(*inputs, strict=True), strict=True):
            values, ticks = list(map(exactly, axis.values)), list(map(exactly, axis.ticks))
            assert values[0] < min(map(fraction, column)) <= max(map(fraction, column)) < values[-1]
            assert 1 <= len(ticks) <= 5
            assert values[0] <= ticks[0] <= ticks[-1] <= values[-1]
        same = exactly(seen.x1.width) == exactly(seen.x2.width)
        assert seen.has_one_scale == same


def test_a_round_step_is_the_smallest_that_is_enough():
    random = Random(2)
    round_numbers = [Fraction(n) * Fraction(10) ** k for k in range(-12, 13) for n in (1, 2, 5)]
    for _ in range(tries(500)):
        n, d = random.randint(1, 10 ** random.randint(1, 9)), random.randint(1, 10**9)
        wanted = min(number for number in round_numbers if number >= Fraction(n, d))
        assert exactly(round_step(Ratio(n, d))) == wanted


# Cuts


def test_the_boundary_is_exactly_on_the_line_and_reaches_the_edges_of_the_view():
    random, outside = Random(4), 0
    for _ in range(tries(500)):
        w1, w2, bias, threshold = small(random, 4)
        if not w1 and not w2:
            continue
        part, met = cut(SQUARE, [w1, w2], bias, threshold)

        numbers = [exactly(value) for value in (w1, w2, bias, threshold)]
        edges = (Fraction(-1, 2), Fraction(3, 2))
        for point in map(pair, met):
            assert excess(point, *numbers) == 0
            assert point[0] in edges or point[1] in edges
        at_corners = [excess((x, y), *numbers) for x in edges for y in edges]
        crosses = min(at_corners) < 0 < max(at_corners) or at_corners.count(0) == 2
        assert len(met) == (2 if crosses else at_corners.count(0))
        assert all(excess(pair(point), *numbers) >= 0 for point in part)
        assert bool(part) == (max(at_corners) > 0)
        outside += not crosses
    assert outside > tries(20)


def test_a_boundary_from_corner_to_corner_halves_the_view():
    part, met = cut(SQUARE, [Ratio(1), Ratio(-1)], 0, 0)
    low, high = Fraction(-1, 2), Fraction(3, 2)
    assert list(map(pair, met)) == [(low, low), (high, high)]
    assert list(map(pair, part)) == [(low, low), (high, low), (high, high)]


def test_what_is_left_of_a_cut_can_be_cut_again():
    square = corners(((Ratio(0), Ratio(2)), (Ratio(0), Ratio(2))))
    triangle, met = cut(square, [Ratio(-1), Ratio(-1)], 2, 0)
    assert set(map(pair, triangle)) == {(0, 0), (2, 0), (0, 2)}
    assert set(map(pair, met)) == {(2, 0), (0, 2)}
    half, _ = cut(triangle, [Ratio(1), Ratio(0)], -1, 0)
    assert set(map(pair, half)) == {(1, 0), (2, 0), (1, 1)}


@pytest.mark.parametrize("at_threshold", [0, 1, None])
def test_a_region_knows_where_its_lines_are(at_threshold):
    random, seen = Random(5), set()
    for _ in range(tries(600)):
        w, bias, threshold = small(random, 2), *small(random, 1), abs(small(random, 1)[0])
        if random.random() < 0.5:  # a line through a corner
            corner = random.choice(SQUARE)
            bias = threshold - w[0] * corner[0] - w[1] * corner[1]
        unit = unit_for(gate("OR"), w, bias, threshold, at_threshold)
        region = Region(unit, SQUARE)
        outputs = [unit.output(corner) for corner in SQUARE]
        for border in region.borders:
            z = [exactly(unit.net_input(corner)) - exactly(border.level) for corner in SQUARE]
            beside = min(z) > 0 or max(z) < 0
            touches = z.count(0) == 1 and (min(z) == 0 or max(z) == 0)
            assert border.place == (OUTSIDE if beside else TOUCHES if touches else CROSSES)
            assert len(border.ends) == (2 if border.place == CROSSES else 0)
            seen.add(border.place)
        if not region.is_split:  # then the corners tell of all points
            others = sum(output == 1 for output in outputs) - 4 * bool(region.firing)
            assert abs(others) == region.has_exception
            seen.add(region.has_exception)
    assert seen == {CROSSES, TOUCHES, OUTSIDE, True, False}


# Claims and distances


def test_a_line_is_the_border_where_it_parts_firing_points_from_silent_ones():
    random, found = Random(6), set()
    grid = [tuple(map(number_of, point)) for point in itertools.product((0.0, 0.5, 1.0), repeat=2)]
    for _ in range(tries(800)):
        w, threshold = small(random, 2), small(random, 1)[0]
        unit = unit_for(gate("OR"), w, Ratio(0), threshold, random.choice([0, 1]))
        if random.random() < 0.5 and w[0] and w[1]:
            ends = [(threshold.over(w[0]), Ratio(0)), (Ratio(0), threshold.over(w[1]))]
        else:
            ends = [tuple(small(random, 2)), tuple(small(random, 2))]
        (x, y), (x2, y2) = map(pair, ends)
        if (x, y) == (x2, y2):
            continue
        sides = {True: set(), False: set()}
        for point in grid:
            across = (exactly(point[0]) - x) * (y2 - y) - (exactly(point[1]) - y) * (x2 - x)
            if across:
                sides[unit.fires(point)].add(across > 0)
        parts = sides[True] and sides[False] and not sides[True] & sides[False]
        silent, firing = ([p for p in grid if unit.fires(p) is fires] for fires in (False, True))
        assert is_border(ends, silent, firing) == bool(parts)
        found.add(bool(parts))
    assert found == {True, False}


@pytest.mark.parametrize(("off", "parts"), [("0.9e-9", True), ("1.1e-9", False)])
def test_points_within_a_billionth_of_a_claimed_line_may_belong_to_either_side(off, parts):
    ends = [(Ratio(0), Ratio(0)), (Ratio(3), Ratio(4))]  # five long
    near = (number_of(-0.8 * float(off)), number_of(0.6 * float(off)))
    silent, firing = [(Ratio(0), Ratio(1))], [near, (Ratio(1), Ratio(0))]
    assert is_border(ends, silent, firing) is parts


def test_each_test_point_stands_once_and_where_the_neuron_says():
    random = Random(16)
    for _ in range(tries(100)):
        seen = view(gate("XOR"))
        at = random.choice([0, 1])
        unit = unit_for(gate("XOR"), small(random, 2), *small(random, 2), at)
        silent, firing = seen.by_answer(unit)
        assert not any(map(unit.fires, silent))
        assert all(map(unit.fires, firing))
        places = [(x, y) for y in seen.x2.values for x in seen.x1.values]
        both = sorted(map(pair, silent + firing))
        assert both == sorted(map(pair, places))


def test_a_prolonged_line_is_the_same_line():
    random = Random(7)
    for _ in range(tries(100)):
        ends = [tuple(small(random, 2)), tuple(small(random, 2))]
        (x, y), (x2, y2) = map(pair, ends)
        if (x, y) == (x2, y2):
            continue
        far = list(map(pair, prolonged(ends, Ratio(2))))
        for px, py in far:
            assert (px - x) * (y2 - y) == (py - y) * (x2 - x)
            assert float((px - x) ** 2 + (py - y) ** 2) == pytest.approx(20**2)
        assert far[0] != far[1]


def test_distances_are_right_and_0_only_on_the_line():
    random, on_line = Random(8), 0
    for _ in range(tries(2000)):
        size = 10.0 ** random.choice([0, 0, 0, -30, -9, -3, 6, 30])
        w = [number_of(size * random.choice([0, 3, 4, 0.1, -0.2, random.random()])) for _ in "12"]
        bias = number_of(random.choice([0, size * 1e-20, -size, random.random(), 1e-300]))
        unit = unit_for(gate("AND"), w, bias, Ratio(0), 0)
        inputs = gate("AND").inputs
        distances = signed_distances(inputs, unit)
        assert len(distances) == (4 if any(w) else 0)
        square = sum(exactly(weight) ** 2 for weight in w)
        for x, d in zip(inputs, distances, strict=bool(distances)):
            z = exactly(unit.net_input(x))
            assert (d > 0, d < 0) == (z > 0, z < 0)
            error = abs(exactly(d) ** 2 * square - z**2)
            assert error <= z**2 / 10**12
            on_line += not z
    assert on_line > tries(500)


def test_the_shortest_way_leads_to_the_line_along_w():
    random = Random(9)
    for _ in range(tries(200)):
        w, bias, threshold = small(random, 2), *small(random, 2)
        if not any(w):
            continue
        unit = unit_for(gate("AND"), w, bias, threshold, 0)
        inputs = gate("AND").inputs
        for x, way in zip(inputs, shortest_ways(inputs, unit), strict=True):
            foot = [x[i] - way[i] for i in (0, 1)]
            assert unit.net_input(foot) == threshold
            assert way[0] * w[1] == way[1] * w[0]


# Layers


def test_a_network_fires_in_its_parts_and_nowhere_else():
    random = Random(10)
    for _ in range(tries(150)):
        units = [layer_unit(small(random, 2), *small(random, 1)) for _ in range(3)]
        parts = firing_parts(SQUARE, units[:2], units[2])
        for _ in range(20):
            point = [number_of(random.uniform(-0.5, 1.5)) for _ in range(2)]
            if all(unit.net_input(point) for unit in units[:2]):
                inside = [part for part in parts if holds([*map(pair, part)], pair(point))]
                assert len(inside) == network([point], units[:2], units[2])[0]


# The map of starts


def test_classes_of_epochs():
    last_epochs = [1, 2, 3, 5, 10, 30, 100]
    wanted = np.searchsorted(last_epochs, range(1, 101)).tolist()
    assert [class_of(epochs) for epochs in range(1, 101)] == wanted
    assert class_of(-1) == len(last_epochs)


def test_the_map_has_a_digit_for_each_start():
    random = Random(11)
    epochs = [random.choice([-1, 1, 1, 2, 4, 50]) for _ in range(41 * 41)]
    rows = class_digits(epochs)
    assert [len(row) for row in rows] == [41] * 41
    assert [class_of(n) for n in epochs] == [int(digit) for row in rows for digit in row]


def test_ratios_of_a_dataset_are_what_it_prints():
    for dataset in PLANES:
        shown = [[fraction(value) for value in row] for row in dataset.inputs]
        assert [list(map(exactly, row)) for row in dataset.rows.inputs] == shown
        assert [list(map(exactly, row)) for row in ratios(dataset.inputs)] == shown
