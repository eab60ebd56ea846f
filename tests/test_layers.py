"""Two layers, and all gates: against linear programming, brute force and fractions."""

import itertools
import random
import re
from fractions import Fraction

import numpy as np
import pytest
from ipywidgets.widgets.widget import _instances
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.path import Path
from scipy.optimize import linprog

from perceptron_helpers import XNOR, XOR, Dataset, all_gates, train
from perceptron_helpers.layers import layer, net_inputs
from perceptron_helpers.live.layers import START, explore_layers, learnt_units
from perceptron_helpers.plots.gates import draw_gates
from perceptron_helpers.plots.hidden import draw_hidden
from perceptron_helpers.plots.layers import draw_layers
from perceptron_helpers.plots.show import show, show_row
from perceptron_helpers.plots.style import drawing_style
from perceptron_helpers.tables.layers import layers_table

OR_UNIT, NAND_UNIT, AND_UNIT = ([2, 2], -1), ([-2, -2], 3), ([2, 2], -3)
HIDDEN = [OR_UNIT, NAND_UNIT]
RUNS = [train(gate, **START) for gate in all_gates()]


@pytest.fixture(autouse=True)
def no_widgets_left():
    before = set(_instances)
    yield
    for key in set(_instances) - before:
        _instances[key].close()


def axes():
    figure = Figure()
    FigureCanvasAgg(figure)
    return figure.add_subplot()


def exactly_fires(x, unit):
    """Return 1 where the sum is above 0, with fractions in which a float is what it prints as."""
    weights, bias = unit
    numbers = [Fraction(repr(float(value))) for value in (*weights, bias)]
    return int(
        sum(w * Fraction(repr(float(v))) for w, v in zip(numbers, x, strict=False)) > -numbers[-1]
    )


def separable(gate):
    """Tell by linear programming whether some line parts the ones from the zeros."""
    signs = np.where(gate.targets == 1, 1, -1)
    rows = -signs[:, None] * np.insert(gate.inputs, 2, 1, axis=1)
    found = linprog(np.zeros(3), A_ub=rows, b_ub=-np.ones(4), bounds=[(None, None)] * 3)
    return found.status == 0


def words_outside(row):
    canvas = FigureCanvasAgg(row.figure)
    with drawing_style():
        canvas.draw()
        width, height = canvas.get_width_height()
        boxes = {
            text.get_text(): text.get_window_extent()
            for text in row.figure.findobj(lambda artist: hasattr(artist, "get_text"))
            if text.get_text() and text.get_visible()
        }
    return [
        words
        for words, box in boxes.items()
        if box.x0 < -1 or box.y0 < -1 or box.x1 > width + 1 or box.y1 > height + 1
    ]


# Layers


def test_three_units_make_xor():
    assert layer(layer(XOR.inputs, HIDDEN), [AND_UNIT])[:, 0].tolist() == XOR.targets.tolist()


def test_layers_answer_as_fractions_do():
    generator = random.Random(1)
    for _ in range(200):
        units = [
            ([generator.randint(-10, 10) / 10 for _ in range(3)], generator.randint(-10, 10) / 10)
            for _ in range(2)
        ]
        rows = [[generator.randint(-5, 5) / 5 for _ in range(3)] for _ in range(4)]
        wanted = [[exactly_fires(row, unit) for unit in units] for row in rows]
        assert layer(rows, units).tolist() == wanted
        sums = net_inputs(rows, units)
        floats = [[np.dot(row, weights) + bias for weights, bias in units] for row in rows]
        assert np.allclose(sums, floats)


def test_a_tie_does_not_fire():
    assert layer([[1, 1]], [([0.1, 0.2], -0.3)]).tolist() == [[0]]


@pytest.mark.parametrize(
    ("units", "error", "message"),
    [
        ([], ValueError, "units must hold one or more units, not 0"),
        ([1, 2], TypeError, "units must hold pairs (weights, bias)"),
        (OR_UNIT, TypeError, "units must hold pairs (weights, bias)"),
        ([([1, 2, 3], 0)], ValueError, "inputs must have the shape"),
    ],
)
def test_bad_units_are_named(units, error, message):
    with pytest.raises(error, match=re.escape(message)):
        layer(XOR.inputs, units)


# The table


def test_the_table_holds_sums_and_answers():
    records = layers_table(XOR, HIDDEN, AND_UNIT).records
    for record, x, target in zip(records, XOR.inputs, XOR.targets, strict=True):
        h = [exactly_fires(x, unit) for unit in HIDDEN]
        assert [record["h1"], record["h2"]] == h
        assert record["z1"] == 2 * x[0] + 2 * x[1] - 1
        assert record["z2"] == -2 * x[0] - 2 * x[1] + 3
        assert record["z"] == 2 * h[0] + 2 * h[1] - 3
        assert record["y"] == exactly_fires(h, AND_UNIT) == record["t"] == target


def test_the_table_says_the_formulas_and_marks_what_is_wrong():
    table = layers_table(XNOR, HIDDEN, AND_UNIT)
    assert "z₁ = 2·x₁ + 2·x₂ − 1, z₂ = −2·x₁ − 2·x₂ + 3, z = 2·h₁ + 2·h₂ − 3." in table.notes
    assert str(table).count("✗") == 4


