"""`train` against the books, the article, and exact fractions."""

import numpy as np
import oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import settings_for_train

from perceptron_helpers import AND, NAND, OR, XOR, Dataset, all_gates, train

ARTICLE_START = [0.49671415, -0.1382643]
# Fausett lists the row with both inputs on first.
FAUSETT_AND = Dataset("AND", [[1, 1], [1, 0], [0, 1], [0, 0]], [1, -1, -1, -1])


def test_article_figures():
    run = train(OR, ARTICLE_START, learning_rate=0.1, update="batch")
    assert run.converged
    assert run.n_epochs == 3
    assert run.weights.tolist() == [
        [0.49671415, -0.1382643],
        [0.49671415, -0.0382643],
        [0.49671415, 0.0617357],
        [0.49671415, 0.0617357],
    ]
    assert run.mistakes.tolist() == [1, 1, 0]
    assert run.rmse.tolist() == [0.5, 0.5, 0.0]
    assert [[update.output for update in run.epoch(k)] for k in (1, 2, 3)] == [
        [0, 0, 1, 1],
        [0, 0, 1, 1],
        [0, 1, 1, 1],
    ]
    assert [round(update.z, 4) for update in run.epoch(1)] == [0, -0.1383, 0.4967, 0.3584]
    assert [round(update.z, 4) for update in run.epoch(2)] == [0, -0.0383, 0.4967, 0.4584]
    assert [round(update.z, 4) for update in run.epoch(3)] == [0, 0.0617, 0.4967, 0.5584]


def test_article_online_and_batch_give_the_same_weights():
    online, batch = (train(OR, ARTICLE_START, update=update) for update in ("online", "batch"))
    np.testing.assert_array_equal(online.weights, batch.weights)


def test_negnevitsky_table_6_3():
    run = train(AND, [0.3, -0.1], threshold=0.2, at_threshold=1)
    assert run.weights[1:].tolist() == [[0.3, 0.0], [0.2, 0.0], [0.2, 0.1], [0.1, 0.1], [0.1, 0.1]]
    wrong = [(u.epoch, u.sample, u.error) for u in run.updates if u.error]
    assert wrong == [(1, 2, -1), (1, 3, 1), (2, 2, -1), (3, 2, -1), (3, 3, 1), (4, 2, -1)]
    assert run.converged


@pytest.mark.parametrize(
    ("dataset", "expected"),
    [
        (
            FAUSETT_AND,
            [
                (0, 0, -1),
                (0, 0, -2),
                (0, 1, -2),
                (0, 1, -3),
                (1, 1, -3),
                (1, 2, -3),
                (1, 2, -4),
                (2, 2, -4),
                (2, 3, -4),
                (2, 3, -4),
            ],
        ),
        (FAUSETT_AND.bipolar(targets=False), [(1, 1, -1), (1, 1, -1)]),
    ],
    ids=["binary inputs", "bipolar inputs"],
)
def test_fausett_and(dataset, expected):
    settings = {"bias": 0, "learning_rate": 1, "threshold": 0.2, "activation": "three_way"}
    run = train(dataset, [0, 0], **settings)
    assert [tuple(row) for row in np.column_stack([run.weights, run.biases])[1:]] == expected
    assert run.converged


@given(settings_for_train())
def test_every_run_is_the_one_of_exact_fractions(drawn):
    dataset, settings = drawn
    run = train(dataset, **settings)
    log, weights, biases, converged = oracle.train(dataset.inputs, dataset.targets, **settings)
    assert [(u.epoch, u.sample, u.z, u.output) for u in run.updates] == [
        (epoch, sample, float(z), y) for epoch, sample, z, y in log
    ]
    assert run.weights.tolist() == [[float(w) for w in row] for row in weights]
    if settings["bias"] is None:
        assert run.biases is None
    else:
        assert run.biases.tolist() == [float(b) for b in biases]
    assert run.converged == converged
    assert run.n_epochs == len(weights) - 1


@given(settings_for_train(), st.integers(1, 10), st.integers(0, 30))
def test_a_run_in_two_parts_is_the_run_in_one(drawn, first, more):
    dataset, settings = drawn
    parts = train(dataset, **settings | {"max_epochs": first}).exact
    parts.go_on(more)
    whole = train(dataset, **settings | {"max_epochs": first + more}).exact
    assert (parts.units, parts.errors) == (whole.units, whole.errors)


