"""The picture of all gates: points, lines, names."""

import re

import numpy as np
import pytest
from look import words_outside
from marks import dots, inside, pieces, rings, words
from matplotlib.backends.backend_agg import FigureCanvasAgg

from perceptron_helpers import XOR, Dataset, all_gates, train
from perceptron_helpers.plots import draw_gates, show
from perceptron_helpers.plots.looks import LOOKS
from perceptron_helpers.plots.style import drawing_style
from perceptron_helpers.units import START

RUNS = [train(gate, **START) for gate in all_gates()]


def test_every_gate_is_drawn_with_its_points_on_the_right_side_of_its_line(axes):
    scene = draw_gates(axes(), RUNS).scene
    ones, zeros = dots(scene, "class 1"), dots(scene, "class 0")
    assert len(ones) == len(zeros) == 32  # half of all rows of all gates
    assert [len(piece) for piece in pieces(scene, "lines")] == [2] * 14
    hatched = rings(scene, "fires")
    assert len(hatched) == 14
    solved = {run.dataset.name for run in RUNS if run.converged}
    in_solved = sum(int(gate.targets.sum()) for gate in all_gates() if gate.name in solved)
    assert sum(inside(hatched, point) for point in ones) == in_solved == 28
    assert not any(inside(hatched, point) for point in zeros)


def test_no_line_of_the_gates_touches_a_marker():
    row = show(draw_gates, RUNS)
    (picture,), canvas = row.pictures, FigureCanvasAgg(row.figure)
    with drawing_style():
        canvas.draw()
    to_pixels = picture.ax.transData.transform
    pixel = row.figure.dpi / 72
    lines = [to_pixels(np.array(piece, float)) for piece in pieces(picture.scene, "lines")]
    assert len(lines) == 14
    for name in ("class 0", "class 1"):
        mark = picture.scene[name]
        half = (mark.size + LOOKS[mark.look]["edge_width"]) / 2 * pixel
        for x in to_pixels(np.array(dots(picture.scene, name), float)):
            for start, end in lines:
                share = np.linspace(0, 1, 500)[:, None]
                on_line = start + share * (end - start)
                assert np.abs(on_line - x).max(axis=1).min() > half


def test_the_picture_of_all_gates_says_which_have_no_line():
    row = show(draw_gates, RUNS)
    scene = row.pictures[0].scene
    lacking = {
        run.dataset.name for number, run in enumerate(RUNS, start=1) if scene[f"lack {number}"].text
    }
    assert lacking == {"XOR", "XNOR"}
    assert {scene[f"name {number}"].text for number in range(1, 17)} == {
        g.name for g in all_gates()
    }
    assert len(words(scene)) == 16 + 2
    assert words_outside(row) == []


def test_a_name_stands_above_its_own_gate_and_a_lack_in_its_middle(axes):
    scene = draw_gates(axes(), RUNS).scene
    for number, plane in enumerate(rings(scene, "planes"), start=1):
        (left, right), (low, high) = ([f(v) for f in (min, max)] for v in zip(*plane, strict=True))
        x, y = scene[f"name {number}"].at
        assert left < x < right
        assert high < y < high + (high - low) / 4
        lack = scene[f"lack {number}"].at
        assert lack[0] * 2 == left + right
        assert lack[1] * 2 == low + high


def test_fewer_gates_can_be_drawn(axes):
    picture = draw_gates(axes(), RUNS)
    artists, before = set(picture.artists), len(picture.ax.get_children())
    assert picture.update(RUNS[:3]) is True
    assert set(picture.artists) < artists
    assert len(picture.ax.get_children()) < before
    assert picture.update(RUNS) is True
    assert len(picture.ax.get_children()) == before
    alone = draw_gates(axes(), [train(XOR, [0, 0])])
    assert alone.scene["lack 1"].text
    assert not pieces(alone.scene, "lines")


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
    ],
)
def test_bad_runs_are_named(draw, error, message):
    with pytest.raises(error, match=re.escape(message)):
        draw()