def test_a_blank_table_gives_no_answer_away():
    blank = layers_table(XOR, HIDDEN, AND_UNIT, fill="none")
    given = {"sample", "x1", "x2", "t"}
    for record in blank.records:
        assert {key for key, value in record.items() if value is not None} == given


# The plane with two hidden units


def network(generator):
    numbers = [generator.randint(-4, 4) / 2 for _ in range(9)]
    units = [(numbers[i : i + 2], numbers[i + 2]) for i in (0, 3, 6)]
    return units[:2], units[2]


def test_the_region_is_where_the_network_fires():
    generator = random.Random(2)
    picture = draw_layers(axes(), XOR, HIDDEN, AND_UNIT)
    for _ in range(60):
        hidden, output = network(generator)
        picture.update(XOR, hidden, output)
        region = picture._region.get_path()
        for _ in range(40):
            point = [generator.uniform(-0.5, 1.5) for _ in range(2)]
            sums = [np.dot(w, point) + b for w, b in hidden]
            if min(map(abs, sums)) > 1e-6:  # on a line both answers can be drawn
                h = [exactly_fires(point, unit) for unit in hidden]
                inside = len(region.vertices) > 0 and region.contains_point(point)
                assert inside == bool(exactly_fires(h, output)), (hidden, output, point)


def test_wrong_rows_are_marked_in_both_planes():
    row = show_row((draw_layers, XNOR, HIDDEN, AND_UNIT), (draw_hidden, XNOR, HIDDEN, AND_UNIT))
    marked = [sorted(map(tuple, p._wrong.get_xydata().tolist())) for p in row.pictures]
    assert marked[0] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert marked[1] == [(0, 1), (1, 0), (1, 1), (1, 1)]
    assert "none of four outputs right, wrong at (0, 0), (0, 1), (1, 0) and" in row.sentence


def test_the_pictures_say_what_they_show():
    row = show_row((draw_layers, XOR, HIDDEN, AND_UNIT), (draw_hidden, XOR, HIDDEN, AND_UNIT))
    assert row.sentence == (
        "XOR by three neurons: fires at (0, 1) and (1, 0); all four outputs right. In the plane of "
        "h₁ and h₂: row 00 at (0, 1); row 11 at (1, 0); rows 01 and 10 at (1, 1). The boundary is "
        "the line 2·h₁ + 2·h₂ = 3."
    )
    assert words_outside(row) == []


def test_units_without_weights_can_be_drawn():
    silent, always = ([0, 0], -1), ([0, 0], 1)
    for hidden in itertools.product([silent, always, OR_UNIT], repeat=2):
        picture = draw_layers(axes(), XOR, hidden, OR_UNIT)
        h = [exactly_fires([1.2, 1.3], unit) for unit in hidden]
        path = picture._region.get_path()
        inside = len(path.vertices) > 0 and path.contains_point((1.2, 1.3))
        assert inside == any(h)
        draw_hidden(axes(), XOR, hidden, silent)


def test_an_update_adds_no_artist():
    for draw in (draw_layers, draw_hidden):
        picture = draw(axes(), XOR, HIDDEN, AND_UNIT)
        before = len(picture.ax.get_children())
        assert picture.update(XNOR, [AND_UNIT, OR_UNIT], NAND_UNIT) is False
        assert len(picture.ax.get_children()) == before


# All gates


def test_training_finds_a_line_exactly_where_linear_programming_does():
    assert [run.converged for run in RUNS] == [separable(gate) for gate in all_gates()]
    assert sum(run.converged for run in RUNS) == 14


def test_every_gate_is_drawn_with_its_points_on_the_right_side_of_its_line():
    picture = draw_gates(axes(), RUNS)
    ones = picture._ones.get_xydata()
    zeros = picture._zeros.get_xydata()
    assert len(ones) == len(zeros) == 32  # half of all rows of all gates
    area = picture._firing.get_path()
    lines = picture._lines.get_xydata()
    pieces = np.split(lines, np.flatnonzero(np.isnan(lines[:, 0])) + 1)
    assert sorted(len(piece) for piece in pieces if len(piece)) == [1, 1] + [3] * 14
    hatched = [shape for shape in area.to_polygons() if len(shape)]
    assert len(hatched) == 14
    lies = lambda point: any(Path(shape).contains_point(point) for shape in hatched)  # noqa: E731
    solved = {run.dataset.name for run in RUNS if run.converged}
    in_solved = sum(int(gate.targets.sum()) for gate in all_gates() if gate.name in solved)
    assert sum(map(lies, ones)) == in_solved == 28
    assert not any(map(lies, zeros))


