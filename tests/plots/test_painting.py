"""How scenes are painted: an updated picture is a new one, in any order and at any size."""

import warnings

import numpy as np
import pytest
from look import pixels
from marks import dots
from series import SERIES

from perceptron_helpers import AND, OR, Dataset, penguins, train
from perceptron_helpers.plots import (
    draw_activation,
    draw_firing,
    draw_mistakes,
    draw_number_line,
    draw_points,
    draw_region,
    draw_tlu,
    draw_weights,
)
from perceptron_helpers.plots.looks import CLASS_0, CLASS_1
from perceptron_helpers.plots.style import drawing_style

# make test compares the pixels of a few pictures, make test-all those of each.
paint_all = pytest.mark.parametrize(
    "paint_all", [False, pytest.param(True, marks=pytest.mark.slow)]
)
each_series = pytest.mark.parametrize("draw", SERIES, ids=lambda draw: draw.__name__)


def kinds(picture):
    """Return what an artist is made for: a mark's name, kind, look, scale and digit."""
    return [
        (name, mark.kind, mark.look, mark.right, getattr(mark, "digit", ""))
        for name, mark in picture.scene.marks
    ]


def children(picture):
    return [ax.get_children() for ax in picture.ax.figure.axes]


@paint_all
@each_series
def test_an_updated_picture_looks_like_a_new_one(axes, draw, paint_all):
    updated = draw(axes(), *SERIES[draw][0])
    ways = [*SERIES[draw], *reversed(SERIES[draw])] if paint_all else SERIES[draw][::-1]
    for number, arguments in enumerate(ways):
        updated.update(*arguments)
        new = draw(axes(), *arguments)
        assert updated.sentence == new.sentence
        if paint_all or number == len(ways) - 1:
            np.testing.assert_array_equal(pixels(updated), pixels(new))
        assert list(map(len, children(updated))) == list(map(len, children(new)))


@each_series
def test_a_mark_that_a_picture_had_keeps_its_artist(axes, draw):
    picture = draw(axes(), *SERIES[draw][0])
    for arguments in [*SERIES[draw], *reversed(SERIES[draw])]:
        known, before, had = kinds(picture), list(picture.artists), children(picture)
        picture.update(*arguments)
        if kinds(picture) == known:
            assert picture.artists == before
            assert children(picture) == had
        kept = sum(kind in known for kind in kinds(picture))
        assert len(set(before) & set(picture.artists)) >= kept
        # From bottom to top, above the axes' own lines.
        heights = [artist.get_zorder() for artist in picture.artists]
        assert heights == sorted(heights)
        assert heights[0] > 2.5


@each_series
def test_update_tells_when_the_axes_changed(axes, draw):
    picture = draw(axes(), *SERIES[draw][0])
    for arguments in SERIES[draw]:
        before = frame(picture)
        changed = picture.update(*arguments)
        assert changed == (frame(picture) != before)
        assert picture.update(*arguments) is False


def frame(picture):
    return [
        (
            *(ax.get_xlim(), ax.get_ylim(), ax.get_xlabel(), ax.get_ylabel()),
            *(tuple(ticks) for ticks in (ax.get_xticks(), ax.get_yticks())),
        )
        for ax in picture.ax.figure.axes
    ]


@pytest.mark.parametrize("dataset", [OR, AND.bipolar(), penguins()], ids=lambda data: data.name)
def test_class_1_is_a_filled_circle_and_class_0_an_open_square(axes, dataset):
    picture = draw_points(axes(), dataset)
    lines = {line.get_marker(): line for line in picture.ax.lines}
    assert lines["o"].get_markerfacecolor() == CLASS_1
    assert lines["s"].get_markeredgecolor() == CLASS_0
    assert lines["s"].get_markerfacecolor() == "white"
    for shape, name in (("o", "class 1"), ("s", "class 0")):
        drawn = [tuple(point) for point in lines[shape].get_xydata().tolist()]
        assert drawn == [tuple(map(float, point)) for point in dots(picture.scene, name)]


