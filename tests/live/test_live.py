"""Live pictures in the kernel: what their traits are set to, they show."""

import gc
import itertools
import random
import re
from html import escape
from types import SimpleNamespace

import numpy as np
import pytest
from ipywidgets.widgets.widget import _instances
from traitlets import TraitError

from perceptron_helpers import AND, OR, XOR, epochs_to_converge, net_input, train
from perceptron_helpers.core.words import controls as words
from perceptron_helpers.exact import nearest_floats
from perceptron_helpers.live import (
    cells,
    explore_neuron,
    explore_spikes,
    explore_starts,
    explore_step,
    explore_training,
    explore_update,
    house,
    step_through,
)
from perceptron_helpers.live.output import VIEW
from perceptron_helpers.spikes import integrate_and_fire
from tests.effort import tries
from tests.live.makers import BATCH, FLIPPED, MAKERS, ONLINE, ends_of, places_at_random

each = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)


def put(live, places):
    for name, value in places.items():
        setattr(live, name, value)


def lines(live):
    """Return the points of all curves and dots that the pictures show."""
    found = []
    for scene in live.scenes:
        for _, mark in scene.marks:
            places = (
                [mark.points] if mark.kind == "dots" else mark.pieces if mark.kind == "line" else []
            )
            found += [np.reshape(nearest_floats(list(map(list, p))), (-1, 2)) for p in places if p]
    return found


def shows_line(live, x, y):
    wanted = np.column_stack([x, y])
    return any(data.shape == wanted.shape and np.array_equal(data, wanted) for data in lines(live))


@each
def test_all_extremes_and_choices_can_be_shown(make):
    live = make()
    combinations = list(itertools.product(*map(ends_of, live.controls.values())))
    for combination in random.Random(8).choices(combinations, k=tries(40)):
        put(live, dict(zip(live.controls, combination, strict=True)))
        state = live.shown.state()
        assert all(scene["marks"] for scene in state["scenes"])
        assert state["sentence"]


@each
def test_random_moves_leave_nothing_behind(make):
    live, generator = make(), random.Random(1)
    gc.freeze()  # what was there before is not looked at, and not counted
    for n_moves in (3, 12):
        for _ in range(n_moves):
            put(live, places_at_random(live, generator))
            assert live.sentence
        gc.collect()
        if n_moves == 3:
            objects, open_widgets = len(gc.get_objects()), len(_instances)
    more = len(gc.get_objects()) - objects
    gc.unfreeze()
    assert more < 3000
    assert len(_instances) == open_widgets


@each
def test_a_cell_shows_a_static_copy_that_says_it_all_and_then_the_view_alone(make, monkeypatch):
    """The copy is as it was at first, whatever has been moved before it is shown."""
    shown = []
    monkeypatch.setattr(
        "perceptron_helpers.live.output.display", lambda data, **_: shown.append(data)
    )
    live = make()
    sentence, tables = live.sentence, live.tables
    put(live, {name: ends_of(control)[0] for name, control in live.controls.items()})
    live._ipython_display_()
    assert [sorted(data) for data in shown] == [["text/html", "text/plain"], [VIEW]]
    html, text = shown[0]["text/html"], shown[0]["text/plain"]
    assert ('<img src="data:image/svg+xml;base64,' in html) == bool(live.scenes)
    assert (escape(sentence) in html) == bool(live.scenes)
    assert words.ALIVE in html
    assert text.startswith(sentence)
    for table in tables:
        assert table._repr_html_() in html
        assert str(table) in text
    for control in live.controls.values():
        assert control.label in html


@each
def test_closing_leaves_no_widget(make):
    before = len(_instances)
    live = make()
    assert len(_instances) > before
    live.close()
    assert len(_instances) == before


@each
def test_each_control_has_a_name_and_is_linked(make):
    live = make()
    labels = [control.label for control in live.controls.values()]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    assert {link.source[0] for link in live._links} == {live}
    assert set(live.controls) <= {link.source[1] for link in live._links}
    for link in live._links:
        widget, trait = link.target
        assert getattr(widget, trait) == getattr(live, link.source[1])


