"""`epochs_to_converge` against single trainings, which are tested against fractions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import datasets, decimals, gates, positive_decimals

from perceptron_helpers import AND, OR, XOR, epochs_to_converge, train


def one_by_one(dataset, starts, **settings):
    runs = [train(dataset, start, **settings) for start in starts]
    return [run.n_epochs if run.converged else -1 for run in runs]


@given(
    gates,
    st.lists(st.tuples(decimals(3), decimals(3)), min_size=1, max_size=8),
    st.none() | decimals(3),
    positive_decimals(3),
    decimals(3),
    st.sampled_from([0, 1]),
    st.sampled_from(["online", "batch"]),
    st.integers(1, 15),
)
def test_it_is_train(
    dataset, starts, bias, learning_rate, threshold, at_threshold, update, max_epochs
):
    settings = {
        "bias": bias,
        "learning_rate": learning_rate,
        "threshold": threshold,
        "at_threshold": at_threshold,
        "update": update,
        "max_epochs": max_epochs,
    }
    expected = one_by_one(dataset, starts, **settings)
    assert epochs_to_converge(dataset, starts, **settings).tolist() == expected


@pytest.mark.parametrize("max_epochs", [1, 2, 3, 7, 30])
@pytest.mark.parametrize("bias", [None, 0.3])
def test_what_one_start_meets_is_right_for_the_next(bias, max_epochs):
    """A grid of starts: most of them go through weights that others have been through before."""
    values = [n / 10 for n in range(-6, 7)]
    starts = [(a, b) for a in values for b in values]
    for dataset in (OR, AND, XOR):
        settings = {"bias": bias, "threshold": 0.2, "max_epochs": max_epochs}
        expected = one_by_one(dataset, starts, **settings)
        for order in (1, -1):
            found = epochs_to_converge(dataset, starts[::order], **settings)
            assert found[::order].tolist() == expected


@given(datasets(), st.data())
def test_it_is_train_on_any_data(dataset, data):
    n_inputs = dataset.inputs.shape[1]
    start = st.lists(decimals(3), min_size=n_inputs, max_size=n_inputs)
    starts = data.draw(st.lists(start, min_size=1, max_size=4))
    settings = {"learning_rate": 0.7, "threshold": 0.25, "max_epochs": 10}
    expected = one_by_one(dataset, starts, **settings)
    assert epochs_to_converge(dataset, starts, **settings).tolist() == expected


@pytest.mark.parametrize(
    ("numbers", "learning_rate"),
    [
        ((0.49671415, -0.1382643), 0.3),
        ((1 / 3, 2e-17), 0.3),
        ((1e200, 1e-200), 0.3),
        ((0.0, 0.0), 1e-20),
        ((0.0, 1e-300), 1e300),
    ],
)
def test_numbers_of_any_size(numbers, learning_rate):
    starts, settings = [numbers, numbers[::-1]], {"bias": 0.1, "learning_rate": learning_rate}
    expected = one_by_one(OR, starts, **settings)
    assert epochs_to_converge(OR, starts, **settings).tolist() == expected


def test_it_says_where_training_does_not_end():
    assert (epochs_to_converge(XOR, [[0.1, 0.2], [1, -1]], bias=0.5) == -1).all()
    assert (epochs_to_converge(AND, [[0.1, 0.2], [1, -1]]) == -1).all()


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"dataset": "OR"}, TypeError, "dataset must be a Dataset, not str"),
        ({"dataset": OR.bipolar()}, ValueError, "targets must be 0 or 1 with .*, not -1"),
        ({"starts": [1, 2]}, ValueError, r"starts must have the shape \(n_starts, 2\), not \(2,\)"),
        ({"starts": [[1, 2, 3]]}, ValueError, r"starts must have the shape \(n_starts, 2\)"),
        ({"starts": np.empty((0, 2))}, ValueError, r"starts must have the shape \(n_starts, 2\)"),
        ({"starts": [["a", "b"]]}, TypeError, "starts must hold numbers only"),
        ({"bias": np.nan}, ValueError, "bias must be a finite number"),
        ({"learning_rate": -1}, ValueError, "learning_rate must be above 0, not -1"),
        ({"threshold": None}, TypeError, "threshold must be a number, not None"),
        ({"at_threshold": None}, ValueError, "at_threshold must be one of 0, 1, not None"),
        ({"update": "both"}, ValueError, "update must be one of 'online', 'batch', not 'both'"),
        ({"max_epochs": -1}, ValueError, "max_epochs must be 1 or more, not -1"),
    ],
)
def test_bad_input_is_named(change, error, message):
    with pytest.raises(error, match=message):
        epochs_to_converge(**({"dataset": OR, "starts": [[0.1, 0.2]]} | change))
