"""Pictures in the plane: ties of ±1 targets, lines that are not to be seen, and wrong objects."""

from random import Random

import numpy as np
import pytest
from marks import dots, pieces, rings

from perceptron_helpers import AND, OR, XOR, Dataset, all_gates, train
from perceptron_helpers.plots import (
    draw_claimed_line,
    draw_distances,
    draw_firing,
    draw_gates,
    draw_growth,
    draw_hidden,
    draw_layers,
    draw_mistakes,
    draw_number_line,
    draw_points,
    draw_region,
    draw_starts,
    draw_tlu,
    draw_trace,
    draw_weights,
)

UNIT = ([1, 1], -1)
NEURONS = {
    draw_firing: lambda data, weights: (data, weights),
    draw_region: lambda data, weights: (data, weights),
    draw_distances: lambda data, weights: (data, weights),
    draw_claimed_line: lambda data, weights: (data, weights, [(0, 0), (1, 2)]),
}


def marked_wrong(picture):
    return set(dots(picture.scene, "wrong"))


@pytest.mark.parametrize("draw", NEURONS)
def test_a_tie_is_decided_as_train_decides_it(axes, draw):
    random, ties = Random(1), 0
    for gate in all_gates()[:-1]:  # of "always 1" nobody knows whether the other class is 0 or −1
        for data, activation in ((gate, "step"), (gate.bipolar(), "sign")):
            weights = [random.choice([-1, 1, 2]) for _ in range(2)]
            bias = -sum(w * x for w, x in zip(weights, random.choice(data.inputs), strict=True))
            picture = draw(axes(), *NEURONS[draw](data, weights), bias=bias)
            settings = {"update": "batch", "max_epochs": 1, "activation": activation}
            seen = train(data, weights, bias=bias, **settings).updates
            assert marked_wrong(picture) == {tuple(u.inputs.tolist()) for u in seen if u.error}
            ties += sum(u.z == 0 for u in seen)
    assert ties > 30


@pytest.mark.parametrize("draw", NEURONS)
@pytest.mark.parametrize("at_threshold", [-1, 0, 1])
def test_a_tie_that_is_told_is_what_it_is_told(axes, draw, at_threshold):
    tie = Dataset("tie", [[0, 0], [1, 1]], [-1, 1])
    picture = draw(axes(), *NEURONS[draw](tie, [1, 1]), at_threshold=at_threshold)
    assert (0, 0) not in marked_wrong(picture) or at_threshold != -1
    assert marked_wrong(picture) == ({(0, 0)} if at_threshold != -1 else set())


def test_after_training_with_sign_a_picture_without_settings_agrees(axes):
    run = train(AND.bipolar(), [1, -1], bias=0, activation="sign")
    picture = draw_region(axes(), run.dataset, run.weights[-1], bias=run.biases[-1])
    assert run.converged
    assert marked_wrong(picture) == set()


def test_of_a_dead_band_each_line_is_drawn_that_is_in_the_view(axes):
    data = AND.bipolar()  # from −2 to 2
    for bias, upper, lower in ((-2, False, True), (2, True, False), (0, True, True), (9, 0, 0)):
        picture = draw_region(axes(), data, [1, 0], bias=bias, threshold=1, at_threshold=None)
        drawn = [pieces(picture.scene, name) for name in ("boundary", "lower boundary")]
        assert [[len(ends) for ends in line] for line in drawn] == [[2] * upper, [2] * lower]
        assert bool(picture.scene["obstacle"].text) == (not upper and not lower)


def test_gates_without_a_line_to_see_say_so(axes):
    never, always = all_gates()[0], all_gates()[-1]
    runs = [train(never, [0, 0], bias=0), train(always, [0.1, 0.1], bias=4), train(AND, [0, 0])]
    picture = draw_gates(axes(), runs)
    lacks = [picture.scene[f"lack {number}"].text for number in (1, 2, 3)]
    assert all(lacks)
    assert len(set(lacks)) == 3
    assert "found a line for 1 of 3 gates: always 1." in picture.sentence
    assert len(rings(picture.scene, "fires")) == 1  # all of the second
    without_weights = draw_gates(axes(), [train(always, [0, 0], bias=1)])
    assert len(rings(without_weights.scene, "fires")) == 1


def test_a_tiny_distance_is_not_shown_as_none(axes):
    picture = draw_distances(axes(), AND, [1, 1], bias=1e-14)
    labels = [picture.scene[f"distance {number}"].text for number in (1, 2, 3, 4)]
    assert not any(label.endswith(" 0") for label in labels)
    assert " 0 at" not in picture.sentence


BIPOLAR = train(Dataset("d", OR.inputs, [-1, 1, 1, 1]), [0, 0], activation="sign")
NO_DATA = [None, "OR", 3, [[0, 1]], OR.inputs, train(OR, [0, 0])]
NO_WEIGHTS = [None, "11", [1, "1"], [1, None], [[1], [1, 2]], [1, 2, 3], 5, [float("nan"), 1]]


