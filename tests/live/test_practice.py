"""A blank table to fill in: fresh ones are of the same kind, and what is entered is checked."""

import re
from fractions import Fraction

import lessons
import pytest

from perceptron_helpers import AND, NOR, OR, Dataset, train
from perceptron_helpers.core.words import controls as words
from perceptron_helpers.live import practise, step_through
from perceptron_helpers.tables import error_table, summary_table
from tests import oracle
from tests.reading import meant

FRESH = 100
HEATER = Dataset("heater", OR.inputs, [0, 1, 0, 0])
BOOK = {"threshold": 0.2, "at_threshold": 1}
CASES = {  # as in lessons 05, 06, 09 and 10
    "errors": (error_table, train(OR, [-0.2, 0.1], max_epochs=1), {"net_input": True}),
    "summary": (summary_table, train(HEATER, [0.1, -0.1]), {}),
    "a later epoch": (error_table, train(AND, [0.3, -0.1], **BOOK), {"epoch": 4}),
    "bias": (error_table, train(NOR, [0.1, 0.2], bias=0, max_epochs=1), {}),
}
each_case = pytest.mark.parametrize(("table", "run", "options"), CASES.values(), ids=CASES)
NUMBER = r"[−\d.]*\d"


def started(live):
    """Return the weights that the table on the screen begins with, bias last, as it prints them."""
    (table,) = live.tables
    if not table.notes.count("At the start"):
        first = table.records[0]
        return [Fraction(str(first[key])) for key in first if key.endswith("_before")]
    said = re.search(r"At the start (.*?)\. ", table.notes)[1]
    return [meant(each) for each in re.findall(rf"= ({NUMBER})", said)]


def outcome(run, start, n_epochs):
    """Return how many mistakes or epochs there are and the weights at the end, in fractions."""
    bias = None if run.biases is None else start.pop()
    log, weights, biases, _ = oracle.train(
        run.dataset.inputs,
        run.dataset.targets,
        start,
        bias=bias,
        learning_rate=run.learning_rate,
        threshold=run.threshold,
        at_threshold=run.at_threshold,
        activation="step",
        update="online",
        max_epochs=n_epochs,
    )
    wrong = sum(y != run.dataset.targets[sample] for _, sample, _, y in log)
    counted = wrong if n_epochs == 1 else len(weights) - 1
    return [counted, *weights[-1], *([] if bias is None else [biases[-1]])]


def enter(live, numbers):
    live.set(**{f"n{n}": float(number) for n, number in enumerate(numbers)})
    live.act(words.CHECK)


def is_full(live):
    (table,) = live.tables
    return None not in [value for record in table.records for value in record.values()]


@each_case
def test_the_outcome_of_fresh_ones_is_that_of_exact_fractions(table, run, options):
    live, n_epochs = practise(table, run, **options), 1 if table is error_table else 50
    printed = {(Fraction(a), Fraction(b)) for a, b in printed_starts()}
    starts = set()
    for _ in range(FRESH):
        live.act(words.ANOTHER)
        assert not is_full(live)
        start = started(live)
        starts.add(tuple(start))
        said = re.findall(rf"= ({NUMBER})", live.sentence.partition(":")[0])
        assert [meant(each) for each in said] == start
        assert tuple(start[:2]) not in printed
        right = outcome(run, list(start), n_epochs)
        assert right[0] > 0, "something is to be learnt"
        enter(live, right)
        assert live.sentence.startswith("Right")
        assert is_full(live)
    assert len(starts) > 10


@each_case
def test_the_first_is_the_run_that_was_given(table, run, options):
    live = practise(table, run, **options)
    epoch = options.get("epoch", 1)
    counted = run.mistakes[epoch - 1] if table is error_table else run.n_epochs
    end = epoch if table is error_table else -1
    bias = [] if run.biases is None else [run.biases[end]]
    enter(live, [counted, *run.weights[end], *bias])
    assert live.sentence.startswith("Right")


@each_case
def test_show_me_fills_in_one_row_after_the_other(table, run, options):
    live = practise(table, run, **options)
    rows = len(table(run, **options).records)
    for row in range(rows):
        assert not is_full(live)
        live.act(words.SHOW_ME)
        assert None not in live.tables[0].records[row].values()
    assert is_full(live)


SLIPS = {  # the start, what is done otherwise, and what has to be named
    "batch": (
        [-0.05, -0.05],
        {"update": "batch"},
        "use the weights that the epoch began with",
    ),
    "α forgotten": ([-0.2, -0.1], {"learning_rate": 1}, "α is forgotten"),
    "tie": ([-0.1, 0.1], {"at_threshold": 1}, "a tie"),
}


@pytest.mark.parametrize(("start", "slip", "named"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_named(start, slip, named):
    live = practise(error_table, train(OR, start, max_epochs=1))
    other = train(OR, start, max_epochs=1, **slip)
    enter(live, [other.mistakes[0], *other.weights[-1]])
    assert named in live.sentence
    assert not is_full(live)


def test_a_wrong_sign_is_named():
    live = practise(error_table, train(OR, [-0.2, 0.1], max_epochs=1))
    enter(live, [2, -0.4, 0.0])  # rows 10 and 11 push down
    assert "wrong sign" in live.sentence


def test_it_says_which_number_is_not_right():
    live = practise(error_table, train(OR, [-0.2, 0.1], max_epochs=1))
    enter(live, [1, 0.5, 0.5])
    assert live.sentence.startswith("Mistakes: not right yet")


def printed_starts():
    """Return the pairs of weights that lessons train or step from, as their code has them."""
    pair = re.compile(r"\[(-?\d\.?\d*), (-?\d\.?\d*)\]")
    return {found for each in lessons.LESSONS for found in pair.findall(each.code())}


def test_the_stepper_that_asks_has_fresh_starts_too():
    live = step_through(train(OR, [-0.35, 0.05], max_epochs=1), ask=True)
    printed = {(Fraction(a), Fraction(b)) for a, b in printed_starts()}
    assert (Fraction("-0.35"), Fraction("0.05")) in printed
    for _ in range(FRESH):
        live.act(words.ANOTHER)
        assert tuple(started(live)) not in printed


@pytest.mark.parametrize(
    ("arguments", "options", "said"),
    [
        ((print, train(OR, [0.1, 0.1])), {}, "table must be"),
        ((error_table, OR), {}, "run must be"),
        ((error_table, train(OR, [0.1, 0.1])), {"epoch": 2}, "epoch must be"),
        ((summary_table, train(OR, [0.1, 0.1], update="batch")), {}, "online"),
        ((summary_table, train(AND, [0.1, 0.1], max_epochs=3)), {}, "without a mistake"),
    ],
)
def test_bad_input_is_named(arguments, options, said):
    with pytest.raises((TypeError, ValueError), match=said):
        practise(*arguments, **options)
