"""The live picture of the bound counts as `train` does."""

import random

from perceptron_helpers import Dataset, train
from perceptron_helpers.live.bound import STARTS, explore_bound


def test_each_choice_counts_as_train_does():
    live, generator = explore_bound(), random.Random(2)
    orders = live.controls["order"].values
    assert len(set(orders)) == 24
    for gate in live.controls["gate"].values:
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
