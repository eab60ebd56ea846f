"""Layers of threshold logic units, against fractions and linear programming."""

import random
import re

import numpy as np
import pytest
from by_hand import AND_UNIT, HIDDEN, OR_UNIT, exactly_fires

from perceptron_helpers import XOR
from perceptron_helpers.exact import nearest_floats, ratios
from perceptron_helpers.layers import exact_units, layer
from tests.effort import tries


def test_three_units_make_xor():
    assert layer(layer(XOR.inputs, HIDDEN), [AND_UNIT])[:, 0].tolist() == XOR.targets.tolist()


def test_layers_answer_as_fractions_do():
    generator = random.Random(1)
    for _ in range(tries(200)):
        units = [
            ([generator.randint(-10, 10) / 10 for _ in range(3)], generator.randint(-10, 10) / 10)
            for _ in range(2)
        ]
        rows = [[generator.randint(-5, 5) / 5 for _ in range(3)] for _ in range(4)]
        wanted = [[exactly_fires(row, unit) for unit in units] for row in rows]
        assert layer(rows, units).tolist() == wanted
        exact = exact_units("units", units)
        sums = [[unit.net_input(row) for unit in exact] for row in ratios(rows)]
        floats = [[np.dot(row, weights) + bias for weights, bias in units] for row in rows]
        assert np.allclose(nearest_floats(sums), floats)


def test_a_tie_does_not_fire():
    assert layer([[1, 1]], [([0.1, 0.2], -0.3)]).tolist() == [[0]]


@pytest.mark.parametrize(
    ("units", "error", "message"),
    [
        ([], ValueError, "units must hold one or more units, not 0"),
        ([1, 2], TypeError, "units must hold pairs (weights, bias)"),
        (OR_UNIT, TypeError, "units must hold pairs (weights, bias)"),
        ([([1, 2, 3], 0)], ValueError, "inputs must have the shape"),
    ],
)
def test_bad_units_are_named(units, error, message):
    with pytest.raises(error, match=re.escape(message)):
        layer(XOR.inputs, units)


@pytest.mark.parametrize("inputs", [None, 3, [0, 1], [[0, 1], [0]], [["0", 1]], [[True, 1]]])
def test_bad_inputs_are_named(inputs):
    with pytest.raises((TypeError, ValueError), match=r"^inputs must"):
        layer(inputs, HIDDEN)
