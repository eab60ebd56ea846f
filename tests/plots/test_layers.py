"""The plane with two hidden units, and the pictures of hidden units, against fractions."""

import itertools
import random
import re

import numpy as np
import pytest
from by_hand import AND_UNIT, HIDDEN, NAND_UNIT, OR_UNIT, exactly_fires
from look import words_outside
from perceptron_helpers.plots.hidden import draw_hidden
from perceptron_helpers.plots.layers import draw_layers

from perceptron_helpers import XNOR, XOR
from perceptron_helpers.live.layers import explore_layers
from perceptron_helpers.plots.show import show, show_row
from perceptron_helpers.tables.layers import layers_table
from perceptron_helpers.units import learnt_units


def network(generator):
    numbers = [generator.randint(-4, 4) / 2 for _ in range(9)]
    units = [(numbers[i : i + 2], numbers[i + 2]) for i in (0, 3, 6)]
    return units[:2], units[2]


def test_the_region_is_where_the_network_fires(axes):
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


def test_units_without_weights_can_be_drawn(axes):
    silent, always = ([0, 0], -1), ([0, 0], 1)
    for hidden in itertools.product([silent, always, OR_UNIT], repeat=2):
        picture = draw_layers(axes(), XOR, hidden, OR_UNIT)
        h = [exactly_fires([1.2, 1.3], unit) for unit in hidden]
        path = picture._region.get_path()
        inside = len(path.vertices) > 0 and path.contains_point((1.2, 1.3))
        assert inside == any(h)
        draw_hidden(axes(), XOR, hidden, silent)


def test_an_update_adds_no_artist(axes):
    for draw in (draw_layers, draw_hidden):
        picture = draw(axes(), XOR, HIDDEN, AND_UNIT)
        before = len(picture.ax.get_children())
        assert picture.update(XNOR, [AND_UNIT, OR_UNIT], NAND_UNIT) is False
        assert len(picture.ax.get_children()) == before


def test_names_stand_inside_the_view_and_off_the_lines(axes):
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
        (lambda: explore_layers(hidden=("OR", "XOR")), ValueError, "hidden and output must be"),
    ],
)
def test_bad_input_is_named(draw, error, message):
    with pytest.raises(error, match=re.escape(message)):
        draw()