@pytest.mark.parametrize("data", NO_DATA, ids=str)
@pytest.mark.parametrize(
    ("draw", "rest"),
    [
        (draw_points, ()),
        (draw_firing, ([1, 1],)),
        (draw_region, ([1, 1],)),
        (draw_distances, ([1, 1],)),
        (draw_claimed_line, ([1, 1], [(0, 0), (1, 1)])),
        (draw_layers, ([UNIT, UNIT], UNIT)),
        (draw_hidden, ([UNIT, UNIT], UNIT)),
        (draw_starts, ()),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_is_no_dataset_is_named(axes, draw, rest, data):
    with pytest.raises(TypeError, match=f"dataset must be a Dataset, not {type(data).__name__}"):
        draw(axes(), data, *rest)


@pytest.mark.parametrize(
    "run", [None, "run", 3, OR, train(OR, [0, 0]).exact], ids=lambda run: type(run).__name__
)
def test_what_is_no_run_is_named(axes, run):
    for draw, rest in ((draw_weights, ()), (draw_mistakes, ()), (draw_growth, ([2, 2, -1],))):
        with pytest.raises(TypeError, match=f"run must be a Run, .* not {type(run).__name__}"):
            draw(axes(), run, *rest)
    with pytest.raises(TypeError, match=f"trace must be a Trace, .* not {type(run).__name__}"):
        draw_trace(axes(), run)


@pytest.mark.parametrize("weights", NO_WEIGHTS, ids=str)
@pytest.mark.parametrize("draw", NEURONS)
def test_what_are_no_weights_is_named(axes, draw, weights):
    with pytest.raises((TypeError, ValueError), match=r"^weights must"):
        draw(axes(), *NEURONS[draw](OR, weights))


@pytest.mark.parametrize("weights", NO_WEIGHTS, ids=str)
@pytest.mark.parametrize("draw", [draw_layers, draw_hidden])
def test_what_are_no_units_is_named(axes, draw, weights):
    for hidden in ([(weights, 0), UNIT], [UNIT, (weights, 1)]):
        with pytest.raises((TypeError, ValueError), match=r"^weights in hidden must"):
            draw(axes(), XOR, hidden, UNIT)
    with pytest.raises((TypeError, ValueError), match=r"^weights in output must"):
        draw(axes(), XOR, [UNIT, UNIT], (weights, 0))
    with pytest.raises(TypeError, match=r"^bias in output must be a number"):
        draw(axes(), XOR, [UNIT, UNIT], ([1, 1], None))
    for hidden in (None, 3, UNIT, [UNIT, None]):
        with pytest.raises(TypeError, match=r"^hidden must hold pairs"):
            draw(axes(), XOR, hidden, UNIT)


@pytest.mark.parametrize(
    ("draw", "arguments", "options", "named"),
    [
        (draw_region, (OR, [1, 1]), {"normal": "yes"}, "normal must be True or False"),
        (draw_region, (OR, [1, 1]), {"at_threshold": "None"}, "at_threshold must be one of"),
        (draw_firing, (OR, [1, 1]), {"at_threshold": True}, "at_threshold must be one of"),
        (draw_tlu, ([1, 1],), {"at_threshold": "usual"}, "at_threshold must be one of 0, 1, -1"),
        (draw_tlu, ([1, 1],), {"at_threshold": True}, "at_threshold must be one of 0, 1, -1"),
        (draw_number_line, (1,), {"at_threshold": 2}, "at_threshold must be one of 0, 1, -1"),
        (draw_region, (OR, [1, 1]), {"bias": None}, "bias must be a number, not None"),
        (draw_region, (OR, [1, 1]), {"threshold": None}, "threshold must be a number"),
        (draw_claimed_line, (OR, [1, 1], None), {}, "ends must"),
        (draw_claimed_line, (OR, [1, 1], [(0, 0), (1, 1)]), {"verdict": 1}, "verdict must be True"),
        (draw_gates, (None,), {}, "runs must be trainings"),
        (draw_gates, ([None],), {}, "runs must be trainings"),
        (draw_gates, (np.array(1.0),), {}, "runs must be trainings"),
        (
            draw_gates,
            (BIPOLAR,),
            {},
            "runs must be of gates with the targets 0 and 1, not d",
        ),
        (draw_starts, (OR, "ab"), {}, "start must"),
        (draw_starts, (OR,), {"at_threshold": "usual"}, "at_threshold must be one of"),
    ],
)
def test_other_wrong_arguments_are_named(axes, draw, arguments, options, named):
    with pytest.raises((TypeError, ValueError), match=f"^{named}"):
        draw(axes(), *arguments, **options)


def test_a_dead_band_needs_a_threshold_of_0_or_more(axes):
    with pytest.raises(ValueError, match="threshold must be 0 or more"):
        draw_region(axes(), AND.bipolar(), [1, 1], threshold=-1, at_threshold=None)
    band = draw_region(axes(), AND.bipolar(), [1, 1], threshold=0, at_threshold=None)
    assert not pieces(band.scene, "lower boundary")  # both lines are one