@pytest.mark.parametrize("value", [0.1 + 0.2, 0.123, 1e-6, -0.0, 0.1234564999])
def test_a_number_is_the_decimal_that_is_shown(value):
    live = explore_training()
    live.w1 = value
    assert repr(live.values["w1"]) == repr(round(value, 6) + 0.0)
    live.set(w1=0.5)
    assert live.values["w1"] == 0.5


@each
def test_reset_brings_the_first_picture_back(make):
    live = make()
    first, values = live.sentence, live.values
    put(live, {name: ends_of(control)[-1] for name, control in live.controls.items()})
    live.reset()
    assert live.values == values
    assert live.sentence == first


@each
def test_what_a_cell_sends_is_small(make):
    live = make()
    state = live.get_state()
    sent = sum(len(value) for value in state.values() if isinstance(value, str | bytes))
    assert sent <= 30_000
    assert sum(map(len, house.parts())) + sent <= 700_000
    assert "wasm" not in " ".join(name for name in state)


def test_values_can_be_read_set_and_observed():
    live = explore_training([OR, AND])
    assert live.values == {
        "gate": OR,
        "update": "online",
        "w1": 0.5,
        "w2": -0.14,
        "learning_rate": 0.1,
    }
    seen = []
    live.observe(lambda change: seen.append(change["new"]), "w1")
    live.set(w1=-0.7, gate=AND, update="batch")
    assert (live.w1, live.gate, live.values["gate"]) == (-0.7, 1, AND)
    live.w1 = 0.25
    assert seen == [-0.7, 0.25]
    assert live.sentence.startswith("Not converged after 100 epochs")
    with pytest.raises(TraitError, match="w1"):
        live.w1 = 3
    with pytest.raises(ValueError, match="update must be one of"):
        live.set(update="both")


def test_a_slider_that_counts_in_floats_means_the_decimal_beside_it():
    live = explore_training(AND, [0.3, -0.1], threshold=0.2, at_threshold=1)
    live.w1 = 0.1 + 0.2
    assert live.w1 == 0.3
    assert live.sentence.startswith("Converged after 5 epochs")  # Negnevitsky's table 6.3


@pytest.mark.parametrize(
    ("options", "fixed"),
    [
        ({}, {}),
        ({"bias": 0.1}, {}),
        ({"threshold": 0.2, "at_threshold": 1}, {"at_threshold": 1}),
        ({"update": "batch", "line": False}, {}),
    ],
)
def test_training_shows_what_train_says(options, fixed):
    live, generator = explore_training([OR, AND, XOR, FLIPPED], **options), random.Random(4)
    for _ in range(tries(40)):
        put(live, places_at_random(live, generator))
        values = live.values
        gate, weights = values.pop("gate"), [values.pop("w1"), values.pop("w2")]
        run = train(gate, weights, **values, **fixed)
        ending = f"{'Converged' if run.converged else 'Not converged'} after {run.n_epochs} epoch"
        assert live.sentence.startswith(ending)
        for weight in run.weights.T:
            assert shows_line(live, range(run.n_epochs + 1), weight)
        assert shows_line(live, range(1, run.n_epochs + 1), run.mistakes)
        assert shows_line(live, range(1, run.n_epochs + 1), run.rmse)
        (table,) = live.tables
        assert [row["mistakes"] for row in table.records] == run.mistakes.tolist()
        assert table.records[-1]["w1_after"] == run.weights[-1, 0]
        assert ("bias" in options) == ("b_after" in table.records[0])


def test_random_weights_are_the_same_in_every_classroom():
    def draws(live, n):
        found = []
        for _ in range(n):
            live.act(words.RANDOM)
            found.append((live.w1, live.w2))
        return found

    here, there = explore_training(seed=7), explore_training(seed=7)
    first = draws(here, 3)
    assert first == draws(there, 3)
    assert len(set(first)) == 3
    here.reset()
    assert draws(here, 3) == first
    assert draws(explore_training(seed=8), 3) != first
    many = np.array(draws(explore_training(), 300))
    assert np.abs(many).max() <= 0.5
    assert np.abs(many.mean(axis=0)).max() < 0.06
    assert (np.histogram(many, 5, (-0.5, 0.5))[0] > 80).all()


