"""Live pictures without a browser: controls are moved in Python, and what is drawn is compared."""

import contextlib
import gc
import itertools
import random
import re
import xml.etree.ElementTree as ET
from html import unescape
from types import SimpleNamespace

import ipywidgets as widgets
import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
from ipywidgets.widgets.widget import _instances

from perceptron_helpers import AND, NOR, OR, XOR, epochs_to_converge, net_input, train
from perceptron_helpers.exact import nearest_floats
from perceptron_helpers.live import (
    canvas,
    cells,
    explore_neuron,
    explore_penguins,
    explore_spikes,
    explore_starts,
    explore_step,
    explore_training,
    explore_update,
    step_through,
)
from perceptron_helpers.plots import learning
from perceptron_helpers.plots.encode import UNSAID
from perceptron_helpers.plots.style import drawing_style
from perceptron_helpers.spikes import integrate_and_fire

ONLINE = train(OR, [0.3, -0.2])
BATCH = train(AND, [0.4, 0.1], bias=0.2, update="batch")
MAKERS = {
    "training": lambda: explore_training([OR, AND, XOR], bias=0.0, threshold=0.2),
    "training, points": lambda: explore_training(OR, line=False, update="batch"),
    "neuron": lambda: explore_neuron([OR, AND], bias=0.0),
    "neuron, line": lambda: explore_neuron(NOR, [-1, -1], threshold=-0.5, line=True),
    "step": explore_step,
    "update": lambda: explore_update(AND, bias=0.1, threshold=0.2),
    "stepper": lambda: step_through(ONLINE),
    "stepper, line": lambda: step_through(BATCH, line=True),
    "spikes": explore_spikes,
    "penguins": explore_penguins,
    "starts": lambda: explore_starts([OR, XOR], threshold=0.2),
}
each = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)


def works(live):
    return "cannot be shown" not in live.sentence


def painted(live):
    """Return the picture that the page has now, both layers."""
    return f"<div>{''.join(layer.value for layer in live._canvas.widget.children)}</div>"


def lines(live):
    """Return the points of all curves and dots that the pictures show."""
    found = []
    for picture in live.pictures:
        for _, mark in picture.scene.marks:
            places = (
                [mark.points] if mark.kind == "dots" else mark.pieces if mark.kind == "line" else []
            )
            found += [np.reshape(nearest_floats(list(map(list, p))), (-1, 2)) for p in places if p]
    return found


def shows_line(live, x, y):
    wanted = np.column_stack([x, y])
    return any(data.shape == wanted.shape and np.array_equal(data, wanted) for data in lines(live))


def ends_of(control):
    """Return the extreme values of a slider, or all choices of a list."""
    if isinstance(control, widgets.Dropdown):
        return [value for _, value in control.options]
    return [control.min, control.max]


def value_at_random(control, generator):
    if isinstance(control, widgets.Dropdown):
        return generator.choice([value for _, value in control.options])
    steps = round((control.max - control.min) / control.step)
    return control.min + control.step * generator.randint(0, steps)


def move_at_random(control, generator):
    control.value = value_at_random(control, generator)


