"""Scenes and painter know the same looks, shapes and kinds of marks."""

import pytest
from matplotlib.figure import Figure
from series import SERIES

from perceptron_helpers import OR, Dataset, penguins, train
from perceptron_helpers.core import link
from perceptron_helpers.core.live.pictures import live
from perceptron_helpers.core.live.squares import FIRST_VALUES
from perceptron_helpers.core.marks import Dots, Mark
from perceptron_helpers.plots import (
    draw_firing,
    draw_number_line,
    draw_region,
    draw_tlu,
    draw_weights,
)
from perceptron_helpers.plots.looks import LOOKS
from perceptron_helpers.plots.painter import SHAPES

SIX = train(Dataset("six", [[1] * 6], [1]), [0] * 6, bias=0)
MORE = [
    lambda ax: draw_weights(ax, SIX),
    lambda ax: draw_firing(ax, penguins(), [0, 0]),
    lambda ax: draw_number_line(ax, 0.5, at_threshold=1),
    lambda ax: draw_region(ax, OR, [1, 1], normal=True),
    lambda ax: draw_tlu(ax, [1], inputs=[-1]),
]


@pytest.fixture(scope="module")
def scenes():
    found = [draw(Figure().add_subplot(), *given) for draw in SERIES for given in SERIES[draw]]
    squares = live("squares", {})
    moved = squares.show(squares.act("learn", FIRST_VALUES)).scenes
    step = live("playground", {}).show(link.first_values() | {"step": "1"}).scenes
    drawn = found + [draw(Figure().add_subplot()) for draw in MORE]
    return [each.scene for each in drawn] + moved + step


def test_each_look_is_named_by_a_scene_and_known_to_the_painter(scenes):
    named = {mark.look for scene in scenes for _, mark in scene.marks}
    named |= {scene.frame.right.look for scene in scenes if scene.frame.right}
    assert named == set(LOOKS)


def test_each_shape_and_kind_is_used_and_known(scenes):
    marks = [mark for scene in scenes for _, mark in scene.marks]
    dots = [mark for mark in marks if isinstance(mark, Dots)]
    assert {mark.shape for mark in dots if mark.points} == set(Dots.SHAPES) == set(SHAPES)
    assert {mark.kind for mark in marks} == {kind.kind for kind in Mark.__subclasses__()}


def test_the_names_of_a_scene_are_its_own(scenes):
    for scene in scenes:
        names = [name for name, _ in scene.marks]
        assert len(names) == len(set(names))
        assert all(name in scene and scene[name] is mark for name, mark in scene.marks)
        assert "no such mark" not in scene
        with pytest.raises(KeyError):
            scene["no such mark"]
