"""Margin, bound and search in the core: against fractions, ties included."""

import itertools
import random
from fractions import Fraction

import pytest

from perceptron_helpers import Dataset
from perceptron_helpers.core import margin as core
from perceptron_helpers.exact import number_of
from perceptron_helpers.margin import margin, mistake_bound, separating_vector
from tests.effort import tries
from tests.reading import exactly


def dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))


def random_datasets(seed, amount):
    generator = random.Random(seed)
    for _ in range(tries(amount)):
        n_inputs, n_rows = generator.randint(1, 3), generator.randint(1, 5)
        places = generator.choice([0, 0, 1, 3])
        inputs = [
            [round(generator.uniform(-2, 2), places) for _ in range(n_inputs)]
            for _ in range(n_rows)
        ]
        low = generator.choice([0, -1])
        yield Dataset("d", inputs, [generator.choice([low, 1]) for _ in range(n_rows)])


def by_hand(dataset):
    """Return t·(x, 1) in fractions."""
    return [
        [(1 if t == 1 else -1) * Fraction(str(value)) for value in [*x, 1]]
        for x, t in zip(dataset.inputs.tolist(), dataset.targets.tolist(), strict=True)
    ]


def test_rows_least_radius_and_bound_are_those_of_fractions():
    generator = random.Random(5)
    for dataset in random_datasets(1, 600):
        signed = by_hand(dataset)
        found = core.signed_rows(dataset.rows)
        assert [[exactly(value) for value in row] for row in found] == signed
        u = [round(generator.uniform(-2, 2), 1) for _ in signed[0]]
        exact = [Fraction(str(value)) for value in u]
        least, longest = min(dot(row, exact) for row in signed), max(dot(r, r) for r in signed)
        ratios = [number_of(value) for value in u]
        assert exactly(core.least(dataset.rows, ratios)) == least
        assert exactly(core.squared_radius(dataset.rows)) == longest
        if least:
            bound = core.mistake_bound(dataset.rows, ratios)
            assert exactly(bound) == longest * dot(exact, exact) / least**2


@pytest.mark.parametrize(
    ("inputs", "u"),
    [
        ([[1, 1]], [0.1, 0.2, -0.3]),
        ([[3, 0]], [0.1, 5, -0.3]),
        ([[0.1, 0.2]], [1, 1, -0.3]),
        ([[1e-300, 0]], [1, 1, -1e-300]),
        ([[1e150, 1]], [1, 0, -1e150]),
    ],
)
def test_a_row_on_the_line_has_no_margin(inputs, u):
    on_the_line = Dataset("a", inputs, [1])
    assert margin(on_the_line, u) == 0
    with pytest.raises(ValueError, match="u must separate a"):
        mistake_bound(on_the_line, u)


def test_the_search_is_the_one_that_tries_all():
    for dataset in random_datasets(2, 150):
        largest = 2
        signed, best = by_hand(dataset), None
        for u in itertools.product(range(-largest, largest + 1), repeat=len(signed[0])):
            least = min(dot(row, u) for row in signed)
            if least > 0:
                key = (-Fraction(least**2, dot(u, u)), dot(u, u))
                best = min(best or (key, u), (key, u))
        found = separating_vector(dataset, largest)
        assert (found is None) == (best is None)
        assert found is None or tuple(found) == best[1]


def test_a_search_that_would_not_end_is_refused():
    for n_inputs, largest in ((6, 3), (30, 1), (2, 10**6)):
        wide = Dataset("wide", [[0] * n_inputs], [1])
        with pytest.raises(ValueError, match=f"largest={largest} and {n_inputs} inputs make"):
            separating_vector(wide, largest)
    assert separating_vector(Dataset("five", [[0] * 5], [1])).tolist() == [0] * 5 + [1]
