"""The gates against Python's own logic, the penguins against their package."""

import itertools
import pickle

import numpy as np
import palmerpenguins
import pytest
from hypothesis import given
from separability import separable
from sklearn.preprocessing import StandardScaler
from strategies import datasets

import perceptron_helpers as ph
from perceptron_helpers import Dataset, all_gates, penguins, train
from perceptron_helpers.datasets import MEASUREMENTS, SPECIES, standardised

LOGIC = {
    "AND": lambda a, b: a and b,
    "OR": lambda a, b: a or b,
    "NAND": lambda a, b: not (a and b),
    "NOR": lambda a, b: not (a or b),
    "XOR": lambda a, b: a != b,
    "XNOR": lambda a, b: a == b,
    "x₁ AND NOT x₂": lambda a, b: a and not b,
    "x₂ AND NOT x₁": lambda a, b: b and not a,
    "x₁ OR NOT x₂": lambda a, b: a or not b,
    "x₂ OR NOT x₁": lambda a, b: b or not a,
    "x₁": lambda a, b: a,
    "x₂": lambda a, b: b,
    "NOT x₁": lambda a, b: not a,
    "NOT x₂": lambda a, b: not b,
    "always 0": lambda a, b: False,
    "always 1": lambda a, b: True,
}


def test_all_gates_are_what_their_names_say():
    gates = all_gates()
    assert len({gate.targets.tobytes() for gate in gates}) == 16
    assert [gate.name for gate in gates] == sorted(
        LOGIC, key=lambda name: [LOGIC[name](a, b) for a in (0, 1) for b in (0, 1)]
    )
    for gate in gates:
        assert gate.inputs.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
        for (a, b), target in zip(gate.inputs, gate.targets, strict=True):
            assert bool(target) == bool(LOGIC[gate.name](a, b))
    for name in ("OR", "AND", "NAND", "NOR", "XOR", "XNOR"):
        assert getattr(ph, name).name == name
        assert getattr(ph, name) in gates


def test_fourteen_gates_are_separable_and_those_converge():
    names = [gate.name for gate in all_gates() if separable(gate)]
    assert len(names) == 14
    assert {"XOR", "XNOR"}.isdisjoint(names)
    for gate in all_gates():
        assert train(gate, [0, 0], bias=0).converged == (gate.name in names)


def test_bipolar():
    both = ph.AND.bipolar()
    assert both.inputs.tolist() == [[-1, -1], [-1, 1], [1, -1], [1, 1]]
    assert both.targets.tolist() == [-1, -1, -1, 1]
    assert ph.AND.bipolar(inputs=False).inputs.tolist() == ph.AND.inputs.tolist()
    assert ph.AND.bipolar(targets=False).targets.tolist() == ph.AND.targets.tolist()
    with pytest.raises(ValueError, match="inputs must hold only 0 and 1 to become bipolar, not -1"):
        both.bipolar()
    with pytest.raises(ValueError, match="inputs must hold only 0 and 1"):
        penguins().bipolar()


@given(datasets())
def test_a_dataset_is_frozen(dataset):
    with pytest.raises(ValueError, match="read-only"):
        dataset.inputs[0, 0] = 9
    with pytest.raises(AttributeError):
        dataset.targets = dataset.targets
    assert dataset.inputs.dtype == dataset.targets.dtype == np.float64


def test_a_dataset_keeps_its_own_copy():
    inputs = np.array([[0.5, 1.0]])
    dataset = Dataset("mine", inputs, [1])
    inputs[0, 0] = 7
    assert dataset.inputs[0, 0] == 0.5


def test_numbers_in_32_bits_mean_what_they_print():
    assert Dataset("d", np.array([[0.1]], dtype=np.float32), [1]).inputs[0, 0] == 0.1


