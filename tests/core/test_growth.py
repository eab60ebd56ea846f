"""Growth of the weights, its limits and what is said of them: exact, for random runs."""

import random
import re
from fractions import Fraction

from perceptron_helpers.core import growth, margin
from perceptron_helpers.core.gates import INPUTS, NAMES, targets
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.core.rows import Rows
from perceptron_helpers.core.run import Run
from perceptron_helpers.core.words import margins as words
from tests.effort import tries
from tests.reading import NUMBER, equations, exactly, meant

RELATIONS = {"below": -1, "equal to": 0, "above": 1}
SIDES = "|".join(RELATIONS)


def random_runs(seed, amount):
    """Yield (run, separating vector): of every kind, with a bias, online."""
    generator = random.Random(seed)
    amount = tries(amount)
    while amount:
        kind = generator.choice(["step", "sign", "three_way"])
        low = 0 if kind == "step" else -1
        rows = Rows("data", INPUTS, [1 if t else low for t in targets(generator.choice(NAMES))])
        u = margin.separating_vector(rows, generator.choice([2, 3]))
        if u is None:
            continue
        amount -= 1
        zero = generator.random() < 0.6
        ties = {"step": [None, 0, 1], "sign": [None, -1, 0, 1], "three_way": [None]}
        run = Run(
            rows,
            ["0", "0"] if zero else [str(generator.randint(-9, 9)) for _ in range(2)],
            bias="0" if zero else str(generator.randint(-9, 9)),
            learning_rate=generator.choice(["1", "0.1", "0.25", "3"]),
            threshold=generator.choice(["0", "0", "0.2", "3"]),
            at_threshold=generator.choice(ties[kind]),
            activation=kind,
            max_epochs=generator.choice([1, 3, 40]),
        )
        yield run, [Ratio(value) for value in u]


def test_where_the_bound_covers_a_run_its_limits_hold():
    covered, broken = 0, set()
    for run, u in random_runs(1, 1500):
        states, reason = growth.states(run), growth.not_covered(run)
        least, square = margin.least(run.rows, u), margin.squared_radius(run.rows)
        pairs = list(zip(growth.squares(states), growth.reaches(states, u), strict=True))
        holds = all(s <= square * k and r >= least * k for k, (s, r) in enumerate(pairs))
        within = margin.mistake_bound(run.rows, u) >= len(states) - 1
        if reason is None:
            covered += 1
            assert holds
            assert within
            assert run.converged or run.n_epochs < 40
        elif not (holds and within):
            broken.add(reason)
    assert covered > tries(300)
    assert broken == set(words.NOT_COVERED)


def test_the_sentence_compares_mistakes_and_bound_and_its_digits_show_it():
    for run, u in random_runs(2, 1000):
        states, bound = growth.states(run), margin.mistake_bound(run.rows, u)
        generator = random.Random(len(states))
        nudge = generator.choice([0, 1, -1]) * Fraction(1, 10 ** generator.randint(1, 12))
        made = len(states) - 1
        for limit in (exactly(bound), made + nudge):
            shown = Ratio(limit.numerator, limit.denominator)
            square, reach = growth.squares(states)[-1], growth.reaches(states, u)[-1]
            told = words.growth_sentence(run, made, shown, square, reach)
            counted, relation, about, digits = re.search(
                rf"(\d+) mistakes?\b.*; (below|equal to|above) the bound (about )?({NUMBER})\. ",
                told,
            ).groups()
            assert int(counted) == made
            for value in (limit, meant(digits)):
                assert (made > value) - (made < value) == RELATIONS[relation]
            assert (about is None) == (meant(digits) == limit)
            for name, value in (("|w|²", square), ("u·w", reach)):
                [(sign, found)] = equations(name, told)
                assert (sign == "=") == (found == exactly(value))
            assert ("does not cover" in told) == (growth.not_covered(run) is not None)


def test_a_step_is_how_far_each_mistake_moves_the_bias():
    for run, _ in random_runs(3, 300):
        for update in run.all_mistakes():
            ratio = exactly(abs(update.changes[-1])) / exactly(growth.step_size(run))
            tie = run.activation == "sign" and run.step.between == 0 and update.output == 0
            assert ratio == (Fraction(1, 2) if tie else 1)


def test_all_that_is_drawn_lies_inside_the_axes():
    for run, u in random_runs(4, 300):
        states = growth.states(run)
        last = growth.mistakes_limit(run.rows, u, len(states) - 1)
        low, top = growth.length_limits(run.rows, u, states)
        assert last % 10 == 0
        assert top % 5 == 0
        assert last >= len(states) - 1
        assert all(low <= exactly(value) <= top for value in growth.lengths(states))
        assert all(low <= exactly(value) <= top for value in growth.shadows(states, u))
        upper, lower = growth.limit_curves(run.rows, u, last, 40)
        bound = exactly(margin.mistake_bound(run.rows, u))
        for (k, high), (_, below) in zip(upper, lower, strict=True):
            if k:
                assert (exactly(below) <= exactly(high)) == (exactly(k) <= bound)