def test_a_thousand_epochs_stay_exact():
    settings = {
        "weights": [99.999, -0.001],
        "bias": 0.001,
        "learning_rate": 0.007,
        "threshold": 0.013,
        "at_threshold": 1,
        "activation": "step",
        "update": "online",
        "max_epochs": 1000,
    }
    run = train(XOR, **settings)
    log, weights, _, _ = oracle.train(XOR.inputs, XOR.targets, **settings)
    assert [u.output for u in run.updates] == [y for *_, y in log]
    assert run.weights[-1].tolist() == [float(w) for w in weights[-1]]


@given(settings_for_train(max_epochs=4))
def test_records_fit_together(drawn):
    dataset, settings = drawn
    run = train(dataset, **settings)
    n_samples = len(dataset.targets)
    assert len(run.updates) == run.n_epochs * n_samples
    for u in run.updates:
        assert u.error == u.target - u.output
        np.testing.assert_array_equal(u.inputs, dataset.inputs[u.sample])
        assert u.target == dataset.targets[u.sample]
        assert (u.delta_bias is None) == (run.biases is None)
        if settings["update"] == "batch":
            np.testing.assert_array_equal(u.weights_before, run.weights[u.epoch - 1])
            np.testing.assert_array_equal(u.weights_after, run.weights[u.epoch - 1])
        else:
            np.testing.assert_allclose(
                u.weights_after, u.weights_before + u.delta_weights, rtol=1e-12, atol=1e-12
            )
    for k in range(1, run.n_epochs + 1):
        errors = [u.error for u in run.epoch(k)]
        assert run.mistakes[k - 1] == sum(error != 0 for error in errors)
        assert run.rmse[k - 1] == pytest.approx((sum(e * e for e in errors) / n_samples) ** 0.5)
        change = np.sum([u.delta_weights for u in run.epoch(k)], axis=0)
        np.testing.assert_allclose(
            run.weights[k], run.weights[k - 1] + change, rtol=1e-9, atol=1e-9
        )
    assert all(run.mistakes[:-1] > 0)
    assert run.converged == (run.mistakes[-1] == 0)


def test_xor_stops_at_max_epochs_and_says_so():
    for gate in all_gates():
        run = train(gate, [0.5, -0.5], bias=0.1, max_epochs=60)
        assert run.converged == (gate.name not in ("XOR", "XNOR"))
    run = train(XOR, [0.1, 0.2], bias=0.3, max_epochs=7)
    assert not run.converged
    assert run.n_epochs == 7
    assert run.mistakes[-1] > 0


def test_row_00_never_moves_the_weights():
    run = train(NAND, [0.4, -0.3], max_epochs=5)
    for update in run.updates:
        if update.sample == 0:
            assert not update.delta_weights.any()


@given(st.integers(1, 9), settings_for_train(max_epochs=5))
def test_scaling_everything_changes_no_output(factor, drawn):
    dataset, settings = drawn
    scaled = dict(settings)
    for name in ("weights", "bias", "learning_rate", "threshold"):
        value = settings[name]
        if isinstance(value, list):
            scaled[name] = [float(oracle.fraction(v) * factor) for v in value]
        elif value is not None:
            scaled[name] = float(oracle.fraction(value) * factor)
    first, second = train(dataset, **settings), train(dataset, **scaled)
    assert [u.output for u in first.updates] == [u.output for u in second.updates]


@pytest.mark.parametrize(("alpha", "epochs"), [(0.01, 17), (0.1, 3), (0.3, 2), (1, 2)])
def test_learning_rate_matters_with_a_threshold(alpha, epochs):
    run = train(OR, [0, 0], threshold=0.2, learning_rate=alpha)
    assert (run.converged, run.n_epochs) == (True, epochs)


@pytest.mark.parametrize(
    ("alpha", "epochs"), [(0.05, 7), (0.1, 5), (0.2, 3), (0.3, None), (0.5, None), (1, None)]
)
def test_a_fixed_threshold_may_never_end(alpha, epochs):
    run = train(
        AND, [0.3, -0.1], threshold=0.2, at_threshold=1, learning_rate=alpha, max_epochs=200
    )
    assert (run.n_epochs if run.converged else None) == epochs