@each
@pytest.mark.parametrize("paint_all", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_all_extremes_and_choices_can_be_shown(make, unpainted, paint_all):
    live = make()
    combinations = list(itertools.product(*map(ends_of, live.controls.values())))
    few = set(random.Random(8).choices(range(len(combinations)), k=8))
    for number, combination in enumerate(combinations):
        with contextlib.nullcontext() if paint_all or number in few else unpainted():
            live.set(**dict(zip(live.controls, combination, strict=True)))
        assert works(live), live.sentence
        assert live.sentence in unescape(live._sentence_box.value)
    assert not plt.get_fignums()


@each
@pytest.mark.parametrize("n_moves", [20, pytest.param(1000, marks=pytest.mark.slow)])
def test_random_moves_leave_nothing_behind(make, n_moves):
    live, generator = make(), random.Random(1)
    moves = random.Random(2).choices(list(live.controls.values()), k=n_moves)
    for control in moves[: n_moves // 2]:  # by then nearly all limits have been met
        move_at_random(control, generator)
        assert works(live), live.sentence
    gc.collect()
    objects, open_widgets = len(gc.get_objects()), len(_instances)
    for control in moves[n_moves // 2 :]:
        move_at_random(control, generator)
        assert works(live), live.sentence
    gc.collect()
    assert len(gc.get_objects()) < objects + 5000
    assert len(_instances) == open_widgets
    assert len(live._canvas._backgrounds) <= canvas.MOST_BACKGROUNDS


@each
def test_the_page_gets_what_the_figure_holds(make):
    """Two layers have the same shapes and words as the figure drawn at once."""
    live, generator = make(), random.Random(3)
    for _ in range(2):
        for control in live.controls.values():
            move_at_random(control, generator)
        with drawing_style(), matplotlib.rc_context(canvas.LIVE):
            file = canvas.io.StringIO()
            live._canvas.row.figure.savefig(file, format="svg", metadata=UNSAID)
        whole = ET.fromstring(file.getvalue().replace("'DejaVu Sans'", canvas.FONTS))
        layers = ET.fromstring(painted(live))
        assert _drawn(layers) == _drawn(whole)


def _drawn(element):
    """Return what an SVG draws, without names and without the order of the layers."""
    tag, found = element.tag.rpartition("}")[2], []
    if tag == "defs":
        return []
    if tag in ("path", "text", "use", "image"):
        kept = {k: v for k, v in element.attrib.items() if k in ("d", "x", "y", "style")}
        kept = {k: re.sub(r"url\(.*?\)|\s+", " ", v) for k, v in kept.items()}
        found.append((tag, element.text or "", sorted(kept.items())))
    return sorted(found + [part for child in element for part in _drawn(child)])


@each
def test_no_style_or_name_reaches_another_picture(make):
    one, other = make(), make()
    for svg in map(painted, (one, other)):
        assert "<style" not in svg
        assert set(re.findall(r"url\(#(.*?)\)|href=\"#(.*?)\"", svg)) <= set(_names(svg))
    assert not set(_names(painted(one))) & {n for n in _names(painted(other)) if _random(n[0])}


def _names(svg):
    found = re.findall(r'id="(.*?)"', svg)
    return [(name, "") for name in found] + [("", name) for name in found]


def _random(name):
    return bool(re.fullmatch(r"[mph][0-9a-f]{10}", name))


@each
def test_the_copy_in_the_file_says_it_all(make):
    live = make()
    html, text = live._copy["text/html"], live._copy["text/plain"]
    assert '<img src="data:image/svg+xml;base64,' in html
    assert f'alt="{live.sentence}"' in unescape(html)
    assert "run its cell (Ctrl + Enter)" in html
    for table in live.tables:
        assert table._repr_html_() in html
        assert str(table) in text
    for control in live.controls.values():
        assert control.description in html
    before = live._copy.copy()
    live.set(**{name: ends_of(control)[0] for name, control in live.controls.items()})
    assert live._copy == before


@each
def test_the_output_is_a_static_copy_and_then_the_view_alone(make, monkeypatch):
    shown = []
    monkeypatch.setattr(
        "perceptron_helpers.live.output.display", lambda data, **_: shown.append(data)
    )
    make()._ipython_display_()
    assert [sorted(data) for data in shown] == [
        ["text/html", "text/plain"],
        ["application/vnd.jupyter.widget-view+json"],
    ]


@each
def test_closing_leaves_no_widget(make):
    before = len(_instances)
    live = make()
    assert len(_instances) > before
    live.close()
    assert len(_instances) == before


@each
def test_each_control_has_a_name(make):
    live = make()
    descriptions = [control.description for control in live.controls.values()]
    assert all(descriptions)
    assert len(set(descriptions)) == len(descriptions)


@each
def test_reset_brings_the_first_picture_back(make):
    live = make()
    first, values = live.sentence, live.values
    live.set(**{name: ends_of(control)[-1] for name, control in live.controls.items()})
    live.reset()
    assert live.values == values
    assert live.sentence == first


def test_a_failing_callback_is_told_in_place_and_the_next_move_works():
    live = explore_training(OR)
    live.controls["learning_rate"].min = 0
    picture = painted(live)
    live.controls["learning_rate"].value = 0
    assert "learning_rate must be above 0" in live._sentence_box.value
    assert painted(live) == picture
    live.controls["learning_rate"].value = 0.3
    assert live.sentence.startswith("Converged after")
    assert live.sentence in unescape(live._sentence_box.value)


def test_a_failing_callback_in_the_middle_of_a_change_of_limits_is_survived(monkeypatch):
    live = explore_training(XOR, bias=0.0)
    with monkeypatch.context() as patched:
        patched.setattr(live.pictures[2], "update", lambda run: 1 / 0)
        live.set(w1=0.9)
        assert "division by zero" in live.sentence
    live.set(w1=-0.9)
    with drawing_style(), matplotlib.rc_context(canvas.LIVE):
        file = canvas.io.StringIO()
        live._canvas.row.figure.savefig(file, format="svg", metadata=UNSAID)
    whole = file.getvalue().replace("'DejaVu Sans'", canvas.FONTS)
    assert _drawn(ET.fromstring(painted(live))) == _drawn(ET.fromstring(whole))


def test_two_copies_do_not_interfere():
    one, other = explore_training(OR), explore_training(OR)
    still = painted(other), other.sentence, other.values
    one.set(w1=-0.7, update="batch")
    assert (painted(other), other.sentence, other.values) == still


@pytest.mark.parametrize(
    ("options", "fixed"),
    [
        ({}, {}),
        ({"bias": 0.1}, {}),
        ({"threshold": 0.2, "at_threshold": 1}, {"at_threshold": 1}),
        ({"update": "batch", "line": False}, {}),
    ],
)
def test_training_shows_what_train_says(unpainted, options, fixed):
    live, generator = explore_training([OR, AND, XOR], **options), random.Random(4)
    for _ in range(12):
        with unpainted():
            for control in live.controls.values():
                move_at_random(control, generator)
        live.set()  # paints where all of them have led
        values = {k: round(v, 2) if isinstance(v, float) else v for k, v in live.values.items()}
        gate, weights = values.pop("gate"), [values.pop("w1"), values.pop("w2")]
        run = train(gate, weights, **values, **fixed)
        ending = f"{'Converged' if run.converged else 'Not converged'} after {run.n_epochs} epoch"
        assert live.sentence.startswith(ending)
        assert ending.lower() in painted(live)
        for weight in run.weights.T:
            assert shows_line(live, range(run.n_epochs + 1), weight)
        assert shows_line(live, range(1, run.n_epochs + 1), run.mistakes)
        assert shows_line(live, range(1, run.n_epochs + 1), run.rmse)
        (table,) = live.tables
        assert [row["mistakes"] for row in table.records] == run.mistakes.tolist()
        assert table.records[-1]["w1_after"] == run.weights[-1, 0]
        assert ("bias" in options) == ("b_after" in table.records[0])


def test_a_slider_that_counts_in_floats_means_the_decimal_beside_it():
    live = explore_training(AND, [0.3, -0.1], threshold=0.2, at_threshold=1)
    live.controls["w1"].value = 0.1 + 0.2
    assert live.controls["w1"].value != 0.3
    assert live.sentence.startswith("Converged after 5 epochs")  # Negnevitsky's table 6.3


def test_random_weights_are_the_same_in_every_classroom():
    def draws(live, n):
        found = []
        for _ in range(n):
            live.draw_weights()
            found.append((live.values["w1"], live.values["w2"]))
        return found

    here, there = explore_training(seed=7), explore_training(seed=7)
    first = draws(here, 3)
    assert first == draws(there, 3)
    assert len(set(first)) == 3
    here.reset()
    assert draws(here, 3) == first
    assert draws(explore_training(seed=8), 3) != first


@pytest.mark.parametrize("bias", [None, 0.3])
def test_neuron_shows_the_four_outputs(unpainted, bias):
    live, generator = explore_neuron([OR, AND], bias=bias), random.Random(5)
    for _ in range(12):
        with unpainted():
            for control in live.controls.values():
                move_at_random(control, generator)
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
    for picture, output in zip(live.pictures, outputs, strict=False):
        assert f"the output is {output}.".replace("-", "−") in picture.sentence


def test_update_shows_one_update(unpainted):
    live, generator = explore_update(AND, bias=0.1, threshold=0.2), random.Random(6)
    for _ in range(25):
        with unpainted():
            for control in live.controls.values():
                move_at_random(control, generator)
        values = live.values
        (x,), (t,) = values["row"].inputs, values["row"].targets
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
def test_stepper_walks_a_run(run):
    live = step_through(run, line=True)
    for position, update in enumerate(run.updates, start=1):
        live.go(position)
        assert live.position == position
        assert (
            f"Epoch {update.epoch}. Row ({update.inputs[0]:g}, {update.inputs[1]:g})"
            in live.sentence
        )
        for table in live.tables:
            assert table.lit == update.sample
            assert table.records[0]["epoch"] == update.epoch
        z = next(d for d in lines(live) if np.allclose(d[0, 1], 0.54))[0, 0]
        assert z == update.z


def test_stepper_goes_back_and_on_and_stays_inside():
    live = step_through(ONLINE)
    live.go(0)
    assert live.position == 1
    live.go(10_000)
    assert live.position == len(ONLINE.updates)


def test_stepper_finds_every_mistake_and_then_the_end():
    live, met = step_through(ONLINE), []
    wrong = [n for n, update in enumerate(ONLINE.updates, start=1) if update.error and n > 1]
    for _ in wrong:
        live.to_next_mistake()
        met.append(live.position)
    assert met == wrong
    live.to_next_mistake()
    assert live.position == len(ONLINE.updates)


def test_stepper_moves_the_boundary_of_a_batch_only_with_the_last_row():
    live, n = step_through(BATCH, line=True), len(AND.targets)
    said = []
    for position in range(1, 2 * n + 1):
        live.go(position)
        said.append(live.pictures[1].sentence)
    assert len(set(said[: n - 1])) == 1
    assert len(set(said[n - 1 : 2 * n - 1])) == 1
    assert said[0] != said[n - 1]


def test_spikes_shows_what_the_neuron_does():
    live = explore_spikes()
    for current in (0.0, 1.4, 1.5, 1.6, 3.3, 5.0):
        live.set(current=current)
        trace = integrate_and_fire(current)
        assert shows_line(live, trace.times, trace.potentials)
        spikes = len(trace.spike_times)
        assert (f"{spikes} spike" if spikes else "no spike") in live.sentence
        assert (current > 1.5) == bool(spikes)


def test_starts_maps_what_train_says(unpainted):
    live, generator = explore_starts([OR, AND, XOR], threshold=0.2), random.Random(7)
    for _ in range(15):
        with unpainted():
            live.set(**{name: value_at_random(c, generator) for name, c in live.controls.items()})
        values = live.values
        options = {"learning_rate": values["learning_rate"], "threshold": values["threshold"]}
        run = train(values["gate"], [values["w1"], values["w2"]], **options)
        after = f"after {run.n_epochs} epoch" if run.converged else "not within 100 epochs"
        assert after in live.sentence.partition("From")[2]
        digits = live.pictures[0].scene["map"].rows
        for start in generator.sample(range(-20, 21), 4):
            point = np.array([[start / 20, -start / 25]])
            cell = np.round(point * 20) / 20  # the map's cells are 0.05 wide
            (epochs,) = epochs_to_converge(values["gate"], cell, **options)
            wanted = np.searchsorted((1, 2, 3, 5, 10, 30, 100), epochs) if epochs > 0 else 7
            column, row = np.rint(20 * (cell[0] + 1)).astype(int)
            assert int(digits[row][column]) == wanted


def test_starts_computes_its_map_only_when_it_changes(monkeypatch):
    live, calls = explore_starts(OR), []
    counted = learning.epochs_of_all
    monkeypatch.setattr(
        learning, "epochs_of_all", lambda **options: calls.append(1) or counted(**options)
    )
    live.set(w1=0.1)
    live.set(w2=0.1)
    assert not calls
    live.set(learning_rate=0.2)
    assert len(calls) == 1


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
    assert all(live.controls["z"].comm is not None for live in [one, *each_two])
    run_cell("b", explore_step)
    assert one.controls["z"].comm is not None
    assert all(live.controls["z"].comm is None for live in each_two)
