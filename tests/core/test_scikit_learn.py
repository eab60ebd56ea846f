"""`train` beside scikit-learn's `Perceptron`, which learns in compiled floats."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.linear_model import Perceptron

from perceptron_helpers import Dataset, penguins, train


def compare(inputs, targets, start, bias=0.0):
    run = train(Dataset("data", inputs, targets), start, bias=bias, learning_rate=1, max_epochs=40)
    theirs = Perceptron(tol=None, shuffle=False, max_iter=run.n_epochs)
    theirs.fit(inputs, targets, coef_init=[start], intercept_init=[bias])
    np.testing.assert_allclose(run.weights[-1], theirs.coef_[0], rtol=1e-9, atol=1e-9)
    assert run.biases[-1] == pytest.approx(theirs.intercept_[0])


def standardised(birds):
    return (birds.inputs - birds.inputs.mean(axis=0)) / birds.inputs.std(axis=0)


@pytest.mark.parametrize(
    "birds", [penguins(("Gentoo", "Adelie")), penguins(("Adelie", "Chinstrap"))], ids=["GA", "AC"]
)
def test_penguins(birds):
    """The first target is 1 or the start is not zero, so that no tie is counted differently."""
    start = [0.0, 0.0] if birds.targets[0] == 1 else [0.1, -0.2]
    compare(standardised(birds), birds.targets, start)


@given(st.integers(0, 2**32 - 1))
def test_random_data(seed):
    rng = np.random.default_rng(seed)
    inputs = rng.normal(size=(60, 3))
    targets = (inputs @ [1.0, -2.0, 0.5] + 0.3 > 0).astype(int)
    assume(targets.min() != targets.max())
    compare(inputs, targets, rng.normal(size=3), 0.25)


def test_penguins_first_row_tie():
    """From zero, with Gentoo as 1, three passes; with Adelie as 1 only two."""
    for species, n_epochs in ((("Adelie", "Gentoo"), 3), (("Gentoo", "Adelie"), 2)):
        birds = penguins(species)
        data = Dataset("standardised", standardised(birds), birds.targets)
        assert train(data, [0, 0], bias=0, learning_rate=1).n_epochs == n_epochs
