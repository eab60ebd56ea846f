"""Whatever a live picture cannot be made from is refused by the name of its argument."""

import inspect

import numpy as np
import pytest
import traitlets

from perceptron_helpers import AND, OR, XOR, Dataset, live, train
from perceptron_helpers.tables import error_table

GIVEN = {  # for arguments that have no default
    "run": train(OR, [0, 0]),
    "question": "Why?",
    "choices": ["a", "b"],
    "answer": "a",
    "table": error_table,
}
NOTHING = [  # that any argument could be
    object(),
    len,
    1j,
    b"ab",
    {"a": 1},
    [None, None],
    [[1, 2], [3]],
    range(0),
    np.zeros((2, 2, 2)),
    np.array("abc"),
    np.array(np.nan),
    np.ma.array([1.0, 2.0], mask=[0, 1]),
]
NO_NUMBER = ["abc", "1", True, np.True_, float("nan"), float("inf"), 10**400, 2**53 + 1, [1, 2]]
NUMBERS = {"learning_rate", "threshold", "bias", "z", "current", "duration"}


OTHERS = [
    ("explore_training", "learning_rate", 1e-7),  # a slider would make 0 of it
    ("explore_starts", "learning_rate", 1e-9),
    ("explore_neuron", "weights", (1e-9, 1)),
    ("explore_training", "bias", -1e-12),
    ("explore_step", "z", None),
    ("explore_step", "threshold", None),
    ("explore_layers", "hidden", ("OR",)),
    ("explore_layers", "hidden", "OR"),
    ("explore_bound", "gates", [AND, Dataset("d", [[1, 2]], [1])]),
    ("explore_bound", "gates", 3),
    ("predict", "choices", ["a", "a"]),
    ("predict", "choices", "ab"),
    ("predict", "question", 5),
]


def calls():
    """Return (function, argument, value): each argument of each function, and what it cannot be."""
    for name in live.__all__:
        for argument, parameter in inspect.signature(getattr(live, name)).parameters.items():
            if parameter.kind != parameter.VAR_KEYWORD:
                bad = NOTHING + (NO_NUMBER if argument in NUMBERS else [])
                yield from ((name, argument, value) for value in bad)
    yield from OTHERS


@pytest.mark.parametrize(
    ("name", "argument", "value"), list(calls()), ids=lambda v: type(v).__name__
)
def test_the_argument_is_named(name, argument, value):
    make = getattr(live, name)
    needed = {key: GIVEN[key] for key in inspect.signature(make).parameters if key in GIVEN}
    with pytest.raises((TypeError, ValueError)) as caught:
        make(**needed | {argument: value})
    message = str(caught.value)
    assert message.startswith(argument)
    assert any(word in message for word in (" not ", " but ", "lengths"))
    assert len(message) < 1000


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "a", None, True])
def test_what_a_slider_cannot_show(value):
    picture = live.explore_training()
    with pytest.raises(traitlets.TraitError, match=r"\bw1\b"):
        picture.set(w1=value)
    assert picture.values["w1"] == 0.5
    picture.close()


def test_names_that_a_picture_does_not_have():
    picture = live.explore_training([OR, XOR])
    with pytest.raises(ValueError, match="name of a control must be one of 'gate'"):
        picture.set(w3=1)
    with pytest.raises(ValueError, match="action must be one of"):
        picture.act("jump")
    picture.close()
