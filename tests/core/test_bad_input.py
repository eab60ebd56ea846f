"""Bad input of many kinds to every function that a reader calls: an error names the argument."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from perceptron_helpers import (
    AND,
    OR,
    Dataset,
    epochs_to_converge,
    net_input,
    penguins,
    sign,
    step,
    three_way_step,
    train,
)

MASKED = np.ma.masked_array([0.5, 0.25], mask=[False, True])
NO_NUMBERS = (None, "1", "one", [1], {"a": 1}, True, np.True_, 1j, Decimal(1), object())
NO_FINITE = (float("nan"), float("inf"), -np.inf, np.float32("nan"), 2**53 + 1, -(10**400), 10**30)
# What a float would round: numbers that are no decimals, and those with more digits than it has.
NO_FLOATS = (Fraction(1, 3), Fraction(10**400, 3), np.longdouble(1) / 3)
if np.finfo(np.longdouble).precision == np.finfo(float).precision:  # there it is a float itself
    NO_FLOATS = NO_FLOATS[:2]
# In place of two numbers; a "number" is any of these where numbers are meant.
NO_PAIRS = (
    *(None, 1, "ab", [1], [1, 2, 3], [[1, 2]], [1, None], [1, "2"], [[1], [2, 3]], {1: 2}),
    *([True, 1], np.array([True, False]), [1, 1j], [1, Decimal(1)], MASKED, object(), set()),
    *([1, float("nan")], [1, np.inf], [2**53 + 1, 1], [0.5, 2**53 + 1], [1, 10**400]),
    *(np.array([2**53 + 1, 1]), np.array([], dtype=float), np.array(["a", "b"])),
)
NO_DATA = (None, 1, "OR", [[0, 1]], np.zeros((4, 2)), (OR, AND), Dataset)
NO_CHOICE = (None, "", "both", 1, True, ["online"], b"step")
NO_COUNT = (0, -1, 1.0, "9", None, True, [5], float("nan"))


def calls():
    """Return (argument, call) for each bad value of each argument."""
    for value in (*NO_NUMBERS, *NO_FINITE, *NO_FLOATS):
        for name in ("learning_rate", "threshold", *([] if value is None else ["bias"])):
            yield name, lambda name=name, value=value: train(OR, [0, 0], **{name: value})
            yield name, lambda n=name, v=value: epochs_to_converge(OR, [[0, 0]], **{n: v})
        yield "threshold", lambda value=value: step(1, threshold=value)
        yield "threshold", lambda value=value: sign(1, threshold=value)
        yield "threshold", lambda value=value: three_way_step(1, threshold=value)
        yield "bias", lambda value=value: net_input([1, 2], [3, 4], value)
        if value != [1]:
            yield "z", lambda value=value: step(value)
            yield "z", lambda value=value: three_way_step([0, value])
    for value in (*NO_PAIRS, *([1, value] for value in NO_FLOATS), np.array([NO_FLOATS[-1], 1])):
        yield "weights", lambda value=value: train(OR, value)
        if repr(value) != "[[1, 2]]":  # that is one start, or one row of inputs
            yield "starts", lambda value=value: epochs_to_converge(OR, value)
            yield "inputs", lambda value=value: net_input(value, [1.0, 2.0])
        yield "starts", lambda value=value: epochs_to_converge(OR, [[0, 0], value])
        yield "inputs", lambda value=value: Dataset("d", [[0, 0], value], [0, 1])
        yield "targets", lambda value=value: Dataset("d", [[0, 0], [0, 1]], value)
        if not isinstance(value, list) or value not in (
            [1],
            [1, 2, 3],
        ):  # those do not belong to the inputs, which are named
            yield "weights", lambda value=value: net_input(np.zeros((3, 2)), value)
    for value in NO_DATA:
        yield "dataset", lambda value=value: train(value, [0, 0])
        yield "dataset", lambda value=value: epochs_to_converge(value, [[0, 0]])
    for value in NO_CHOICE:
        yield "update", lambda value=value: train(OR, [0, 0], update=value)
        yield "activation", lambda value=value: train(OR, [0, 0], activation=value)
    for value in NO_COUNT:
        yield "max_epochs", lambda value=value: train(OR, [0, 0], max_epochs=value)
        yield "max_epochs", lambda value=value: epochs_to_converge(OR, [[0, 0]], max_epochs=value)
        if value not in (1.0, True, None):
            yield "learning_rate", lambda value=value: train(OR, [0, 0], learning_rate=value)
    for value in (2, 0.5, "1", True, [0], -1):
        yield "at_threshold", lambda value=value: train(OR, [0, 0], at_threshold=value)
        yield "at_threshold", lambda value=value: step(0, at_threshold=value)
    for value in (0, 1, -1):
        yield (
            "at_threshold",
            lambda value=value: train(
                OR.bipolar(), [0, 0], activation="three_way", at_threshold=value
            ),
        )
    for value in ("no", 1, None, [True], 0.0):
        yield "inputs", lambda value=value: OR.bipolar(value)
        yield "targets", lambda value=value: OR.bipolar(targets=value)
    for value in (None, 1, [1, 2], [None, None], ["a"], object(), ["a", 2], {"a", "b"}):
        yield "input_names", lambda value=value: Dataset("d", [[0, 0]], [0], value)
    for value in (None, 1, [1, 2], "Adelie", ["Adelie"], ["Adelie"] * 2, ["Adelie", "Emu"], []):
        yield "species", lambda value=value: penguins(value)
    for value in ({"Adelie", "Gentoo"}, {"Adelie": 0, "Emu": 1}):
        yield "species", lambda value=value: penguins(value)
    for value in (None, 1, [1], "weight", [], ["body_mass_g"] * 2, [None], {"body_mass_g"}):
        yield "measurements", lambda value=value: penguins(measurements=value)
    for value in (None, 1, b"d", ["d"]):
        yield "name", lambda value=value: Dataset(value, [[0, 0]], [0])


CALLS = list(calls())


def test_there_are_hundreds():
    assert len(CALLS) > 300


@pytest.mark.parametrize(
    ("name", "call"), CALLS, ids=[f"{n}-{i}" for i, (n, _) in enumerate(CALLS)]
)
def test_bad_input_names_the_argument(name, call):
    with pytest.raises((TypeError, ValueError)) as caught:
        call()
    message = str(caught.value)
    assert message.startswith(name)
    assert len(message) < 300
    assert "0x" not in message.replace("object at 0x", "")  # addresses only in an object's own repr


def test_arrays_that_hold_the_same_are_taken():
    """What must not be refused: any kind of array, whole numbers, fractions of NumPy."""
    starts = (
        *((0.25, 1), np.array([0.25, 1]), np.array([1, 4]) / 4, np.float32([0.1, 1])),
        *([np.int8(1), np.float64(0.5)], np.array([1, 2], dtype=np.uint8)),
    )
    for start in starts:
        run = train(OR, start)
        assert run.weights[0].tolist() == [float(str(value)) for value in start]
    tenths = [Fraction(1, 10), np.longdouble("0.3")]
    assert train(OR, tenths).weights[0].tolist() == [0.1, 0.3]
    unmasked = np.ma.masked_array([0.5, 0.25], mask=False)
    assert train(OR, unmasked).weights[0].tolist() == [0.5, 0.25]
    assert train(OR, [2**53, -(2**53)]).weights[0].tolist() == [2.0**53, -(2.0**53)]
