"""The pictures that live pictures need: the map of starts and the membrane trace."""

import re

import numpy as np
import pytest
from look import words_outside
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch

from perceptron_helpers import AND, OR, XOR, Dataset, train
from perceptron_helpers.plots import draw_starts, draw_trace, show
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
def test_every_start_lies_in_the_class_that_train_gives(options, update):
    row = show(draw_starts, AND, update=update, **options)
    areas = [a for a in row.pictures[0].artists if isinstance(a, PathPatch)]
    last_epochs = [1, 2, 3, 5, 10, 30, 100]
    for w1 in (-1, -0.45, 0, 0.2, 0.95):
        for w2 in (-0.8, -0.05, 0.1, 1):
            run = train(AND, [w1, w2], update=update, **options)
            wanted = np.searchsorted(last_epochs, run.n_epochs) if run.converged else 7
            found = [i for i, area in enumerate(areas) if area.get_path().contains_point((w1, w2))]
            assert found == [wanted]


def test_the_map_says_what_it_shows():
    row = show(draw_starts, OR, [0.5, -0.14], threshold=0.2)
    assert row.sentence == (
        "OR, online updates, α = 0.1, θ = 0.2: training converges from all 1,681 starts, after "
        "1 to 13 epochs. From w₁ = 0.5 and w₂ = −0.14: after 5 epochs."
    )
    assert "from none of 1,681 starts" in show(draw_starts, XOR, [0, 0]).sentence
    assert "not within 100 epochs" in show(draw_starts, XOR, [0, 0]).sentence


def test_an_update_adds_no_artist():
    row = show(draw_starts, OR)
    artists, children = list(row.pictures[0].artists), len(row.figure.axes[0].get_children())
    assert row.pictures[0].update(AND, [0.1, 0.1], 0.5, 0.3) is False
    assert row.pictures[0].artists == artists
    assert len(row.figure.axes[0].get_children()) == children


def test_a_trace_shows_potential_and_spikes():
    trace = integrate_and_fire(3, duration=50)
    row = show(draw_trace, trace)
    threshold, potential, spikes = [a for a in row.pictures[0].artists if isinstance(a, Line2D)]
    assert np.array_equal(potential.get_xydata().T, [trace.times, trace.potentials])
    starts = spikes.get_xdata()[::3]
    assert np.array_equal(starts, trace.spike_times)
    assert set(threshold.get_ydata()) == {-55}
    times = re.escape(f"{len(trace.spike_times)} spikes in 50 ms")
    assert re.search(times, row.sentence)


def test_a_trace_below_the_threshold_says_so():
    row = show(draw_trace, integrate_and_fire(1.2))
    assert row.sentence == (
        "With an input current of 1.2 nA the membrane potential reaches at most −58 mV, which is "
        "below the threshold of −55 mV: no spike in 200 ms."
    )


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
