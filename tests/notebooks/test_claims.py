"""What lessons claim in words is so: each claim computed in another way than the lesson does."""

import itertools
import re

import hypothesis.strategies as st
import lessons
import numpy as np
import pytest
from hypothesis import given
from scipy.optimize import linprog

from perceptron_helpers import AND, OR, Dataset, all_gates, penguins, train
from perceptron_helpers.datasets import MEASUREMENTS

thousandths = st.integers(-1000, 1000).map(lambda n: n / 1000)
TEXT = {each.number: each.text() for each in lessons.ALL}


def says(number, words):
    """Make sure that a lesson still says what is tested here."""
    assert re.sub(r"\s+", " ", words) in re.sub(r"\s+", " ", TEXT[number]), words


def test_a_bias_that_counts_twice_is_learnt_with_other_weights():
    says("14", "From zero, AND ends at 3, 2 and b = −2, and not at 2, 1 and −2.")
    ends = {}
    for times in (2, 1):
        weights, bias, mistakes = np.zeros(2), 0, 1
        while mistakes:
            mistakes = 0
            for x, t in zip(AND.inputs, AND.targets, strict=True):
                error = t - (weights @ x + times * bias > 0)
                weights, bias = weights + error * x, bias + error
                mistakes += abs(error)
        ends[times] = [*weights, bias]
    assert ends == {2: [3, 2, -2], 1: [2, 1, -2]}


@given(thousandths, thousandths, st.integers(50, 1000).map(lambda n: n / 1000))
def test_or_is_learnt_from_every_start(w1, w2, alpha):
    says("06", "From every start, with every α, OR is learnt in the end")
    assert train(OR, [w1, w2], learning_rate=alpha, max_epochs=200).converged


@given(st.lists(st.integers(-50, 50), min_size=3, max_size=3))
def test_learning_stops_from_any_start(start):
    says("12", "But the training still ends, from any start.")
    *weights, bias = start
    run = train(AND, weights, bias=bias, learning_rate=1, max_epochs=1000)
    assert run.converged
    u, mistakes = np.array([2, 2, -3]), int(run.mistakes.sum())
    end = np.array([*run.weights[-1], run.biases[-1]])
    assert u @ end >= u @ start + mistakes  # the smallest room is 1
    assert end @ end <= np.square(start).sum() + 3 * mistakes


def test_the_epoch_without_a_mistake_is_counted():
    says("B", "Training converges when an epoch has no mistake. That last epoch is counted, too.")
    run = train(OR, [0.4, -0.35])
    assert run.mistakes.tolist() == [1, 1, 1, 1, 0]
    assert run.n_epochs == 5


def test_which_weights_the_circling_training_can_reach():
    says("09", "w₁ and w₂ can only be …, −0.1, 0.1, 0.3, …")
    run = train(AND, [0.3, -0.1], learning_rate=0.2, threshold=0.2, at_threshold=0)
    fifths = (run.weights + 0.1) / 0.2
    assert np.allclose(fifths, fifths.round())
    state, seen = tuple(run.weights[-1]), [tuple(weights) for weights in run.weights[:-1]]
    assert state in seen  # it does go in circles


def test_small_changes_of_a_hidden_weight_change_nothing():
    says("11", "After a small change, down or up, y is the same")

    def mistakes(first):
        x1, x2 = OR.inputs.T
        h1, h2 = first * x1 + 2 * x2 - 1 > 0, 2 * x1 + 2 * x2 - 3 > 0
        return np.sum((2 * h1 + 2 * h2 - 1 > 0) != (x1 != x2))

    assert {mistakes(2 + change) for change in np.linspace(-0.9, 1, 20)} == {1}
    says("11", "Only −1 makes it jump, and then two rows are wrong.")
    assert mistakes(1) == 2


def test_bipolar_is_not_always_quicker():
    says("10", "x₁ OR NOT x₂ takes 2 epochs binary, and 3 bipolar")
    (gate,) = (each for each in all_gates() if each.name == "x₁ OR NOT x₂")
    sign = {"learning_rate": 0.05, "activation": "sign", "at_threshold": -1}
    assert train(gate, [0.5, -0.14], bias=0).n_epochs == 2
    assert train(gate.bipolar(), [0.5, -0.14], bias=0, **sign).n_epochs == 3


def is_mixture(points, point):
    """Tell whether a point is a mixture of others, all shares 0 or above."""
    rows = np.vstack([points.T, np.ones(len(points))])
    return linprog(np.zeros(len(points)), A_eq=rows, b_eq=[*point, 1]).status == 0


@pytest.mark.parametrize("columns", list(itertools.combinations(MEASUREMENTS, 2)))
def test_some_adelie_is_a_mixture_of_chinstraps_in_each_pair_of_measurements(columns):
    says("13", "some Adelie lies in a triangle of three Chinstraps, as above")
    birds = penguins(("Chinstrap", "Adelie"), columns)
    chinstraps, adelies = (birds.inputs[birds.targets == t] for t in (0, 1))
    assert any(is_mixture(chinstraps, bird) for bird in adelies)


# Recall and tables


def part(lesson, heading):
    return lesson.text().partition(f"\n## {heading}")[2].partition("\n## ")[0]


NUMBER = r"(−?\d+(?:\.\d+)?)"
PAIR = re.compile(rf"{NUMBER} and {NUMBER}")


@pytest.mark.parametrize("lesson", lessons.LESSONS, ids=lambda each: each.number)
def test_a_recall_has_new_weights(lesson):
    asked = re.findall(r"^\*\*\d\. .*?\*\*$", part(lesson, "Recall"), re.MULTILINE | re.DOTALL)
    earlier = "\n".join(
        TEXT[each.number] for each in lessons.LESSONS if each.number < lesson.number
    )
    for question in asked:
        for first, second in PAIR.findall(question):
            for shown in (f"{first} and {second}", f"{first}, {second}"):
                if "." in shown:
                    assert not re.search(rf"(?<![\d.−]){re.escape(shown)}(?![\d.])", earlier), shown


@pytest.mark.parametrize("lesson", lessons.LESSONS, ids=lambda each: each.number)
def test_a_table_to_fill_does_not_warn_of_its_trap(lesson):
    assert not re.search(r"careful|exactly 0", part(lesson, "Now you"), re.IGNORECASE)


RECALLED = [  # where a question is asked, its start and α, and the wrong rows it asks about
    ("08", "OR starts from 0.4 and −0.3.", [0.4, -0.3], 0.1, ["01"]),
]


@pytest.mark.parametrize(("number", "words", "start", "alpha", "wrong"), RECALLED)
def test_recalled_trainings(number, words, start, alpha, wrong):
    says(number, words)
    run = train(OR, start, learning_rate=alpha, max_epochs=1)
    assert [f"{u.sample:02b}" for u in run.updates if u.error] == wrong


def test_the_heater_of_06_is_that_of_07():
    heater = 'Dataset("heater", {}, [0, 1, 0, 0])'
    code = {each.number: each.code() for each in lessons.LESSONS}
    assert heater.format("inputs") in code["06"]
    assert code["07"].count(heater.format("OR.inputs")) == 2
    run = train(Dataset("heater", OR.inputs, [0, 1, 0, 0]), [0.15, -0.25])
    moved = np.ptp(run.weights, axis=0)
    assert (moved > 0.1).all()  # both weights, so the line turns
