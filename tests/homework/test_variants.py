"""Everybody's own numbers: each variant can be solved, is of like length, and has no close call.

The lists that the notebooks draw from are read while their cells run. Every choice in them is
worked out here anew, with whole numbers: all of a homework's numbers are hundredths.
"""

import hashlib
from collections import Counter
from itertools import product

import numpy as np
import pytest

from homework.authoring import master

IDENTIFIERS = [f"s{number:04}" for number in range(2000)]
INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))
OR, AND, NAND, ONLY_X1, ONLY_X2 = (
    *((0, 1, 1, 1), (0, 0, 0, 1), (1, 1, 1, 0)),
    *((0, 0, 1, 0), (0, 1, 0, 0)),
)


def lists_of(name):
    """Return {draw: (choices, fits)} of a homework, and what its cells define."""
    defined, seen = {"__name__": "homework"}, {}

    def draw(what, choices):
        seen.setdefault(what, (list(choices), None))
        return choices[0]

    def draw_fitting(what, choices, fits):
        seen[what] = list(choices), fits
        return next(choice for choice in choices if fits(choice))

    for cell in master.read(name, "key").cells:
        if cell.role in ("identity", "locked"):
            exec(cell.source, defined)
            defined["draw"] = draw
            if "draw_fitting" in defined:
                defined["draw_fitting"] = draw_fitting
    return seen, defined


@pytest.fixture(scope="module")
def first():
    return lists_of("hw1")


@pytest.fixture(scope="module")
def second():
    return lists_of("hw2")


def admissible(lists, what):
    """Return all choices that a student may get."""
    choices, fits = lists[0][what]
    return [choice for choice in choices if fits is None or fits(choice)]


def learn(targets, start, alpha, bias=None, order=range(4), limit=100):
    """Train in whole hundredths; return the mistakes of each epoch, and z nearest to 0."""
    weights, hundredths = [round(100 * w) for w in start], round(100 * alpha)
    constant = None if bias is None else round(100 * bias)
    epochs, nearest = [], 10**9
    while len(epochs) < limit and 0 not in epochs:
        epochs.append(0)
        for row in order:
            z = sum(w * x for w, x in zip(weights, INPUTS[row], strict=True)) + (constant or 0)
            if row or bias is not None:  # without a bias, row 00 is a tie for ever
                nearest = min(nearest, abs(z))
            error = targets[row] - (z > 0)
            epochs[-1] += abs(error)
            weights = [
                w + hundredths * error * x for w, x in zip(weights, INPUTS[row], strict=True)
            ]
            constant = None if bias is None else constant + hundredths * error
    return epochs, nearest


def drawn(what, choices, identifier, fits=lambda choice: True):
    """Draw as the notebooks say that they do."""
    attempt = 1
    while True:
        name = f"{what}, attempt {attempt}" if attempt > 1 else what
        digest = hashlib.sha256(f"key/{identifier}/{name}".encode()).digest()
        choice = choices[int.from_bytes(digest[:8], "big") % len(choices)]
        if fits(choice):
            return choice
        attempt += 1


def test_homework_1_by_hand(first):
    for w1, w2 in admissible(first, "net inputs"):
        assert min(abs(w1), abs(w2), abs(w1 + w2)) > 0.01
    for (start, _), row in product(*(admissible(first, what) for what in ("update", "row"))):
        assert abs(sum(w * int(x) for w, x in zip(start, row, strict=True))) > 0.01
    for start, alpha in admissible(first, "epoch"):
        epochs, nearest = learn(OR, start, alpha, limit=1)
        assert epochs == [2]
        assert nearest >= 2


@pytest.mark.parametrize(("what", "targets"), [("OR", OR), ("gate", ONLY_X1)])
def test_homework_1_trainings_take_3_to_5_epochs(first, what, targets):
    for start, alpha in admissible(first, what):
        epochs, nearest = learn(targets, start, alpha)
        assert 3 <= len(epochs) <= 5
        assert epochs[-1] == 0
        assert nearest >= 2  # hundredths


def test_homework_1_tables_can_be_read_in_one_way_only(first):
    """One mistake alone gives α; the sum of an epoch's changes then gives its rows."""
    moves = {(0, 1): (0, -1), (1, 0): (1, 0), (1, 1): (-1, -1)}  # x₁ AND NOT x₂, in steps of α
    sums = Counter()
    for chosen in product((0, 1), repeat=3):
        rows = [move for taken, move in zip(chosen, moves.values(), strict=True) if taken]
        sums[len(rows), sum(a for a, _ in rows), sum(b for _, b in rows)] += 1
    assert set(sums.values()) == {1}
    for gate, (start, alpha) in admissible(first, "table"):
        targets = tuple(int(t) for t in gate.targets)
        assert targets in (ONLY_X1, ONLY_X2)  # the second mirrors the first
        epochs, nearest = learn(targets, start, alpha)
        assert len(epochs) in (4, 5)
        assert set(epochs) == {0, 1, 2}
        assert nearest >= 2


def test_homework_2_lines_part_the_rows(second):
    for (w1, w2), theta in admissible(second, "line"):
        z_values = [w1 * x1 + w2 * x2 for x1, x2 in INPUTS]
        assert theta not in z_values
        assert len({z > theta for z in z_values}) == 2
        assert (w1 * w1 + w2 * w2) ** 0.5 % 1 == 0  # |w| is a whole number