@pytest.mark.parametrize("bias", [None, 0.3])
def test_neuron_shows_the_four_outputs(bias):
    live, generator = explore_neuron([OR, AND], bias=bias), random.Random(5)
    for _ in range(tries(40)):
        put(live, places_at_random(live, generator))
        values = live.values
        z = net_input(OR.inputs, [values["w1"], values["w2"]], values.get("bias", 0.0))
        fires = z > values["threshold"]
        (table,) = live.tables
        assert [row["z"] for row in table.records] == z.tolist()
        assert [row["output"] for row in table.records] == fires.astype(int).tolist()
        for point, fired in zip(("(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)"), fires, strict=True):
            where = re.search("fires at (.*?)(?:, not at|;)", live.sentence)[1]
            assert (point in where or "all four points" in where) == fired


@pytest.mark.parametrize(
    ("z", "threshold", "outputs"),
    [
        (0.5, 0.2, [1, 1, 1, 1, 1]),
        (0.2, 0.2, [0, 1, 0, 1, 0]),
        (0.1, 0.2, [0, -1, 0, 0, -1]),
        (-0.5, 0.2, [0, -1, -1, 0, -1]),
    ],
)
def test_step_shows_each_convention(z, threshold, outputs):
    live = explore_step()
    live.set(z=z, threshold=threshold)
    (table,) = live.tables
    assert [row["output"] for row in table.records] == outputs
    assert ("a tie" in live.sentence) == (z == threshold)
    for scene, output in zip(live.scenes, outputs, strict=False):
        assert f"the output is {output}.".replace("-", "−") in scene.sentence


def test_update_shows_one_update():
    live, generator = explore_update(AND, bias=0.1, threshold=0.2), random.Random(6)
    for _ in range(tries(50)):
        put(live, places_at_random(live, generator))
        values = live.values
        x, t = AND.inputs[values["row"]], AND.targets[values["row"]]
        w, b = np.array([values["w1"], values["w2"]]), values["bias"]
        z = round(float(w @ x + b), 9)
        error = t - (z > values["threshold"])
        given, learnt = (table.records[0] for table in live.tables)
        assert given["z"] == z
        assert learnt["error"] == error
        after = [learnt["w1_after"], learnt["w2_after"], learnt["b_after"]]
        change = values["learning_rate"] * error * np.array([*x, 1])
        assert np.allclose(after, [*w, b] + change)  # noqa: RUF005
        new_z = float(after[0] * x[0] + after[1] * x[1] + after[2])
        assert ("After the update" in live.sentence) == (error != 0)
        if error:
            z_after = next(d for d in lines(live) if np.allclose(d[0, 1], 0.33))[0, 0]
            assert np.isclose(z_after, new_z)


@pytest.mark.parametrize("run", [ONLINE, BATCH])
def test_the_stepper_walks_through_every_update(run):
    live = step_through(run, line=True)
    for position, update in enumerate(run.updates, 1):
        live.position = position
        (table,) = live.tables
        assert table.lit == update.sample
        record = table.records[update.sample]
        assert (record["z"], record["error"]) == (update.z, update.error)
        assert live.sentence.startswith(f"Epoch {update.epoch}. ")
        assert any(np.allclose(d[0], (update.z, 0.54)) for d in lines(live))


def test_the_stepper_goes_to_the_next_mistake_and_to_the_end():
    live = step_through(ONLINE)
    wrong = [n for n, update in enumerate(ONLINE.updates, 1) if update.error]
    seen = []
    while live.position < len(ONLINE.updates):
        live.act(words.NEXT_MISTAKE)
        seen.append(live.position)
    assert seen == [n for n in wrong if n > 1] + [len(ONLINE.updates)]
    live.act(words.NEXT)
    assert live.position == len(ONLINE.updates)
    live.act(words.BACK)
    assert live.position == len(ONLINE.updates) - 1
    live.act(words.END)
    assert live.position == len(ONLINE.updates)