def test_the_normal_is_at_a_right_angle_on_the_screen(axes):
    for weights in ([3, 4], [1, 0], [-0.5, 0.2]):
        picture = draw_region(axes(), OR, weights, threshold=0.2, normal=True)
        pixels(picture)
        to_pixels = picture.ax.transData.transform
        (line,) = picture.scene["boundary"].pieces
        arrow = picture.scene["normal"]
        ways = [
            np.subtract(*to_pixels([[value.n / value.d for value in end] for end in ends]))
            for ends in (line, (arrow.start, arrow.end))
        ]
        assert abs(np.dot(*ways)) < 1e-3 * np.prod([np.hypot(*way) for way in ways])


@paint_all
@each_series
def test_a_blitted_picture_looks_like_one_drawn_whole(axes, draw, paint_all):
    picture = draw(axes(), *SERIES[draw][0])
    canvas = picture.ax.figure.canvas
    for arguments in SERIES[draw] if paint_all else SERIES[draw][1:2]:
        picture.update(*arguments)
        for artist in picture.artists:
            artist.set_animated(True)
        with drawing_style():
            canvas.draw()
            background = canvas.copy_from_bbox(picture.ax.figure.bbox)
            canvas.restore_region(background)
            for artist in picture.artists:
                picture.ax.figure.draw_artist(artist)
        blitted = np.asarray(canvas.buffer_rgba()).astype(int)
        whole = pixels(draw(axes(), *arguments)).astype(int)
        # Only where the second axis of draw_mistakes crosses a curve may the order differ.
        assert (np.abs(blitted - whole).max(axis=2) > 0).mean() < 0.001


def test_targets_that_are_no_two_classes_are_refused(axes):
    picture = draw_points(axes(), OR)
    for targets, named in (([0, 1, 2], "0, 1, 2"), ([-1, 0, 1], "−1, 0, 1")):
        three = Dataset("three", [[0, 0], [0, 1], [1, 0]], targets)
        with pytest.raises(ValueError, match=f"targets must be 0 and 1, .* not {named}"):
            picture.update(three)
    picture.update(OR)
    np.testing.assert_array_equal(pixels(picture), pixels(draw_points(axes(), OR)))


def test_bad_numbers_are_refused_and_the_next_good_ones_are_shown(axes):
    picture = draw_region(axes(), OR, [0.5, 0.2])
    good = pixels(picture)
    for bad in ([1, 2, 3], [float("nan"), 1]):
        with pytest.raises(ValueError, match="weights must"):
            picture.update(OR, bad)
    with pytest.raises(ValueError, match="at_threshold must be one of 0, 1"):
        picture.update(OR, [0.5, 0.2], 0, 0, 2)
    huge = Dataset("huge", [[1.7e308, 0], [-1.7e308, 1]], [0, 1])
    with pytest.raises(ValueError, match="numbers must be smaller to be drawn"):
        picture.update(huge, [0.5, 0.2])
    assert picture.sentence == draw_region(axes(), OR, [0.5, 0.2]).sentence
    picture.update(OR, [0.5, 0.2])
    np.testing.assert_array_equal(pixels(picture), good)
    with pytest.raises(ValueError, match="z must be a finite number"):
        draw_number_line(axes(), float("inf"))
    with pytest.raises(ValueError, match="weights must be at most 6"):
        draw_tlu(axes(), [1] * 7)
    seven = train(Dataset("seven", [[1] * 7], [1]), [0] * 7)
    with pytest.raises(ValueError, match="run must have at most 6 weights"):
        draw_weights(axes(), seven)


@paint_all
@pytest.mark.parametrize("size", [1e-300, 1e-9, 1e6, 1e150, 1e300])
def test_extreme_values_draw_without_a_warning(axes, size, paint_all):
    paint = pixels if paint_all else lambda picture: picture.sentence
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for weights in ([size, -size], [size, 0], [size, 0.3], [-size, 1e-9]):
            for bias in (0.0, size, -size):
                paint(draw_region(axes(), OR, weights, bias, normal=True))
            paint(draw_firing(axes(), OR, weights))
            paint(draw_tlu(axes(), weights, size, inputs=[1, 0]))
        pixels(draw_number_line(axes(), size, -size, after=0.0))
        pixels(draw_activation(axes(), "sign", size, z=-size))
        if size <= 1e150:
            run = train(AND, [size, -size], bias=size, max_epochs=3)
            pixels(draw_weights(axes(), run))
            pixels(draw_mistakes(axes(), run))
