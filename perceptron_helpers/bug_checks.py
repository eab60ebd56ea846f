"""Tell whether a broken perceptron of lesson 14 is mended.

Each bug has a few small cases whose right answer is known from paper. `check` tries the student's
function on them and prints "not yet: …" with the first case that goes wrong, or "fixed: …".
Whatever the function does, `check` raises nothing.
"""

import copy
from contextlib import suppress

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.datasets import AND, NAND, OR, XOR

MOST_PASSES = 1000


class OutOfPatienceError(Exception):
    """The rows were asked for too often."""


class PatientRows:
    """The (inputs, target) pairs of a dataset, for a limited number of passes.

    A loop over the rows cannot run for ever: the pass after the last one that is allowed raises
    `OutOfPatienceError`.
    """

    def __init__(self, dataset, at_most):
        self._dataset, self._at_most = dataset, at_most
        self.passes = 0

    def __iter__(self):
        """Begin another pass."""
        if self.passes == self._at_most:
            raise OutOfPatienceError(f"still running after {self._at_most} passes over the rows")
        self.passes += 1
        return zip(self._dataset.inputs, self._dataset.targets.astype(int), strict=True)


def count_passes(training, dataset, at_most=MOST_PASSES):
    """Return how often a training goes through the rows; it is stopped after `at_most` passes.

    Parameters
    ----------
    training : callable
        Takes the rows, the weights and the bias, as the function of bug 3 does.
    dataset : Dataset
    at_most : int
    """
    rows = PatientRows(dataset, checks.whole_number("at_most", at_most, at_least=1))
    with suppress(OutOfPatienceError):
        training(rows, np.zeros(dataset.inputs.shape[1]), 0.0)
    return rows.passes


def check(bug, function):
    """Print whether a function is right.

    Parameters
    ----------
    bug : int
        From 1 to 8, as in lesson 14.
    function : callable
        The mended function.
    """
    find, praise = BUGS[checks.choice("bug", bug, tuple(BUGS))]
    try:
        complaint = find(function)
    except Exception as error:  # the student reads it, and goes on
        complaint = f"it stops with {type(error).__name__}: {error}"
    print(f"not yet: {complaint}." if complaint else f"fixed: {praise}.")


def _learning(learn_from_row):
    return _first_wrong(
        learn_from_row,
        ("row 01, target 1, weights −0.1 and −0.2", ([-0.1, -0.2], [0, 1], 1), [-0.1, -0.1]),
        ("row 10, target 0, weights 0.3 and 0.2", ([0.3, 0.2], [1, 0], 0), [0.2, 0.2]),
        ("row 11, target 1, weights 0.3 and 0.2", ([0.3, 0.2], [1, 1], 1), [0.3, 0.2]),
    )


def _epoch(one_epoch):
    # Each of these rows has an input of its own, so their order makes no difference.
    rows, targets, random = np.eye(4), np.array([1, 1, 0, 1]), np.random.default_rng(0)
    return _first_wrong(
        one_epoch,
        (
            "four rows, three of them wrong (new weights and mistakes)",
            ([0.0, 0.0, 0.0, 0.0], rows, targets, random),
            ([0.1, 0.1, 0.0, 0.1], 3),
        ),
        (
            "four rows, one of them wrong (new weights and mistakes)",
            ([0.2, 0.1, 0.1, 0.3], rows, targets, random),
            ([0.2, 0.1, 0.0, 0.3], 1),
        ),
    )


def _stopping(train_until_right):
    for dataset in (AND, XOR):
        rows = PatientRows(dataset, MOST_PASSES)
        try:
            weights, bias = train_until_right(rows, np.zeros(2), 0.0)
        except OutOfPatienceError as told:
            return f"with {dataset.name} it is {told}"
        if dataset is AND and not np.array_equal(AND.inputs @ weights + bias > 0, AND.targets == 1):
            return "now it stops, but too early: it must still learn AND"
    return None


def _random_weights(random_weights):
    first, again, other = (np.array(random_weights(seed), float) for seed in (42, 42, 43))
    if not np.array_equal(first, again):
        return "the seed 42 gave two different pairs of weights"
    if np.array_equal(first, other):
        return "the seeds 42 and 43 gave the same weights"
    if first.shape != (2,) or np.abs([first, other]).max() > 0.5:
        return "it must return two weights between −0.5 and 0.5"
    return None


def _output(output):
    return _first_wrong(
        output,
        ("z = 2 and θ = 2", (2, 2), 1),
        ("z = 1 and θ = 2", (1, 2), 0),
        ("z = 3 and θ = 2", (3, 2), 1),
        ("z = −1 and θ = −1", (-1, -1), 1),
    )


def _net_input(net_input):
    return _first_wrong(
        net_input,
        ("inputs 1 and 1, weights −1 and −1, bias 1.5", ([1, 1], [-1, -1], 1.5), -0.5),
        ("three inputs 1, 0, 1, weights 1, 2, 3, bias −5", ([1, 0, 1], [1, 2, 3], -5), -1),
        ("one input 2, weight 3, bias 1", ([2], [3], 1), 7),
    )


def _update(update):
    def case(error, alpha, right):
        words = f"error {error}, α = {alpha}, inputs 1 and 0, from zero (weights and bias)"
        return words.replace("-", "−"), ([0.0, 0.0], 0.0, [1, 0], error, alpha), right

    return _first_wrong(
        update,
        case(1, 0.1, ([0.1, 0.0], 0.1)),
        case(-1, 0.1, ([-0.1, 0.0], -0.1)),
        case(1, 1, ([1.0, 0.0], 1.0)),
    )


def _accuracy(accuracy):
    return _first_wrong(
        accuracy,
        ("XOR and the weights 0 and 0", (XOR.inputs, XOR.targets, [0, 0]), 0.5),
        ("OR and the weights 0 and 0", (OR.inputs, OR.targets, [0, 0]), 0.25),
        ("OR and the weights 1 and 1", (OR.inputs, OR.targets, [1, 1]), 1),
        ("NAND and the weights 1 and 1", (NAND.inputs, NAND.targets, [1, 1]), 0.5),
    )


BUGS = {
    1: (_learning, "z now moves the right way, and stays where nothing is wrong"),
    2: (_epoch, "an epoch is one pass over all the rows"),
    3: (_stopping, "it gives up on XOR, and still learns AND"),
    4: (_random_weights, "the same seed gives the same weights, another seed others"),
    5: (_output, "a tie fires, as the text says"),
    6: (_net_input, "the bias is added once, however many inputs there are"),
    7: (_update, "the learning rate scales the bias as well"),
    8: (_accuracy, "a right answer is an output that equals the target"),
}


def _first_wrong(function, *cases):
    """Return a complaint about the first (words, arguments, right answer) that goes wrong."""
    for words, arguments, right in cases:
        given = [np.array(a) if isinstance(a, list) else copy.deepcopy(a) for a in arguments]
        answer = function(*given)
        if answer is None:
            return f"{words}: yours returns nothing"
        wanted, got = _flat(right), _flat(answer)
        if wanted.shape != got.shape or not np.allclose(wanted, got):
            return f"{words}: {_shown(right)} is right, but yours gives {_shown(answer)}"
    return None


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
