"""The plane with two hidden units, and the pictures of hidden units, against fractions."""

import itertools
import random
import re

import pytest
from by_hand import AND_UNIT, HIDDEN, NAND_UNIT, OR_UNIT, exactly_fires
from look import words_outside
from marks import dots, exactly, inside, pair, pieces, rings
from oracle import fraction

from perceptron_helpers import XNOR, XOR
from perceptron_helpers.live.layers import explore_layers
from perceptron_helpers.plots import draw_hidden, draw_layers, show, show_row
from perceptron_helpers.tables import layers_table
from perceptron_helpers.units import learnt_units
from tests.effort import tries


def network(generator):
    numbers = [generator.randint(-4, 4) / 2 for _ in range(9)]
    units = [(numbers[i : i + 2], numbers[i + 2]) for i in (0, 3, 6)]
    return units[:2], units[2]


def net_input(point, unit):
    weights, bias = unit
    return sum(fraction(w) * x for w, x in zip(weights, point, strict=True)) + fraction(bias)


def test_the_region_is_where_the_network_fires(axes):
    generator = random.Random(2)
    picture = draw_layers(axes(), XOR, HIDDEN, AND_UNIT)
    for _ in range(tries(60)):
        hidden, output = network(generator)
        picture.update(XOR, hidden, output)
        region = rings(picture.scene, "fires")
        for _ in range(40):
            point = [fraction(generator.uniform(-0.5, 1.5)) for _ in range(2)]
            if all(net_input(point, unit) for unit in hidden):  # on a line both can be drawn
                h = [exactly_fires(point, unit) for unit in hidden]
                assert inside(region, point) == bool(exactly_fires(h, output)), (hidden, output)


def test_each_line_is_where_its_unit_has_0(axes):
    generator, drawn = random.Random(6), 0
    for _ in range(tries(60)):
        hidden, output = network(generator)
        scene = draw_layers(axes(), XOR, hidden, output).scene
        for number, unit in enumerate(hidden, start=1):
            ends = pieces(scene, f"line {number}")
            assert (f"name {number}" in scene) == bool(ends)
            for end in itertools.chain(*ends):
                assert net_input(end, unit) == 0
                assert {abs(value - fraction(0.5)) for value in end} >= {1}  # the view's edge
                drawn += 1
    assert drawn > tries(100)


def test_wrong_rows_are_marked_in_both_planes():
    row = show_row((draw_layers, XNOR, HIDDEN, AND_UNIT), (draw_hidden, XNOR, HIDDEN, AND_UNIT))
    marked = [sorted(dots(picture.scene, "wrong")) for picture in row.pictures]
    assert marked[0] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert marked[1] == [(0, 1), (1, 0), (1, 1), (1, 1)]


def test_rows_stand_at_what_the_hidden_units_answer_and_have_their_names_there(axes):
    scene = draw_hidden(axes(), XOR, HIDDEN, AND_UNIT).scene
    assert sorted(dots(scene, "class 0")) == [(0, 1), (1, 0)]
    assert dots(scene, "class 1") == [(1, 1), (1, 1)]
    for number, (corner, labels) in enumerate(
        [((0, 1), {"00"}), ((1, 0), {"11"}), ((1, 1), {"01", "10"})], start=1
    ):
        mark = scene[f"rows {number}"]
        assert set(re.findall(r"\d+", mark.text)) == labels
        x, y = pair(mark.at)
        assert x == corner[0]
        assert 0 < abs(y - corner[1]) < 0.5
    ((start, end),) = pieces(scene, "boundary")
    assert all(net_input(point, AND_UNIT) == 0 for point in (start, end))


def test_words_are_inside_the_pictures():
    row = show_row((draw_layers, XOR, HIDDEN, AND_UNIT), (draw_hidden, XOR, HIDDEN, AND_UNIT))
    assert row.sentence == " ".join(picture.sentence for picture in row.pictures)
    assert words_outside(row) == []


def test_units_without_weights_can_be_drawn(axes):
    silent, always = ([0, 0], -1), ([0, 0], 1)
    point = [fraction(1.2), fraction(1.3)]
    for hidden in itertools.product([silent, always, OR_UNIT], repeat=2):
        scene = draw_layers(axes(), XOR, hidden, OR_UNIT).scene
        h = [exactly_fires(point, unit) for unit in hidden]
        assert inside(rings(scene, "fires"), point) == any(h)
        assert not pieces(draw_hidden(axes(), XOR, hidden, silent).scene, "boundary")


def test_an_update_adds_no_artist(axes):
    for draw in (draw_layers, draw_hidden):
        picture = draw(axes(), XOR, HIDDEN, AND_UNIT)
        artists, before = list(picture.artists), len(picture.ax.get_children())
        assert picture.update(XNOR, [AND_UNIT, OR_UNIT], NAND_UNIT) is False
        assert picture.artists == artists
        assert len(picture.ax.get_children()) == before


def test_names_stand_inside_the_view_and_off_the_lines(axes):
    units = learnt_units()
    generator = random.Random(4)
    for _ in range(tries(40)):
        hidden = generator.choices(list(units.values()), k=2)
        network = XOR, hidden, generator.choice(list(units.values()))
        scene = draw_layers(axes(), *network).scene
        names = [scene[name].at for name in ("name 1", "name 2") if name in scene]
        assert all(-0.5 < exactly(value) < 1.5 for name in names for value in name)
        scene, (weights, bias) = draw_hidden(axes(), *network).scene, network[2]
        square = sum(fraction(w) ** 2 for w in weights)
        places = [mark.at for name, mark in scene.marks if name.startswith("rows ")]
        assert places
        for place in places:
            assert net_input(pair(place), (weights, bias)) ** 2 > square / 100


@pytest.mark.parametrize(
    ("draw", "error", "message"),
    [
        (
            lambda: show(draw_layers, XOR, [OR_UNIT], AND_UNIT),
            ValueError,
            "hidden must hold 2 units, not 1",
        ),
        (lambda: show(draw_hidden, XOR, HIDDEN, 3), TypeError, "output must hold pairs"),
        (lambda: layers_table(XOR, HIDDEN, AND_UNIT, fill="x"), ValueError, "fill must be"),
        (lambda: explore_layers(hidden=("OR", "XOR")), ValueError, "hidden must be one of"),
    ],
)
def test_bad_input_is_named(draw, error, message):
    with pytest.raises(error, match=re.escape(message)):
        draw()
