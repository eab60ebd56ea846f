"""A run's records are made when they are asked for, and cost little until then."""

import tracemalloc

import numpy as np
import pytest

from perceptron_helpers import AND, OR, XOR, Dataset, penguins, train

LONG = train(XOR, [0.3, -0.2], bias=0.1)


def test_repr_is_one_line():
    fine = train(OR, [0.1, 0.2], learning_rate=0.12345678, max_epochs=1)
    for run in (LONG, fine, train(penguins(), [0, 0], bias=0)):
        assert len(repr(run)) < 160
        assert "\n" not in repr(run)
        assert run.dataset.name in repr(run)
        assert f"learning_rate={run.learning_rate}," in repr(run)
        assert f"{run.n_epochs} epoch" in repr(run)
        assert ("not converged" in repr(run)) == (not run.converged)
    assert len(repr(LONG.updates)) < 80


def test_updates_are_a_sequence():
    updates = LONG.updates
    assert len(updates) == 4 * LONG.n_epochs == len(list(updates))
    same = [(u.epoch, u.sample, u.z) for u in updates]
    assert same == [(updates[i].epoch, updates[i].sample, updates[i].z) for i in range(len(same))]
    assert [(u.epoch, u.sample, u.z) for u in reversed(updates)] == same[::-1]
    assert (updates[-1].epoch, updates[-1].sample) == (LONG.n_epochs, 3)
    assert [u.sample for u in updates[2:7]] == [2, 3, 0, 1, 2]
    assert [u.epoch for u in updates[::-4]] == list(range(LONG.n_epochs, 0, -1))
    for outside in (len(same), -len(same) - 1):
        with pytest.raises(IndexError):
            updates[outside]


def test_records_cannot_be_changed_and_change_nothing():
    update = LONG.updates[5]
    for values in (
        update.inputs,
        update.delta_weights,
        update.weights_before,
        update.weights_after,
    ):
        with pytest.raises(ValueError, match="read-only"):
            values[0] = 7
    assert LONG.updates[5].z == update.z


@pytest.mark.slow
def test_a_long_training_needs_little_memory():
    """344 rows and 1,000 passes: at most 20 MB, its arrays included."""
    birds = penguins(("Adelie", "Chinstrap"))
    inputs = (birds.inputs - birds.inputs.mean(axis=0)) / birds.inputs.std(axis=0)
    rows = np.arange(344) % len(inputs)
    data = Dataset("344 rows", inputs[rows], birds.targets[rows])
    tracemalloc.start()
    run = train(data, [0, 0], bias=0, learning_rate=1, max_epochs=1000)
    run.updates[-1], run.mistakes, run.rmse
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert run.n_epochs == 1000
    assert peak < 20e6


def test_a_float32_means_the_decimal_that_it_prints_as():
    alpha, theta, bias = np.float32([0.1, 0.2, 0.3])
    run = train(AND, np.float32([0.1, -0.3]), learning_rate=alpha, threshold=theta, bias=bias)
    assert (run.learning_rate, run.threshold, run.biases[0]) == (0.1, 0.2, 0.3)
    assert run.weights[0].tolist() == [0.1, -0.3]
