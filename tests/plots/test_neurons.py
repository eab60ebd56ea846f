"""Pictures of one neuron: its net input on a number line, its step, its parts."""

from fractions import Fraction
from itertools import pairwise

import pytest
from marks import dots, exactly, pair, pieces, rings, words
from oracle import fraction

from perceptron_helpers.plots import draw_activation, draw_number_line, draw_tlu

# The number line


def test_a_net_input_next_to_the_threshold_is_not_shown_as_the_threshold(axes):
    scene = draw_number_line(axes(), 0.19999, 0.2).scene
    assert "z = 0.19999" in words(scene)
    assert "z = 0.19999" in scene.sentence


@pytest.mark.parametrize(
    ("arguments", "fires"),
    [
        ((0.36,), True),
        ((0.3, 0.3), False),
        ((0.3, 0.3, None, 1), True),
        ((0.1 + 0.2, 0.3), True),
        ((-0.1, 0.0, 0.1), False),
        ((0.1, 0.2, None, None), False),
        ((-0.3, 0.2, None, None), False),
    ],
)
def test_the_number_line_shows_who_fires(axes, arguments, fires):
    scene = draw_number_line(axes(), *arguments).scene
    z, threshold, after, tie = [*arguments, *(0, 0.0, None, 0)[len(arguments) :]]
    ((x, _),) = dots(scene, "z")
    assert x == fraction(z)
    # A filled circle, or an open square.
    assert (scene["z"].shape == "circle", scene["z"].look == "z that fires") == (fires, fires)
    (ring,) = rings(scene, "fires")
    assert min(x for x, _ in ring) == fraction(threshold)
    edges = {fraction(threshold)} | ({-fraction(threshold)} if tie is None else set())
    assert {piece[0][0] for piece in pieces(scene, "edges")} == edges
    assert {x for x, _ in dots(scene, "tie")} == edges
    assert (scene["tie"].look == "tie fires") == (tie == 1)
    assert ("z after" in scene) == (after is not None)


def test_the_arrow_leads_from_z_to_z_after(axes):
    arrow = draw_number_line(axes(), -0.1, 0.0, 0.1).scene["arrow"]
    assert (exactly(arrow.start[0]), exactly(arrow.end[0])) == (fraction(-0.1), fraction(0.1))
    assert "arrow" not in draw_number_line(axes(), 0.1).scene
    assert "arrow" not in draw_number_line(axes(), 0.1, 0.0, 0.1).scene


@pytest.mark.parametrize(
    ("arguments", "sides"),
    [
        ((-0.1382643, 0.0, -0.0382643), ["right", "right"]),  # both to the left of their dots
        ((-0.05, 0.0, 0.05), ["right", "left"]),
        ((0.19, 0.2, 0.29), ["right", "left"]),
        ((0.2, 0.2, 0.9), ["center", "right"]),  # a tie; the end of the picture
        ((-0.5, 0.0, -0.9), ["center", "left"]),
    ],
)
def test_a_label_stays_on_its_own_side_of_the_threshold(axes, arguments, sides):
    scene = draw_number_line(axes(), *arguments).scene
    assert [scene[name].across for name in ("z label", "z after label")] == sides


# The step


@pytest.mark.parametrize(
    ("arguments", "closed", "opened"),
    [
        (("step", 0.2), {(0.2, 0)}, {(0.2, 1)}),
        (("step", 0.2, 1), {(0.2, 1)}, {(0.2, 0)}),
        (("sign",), {(0, 1)}, {(0, -1)}),
        (("sign", 0, -1), {(0, -1)}, {(0, 1)}),
        (("sign", 0.5, 0), {(0.5, 0)}, {(0.5, -1), (0.5, 1)}),
        (("three_way", 0.4), {(-0.4, 0), (0.4, 0)}, {(-0.4, -1), (0.4, 1)}),
        (("three_way", 0), {(0, 0)}, {(0, -1), (0, 1)}),
    ],
)
def test_closed_dots_belong_to_the_step_and_open_ones_do_not(axes, arguments, closed, opened):
    scene = draw_activation(axes(), *arguments).scene
    assert set(dots(scene, "closed")) == {tuple(map(fraction, point)) for point in closed}
    assert set(dots(scene, "open")) == {tuple(map(fraction, point)) for point in opened}


def test_a_net_input_is_marked_on_the_step(axes):
    scene = draw_activation(axes(), "step", 0.2, 1, z=0.2).scene
    assert dots(scene, "z") == [(fraction(0.2), 1)]
    assert "z" not in draw_activation(axes(), "step", 0.2, 1).scene


# The unit


def test_the_unit_shows_its_numbers(axes):
    picture = draw_tlu(axes(), [0.1, 0.2], inputs=[1, 1], threshold=0.3)
    assert {"w₁ = 0.1", "w₂ = 0.2", "z = 0.3", "θ = 0.3"} <= set(words(picture.scene))
    assert (picture.scene["y"].text, picture.scene["output"].shape) == ("0", "square")
    picture.update([0.1, 0.2], -0.1, 0.1, [1, 1], 1)
    assert {"b = −0.1", "z = 0.2", "θ = 0.1"} <= set(words(picture.scene))
    assert (picture.scene["y"].text, picture.scene["output"].shape) == ("1", "circle")
    assert [picture.scene[f"inside {number}"].text for number in (1, 2)] == ["1", "1"]
    picture.update([0.5])
    assert {"w₁ = 0.5", "x₁", "y", "z"} <= set(words(picture.scene))
    assert "b = −0.1" not in words(picture.scene)


@pytest.mark.parametrize("bias", [None, -0.2], ids=["no bias", "bias"])
@pytest.mark.parametrize("n_inputs", range(1, 7))
def test_every_input_lies_inside_the_view(axes, n_inputs, bias):
    scene = draw_tlu(axes(), [0.1] * n_inputs, bias=bias).scene
    inputs = [mark for name, mark in scene.marks if name.startswith("input ")]
    assert len(inputs) == n_inputs + (bias is not None)
    low, high = map(exactly, scene.frame.y)
    heights, radius = [], exactly(inputs[0].size) * Fraction(1, 2)
    for circle in inputs:
        ((_, y),) = map(pair, circle.points)
        assert low < y - radius
        assert y + radius < high
        heights.append(y)
    assert all(one - other > 2 * radius for one, other in pairwise(heights))
