"""`fit` and `epochs_to_converge` against `train`, and `fit` against scikit-learn."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.linear_model import Perceptron
from strategies import datasets, decimals, gates, positive_decimals

from perceptron_helpers import AND, OR, XOR, Dataset, epochs_to_converge, fit, penguins, train


def assert_same(result, run):
    assert result.weights.tolist() == run.weights[-1].tolist()
    assert result.bias == run.biases[-1]
    assert result.mistakes.tolist() == run.mistakes.tolist()
    assert (result.n_epochs, result.converged) == (run.n_epochs, run.converged)


@given(
    datasets(max_samples=40),
    st.data(),
    decimals(3, 1),
    positive_decimals(3, 1),
    st.integers(1, 10),
)
def test_fit_is_train(dataset, data, bias, learning_rate, max_epochs):
    n_inputs = dataset.inputs.shape[1]
    weights = data.draw(st.lists(decimals(3, 1), min_size=n_inputs, max_size=n_inputs))
    settings = {"bias": bias, "learning_rate": learning_rate, "max_epochs": max_epochs}
    assert_same(fit(dataset, weights, **settings), train(dataset, weights, **settings))


@given(st.integers(0, 2**32 - 1), st.integers(1, 8), st.floats(0, 0.2), st.integers(0, 300))
def test_fit_is_train_on_measured_numbers(seed, n_inputs, noise, zeros):
    """Numbers with all their digits, many rows, some rows and columns of zeros."""
    rng = np.random.default_rng(seed)
    inputs = rng.normal(size=(400, n_inputs)) * rng.choice([1e-6, 1, 1e6], n_inputs)
    inputs[rng.permutation(400)[:zeros]] = 0
    targets = (inputs @ rng.normal(size=n_inputs) > 0) ^ (rng.random(400) < noise)
    dataset = Dataset("measured", inputs, targets)
    start = np.zeros(n_inputs)
    settings = {"bias": 0.0, "learning_rate": 0.3, "max_epochs": 3}
    assert_same(fit(dataset, **settings), train(dataset, start, **settings))


def test_fit_where_floats_decide_wrongly():
    """Ties by cancellation at every row: naive floats see 0.1 + 0.2 − 0.3 > 0."""
    dataset = Dataset("ties", [[0.1, 0.2, -0.3], [1, 1, 1]] * 50, [0, 1] * 50)
    settings = {"bias": 0.0, "learning_rate": 0.1}
    assert np.dot(dataset.inputs[0], [1.0, 1.0, 1.0]) > 0
    result = fit(dataset, [1, 1, 1], **settings)
    assert result.mistakes.tolist() == [0]
    assert_same(result, train(dataset, [1, 1, 1], **settings))


@pytest.mark.parametrize("scale", [1e-200, 1e-160, 1e160, 1e300])
def test_fit_with_extreme_numbers(scale):
    dataset = Dataset("extreme", np.array([[1, 2], [-1, 3], [2, -1]]) * scale, [1, 0, 1])
    settings = {"bias": 0.0, "learning_rate": 1.0, "max_epochs": 20}
    assert_same(fit(dataset, **settings), train(dataset, [0, 0], **settings))


@pytest.mark.parametrize(
    "dataset", [penguins(("Gentoo", "Adelie")), penguins(("Adelie", "Chinstrap"))], ids=["GA", "AC"]
)
def test_fit_is_scikit_learn(dataset):
    """The first target is 1 or the start is not zero, so that no tie is counted differently."""
    inputs = (dataset.inputs - dataset.inputs.mean(axis=0)) / dataset.inputs.std(axis=0)
    dataset = Dataset(dataset.name, inputs, dataset.targets)
    start = [0.0, 0.0] if dataset.targets[0] == 1 else [0.1, -0.2]
    result = fit(dataset, start, max_epochs=30)
    theirs = Perceptron(tol=None, shuffle=False, max_iter=result.n_epochs)
    theirs.fit(inputs, dataset.targets, coef_init=[start], intercept_init=[0.0])
    np.testing.assert_allclose(result.weights, theirs.coef_[0], rtol=1e-9, atol=1e-9)
    assert result.bias == pytest.approx(theirs.intercept_[0])


@given(st.integers(0, 2**32 - 1))
def test_fit_is_scikit_learn_on_random_data(seed):
    rng = np.random.default_rng(seed)
    inputs = rng.normal(size=(60, 3))
    targets = (inputs @ [1.0, -2.0, 0.5] + 0.3 > 0).astype(int)
    assume(targets.min() != targets.max())
    start = rng.normal(size=3)
    result = fit(Dataset("random", inputs, targets), start, bias=0.25, max_epochs=40)
    theirs = Perceptron(tol=None, shuffle=False, max_iter=result.n_epochs)
    theirs.fit(inputs, targets, coef_init=[start], intercept_init=[0.25])
    np.testing.assert_allclose(result.weights, theirs.coef_[0], rtol=1e-9, atol=1e-9)


def test_penguins_first_row_tie():
    """From zero, with Gentoo as 1, three passes; with Adelie as 1 only two."""
    for species, n_epochs in ((("Adelie", "Gentoo"), 3), (("Gentoo", "Adelie"), 2)):
        data = penguins(species)
        inputs = (data.inputs - data.inputs.mean(axis=0)) / data.inputs.std(axis=0)
        assert fit(Dataset("standardised", inputs, data.targets)).n_epochs == n_epochs


def test_fit_needs_little_memory():
    rng = np.random.default_rng(0)
    inputs = rng.normal(size=(200_000, 10))
    dataset = Dataset("big", inputs, inputs[:, 0] > 0)
    tracemalloc.start()
    fit(dataset, max_epochs=3)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 0.2 * dataset.inputs.nbytes


@given(
    gates,
    st.lists(st.tuples(decimals(3), decimals(3)), min_size=1, max_size=8),
    st.none() | decimals(3),
    positive_decimals(3),
    decimals(3),
    st.sampled_from([0, 1]),
    st.sampled_from(["online", "batch"]),
)
def test_epochs_to_converge_is_train(
    dataset, starts, bias, learning_rate, threshold, at_threshold, update
):
    settings = {
        "bias": bias,
        "learning_rate": learning_rate,
        "threshold": threshold,
        "at_threshold": at_threshold,
        "update": update,
        "max_epochs": 15,
    }
    runs = [train(dataset, start, **settings) for start in starts]
    expected = [run.n_epochs if run.converged else -1 for run in runs]
    assert epochs_to_converge(dataset, starts, **settings).tolist() == expected


@given(datasets(), st.data())
def test_epochs_to_converge_is_train_on_any_data(dataset, data):
    n_inputs = dataset.inputs.shape[1]
    start = st.lists(decimals(3), min_size=n_inputs, max_size=n_inputs)
    starts = data.draw(st.lists(start, min_size=1, max_size=4))
    settings = {"learning_rate": 0.7, "threshold": 0.25, "max_epochs": 10}
    runs = [train(dataset, start, **settings) for start in starts]
    expected = [run.n_epochs if run.converged else -1 for run in runs]
    assert epochs_to_converge(dataset, starts, **settings).tolist() == expected


@pytest.mark.parametrize("numbers", [(0.49671415, -0.1382643), (1 / 3, 2e-17), (1e200, 1e-200)])
def test_epochs_to_converge_with_long_numbers(numbers):
    """Numbers with more digits than 64 bits hold take another way to the same answer."""
    starts = [numbers, numbers[::-1]]
    runs = [train(OR, start, bias=0.1, learning_rate=0.3) for start in starts]
    expected = [run.n_epochs if run.converged else -1 for run in runs]
    assert epochs_to_converge(OR, starts, bias=0.1, learning_rate=0.3).tolist() == expected


def test_epochs_to_converge_says_where_it_does_not():
    assert (epochs_to_converge(XOR, [[0.1, 0.2], [1, -1]], bias=0.5) == -1).all()
    assert (epochs_to_converge(AND, [[0.1, 0.2], [1, -1]]) == -1).all()


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"dataset": "OR"}, TypeError, "dataset must be a Dataset, not str"),
        ({"dataset": OR.bipolar()}, ValueError, "targets must be 0 or 1, not -1"),
        ({"weights": [1]}, ValueError, r"weights must have the shape \(2,\), not \(1,\)"),
        ({"weights": [1, np.inf]}, ValueError, "weights must hold finite numbers only"),
        ({"bias": None}, TypeError, "bias must be a number, not None"),
        ({"learning_rate": 0}, ValueError, "learning_rate must be above 0, not 0"),
        ({"max_epochs": 0}, ValueError, "max_epochs must be 1 or more, not 0"),
        ({"max_epochs": "9"}, TypeError, "max_epochs must be a whole number, not '9'"),
    ],
)
def test_fit_names_bad_input(change, error, message):
    with pytest.raises(error, match=message):
        fit(**({"dataset": OR} | change))


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"dataset": "OR"}, TypeError, "dataset must be a Dataset, not str"),
        ({"dataset": OR.bipolar()}, ValueError, "targets must be 0 or 1 with"),
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
def test_epochs_to_converge_names_bad_input(change, error, message):
    with pytest.raises(error, match=message):
        epochs_to_converge(**({"dataset": OR, "starts": [[0.1, 0.2]]} | change))
