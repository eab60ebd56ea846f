"""A stepper that asks: it waits at each mistake, names the slip, and gives nothing away."""

import re

import numpy as np
import pytest

from perceptron_helpers import AND, OR, train
from perceptron_helpers.core.words import controls as words
from perceptron_helpers.live import step_through

RUNS = {
    "no bias": train(OR, [-0.35, 0.05]),
    "bias": train(AND, [0.3, -0.1], bias=0.2),
    "sign": train(AND.bipolar(), [0.25, 0.5], bias=0.1, activation="sign", learning_rate=0.05),
    "from afar": train(OR, [-3, 2], learning_rate=0.8),
}
each_run = pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)


def right_entries(update):
    """Return what a reader who makes no slip sets."""
    changes, after = list(update.delta_weights), list(update.weights_after)
    if update.delta_bias is not None:
        changes, after = [*changes, update.delta_bias], [*after, update.bias_after]
    entries = {f"d{n}": float(value) for n, value in enumerate(changes)}
    return entries | {f"n{n}": float(value) for n, value in enumerate(after)}


def blanks(live):
    """Return what the table of the moment holds of the row whose turn it is, and of later ones."""
    (table,) = live.tables
    learnt = [key for key in table.records[0] if key.startswith("delta_") or "_after" in key]
    here, *later = table.records[table.lit :]
    return [here[key] for key in learnt], [each[key] for each in later for key in [*learnt, "z"]]


@each_run
def test_all_mistakes_put_right_lead_through_the_training(run):
    live = step_through(run, ask=True)
    for position, update in enumerate(run.updates, 1):
        assert live.position == position
        if update.error:
            live.act(words.NEXT)
            assert live.position == position, "it waits"
            assert set(blanks(live)[0]) == {None}
            live.set(**right_entries(update))
            live.act(words.CHECK)
        here, later = blanks(live)
        assert None not in here
        assert set(later) <= {None}
        live.act(words.NEXT)
    assert live.position == len(run.updates)


@each_run
def test_show_me_always_helps(run):
    live = step_through(run, ask=True)
    for _ in run.updates:
        live.act(words.SHOW_ME)
        assert None not in blanks(live)[0]
        live.act(words.NEXT)


def waiting():
    """Return a stepper that asks at row 10, with e = 1; the weights are −0.35 and 0.05."""
    live = step_through(RUNS["no bias"], ask=True)
    for _ in range(2):
        live.act(words.NEXT)
    return live


SLIPS = {  # what is entered, and what has to be named
    "sign": ({"d0": -0.1}, "Δw₁ .*sign"),
    "α forgotten": ({"d0": 1.0}, "Δw₁ .*α is forgotten"),
    "input off": ({"d0": 0.1, "d1": 0.1}, "Δw₂ should be 0: the input"),
    "the other weight": ({"d0": 0.0, "d1": 0.1}, "at the other weight"),
    "a number": ({"d0": 0.3}, "Δw₁ .* α · e · x = 0.1 · 1 · 1"),
    "no sum": ({"d0": 0.1, "n0": 0.1, "n1": 0.05}, "new w₁ .* old one plus its change"),
    "added to the other": ({"d0": 0.1, "n0": -0.35, "n1": 0.15}, "added to the other weight"),
}


@pytest.mark.parametrize(("entries", "named"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_named_and_the_row_still_waits(entries, named):
    live = waiting()
    live.set(**entries)
    live.act(words.CHECK)
    assert re.search(named, live.sentence)
    assert set(blanks(live)[0]) == {None}
    live.act(words.NEXT)
    assert live.position == 3


def test_entries_of_one_row_are_gone_at_the_next():
    live = waiting()
    live.act(words.SHOW_ME)
    live.set(d0=0.1)
    live.act(words.NEXT)
    assert not np.any(list(live.values.values()))


@each_run
def test_another_one_has_fresh_numbers_and_the_same_rule(run):
    live, starts = step_through(run, ask=True), set()
    for _ in range(5):
        live.act(words.ANOTHER)
        assert live.position == 1
        (table,) = live.tables
        starts.add(re.search(r"At the start (.*?)\. ", table.notes)[1])
        for _ in run.updates:  # from its first row to its last: nothing but Show me and Next
            live.act(words.SHOW_ME)
            assert None not in blanks(live)[0]
            live.act(words.NEXT)
    assert len(starts) > 3


@pytest.mark.parametrize(
    "run",
    [
        train(OR, [0.1, 0.1], update="batch"),
        train(AND.bipolar(), [0, 0], bias=0, activation="three_way", threshold=0.2),
    ],
)
def test_it_asks_only_for_the_rule_of_the_course(run):
    with pytest.raises(ValueError, match="ask must be False"):
        step_through(run, ask=True)
