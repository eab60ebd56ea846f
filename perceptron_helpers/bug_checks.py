"""Tell whether a broken perceptron of lesson 14 is mended.

Each bug has a few small examples whose right answer is known from paper. `check` tries the
student's function on them. It says that one comes out wrong, and shows it only on request: what the
bug is, the student finds. Whatever the function does, `check` raises nothing.
"""

import copy
import textwrap

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.datasets import AND, NAND, OR, XOR
from perceptron_helpers.patience import OutOfPatienceError, PatientRows


def check(bug, function, *, example=False):
    """Print whether a function is right; if it is not, and if asked, an example that goes wrong.

    Parameters
    ----------
    bug : int
        From 1 to 8, as in lesson 14.
    function : callable
        The mended function.
    example : bool
        Show a small example that goes wrong, with its right answer.
    """
    praise = PRAISE[checks.choice("bug", bug, tuple(PRAISE))]
    complaint = "one of its small examples comes out wrong"
    try:
        shown = OF_THEIR_OWN[bug](function) if bug in OF_THEIR_OWN else _wrong(bug, function)
        complaint = complaint if shown else ""
    except Exception as error:  # the student reads it, and goes on
        complaint, shown = f"it stops with {type(error).__name__}: {error}", ""
    print(f"not yet: {complaint}." if complaint else f"fixed: {praise}.")
    if shown and example:
        print(textwrap.fill(f"Example: {shown}.", 76))


def _wrong(bug, function):
    """Return the first example that comes out wrong, in words, or "" if all are right."""
    for words, arguments, right in EXAMPLES[bug]:
        given = [np.array(a) if isinstance(a, list) else copy.deepcopy(a) for a in arguments]
        answer = function(*given)
        if answer is None:
            raise TypeError("the function returns nothing")
        wanted, got = _flat(right), _flat(answer)
        if wanted.shape != got.shape or not np.allclose(wanted, got):
            return f"{words}: {_shown(right)} is right, but yours gives {_shown(answer)}"
    return ""


def _stopping(train_until_right):
    for gate in (AND, XOR):
        try:
            weights, bias = train_until_right(PatientRows(gate), np.zeros(2), 0.0)
        except OutOfPatienceError as told:
            return f"with {gate.name} it is {told}"
        if gate is AND and not np.array_equal(AND.inputs @ weights + bias > 0, AND.targets == 1):
            return f"AND ends with {_shown((weights, bias))}"
    return ""


def _random_weights(random_weights):
    first, again, other = (np.array(random_weights(seed), float) for seed in (42, 42, 43))
    if not np.array_equal(first, again):
        return f"42 gives {_shown((first, again))}"
    if np.array_equal(first, other):
        return f"42 and 43 both give {_shown(first)}"
    if first.shape != (2,) or np.abs([first, other]).max() > 0.5:
        return f"two weights between −0.5 and 0.5 are wanted, but 42 gives {_shown(first)}"
    return ""


OF_THEIR_OWN = {3: _stopping, 4: _random_weights}

EYE, TARGETS, RANDOM = np.eye(4), np.array([1, 1, 0, 1]), np.random.default_rng(0)
FOUR = "inputs 1000, 0100, 0010, 0001, targets 1, 1, 0, 1, new weights and mistakes from"
FROM_0 = "inputs 1 and 0, all weights and the bias 0"
EXAMPLES = {  # in words, the arguments, the right answer
    1: [
        ("row 01, t = 1, weights −0.1, −0.2", ([-0.1, -0.2], [0, 1], 1), [-0.1, -0.1]),
        ("row 10, t = 0, weights 0.3, 0.2", ([0.3, 0.2], [1, 0], 0), [0.2, 0.2]),
        ("row 11, t = 1, weights 0.3, 0.2", ([0.3, 0.2], [1, 1], 1), [0.3, 0.2]),
    ],
    2: [  # each row has an input of its own, so that their order makes no difference
        (f"{FOUR} 0, 0, 0, 0", ([0.0] * 4, EYE, TARGETS, RANDOM), ([0.1, 0.1, 0, 0.1], 3)),
        (f"{FOUR} 2, 1, 1, 3", ([2.0, 1, 1, 3], EYE, TARGETS, RANDOM), ([2, 1, 0.9, 3], 1)),
    ],
    5: [
        ("z = 2 and θ = 2", (2, 2), 1),
        ("z = 1 and θ = 2", (1, 2), 0),
        ("z = 3 and θ = 2", (3, 2), 1),
        ("z = −1 and θ = −1", (-1, -1), 1),
    ],
    6: [
        ("inputs 1 and 1, weights −1 and −1, bias 1.5", ([1, 1], [-1, -1], 1.5), -0.5),
        ("inputs 1, 0, 1, weights 1, 2, 3, bias −5", ([1, 0, 1], [1, 2, 3], -5), -1),
        ("input 2, weight 3, bias 1", ([2], [3], 1), 7),
    ],
    7: [
        (f"{FROM_0}, e = 1, α = 0.1", ([0.0, 0.0], 0.0, [1, 0], 1, 0.1), ([0.1, 0], 0.1)),
        (f"{FROM_0}, e = −1, α = 1", ([0.0, 0.0], 0.0, [1, 0], -1, 1), ([-1, 0], -1)),
    ],
    8: [
        ("XOR, weights 0 and 0", (XOR.inputs, XOR.targets, [0, 0]), 0.5),
        ("OR, weights 0 and 0", (OR.inputs, OR.targets, [0, 0]), 0.25),
        ("OR, weights 1 and 1", (OR.inputs, OR.targets, [1, 1]), 1),
        ("NAND, weights 1 and 1", (NAND.inputs, NAND.targets, [1, 1]), 0.5),
    ],
}

PRAISE = {
    1: "z now moves the right way, and stays where nothing is wrong",
    2: "an epoch is one pass over all the rows",
    3: "it gives up on XOR, and still learns AND",
    4: "the same seed gives the same weights, another seed others",
    5: "a tie fires, as the text says",
    6: "the bias is added once, however many inputs there are",
    7: "the learning rate scales the bias as well",
    8: "a right answer is an output that equals the target",
}


def _parts(answer):
    return answer if isinstance(answer, tuple) else (answer,)


def _flat(answer):
    """Return all numbers of an answer in a row."""
    return np.concatenate([np.ravel(part).astype(float) for part in _parts(answer)])


def _shown(answer):
    """Return for example "(0.1, 0) and 0.1"."""
    return " and ".join(map(_written, _parts(answer)))


def _written(part):
    numbers = ", ".join(f"{round(float(number), 4):g}" for number in np.ravel(part))
    return (f"({numbers})" if np.ndim(part) else numbers).replace("-", "−")