def test_no_line_of_the_gates_touches_a_marker():
    row = show(draw_gates, RUNS)
    picture, canvas = row.pictures[0], FigureCanvasAgg(row.figure)
    with drawing_style():
        canvas.draw()
    to_pixels = picture.ax.transData.transform
    pixel = row.figure.dpi / 72
    ends = to_pixels(picture._lines.get_xydata())
    lines = [pair for pair in itertools.pairwise(ends) if np.isfinite(pair).all()]
    assert len(lines) == 14
    for markers in (picture._zeros, picture._ones):
        half = (markers.get_markersize() + markers.get_markeredgewidth()) / 2 * pixel
        for x in to_pixels(markers.get_xydata()):
            for start, end in lines:
                share = np.linspace(0, 1, 500)[:, None]
                on_line = start + share * (end - start)
                assert np.abs(on_line - x).max(axis=1).min() > half


def test_names_stand_inside_the_view_and_off_the_lines():
    units = learnt_units()
    generator = random.Random(4)
    for _ in range(40):
        hidden = generator.choices(list(units.values()), k=2)
        network = XOR, hidden, generator.choice(list(units.values()))
        names = draw_layers(axes(), *network)._labels
        assert all((np.array(name.get_position()) > -0.5).all() for name in names)
        assert all((np.array(name.get_position()) < 1.5).all() for name in names)
        picture = draw_hidden(axes(), *network)
        weights, bias = network[2]
        for row in picture._names:
            if row.get_text():
                z = np.dot(weights, row.get_position()) + bias
                assert abs(z) / np.hypot(*weights) > 0.1


def test_the_picture_of_all_gates_says_which_have_no_line():
    row = show(draw_gates, RUNS)
    assert "Training found a line for 14 of 16 gates" in row.sentence
    assert row.sentence.endswith("It found none for XOR and XNOR.")
    texts = [text.get_text() for text in row.pictures[0].artists if hasattr(text, "get_text")]
    assert texts.count("no line") == 2
    assert set(texts) >= {gate.name for gate in all_gates()}
    assert words_outside(row) == []


def test_fewer_gates_can_be_drawn():
    picture = draw_gates(axes(), RUNS)
    before = len(picture.ax.get_children())
    assert picture.update(RUNS[:3]) is True
    assert len(picture.ax.get_children()) == before
    assert draw_gates(axes(), [train(XOR, [0, 0])]).sentence == (
        "Training found a line for 0 of 1 gate. It found none for XOR."
    )


@pytest.mark.parametrize(
    ("draw", "error", "message"),
    [
        (lambda: show(draw_gates, []), TypeError, "runs must be trainings"),
        (lambda: show(draw_gates, [XOR]), TypeError, "runs must be trainings"),
        (lambda: show(draw_gates, RUNS * 2), ValueError, "runs must be at most 16"),
        (
            lambda: show(draw_gates, [train(Dataset("d", [[0, 2]], [1]), [0, 0])]),
            ValueError,
            "runs must be of gates with two inputs, not d",
        ),
        (
            lambda: show(draw_layers, XOR, [OR_UNIT], AND_UNIT),
            ValueError,
            "hidden must hold 2 units, not 1",
        ),
        (lambda: show(draw_hidden, XOR, HIDDEN, 3), TypeError, "output must hold pairs"),
        (lambda: layers_table(XOR, HIDDEN, AND_UNIT, fill="x"), ValueError, "fill must be"),
        (lambda: explore_layers(hidden=("OR", "XOR")), ValueError, "hidden and output must be"),
    ],
)
def test_bad_input_is_named(draw, error, message):
    with pytest.raises(error, match=re.escape(message)):
        draw()


# Live


def test_every_choice_of_three_units_can_be_shown():
    live = explore_layers()
    units = learnt_units()
    assert len(units) == 14
    assert "wrong at (1, 1)" in live.sentence  # OR, AND and OR do not make XOR
    solutions = set()
    for names in itertools.product(units, repeat=3):
        hidden, last = [units[name] for name in names[:2]], units[names[2]]
        seen = [[exactly_fires(x, unit) for unit in hidden] for x in XOR.inputs]
        if [exactly_fires(h, last) for h in seen] == XOR.targets.tolist():
            solutions.add(names)
    assert ("OR", "NAND", "AND") in solutions
    assert len(solutions) == 16
    generator = random.Random(3)
    for names in [*solutions, *generator.sample(list(itertools.product(units, repeat=3)), 40)]:
        live.set(**dict(zip(("h1", "h2", "y"), (units[n] for n in names), strict=True)))
        assert ("all four outputs right" in live.sentence) == (names in solutions)
    live.set(gate=XNOR)
    assert live.sentence.startswith("XNOR by three neurons")
    assert live.tables[0].title == "Network table: XNOR"


def test_the_output_unit_is_named_by_what_it_sees():
    labels = [label for label, _ in explore_layers().controls["y"].options]
    assert "h₁ AND NOT h₂" in labels
    assert not any("x" in label for label in labels)


def test_each_learnt_unit_is_its_gate():
    by_name = {gate.name: gate for gate in all_gates()}
    for name, unit in learnt_units().items():
        gate = by_name[name]
        assert [exactly_fires(x, unit) for x in gate.inputs] == gate.targets.tolist()
    assert not {"XOR", "XNOR"} & set(learnt_units())