def test_homework_2_thresholds_and_biases_exist(second):
    for weights in admissible(second, "AND"):
        low, high, both = (round(10 * w) for w in (min(weights), max(weights), sum(weights)))
        assert 0 < low < high < both  # room for θ of OR, and for θ of AND
    for what in ("first hidden neuron", "second hidden neuron"):
        assert all(0 < min(pair) < max(pair) for pair in admissible(second, what))
    for w1, w2, bias in admissible(second, "XOR"):
        assert 0 not in (round(10 * z) for z in (bias, w1 + bias, w2 + bias, w1 + w2 + bias))


def test_homework_2_nand_takes_4_to_8_epochs(second):
    for order, (w1, w2, bias) in admissible(second, "NAND"):
        epochs, nearest = learn(NAND, (w1, w2), 0.1, bias, order)
        assert epochs[0] in (2, 3)
        assert 4 <= len(epochs) <= 8
        assert epochs[-1] == 0
        assert nearest >= 1  # hundredths


def test_homework_2_knobs_can_meet_their_targets(second):
    for start in admissible(second, "slow start"):
        slow, nearest = learn(ONLY_X1, start, 0.1)
        assert 10 <= len(slow) <= 14
        assert nearest >= 2
        assert all(len(learn(ONLY_X1, start, k / 10)[0]) <= 5 for k in range(5, 11))
    reached = {len(learn(ONLY_X1, (-k / 100, -0.02), 0.1)[0]) for k in range(5, 100, 10)}
    assert reached >= set(admissible(second, "wanted epochs"))


def birds_learn(inputs, targets):
    """Train in plain NumPy; return the mistakes of each epoch, and z nearest to 0."""
    weights, bias, epochs, nearest = np.zeros(2), 0.0, [], np.inf
    while len(epochs) < 100 and 0 not in epochs:
        epochs.append(0)
        for x, t in zip(inputs, targets, strict=True):
            z = weights @ x + bias
            if bias or weights.any():  # before the first mistake all is 0, exactly
                nearest = min(nearest, abs(z))
            error = t - (z > 0)
            if error:
                weights, bias, epochs[-1] = weights + error * x, bias + error, epochs[-1] + 1
    return epochs, nearest


@pytest.mark.parametrize(
    ("what", "fewest", "most"),
    [("birds A", 2, 4), pytest.param("birds B", 100, 100, marks=pytest.mark.slow)],
)
def test_homework_2_penguins_end_or_do_not(second, what, fewest, most):
    """And no bird ever lies so near to the line that rounding could decide."""
    for choice, seed in product(admissible(second, what), admissible(second, "seed")):
        birds = second[1]["penguins"](*choice)
        second[1]["seed"] = seed
        training, test = second[1]["split"](birds)
        assert sorted([*training, *test]) == list(range(len(birds.targets)))
        inputs = birds.inputs[training]
        scaled = (inputs - inputs.mean(axis=0)) / inputs.std(axis=0)
        epochs, nearest = birds_learn(scaled, birds.targets[training])
        assert fewest <= len(epochs) <= most
        assert (epochs[-1] == 0) == (what == "birds A")
        assert nearest > 1e-6


TASKS = {
    "hw1": [["net inputs"], ["update", "row"], ["epoch"], ["OR"], ["gate"], ["table"]],
    "hw2": [
        *(["line", "row of the line"], ["AND"], ["NAND"], ["XOR"]),
        ["slow start", "wanted epochs", "factor"],
        ["first hidden neuron", "second hidden neuron", "its gate"],
        *(["birds A", "seed"], ["birds B", "seed"]),
    ],
}


@pytest.mark.parametrize("name", TASKS)
def test_neighbours_get_other_numbers(name, first, second):
    """Among 2,000 identifiers, each task has 30 variants at least, and none is common."""
    lists = {"hw1": first, "hw2": second}[name]
    assert sorted(lists[0]) == sorted({what for task in TASKS[name] for what in task})
    texts = {what: list(map(repr, choices)) for what, (choices, _) in lists[0].items()}
    allowed = {what: set(map(repr, admissible(lists, what))) for what in lists[0]}
    for task in TASKS[name]:
        counts = Counter()
        for identifier in IDENTIFIERS:
            parts = [
                drawn(what, texts[what], identifier, allowed[what].__contains__) for what in task
            ]
            counts[tuple(parts)] += 1
        assert len(counts) >= 30, task
        assert max(counts.values()) <= len(IDENTIFIERS) / 15, task


@pytest.mark.parametrize("name", TASKS)
def test_the_notebooks_draw_as_these_tests_do(name, first, second):
    lists = {"hw1": first, "hw2": second}[name]
    cells = [cell for cell in master.read(name, "key").cells if cell.role in ("identity", "locked")]
    for identifier in ("ada", "s0001"):
        own = {}
        for cell in cells:
            identity = f"student = {identifier!r}"
            exec(identity if cell.role == "identity" else cell.source, own)
        for what, (choices, fits) in lists[0].items():
            draw = own["draw_fitting"] if fits else own["draw"]
            args = (fits,) if fits else ()
            ours = drawn(what, choices, identifier, *args)
            assert repr(draw(what, choices, *args)) == repr(ours)
