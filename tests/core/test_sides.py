"""What is said of a net input beside a threshold: parsed, and compared with fractions."""

import random
import re
from fractions import Fraction

import pytest

from perceptron_helpers.core.decimals import exact
from perceptron_helpers.core.unit import Unit, step_function
from perceptron_helpers.core.words import sides, steps, units
from tests.effort import tries
from tests.reading import NUMBER, equations, meant

ROOM = 26  # characters that a label on the number line may have


def random_number(generator):
    kind = generator.random()
    if kind < 0.2:
        return generator.choice(["0", "0.2", "-0.2", "0.5", "1", "-1"])
    if kind < 0.6:
        return str(round(generator.uniform(-2, 2), generator.randint(1, 4)))
    if kind < 0.8:
        return repr(generator.uniform(-2, 2))
    return f"{generator.uniform(-9, 9):.6f}e{generator.randint(-12, 12)}"


def beside(generator, text):
    """Return the number itself, one next to it, its negative, or any other."""
    value, kind = Fraction(text), generator.random()
    if kind < 0.2:
        return text
    if kind < 0.3:
        return text[1:] if text[0] == "-" else "-" + text
    if kind < 0.7:
        step = generator.choice([-1, 1]) * Fraction(10) ** generator.randint(-14, 0)
        moved = value + step * (abs(value) or 1)
        return f"{moved.numerator * 10**40 // moved.denominator}e-40"
    return random_number(generator)


def settings(seed, amount):
    """Yield kind, θ, z and z after as fractions, and the step itself."""
    generator = random.Random(seed)
    ties = {"step": [None, 0, 1], "sign": [None, -1, 0, 1], "three_way": [None]}
    for _ in range(tries(amount)):
        kind, theta = generator.choice(list(ties)), random_number(generator)
        if kind == "three_way":
            theta = theta.lstrip("-")
        zs = [beside(generator, theta), beside(generator, theta)]
        step = step_function(kind, exact(theta), generator.choice(ties[kind]))
        yield Fraction(theta), [Fraction(z) for z in zs], [exact(z) for z in zs], step


def order(a, b):
    return (a > b) - (a < b)


def expected(z, theta, step):
    """Return the words that must be there, and the words for the neuron."""
    low = -theta if step.has_dead_band else theta
    output = step.above if z > theta else step.below if z < low else step.between
    neuron = {step.above: "the neuron fires", step.below: "the neuron does not fire"}.get(
        output, "the neuron is undecided"
    )
    if not step.has_dead_band:
        return ["is below θ", "equals θ", "is above θ"][1 + order(z, theta)], neuron
    if z < low:
        return "is below −θ", "the output is −1"
    if z > theta:
        return "is above θ", neuron
    edge = "equals −θ" if z == low else "equals θ" if z == theta else "is between −θ"
    return edge, neuron


def test_place_and_answer_are_those_of_fractions_and_the_digits_show_it():
    for theta, zs, ratios, step in settings(1, 4000):
        told = sides.told(ratios, step)
        first, after = told.removesuffix(".").split(". After the update ")
        for z, text in zip(zs, (first, after), strict=True):
            place, neuron = expected(z, theta, step)
            assert place in text
            assert text.endswith(f": {neuron}")
            assert ("a tie" in text) == (z == theta and not step.has_dead_band)
            [(sign, shown)] = equations("z", text)
            assert (sign == "=") == (shown == z)
            for name, edge in (("θ", theta), ("−θ", -theta)):
                for edge_sign, edge_shown in equations(name, text):
                    assert (edge_sign == "=") == (edge_shown == edge)
                    assert order(shown, edge_shown) == order(z, edge)


def test_labels_are_short_and_on_their_own_side():
    for theta, zs, ratios, step in settings(2, 4000):
        written = sides.theta_label(step, ratios)
        [(sign, theta_shown)] = equations("θ", written)
        assert (sign == "=") == (theta_shown == theta)
        assert len(written) <= ROOM
        for z, ratio in zip(zs, ratios, strict=True):
            label = sides.label("z after", ratio, step, ratios)
            assert len(label) <= ROOM
            relation, edge, sign, gap = re.fullmatch(
                rf"z after ([=≈]) (−?θ)?(?: ?([+−]) ?)?({NUMBER})?", label
            ).groups()
            base = {None: 0, "θ": theta, "−θ": -theta}[edge]
            gap = meant(gap or "0") * (-1 if sign == "−" else 1)
            assert (relation == "=") == (base + gap == z)
            if edge is None:
                assert order(gap, theta_shown) == order(z, theta)
                if step.has_dead_band:
                    assert order(gap, -theta_shown) == order(z, -theta)
            else:
                assert order(gap, 0) == order(z, base)


def test_the_relation_of_one_number_is_that_of_fractions():
    for theta, (z, _), (ratio, _), step in settings(3, 2000):
        text = sides.relation(ratio, step)
        word = ["is below", "equals", "is above"][1 + order(z, theta)]
        assert f" {word} θ" in text
        assert text.endswith(", a tie") == (z == theta)
        [(_, shown)], [(_, edge)] = equations("z", text), equations("θ", text)
        assert order(shown, edge) == order(z, theta)


def test_a_step_says_its_outputs():
    for theta, (z, _), (ratio, _), step in settings(4, 2000):
        kind = "three_way" if step.has_dead_band else "sign" if step.below else "step"
        text = steps.sentence(kind, step, ratio)
        low = -theta if step.has_dead_band else theta
        output = step.above if z > theta else step.below if z < low else step.between
        assert meant(re.search(rf"the output is ({NUMBER})\.$", text)[1]) == output
        assert meant(re.search(rf": y = ({NUMBER})$", steps.marked(ratio, step))[1]) == output
        outputs = re.findall(rf"({NUMBER}) (?:below|at|from|above) ", text)
        assert list(map(meant, outputs)) == [step.below, step.between, step.above]
        [(_, shown)], [(_, edge)] = equations("z", text), equations("θ", text)
        assert order(shown, edge) == order(z, theta)


@pytest.mark.parametrize("has_bias", [True, False])
def test_a_unit_tells_its_sum_and_what_it_answers(has_bias):
    generator = random.Random(5)
    for theta, _, _, step in settings(6, 1500):
        n = generator.randint(1, 6)
        w, x = ([random_number(generator) for _ in range(n)] for _ in range(2))
        b = random_number(generator) if has_bias else "0"
        unit = Unit(list(map(exact, w)), exact(b), step)
        text = units.report(unit, has_bias, list(map(exact, x)))
        z = Fraction(b) + sum(Fraction(p) * Fraction(q) for p, q in zip(w, x, strict=True))
        for letter, values in (("w", w), ("x", x)):
            for digit, value in zip("₁₂₃₄₅₆", values, strict=False):
                [(sign, shown)] = equations(f"{letter}{digit}", text)
                assert (sign == "=") == (shown == Fraction(value))
        assert len(equations("b", text)) == has_bias
        [(sign, shown)], [(_, edge)] = equations("z", text), equations("θ", text)
        assert (sign == "=") == (shown == z)
        assert order(shown, edge) == order(z, theta)
        low = -theta if step.has_dead_band else theta
        y = step.above if z > theta else step.below if z < low else step.between
        said = {step.above: "fires", step.below: "does not fire"}.get(y, "is undecided")
        assert f", so it {said}: y = " in text
        assert equations("y", text) == [("=", y)]
