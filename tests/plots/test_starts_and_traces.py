"""The pictures that live pictures need: the map of starts and the membrane trace."""

import re

import numpy as np
import pytest
from look import pixels, words_outside
from marks import exactly, pieces
from matplotlib.colors import to_rgb
from oracle import fraction

from perceptron_helpers import AND, OR, XOR, Dataset, train
from perceptron_helpers.plots import draw_starts, draw_trace, show
from perceptron_helpers.plots.looks import LOOKS
from perceptron_helpers.spikes import integrate_and_fire

THREE = Dataset("three", [[0, 0, 1], [1, 1, 0]], [0, 1])


@pytest.mark.parametrize(
    "row",
    [
        lambda: show(draw_starts, OR, [1, -1], learning_rate=0.05, threshold=0.25),
        lambda: show(draw_starts, XOR),
        lambda: show(draw_trace, integrate_and_fire(5)),
        lambda: show(draw_trace, integrate_and_fire(-2.5)),
    ],
)
def test_all_words_are_inside_the_picture(row):
    assert words_outside(row()) == []


@pytest.mark.parametrize("options", [{}, {"threshold": 0.2, "at_threshold": 1}, {"bias": -0.1}])
@pytest.mark.parametrize("update", ["online", "batch"])
def test_every_start_lies_in_the_class_that_train_gives(axes, options, update):
    cells = draw_starts(axes(), AND, update=update, **options).scene["map"]
    last_epochs = [1, 2, 3, 5, 10, 30, 100]
    for w1 in (-1, -0.45, 0, 0.2, 0.95):
        for w2 in (-0.8, -0.05, 0.1, 1):
            run = train(AND, [w1, w2], update=update, **options)
            wanted = np.searchsorted(last_epochs, run.n_epochs) if run.converged else 7
            assert cell_at(cells, w1, w2) == str(wanted)


def cell_at(cells, w1, w2):
    """Return the class of the square in whose middle a start is."""
    (left, bottom), (right, top) = [tuple(map(exactly, corner)) for corner in cells.corners]
    column = (fraction(w1) - left) / (right - left) * len(cells.rows[0])
    row = (fraction(w2) - bottom) / (top - bottom) * len(cells.rows)
    assert column % 1 == row % 1 == fraction(0.5)
    return cells.rows[int(row)][int(column)]


def test_each_square_is_painted_in_the_colour_that_the_legend_names(axes):
    picture = draw_starts(axes(), AND, threshold=0.2)
    cells, image, seen = picture.scene["map"], pixels(picture)[::-1, :, :3], set()
    scene, to_pixels = picture.scene, picture.ax.transData.transform
    for column in range(0, 41, 3):
        for row in range(0, 41, 3):
            x, y = to_pixels((-1 + column / 20, -1 + row / 20))
            digit = cells.rows[row][column]
            fill = LOOKS[scene[f"square {digit}"].look]["fill"]
            if digit != "7":  # which is hatched
                assert image[int(y), int(x)] == pytest.approx(np.array(to_rgb(fill)) * 255, abs=1)
            seen.add(digit)
    assert len(seen) > 3


def test_the_map_marks_the_start_and_says_what_train_says(axes):
    picture = draw_starts(axes(), OR, [0.5, -0.14], threshold=0.2)
    ((x, y),) = picture.scene["start"].points
    assert (exactly(x), exactly(y)) == (fraction(0.5), fraction(-0.14))
    epochs = train(OR, [0.5, -0.14], threshold=0.2).n_epochs
    assert picture.sentence.endswith(f"after {epochs} epochs.")
    picture.update(XOR)
    assert picture.scene["start"].points == []
    assert {digit for row in picture.scene["map"].rows for digit in row} == {"7"}


def test_an_update_adds_no_artist(axes):
    picture = draw_starts(axes(), OR)
    artists, children = list(picture.artists), len(picture.ax.get_children())
    assert picture.update(AND, [0.1, 0.1], 0.5, 0.3) is False
    assert picture.artists == artists
    assert len(picture.ax.get_children()) == children


def test_a_trace_shows_potential_and_spikes(axes):
    trace = integrate_and_fire(3, duration=50)
    scene = draw_trace(axes(), trace).scene
    (potential,) = pieces(scene, "potential")
    assert np.array_equal(np.array(potential, float).T, [trace.times, trace.potentials])
    spikes = pieces(scene, "spikes")
    assert [float(start[0]) for start, _ in spikes] == trace.spike_times.tolist()
    assert all(start[0] == end[0] and end[1] > start[1] == -55 for start, end in spikes)
    ((start, end),) = pieces(scene, "threshold")
    assert (start, end) == ((0, -55), (50, -55))
    assert f"{len(trace.spike_times)} spikes in 50 ms" in scene.sentence


def test_a_trace_below_the_threshold_has_no_spike(axes):
    trace = integrate_and_fire(1.2)
    scene = draw_trace(axes(), trace).scene
    assert pieces(scene, "spikes") == []
    assert "no spike" in scene.sentence
    low, high = map(exactly, scene.frame.y)
    assert low < trace.potentials.min() <= trace.potentials.max() < -55 < high


@pytest.mark.parametrize(
    ("draw", "error", "message"),
    [
        (lambda: show(draw_starts, THREE), ValueError, "dataset must have two inputs"),
        (lambda: show(draw_starts, "OR"), TypeError, "dataset must be a Dataset"),
        (lambda: show(draw_starts, OR, [1]), ValueError, "start must have the shape (2,)"),
        (lambda: show(draw_starts, OR.bipolar()), ValueError, "targets must"),
        (lambda: show(draw_starts, OR, learning_rate=0), ValueError, "learning_rate must be above"),
        (lambda: show(draw_trace, [1, 2]), TypeError, "trace must be a Trace"),
    ],
)
def test_bad_input_is_named(draw, error, message):
    with pytest.raises(error, match=re.escape(message)):
        draw()
