"""Tell whether a broken perceptron of lesson 14 is mended.

Each bug has a few small examples whose right answer is known from paper. `check` tries the
student's function on them and says what goes wrong, in words; the example itself only on request.
Whatever the function does, `check` raises nothing.
"""

import copy
import textwrap

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.datasets import AND, NAND, OR, XOR
from perceptron_helpers.patience import OutOfPatienceError, PatientRows


def check(bug, function, *, example=False):
    """Print whether a function is right, and what goes wrong if it is not.

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
    try:
        complaint, shown = _complaint(bug, function)
    except Exception as error:  # the student reads it, and goes on
        complaint, shown = f"it stops with {type(error).__name__}: {error}", ""
    print(f"not yet: {complaint}." if complaint else f"fixed: {praise}.")
    if shown and example:
        print(textwrap.fill(f"Example: {shown}.", 76))


def _complaint(bug, function):
    """Return what goes wrong first, in words and as an example; two times "" if all is right."""
    if bug in OF_THEIR_OWN:
        return OF_THEIR_OWN[bug](function)
    for complaint, words, arguments, right in EXAMPLES[bug]:
        given = [np.array(a) if isinstance(a, list) else copy.deepcopy(a) for a in arguments]
        answer = function(*given)
        if answer is None:
            return "it returns nothing", words
        wanted, got = _flat(right), _flat(answer)
        if wanted.shape != got.shape or not np.allclose(wanted, got):
            return complaint, f"{words}: {_shown(right)} is right, but yours gives {_shown(answer)}"
    return "", ""


def _stopping(train_until_right):
    for gate in (AND, XOR):
        try:
            weights, bias = train_until_right(PatientRows(gate), np.zeros(2), 0.0)
        except OutOfPatienceError as told:
            return "a training does not end", f"with {gate.name} it is {told}"
        if gate is AND and not np.array_equal(AND.inputs @ weights + bias > 0, AND.targets == 1):
            return "it ends too early", f"AND ends with {_shown((weights, bias))}"
    return "", ""


def _random_weights(random_weights):
    first, again, other = (np.array(random_weights(seed), float) for seed in (42, 42, 43))
    if not np.array_equal(first, again):
        return "the same seed gives different weights", f"42 gives {_shown((first, again))}"
    if np.array_equal(first, other):
        return "two seeds give the same weights", f"42 and 43 both give {_shown(first)}"
    if first.shape != (2,) or np.abs([first, other]).max() > 0.5:
        return "it must return two weights between −0.5 and 0.5", f"42 gives {_shown(first)}"
    return "", ""


OF_THEIR_OWN = {3: _stopping, 4: _random_weights}

EYE, TARGETS, RANDOM = np.eye(4), np.array([1, 1, 0, 1]), np.random.default_rng(0)
FOUR = "inputs 1000, 0100, 0010, 0001, targets 1, 1, 0, 1, new weights and mistakes from"
FROM_0 = "inputs 1 and 0, all weights and the bias 0"
UP = "a row that should fire does not come nearer to firing"
DOWN = "a row that should be quiet does not come nearer to being quiet"
STAY = "a row that is right changes the weights"
MISSED, EXTRA = "mistakes of an epoch are overlooked", "right rows count, or change the weights"
QUIET, LOUD = "it is quiet where it should fire", "it fires where it should be quiet"
STEPS, Z = "the steps are not those of the rule", "z is not what you get on paper"
SHARE = "the accuracy is not what you count on paper"
EXAMPLES = {  # what goes wrong, the example in words, the arguments, the right answer
    1: [
        (UP, "row 01, t = 1, weights −0.1, −0.2", ([-0.1, -0.2], [0, 1], 1), [-0.1, -0.1]),
        (DOWN, "row 10, t = 0, weights 0.3, 0.2", ([0.3, 0.2], [1, 0], 0), [0.2, 0.2]),
        (STAY, "row 11, t = 1, weights 0.3, 0.2", ([0.3, 0.2], [1, 1], 1), [0.3, 0.2]),
    ],
    2: [  # each row has an input of its own, so that their order makes no difference
        (MISSED, f"{FOUR} 0, 0, 0, 0", ([0.0] * 4, EYE, TARGETS, RANDOM), ([0.1, 0.1, 0, 0.1], 3)),
        (EXTRA, f"{FOUR} 2, 1, 1, 3", ([2.0, 1, 1, 3], EYE, TARGETS, RANDOM), ([2, 1, 0.9, 3], 1)),
    ],
    5: [
        (QUIET, "z = 2 and θ = 2", (2, 2), 1),
        (LOUD, "z = 1 and θ = 2", (1, 2), 0),
        (QUIET, "z = 3 and θ = 2", (3, 2), 1),
        (QUIET, "z = −1 and θ = −1", (-1, -1), 1),
    ],
    6: [
        (Z, "inputs 1 and 1, weights −1 and −1, bias 1.5", ([1, 1], [-1, -1], 1.5), -0.5),
        (Z, "inputs 1, 0, 1, weights 1, 2, 3, bias −5", ([1, 0, 1], [1, 2, 3], -5), -1),
        (Z, "input 2, weight 3, bias 1", ([2], [3], 1), 7),
    ],
    7: [
        (STEPS, f"{FROM_0}, e = 1, α = 0.1", ([0.0, 0.0], 0.0, [1, 0], 1, 0.1), ([0.1, 0], 0.1)),
        (STEPS, f"{FROM_0}, e = −1, α = 1", ([0.0, 0.0], 0.0, [1, 0], -1, 1), ([-1, 0], -1)),
    ],
    8: [
        (SHARE, "XOR, weights 0 and 0", (XOR.inputs, XOR.targets, [0, 0]), 0.5),
        (SHARE, "OR, weights 0 and 0", (OR.inputs, OR.targets, [0, 0]), 0.25),
        (SHARE, "OR, weights 1 and 1", (OR.inputs, OR.targets, [1, 1]), 1),
        (SHARE, "NAND, weights 1 and 1", (NAND.inputs, NAND.targets, [1, 1]), 0.5),
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
