"""The picture of all gates: points, lines, names."""

import itertools
import re

import numpy as np
import pytest
from look import words_outside
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.path import Path
from perceptron_helpers.plots.gates import draw_gates

from perceptron_helpers import XOR, Dataset, all_gates, train
from perceptron_helpers.plots.show import show
from perceptron_helpers.plots.style import drawing_style
from perceptron_helpers.units import START

RUNS = [train(gate, **START) for gate in all_gates()]


def test_every_gate_is_drawn_with_its_points_on_the_right_side_of_its_line(axes):
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


def test_the_picture_of_all_gates_says_which_have_no_line():
    row = show(draw_gates, RUNS)
    assert "Training found a line for 14 of 16 gates" in row.sentence
    assert row.sentence.endswith("It found none for XOR and XNOR.")
    texts = [text.get_text() for text in row.pictures[0].artists if hasattr(text, "get_text")]
    assert texts.count("no line") == 2
    assert set(texts) >= {gate.name for gate in all_gates()}
    assert words_outside(row) == []


def test_fewer_gates_can_be_drawn(axes):
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
    ],
)
def test_bad_runs_are_named(draw, error, message):
    with pytest.raises(error, match=re.escape(message)):
        draw()
