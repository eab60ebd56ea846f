"""The start page and the playground: what they say is what `train` says; links and hands."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perceptron_helpers import OR, Dataset, train
from perceptron_helpers.core import gates, hand, link
from perceptron_helpers.core.fields import FIELDS, MOST_EPOCHS, MOST_POINTS
from perceptron_helpers.core.live.moment import walk_of
from perceptron_helpers.core.live.pictures import live
from perceptron_helpers.core.live.playing import ACTIONS, act
from tests.core.cases_of_playing import LINKS, WRONG, linked, moment, pointed, values
from tests.effort import tries

SQUARES, PLAYGROUND = live("squares", {}), live("playground", {})
seeds = st.integers(0, 10**9).map(random.Random)
TENTHS = st.integers(-10, 10)


def trained(given_values):
    """Return the run of the NumPy face for values of the playground."""
    points = given_values["points"]
    data = Dataset("data", [[float(x) for x in p[:2]] for p in points], [p[2] for p in points])
    bias = given_values["bias"]
    return train(
        data,
        [float(given_values["w1"]), float(given_values["w2"])],
        bias=None if bias == "off" else float(bias),
        learning_rate=float(given_values["alpha"]),
        threshold=float(given_values["theta"]),
        at_threshold=int(given_values["tie"]),
        update=given_values["update"],
        max_epochs=MOST_EPOCHS,
    )


def weights_after(run, position):
    """Return the weights, and the bias where there is one, after so many updates."""
    n_rows = len(run.dataset.targets)
    has_bias = run.biases is not None
    if position and run.updates[0].weights_after is not None and run.update == "online":
        record = run.updates[position - 1]
        return [*record.weights_after, *([record.bias_after] if has_bias else [])]
    epoch = position // n_rows
    return [*run.weights[epoch], *([run.biases[epoch]] if has_bias else [])]


@given(seeds)
def test_each_step_is_an_update_of_train(generator):
    given_values = values(generator)
    run, (walk, position) = trained(given_values), walk_of(given_values)
    assert position == min(int(given_values["step"]), len(run.updates))
    found = [weight.n / weight.d for weight in walk.weights(position)]
    assert found == pytest.approx(weights_after(run, position), abs=0, rel=1e-12)
    state = PLAYGROUND.show(given_values).state()
    assert state["canStep"] == (position < len(run.updates))
    if position:
        record = run.updates[position - 1]
        told = re.match(r"Epoch (\d+)\. Row \(.*?\): y = (\d), t = (\d)", state["sentence"])
        assert told.groups() == (str(record.epoch), str(record.output), str(record.target))
    ended = "Converged after" if run.converged else f"Not converged after {MOST_EPOCHS}"
    assert (ended in state["sentence"]) == (position == len(run.updates))


@settings(max_examples=tries(100))
@given(seeds)
def test_running_comes_to_the_end_of_the_training_and_back_goes_one_step(generator):
    given_values = values(generator) | {"step": "0"}
    run, steps = trained(given_values), []
    while PLAYGROUND.show(given_values).state()["canStep"]:
        shown = PLAYGROUND.show(act("run", given_values)["values"]).state()
        given_values = shown["values"]
        steps.append(int(given_values["step"]))
        assert len(steps) < 60
    assert steps == sorted(set(steps))
    assert steps[-1] == len(run.updates)
    assert act("back", given_values)["values"]["step"] == str(steps[-1] - 1)
    assert act("reset", given_values)["values"]["step"] == "0"


@given(seeds)
def test_a_link_holds_the_values(generator):
    given_values = values(generator)
    text = link.written(given_values)
    assert link.read(text) == (given_values, [])
    assert re.fullmatch(r"[\w=&;,.-]+", text, re.ASCII), "characters that every program keeps"


@given(st.one_of(st.text(), seeds.map(lambda r: linked(r)["text"])))
def test_no_link_breaks_the_playground(text):
    made = act("open", {"link": text})["values"]
    assert link.read(link.written(made)) == ({name: made[name] for name in link.first_values()}, [])
    assert PLAYGROUND.show(made).sentence


@pytest.mark.parametrize(
    ("text", "came", "allowed"),
    [
        ("w1=abc", "“abc”", "a number from −10 to 10 with at most three decimals"),
        ("alpha=0", "“0”", "from 0.001 to 10"),
        ("bias=on", "“on”", "or off"),
        ("theta=1e3", "“1e3”", "a number"),
        ("tie=2", "“2”", "0 or 1"),
        ("update=both", "“both”", "online or batch"),
        ("step=-1", "“-1”", "a whole number from 0 to 2000"),
        ("gate=<b>", "“<b>”", "0001"),
        ("points=1,2", "“1,2”", "0.5,1,0"),
        ("points=" + ";".join(["0,0,1"] * (MOST_POINTS + 1)), "“0,0,1;", f"1 to {MOST_POINTS}"),
        ("speed=3", "“speed”", "not known"),
        ("w1=1&w1=2", "“w1”", "the first"),
        ("gate=OR&points=0,0,1", "gate", "the points count"),
        ("w1=" + "9" * 3000, "", "2000 characters"),
    ],
)
def test_what_is_wrong_in_a_link_is_named_with_what_is_allowed(text, came, allowed):
    said = act("open", {"link": text})["said"]
    assert came in said
    assert allowed in said
    assert len(said) < 400


def test_a_wrong_part_of_a_link_leaves_the_others():
    good = link.first_values() | {"w2": "1.5", "bias": "off", "step": "3"}
    text = link.written(good).replace("w1=-0.6", "w1=much")
    found, faults = link.read(text)
    assert found == good | {"w1": "-0.6"}
    assert [fault[1] for fault in faults] == ["w1"]


@given(seeds, st.sampled_from(sorted(ACTIONS)))
def test_whatever_a_hand_does_can_be_shown_and_sent(generator, action):
    made = act(action, moment(generator)["values"])["values"]
    state = PLAYGROUND.show(made).state()
    sent = {name: made[name] for name in link.first_values()}
    assert link.read(link.written(sent)) == (sent, [])
    assert 1 <= len(made["points"]) == len(state["rows"]) <= MOST_POINTS


@pytest.mark.parametrize("text", WRONG)
@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_field_refuses_what_it_cannot_mean_and_keeps_what_it_has(field, text):
    before = link.first_values()
    made = act("set", before | {"name": field.name, "text": text})
    if made["said"]:
        assert f"“{text}”" in made["said"]
        assert {name: made["values"][name] for name in before} == before
    else:
        assert float(made["values"][field.name]) == float(text.replace("−", "-"))


@given(seeds)
def test_a_tap_on_a_point_flips_it_and_elsewhere_puts_one(generator):
    made = pointed(generator)
    before = link.first_values() | {"own": True, "points": made["points"]}
    at = {"at": made["at"]}
    after = act("release", act("press", before | at)["values"] | at)["values"]["points"]
    row = hand.nearest(made["at"], hand.seen_from(hand.reach_for(made["points"])), made["points"])
    if row is None:
        assert after[:-1] == made["points"]
    else:
        x1, x2, target = made["points"][row]
        assert after == [*made["points"][:row], [x1, x2, 1 - target], *made["points"][row + 1 :]]


def test_a_drag_moves_a_point_with_the_view_as_it_is_and_none_is_lost():
    before = link.first_values() | {"own": True, "points": [["4", "0", 1], ["0", "0", 0]]}
    state = act("press", before | {"at": ["0.8636", "0.5"]})["values"]
    assert state["press"]["row"] == 0
    for part in ("0.80", "0.70", "0.60"):
        state = act("drag", state | {"at": [part, "0.5"]})["values"]
        limits = PLAYGROUND.show(state).scenes[0].state()["frame"]["x"]
        assert [float(limit) for limit in limits] == [-5.5, 5.5]
    after = act("release", state | {"at": ["0.60", "0.5"]})["values"]
    assert after["points"] == [["1.1", "0", 1], ["0", "0", 0]]
    limits = PLAYGROUND.show(after).scenes[0].state()["frame"]["x"]
    assert [float(limit) for limit in limits] == [-2.2, 2.2]


def test_a_drag_on_a_gate_changes_nothing_and_a_tap_flips_a_corner():
    before = link.first_values()
    press = act("press", before | {"at": ["0.25", "0.25"]})["values"]
    swiped = act("drag", press | {"at": ["0.25", "0.75"]})["values"]
    assert act("release", swiped | {"at": ["0.25", "0.75"]})["values"]["points"] == before["points"]
    tapped = act("release", press | {"at": ["0.26", "0.25"]})["values"]
    assert gates.NAMES[link.number_of(tapped["points"])] == "always 1"


def test_points_are_refused_where_there_are_enough_or_one():
    points = [[str(n % 10), str(n // 10), n % 2] for n in range(MOST_POINTS)]
    full = link.first_values() | {"own": True, "points": points}
    assert str(MOST_POINTS) in act("put", full)["said"]
    assert act("put", full)["values"]["points"] == points
    one = full | {"points": points[:1]}
    assert act("remove", one | {"row": 0})["said"]
    assert act("remove", one | {"row": 0})["values"]["points"] == points[:1]


def test_links_of_the_cases_are_wrong():
    assert all(link.read(text)[1] for text in LINKS)


@given(TENTHS, TENTHS)
def test_the_four_squares_learn_as_train_does(w1, w2):
    start = [w1 / 10, w2 / 10]
    run = train(OR, start, learning_rate=0.3)
    moves = [record for record in run.updates if record.error]
    state = {"w1": str(start[0]), "w2": str(start[1])}
    shown = SQUARES.show(state)
    wrong = [n for n, x in enumerate(OR.inputs) if (x @ start > 1e-9) != OR.targets[n]]
    assert shown.description.count("wrong") == len(wrong)
    assert ("All four" in shown.sentence) == (not wrong)
    for number, record in enumerate(moves, start=1):
        state = SQUARES.act("learn", state)
        assert (state["move"], state["left"]) == (number, len(moves) - number)
        assert [float(state["w1"]), float(state["w2"])] == pytest.approx(record.weights_after)
        assert max(abs(float(state[name])) for name in ("w1", "w2")) <= 1, "a slider ends there"
        sentence = SQUARES.show(state).sentence
        assert f"it said {record.output}, and should say {record.target}" in sentence
        assert ("All four" in sentence) == (number == len(moves))


def test_who_has_found_the_weights_sees_the_neuron_find_them_from_the_first_ones():
    state = SQUARES.act("learn", {"w1": "0.5", "w2": "0.5"})
    assert (state["move"], state["w1"], state["w2"]) == (0, "-0.6", "-0.3")
    while state["left"]:
        state = SQUARES.act("learn", state)
    assert "All four" in SQUARES.show(state).sentence
    again = SQUARES.act("learn", state)
    assert (again["move"], again["w1"]) == (0, "-0.6")
