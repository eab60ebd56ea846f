"""Names of inputs: penguins have them, and a copy keeps them."""

import pickle
import re

import pytest

from perceptron_helpers import OR, Dataset, penguins


def test_penguins_name_their_measurements_and_units():
    columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
    names = ("bill length (mm)", "bill depth (mm)", "flipper length (mm)", "body mass (g)")
    assert penguins(measurements=columns).input_names == names
    assert penguins(measurements=columns[::-1]).input_names == names[::-1]
    assert pickle.loads(pickle.dumps(penguins())).input_names == names[1:3]


def test_names_stay_with_a_bipolar_copy():
    assert penguins().bipolar(inputs=False).input_names == penguins().input_names
    assert OR.input_names == OR.bipolar().input_names == ()


@pytest.mark.parametrize(
    ("names", "error", "message"),
    [
        (["a"], ValueError, "input_names must hold 2 names or none, not ('a',)"),
        ("ab", ValueError, "input_names must hold 2 names or none, not ('ab',)"),
        ([1, 2], TypeError, "input_names must be strings, not [1, 2]"),
    ],
)
def test_bad_names_are_refused(names, error, message):
    with pytest.raises(error, match=re.escape(message)):
        Dataset("d", [[0, 1]], [1], names)