def test_inputs_are_not_modified_and_results_are_read_only():
    weights = np.array([0.5, -0.5])
    run = train(OR, weights)
    assert weights.tolist() == [0.5, -0.5]
    for values in (run.weights, run.updates[0].weights_before, run.updates[0].inputs):
        with pytest.raises(ValueError, match="read-only"):
            values[0] = 1


GOOD = {"dataset": OR, "weights": [0.1, 0.2]}
BAD = [
    ({"dataset": [[0, 1]]}, TypeError, "dataset must be a Dataset, not list"),
    ({"weights": [0.1]}, ValueError, r"weights must have the shape \(2,\), not \(1,\)"),
    ({"weights": [[0.1, 0.2]]}, ValueError, r"weights must have the shape \(2,\), not \(1, 2\)"),
    ({"weights": 0.1}, ValueError, r"weights must have the shape \(2,\), not \(\)"),
    ({"weights": [0.1, float("nan")]}, ValueError, "weights must hold finite numbers only"),
    ({"weights": ["a", "b"]}, TypeError, r"weights must hold numbers only, not \['a', 'b'\]"),
    ({"weights": [[1], [1, 2]]}, ValueError, "weights must be a regular array of numbers"),
    ({"weights": None}, TypeError, "weights must hold numbers only, not None"),
    ({"weights": [1j, 2]}, TypeError, "weights must hold numbers only"),
    ({"weights": [2**60, 2]}, ValueError, r"weights must hold whole numbers up to 2\*\*53"),
    ({"bias": "0.1"}, TypeError, r"bias must be a number, not '0.1' \(str\)"),
    ({"bias": float("inf")}, ValueError, "bias must be a finite number, not inf"),
    ({"bias": True}, TypeError, r"bias must be a number, not True \(bool\)"),
    ({"learning_rate": 0}, ValueError, "learning_rate must be above 0, not 0"),
    ({"learning_rate": -0.1}, ValueError, "learning_rate must be above 0, not -0.1"),
    ({"learning_rate": float("nan")}, ValueError, "learning_rate must be a finite number"),
    ({"learning_rate": None}, TypeError, "learning_rate must be a number, not None"),
    ({"threshold": "0"}, TypeError, "threshold must be a number, not '0'"),
    ({"threshold": float("nan")}, ValueError, "threshold must be a finite number"),
    ({"at_threshold": 2}, ValueError, "at_threshold must be one of 0, 1, not 2"),
    ({"at_threshold": -1}, ValueError, "at_threshold must be one of 0, 1, not -1"),
    ({"activation": "relu"}, ValueError, "activation must be one of 'step', 'sign', 'three_way'"),
    ({"activation": None}, ValueError, "activation must be one of"),
    ({"update": "minibatch"}, ValueError, "update must be one of 'online', 'batch', not"),
    ({"max_epochs": 0}, ValueError, "max_epochs must be 1 or more, not 0"),
    ({"max_epochs": 2.5}, TypeError, "max_epochs must be a whole number, not 2.5"),
    ({"max_epochs": True}, TypeError, "max_epochs must be a whole number, not True"),
    (
        {"activation": "sign"},
        ValueError,
        "targets must be -1 or 1 with the activation 'sign', not 0",
    ),
    ({"dataset": OR.bipolar()}, ValueError, "targets must be 0 or 1 with the activation 'step'"),
    (
        {"dataset": OR.bipolar(), "activation": "three_way", "threshold": -0.2},
        ValueError,
        "threshold must be 0 or more, not -0.2",
    ),
    (
        {"dataset": OR.bipolar(), "activation": "three_way", "at_threshold": 0},
        ValueError,
        "at_threshold must be None with 'three_way'",
    ),
    (
        {"dataset": OR.bipolar(), "activation": "sign", "at_threshold": 0.5},
        ValueError,
        "at_threshold must be one of -1, 0, 1, not 0.5",
    ),
]


@pytest.mark.parametrize(("change", "error", "message"), BAD, ids=[str(i) for i in range(len(BAD))])
def test_bad_input_is_named(change, error, message):
    with pytest.raises(error, match=message):
        train(**(GOOD | change))


def test_epoch_out_of_range():
    run = train(OR, [0.1, 0.2])
    with pytest.raises(ValueError, match="epoch must be 1 or more, not 0"):
        run.epoch(0)
    with pytest.raises(ValueError, match="epoch must be at most"):
        run.epoch(run.n_epochs + 1)
