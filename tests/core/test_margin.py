"""Margin, radius and Novikoff's bound: against optimisation, brute force and fractions."""

import itertools
import random
import re
from fractions import Fraction
from math import isclose, sqrt

import numpy as np
import pytest
from by_hand import dot, signed_rows_of
from scipy.optimize import linprog, minimize

from perceptron_helpers import AND, OR, XOR, Dataset, all_gates, penguins, train
from perceptron_helpers.core import growth
from perceptron_helpers.core import margin as core
from perceptron_helpers.exact import nearest_floats, ratios
from perceptron_helpers.margin import (
    margin,
    mistake_bound,
    radius,
    separable_gates,
    separating_vector,
)
from tests.effort import tries

GATES = all_gates()


FROM_ZERO = {"weights": [0, 0], "bias": 0, "learning_rate": 1}


each_gate = pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.name)


def widest_margin(gate):
    """Return the margin of the best vector of all: the shortest v with v·row ≥ 1 has 1/|v|."""
    rows = np.array(signed_rows_of(gate))
    least = {"type": "ineq", "fun": lambda v: rows @ v - 1, "jac": lambda v: rows}
    start = linprog(np.zeros(3), A_ub=-rows, b_ub=-np.ones(4), bounds=[(None, None)] * 3)
    if start.status != 0:
        return None
    options = {"maxiter": 500, "ftol": 1e-14}
    found = minimize(
        lambda v: v @ v, start.x, jac=lambda v: 2 * v, constraints=[least], options=options
    )
    return 1 / np.linalg.norm(found.x)


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
    for _ in range(tries(300)):
        gate = generator.choice(GATES)
        u = [generator.randint(-5, 5) for _ in range(3)]
        if not any(u):
            continue
        rows = signed_rows_of(gate)
        least = min(dot(row, u) for row in rows)
        assert isclose(margin(gate, u), least / sqrt(dot(u, u)), abs_tol=1e-12)
        if least > 0:
            longest = max(dot(row, row) for row in rows)
            wanted = Fraction(longest * dot(u, u), least**2)
            assert isclose(mistake_bound(gate, u), wanted)
            assert isclose(mistake_bound(gate, u), (radius(gate) / margin(gate, u)) ** 2)


def test_fourteen_gates_are_separable_and_the_first_is_and():
    gates = separable_gates()
    assert gates[0] is AND
    assert {gate.name for gate in gates} == {gate.name for gate in GATES} - {"XOR", "XNOR"}


def test_bipolar_targets_are_the_same_classes():
    assert margin(AND.bipolar(inputs=False), [2, 2, -3]) == margin(AND, [2, 2, -3])


def test_any_number_of_inputs():
    rows = list(itertools.product([0, 1], repeat=3))
    majority = Dataset("majority", rows, [int(sum(row) > 1) for row in rows])
    assert separating_vector(majority).tolist() == [2, 2, 2, -3]
    assert mistake_bound(majority, [2, 2, 2, -3]) == 84
    rows = nearest_floats(core.signed_rows(penguins().rows))
    assert rows.shape == (274, 3)


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
    states = growth.states(run.exact)
    lengths = nearest_floats(growth.lengths(states))
    shadows = nearest_floats(growth.shadows(states, ratios(u)))
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