def test_spikes_shows_what_the_neuron_does():
    live = explore_spikes()
    for current in (0.0, 1.5, 1.6, 2.0, 5.0):
        live.current = current
        trace = integrate_and_fire(current)
        assert shows_line(live, trace.times, trace.potentials)
        assert len(live.scenes[0]["spikes"].pieces) == len(trace.spike_times)


@pytest.mark.parametrize("options", [{}, {"bias": 0.1}, {"threshold": 0.2, "update": "batch"}])
def test_starts_shows_the_epochs_of_every_start(options):
    live, generator = explore_starts([OR, XOR], **options), random.Random(7)
    for _ in range(2):
        put(live, places_at_random(live, generator))
        values = {"update": options.get("update", "online")} | live.values
        gate = values.pop("gate")
        del values["w1"], values["w2"]
        digits = live.scenes[0]["map"].rows
        assert len(digits) == 41
        for start in generator.sample(range(-20, 21), 4):
            cell = np.round(np.array([[start / 20, -start / 25]]) * 20) / 20  # 0.05 wide
            (epochs,) = epochs_to_converge(gate, cell, **values)
            wanted = np.searchsorted((1, 2, 3, 5, 10, 30, 100), epochs) if epochs > 0 else 7
            column, row = np.rint(20 * (cell[0] + 1)).astype(int)
            assert int(digits[row][column]) == wanted


def test_the_map_is_made_in_parts_and_only_when_it_changes():
    live = explore_starts(OR)
    picture, start = live._live, live._texts()
    other = start | {"learning_rate": "0.3"}
    assert len(picture.show(other).scenes[0]["map"].rows) == 0
    assert picture.go_on(100) == 41 * 41 - 100
    assert len(picture.show(other).scenes[0]["map"].rows) == 2
    assert picture.go_on(10_000) == 0
    picture.show(other | {"w1": "0.9"})
    assert picture.go_on(0) == 0


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: explore_training([]), TypeError, "gates must be a Dataset or several"),
        (lambda: explore_training("OR"), TypeError, "gates must be a Dataset or several"),
        (lambda: explore_training(weights=[1]), ValueError, "weights must have the shape"),
        (lambda: explore_training(learning_rate=0), ValueError, "learning_rate must be above 0"),
        (lambda: explore_training(update="both"), ValueError, "update must be one of"),
        (lambda: explore_training(at_threshold=2), ValueError, "at_threshold must be one of"),
        (lambda: explore_neuron(threshold="a"), TypeError, "threshold must be a number"),
        (lambda: explore_step(threshold=-1), ValueError, "threshold must be 0 or more"),
        (lambda: explore_update(row=4), ValueError, "row must be one of 0, 1, 2, 3"),
        (lambda: explore_spikes(duration=0), ValueError, "duration must be 0.1 or more"),
        (lambda: step_through(OR), TypeError, "run must be a Run"),
    ],
)
def test_bad_input_is_named(make, error, message):
    with pytest.raises(error, match=re.escape(message)):
        make()


@pytest.fixture
def run_cell(monkeypatch):
    """Pretend to be a cell that runs: ``run_cell(id, make)``."""
    runs = itertools.count()

    def run(cell, make):
        message = {"metadata": {"cellId": cell}, "header": {"msg_id": next(runs)}}
        kernel = SimpleNamespace(get_parent=lambda: message)
        monkeypatch.setattr(cells, "get_ipython", lambda: SimpleNamespace(kernel=kernel))
        return make()

    monkeypatch.setattr(cells, "_of_cell", {})
    return run


def test_running_a_cell_again_closes_what_it_made(run_cell):
    run_cell("a", explore_step)
    once = len(_instances)
    for _ in range(3):
        run_cell("a", explore_step)
        assert len(_instances) == once


def test_other_cells_and_the_same_run_keep_theirs(run_cell):
    one = run_cell("a", explore_step)
    each_two = run_cell("b", lambda: [explore_step(), explore_step()])
    assert all(live.comm is not None for live in [one, *each_two])
    run_cell("b", explore_step)
    assert one.comm is not None
    assert all(live.comm is None for live in each_two)