def test_a_dataset_can_be_pickled():
    again = pickle.loads(pickle.dumps(ph.OR))
    assert again.targets.tolist() == ph.OR.targets.tolist()


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ((1, [[0]], [0]), TypeError, "name must be a string, not 1"),
        (("d", [0, 1], [0, 1]), ValueError, r"inputs must have the shape \(n_samples, n_inputs\)"),
        (("d", [[0], [1]], [0]), ValueError, r"targets must have the shape \(2,\), not \(1,\)"),
        (("d", [[0], [1]], 0), ValueError, r"targets must have the shape \(2,\), not \(\)"),
        (("d", np.empty((0, 2)), []), ValueError, "inputs must have the shape"),
        (("d", [[0], [np.nan]], [0, 1]), ValueError, "inputs must hold finite numbers only"),
        (("d", [["0"], ["1"]], [0, 1]), TypeError, "inputs must hold numbers only"),
        (("d", [[0], [1, 2]], [0, 1]), ValueError, "inputs must be a regular array of numbers"),
        (("d", [[0], [1]], [0, np.inf]), ValueError, "targets must hold finite numbers only"),
    ],
)
def test_bad_data_is_named(arguments, error, message):
    with pytest.raises(error, match=message):
        Dataset(*arguments)


@pytest.mark.parametrize("pair", list(itertools.permutations(SPECIES, 2)))
def test_penguins_are_those_of_their_package(pair):
    table = palmerpenguins.load_penguins().dropna(subset=list(MEASUREMENTS))
    table = table[table["species"].isin(pair)]
    data = penguins(pair, MEASUREMENTS)
    np.testing.assert_array_equal(data.inputs, table[list(MEASUREMENTS)].to_numpy(float))
    np.testing.assert_array_equal(data.targets, (table["species"] == pair[1]).to_numpy(int))


def test_penguins_by_default():
    data = penguins()
    assert data.name == "Adelie or Gentoo penguins"
    assert data.inputs.shape == (274, 2)
    assert data.inputs[0].tolist() == [18.7, 181]


@pytest.mark.parametrize(
    ("pair", "n_birds", "separating"),
    [
        (
            ("Adelie", "Gentoo"),
            274,
            {(0, 1), (1, 2), (1, 3), (0, 1, 2), (0, 1, 3), (1, 2, 3), (0, 1, 2, 3)},
        ),
        (("Adelie", "Chinstrap"), 219, {(0, 1, 3), (0, 1, 2, 3)}),
        (("Chinstrap", "Gentoo"), 191, {(0, 3), (1, 2), (1, 3)}),
    ],
)
def test_which_measurements_separate_the_penguins(pair, n_birds, separating):
    longest = 2 if pair[0] == "Chinstrap" else 4
    for size in range(2, longest + 1):
        for columns in itertools.combinations(range(4), size):
            data = penguins(pair, [MEASUREMENTS[column] for column in columns])
            assert len(data.targets) == n_birds
            inputs = (data.inputs - data.inputs.mean(axis=0)) / data.inputs.std(axis=0)
            assert separable(Dataset("s", inputs, data.targets)) == (columns in separating), columns


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            (("Adelie", "Emperor"),),
            "species must be one of 'Adelie', 'Chinstrap', 'Gentoo', not 'E",
        ),
        ((("Adelie", "Adelie"),), "species must hold different names"),
        ((("Adelie",),), "species must name two species, not 1"),
        ((("Adelie", "Gentoo"), ["wing"]), "measurements must be one of 'bill_length_mm'"),
        ((("Adelie", "Gentoo"), []), "measurements must hold different names, at least one"),
    ],
)
def test_bad_penguins_are_named(arguments, message):
    with pytest.raises(ValueError, match=message):
        penguins(*arguments)


def test_standardised_is_what_scikit_learn_makes():
    birds = penguins(("Chinstrap", "Adelie"), ["bill_length_mm", "body_mass_g"])
    wanted = StandardScaler().fit_transform(birds.inputs)
    np.testing.assert_allclose(standardised(birds).inputs, wanted, rtol=0, atol=1e-12)
    assert standardised(birds).input_names == ("bill length (deviations)", "body mass (deviations)")
