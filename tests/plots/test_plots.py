"""Pictures: what they show against fractions and runs, their words, their bytes, their look."""

import gc
import os
import subprocess
import sys
import warnings
import weakref
from fractions import Fraction
from itertools import pairwise
from random import Random

import matplotlib
import numpy as np
import pytest
from look import laid_out, pixels
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import rgb_to_hsv, same_color, to_rgb
from matplotlib.path import Path
from matplotlib.text import Text

from perceptron_helpers import AND, NAND, OR, XOR, Dataset, all_gates, penguins, train
from perceptron_helpers.plots import (
    draw_activation,
    draw_firing,
    draw_mistakes,
    draw_number_line,
    draw_points,
    draw_region,
    draw_tlu,
    draw_weights,
    show,
    show_row,
    words,
)
from perceptron_helpers.plots.style import (
    BIAS_LOOK,
    CLASS_0,
    CLASS_1,
    LETTERS,
    WEIGHT_LOOKS,
    drawing_style,
)

ARTICLE = train(OR, [0.49671415, -0.1382643], update="batch")
ENDLESS = train(XOR, [0.3, -0.2], bias=0.1)
FAUSETT = train(
    AND.bipolar(), [0, 0], bias=0, learning_rate=1, threshold=0.2, activation="three_way"
)
SIGN = train(NAND.bipolar(), [0.1, -0.7], bias=0.2, activation="sign")


def exact(value):
    """Return a float as the fraction that it means on paper."""
    return Fraction(repr(float(value)))


def excess(point, weights, bias=0.0, threshold=0.0):
    z = sum(exact(w) * Fraction(x) for w, x in zip(weights, point, strict=True))
    return z + exact(bias) - exact(threshold)


def at(line):
    """Return the points of a line as a set of pairs."""
    return set(zip(*map(np.ndarray.tolist, map(np.asarray, line.get_data())), strict=True))


def marked_wrong(picture):
    return at(picture._wrong)


def shown_texts(picture):
    return [t.get_text() for t in picture.artists if isinstance(t, Text) and t.get_visible()]


def small_decimals(random, n):
    return [random.randint(-10, 10) / random.choice([5, 10, 100]) for _ in range(n)]


# Words


def test_an_equals_sign_is_never_false():
    random = Random(1)
    values = [random.uniform(-1, 1) * 10.0 ** random.randint(-12, 9) for _ in range(500)]
    values += [random.randint(-2000, 2000) / 1000 for _ in range(500)]
    signs = set()
    for value in values:
        _, sign, shown = words.equation("z", value).split(" ")
        mantissa, _, power = shown.replace("−", "-").partition("·10")
        power = power.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")) or "0"
        number = Fraction(mantissa) * Fraction(10) ** int(power)
        assert (number == exact(value)) == (sign == "=")
        assert abs(number - exact(value)) <= max(Fraction("0.0005"), abs(exact(value)) / 20)
        assert (number == 0) == (value == 0)
        signs.add(sign)
    assert signs == {"=", "≈"}


def test_a_net_input_next_to_the_threshold_is_not_shown_as_the_threshold(axes):
    picture = draw_number_line(axes(), 0.19999, 0.2)
    assert "z = 0.19999" in shown_texts(picture)
    assert "z = 0.19999 is below θ = 0.2" in picture.sentence


@pytest.mark.parametrize(
    ("weights", "bias", "text"),
    [
        ([0.5, -1], 0, "0.5·x₁ − x₂"),
        ([-1, 0], 0.2, "−x₁ + 0.2"),
        ([0, 0], 0, "0"),
        ([0, 2], -3, "2·x₂ − 3"),
        ([2e-9, 3e7], 0, "2·10⁻⁹·x₁ + 3·10⁷·x₂"),
    ],
)
def test_sums_are_written_as_on_paper(weights, bias, text):
    assert words.weighted_sum(weights, bias) == text


# The plane


@pytest.mark.parametrize(("dataset", "ticks"), [(AND, [0, 1]), (AND.bipolar(), [-1, 0, 1])])
def test_gates_have_ticks_at_their_inputs_and_bipolar_ones_at_zero_too(axes, dataset, ticks):
    ax = draw_points(axes(), dataset).ax
    assert ax.get_xticks().tolist() == ax.get_yticks().tolist() == ticks


@pytest.mark.parametrize("dataset", [*all_gates(), AND.bipolar(), penguins()], ids=lambda d: d.name)
def test_points_stand_where_the_rows_are(axes, dataset):
    picture = draw_points(axes(), dataset)
    ones = {tuple(row) for row, t in zip(dataset.inputs, dataset.targets, strict=True) if t == 1}
    others = {tuple(row) for row, t in zip(dataset.inputs, dataset.targets, strict=True) if t != 1}
    assert at(picture._ones) == ones
    assert at(picture._zeros) == others
    assert picture._ones.get_markerfacecolor() == CLASS_1
    assert picture._zeros.get_markeredgecolor() == CLASS_0
    assert (picture._ones.get_marker(), picture._zeros.get_marker()) == ("o", "s")
    (left, right), (bottom, top) = picture.ax.get_xlim(), picture.ax.get_ylim()
    assert left < dataset.inputs[:, 0].min() <= dataset.inputs[:, 0].max() < right
    assert bottom < dataset.inputs[:, 1].min() <= dataset.inputs[:, 1].max() < top


def test_gates_are_seen_from_minus_a_half_to_one_and_a_half(axes):
    ax = draw_points(axes(), OR).ax
    assert (ax.get_xlim(), ax.get_ylim()) == ((-0.5, 1.5), (-0.5, 1.5))


@pytest.mark.parametrize("at_threshold", [0, 1])
def test_firing_dots_are_what_fractions_say(axes, at_threshold):
    random, ties = Random(2), 0
    for gate in all_gates():
        w1, w2, bias, threshold = small_decimals(random, 4)
        arguments = (gate, [w1, w2], bias, threshold, at_threshold)
        picture = draw_firing(axes(), *arguments)
        expected = set()
        for i in range(-5, 16):
            for j in range(-5, 16):
                over = excess((Fraction(i, 10), Fraction(j, 10)), [w1, w2], bias, threshold)
                ties += over == 0
                if over > 0 or (over == 0 and at_threshold == 1):
                    expected.add((i / 10, j / 10))
        dots = {tuple(p) for p in picture._firing.get_path().vertices[::2].tolist()}
        silent = {tuple(p) for p in picture._silent.get_path().vertices[::2].tolist()}
        assert dots == expected
        assert len(silent) == 441 - len(dots)
        assert not silent & dots
    assert ties > 10


@pytest.mark.parametrize("draw", [draw_firing, draw_region])
def test_wrong_rows_are_marked_and_named(axes, draw):
    picture = draw(axes(), AND, [0.5, 0.2])
    assert marked_wrong(picture) == {(0, 1), (1, 0)}
    assert picture.sentence.startswith(
        "AND with w₁ = 0.5, w₂ = 0.2: fires at (0, 1), (1, 0) and (1, 1); "
        "two of four outputs right, wrong at (0, 1) and (1, 0)."
    )
    picture.update(OR, ARTICLE.weights[-1])
    assert marked_wrong(picture) == set()
    assert "w₁ ≈ 0.497, w₂ ≈ 0.062" in picture.sentence
    assert "all four outputs right" in picture.sentence


@pytest.mark.parametrize("run", [ARTICLE, ENDLESS, FAUSETT, SIGN], ids=lambda run: run.activation)
@pytest.mark.parametrize("draw", [draw_firing, draw_region])
def test_after_training_the_wrong_rows_are_those_of_the_next_pass(axes, draw, run):
    bias = 0.0 if run.biases is None else run.biases[-1]
    picture = draw(axes(), run.dataset, run.weights[-1], bias, run.threshold, run.at_threshold)
    after = train(
        run.dataset,
        run.weights[-1],
        bias=bias,
        threshold=run.threshold,
        at_threshold=run.at_threshold,
        activation=run.activation,
        update="batch",  # all rows are seen with the same weights
        max_epochs=1,
    )
    wrong = {tuple(u.inputs.tolist()) for u in after.updates if u.error}
    assert marked_wrong(picture) == wrong
    assert bool(wrong) == (not run.converged)


def test_the_shaded_side_is_what_fractions_say(axes):
    random = Random(3)
    for _ in range(60):
        w1, w2, bias, threshold = small_decimals(random, 4)
        picture = draw_region(axes(), OR, [w1, w2], bias, threshold)
        shape = Path(picture._half.get_xy())
        for _ in range(40):
            point = (random.uniform(-0.5, 1.5), random.uniform(-0.5, 1.5))
            inside = picture._half.get_visible() and shape.contains_point(point)
            assert inside == (excess(map(exact, point), [w1, w2], bias, threshold) > 0)


def test_the_drawn_boundary_is_the_cut(axes):
    picture = draw_region(axes(), OR, [0.5, 0.25], -0.25)
    assert at(picture._line_high) == {(0.75, -0.5), (-0.25, 1.5)}


@pytest.mark.parametrize(
    ("arguments", "told", "in_picture"),
    [
        ((AND, [0.5, 0], -0.2), "the vertical line x₁ = 0.4.", "x₁ = 0.4 (vertical)"),
        ((AND, [0, -0.3], 0.1), "the horizontal line x₂ ≈ 0.333.", "x₂ ≈ 0.333 (horizontal)"),
        ((OR, [0, 0]), "All weights are 0, so there is no boundary: it fires nowhere.", "nowhere"),
        ((OR, [0, 0], 0, 0, 1), "it fires everywhere.", "all weights are 0:\nfires everywhere"),
        ((OR, [0, 0], 0.1), "it fires everywhere.", "z = 0.1 everywhere"),
        ((OR, [0.1, 0.1], 0.5), "outside this view: it fires everywhere here.", "no line in this"),
        ((OR, [0.1, 0.1], -0.5), "outside this view: it fires nowhere here.", "fires nowhere here"),
        ((OR, [0.5, 0.25]), "line 0.5·x₁ + 0.25·x₂ = 0, through the data point (0, 0).", "= 0"),
        ((AND, [0.1, 0.2], 0, 0.3), "0.1·x₁ + 0.2·x₂ = 0.3, through the data point (1, 1).", ""),
        (
            (OR, [1, 1], -1),
            "x₁ + x₂ = 1, through the data points (0, 1) and (1, 0).",
            "x₁ + x₂ = 1",
        ),
        ((OR, [1e-9, 0]), "the vertical line x₁ = 0", "x₁ = 0 (vertical)"),
    ],
)
def test_special_boundaries_are_said(axes, arguments, told, in_picture):
    picture = draw_region(axes(), *arguments)
    assert told in picture.sentence
    assert in_picture in "\n".join(shown_texts(picture))
    assert picture._half.get_visible() == ("nowhere" not in told)


def test_the_dead_band_has_two_lines(axes):
    picture = draw_region(axes(), FAUSETT.dataset, [1, 1], -1, 0.2, None)
    for line, theta in ((picture._line_high, "0.2"), (picture._line_low, "-0.2")):
        assert all(x + y - 1 == pytest.approx(float(theta)) for x, y in at(line))
    assert "x₁ + x₂ − 1 = ±0.2" in picture.sentence


def test_the_normal_is_at_right_angles_and_points_to_the_firing_side(axes):
    picture = draw_region(axes(), OR, [0.5, -0.25], normal=True)
    start, end = picture._normal._posA_posB
    arrow = np.subtract(end, start)
    assert arrow[0] / arrow[1] == pytest.approx(0.5 / -0.25)
    assert arrow[0] > 0
    assert not draw_region(axes(), OR, [0.5, -0.25])._normal.get_visible()
    assert not draw_region(axes(), penguins(), [1, 1], -220, normal=True)._normal.get_visible()


# Number line, steps, unit


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((0.36,), "z = 0.36 is above θ = 0: the neuron fires."),
        ((0.3, 0.3), "z = 0.3 equals θ = 0.3, a tie: the neuron does not fire."),
        ((0.3, 0.3, None, 1), "z = 0.3 equals θ = 0.3, a tie: the neuron fires."),
        ((0.1 + 0.2, 0.3), "is above θ = 0.3: the neuron fires."),
        ((-0.1, 0.0, 0.1), "does not fire. After the update z = 0.1 is above θ = 0: the"),
        ((0.1, 0.2, None, None), "the neuron is undecided."),
        ((-0.3, 0.2, None, None), "is below −θ = −0.2: the output is −1."),
    ],
)
def test_the_number_line_says_who_fires(axes, arguments, told):
    picture = draw_number_line(axes(), *arguments)
    assert told in picture.sentence
    assert picture._dots[0].get_xdata()[0] == arguments[0]
    filled = picture._dots[0].get_markerfacecolor() == CLASS_1
    assert filled == ("the neuron fires" in picture.sentence.split(" After")[0])


def test_the_arrow_leads_from_z_to_z_after(axes):
    picture = draw_number_line(axes(), -0.1, 0.0, 0.1)
    (x_from, _), (x_to, _) = picture._arrow._posA_posB
    assert (x_from, x_to) == (-0.1, 0.1)
    assert picture._arrow.get_visible()
    assert not draw_number_line(axes(), 0.1)._arrow.get_visible()
    assert not draw_number_line(axes(), 0.1, 0.0, 0.1)._arrow.get_visible()


@pytest.mark.parametrize(
    ("arguments", "sides"),
    [
        ((-0.1382643, 0.0, -0.0382643), "right right"),  # both to the left of their dots
        ((-0.05, 0.0, 0.05), "right left"),
        ((0.19, 0.2, 0.29), "right left"),
        ((0.2, 0.2, 0.9), "center right"),  # a tie; the end of the picture
        ((-0.5, 0.0, -0.9), "center left"),
    ],
)
def test_a_label_stays_on_its_own_side_of_the_threshold(axes, arguments, sides):
    picture = draw_number_line(axes(), *arguments)
    assert " ".join(label.get_ha() for label in picture._labels) == sides


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
    picture = draw_activation(axes(), *arguments)
    assert at(picture._closed) == closed
    assert at(picture._open) == opened


def test_a_net_input_is_marked_on_the_step(axes):
    picture = draw_activation(axes(), "step", 0.2, 1, z=0.2)
    assert at(picture._z) == {(0.2, 1)}
    assert picture.sentence == (
        "Step with θ = 0.2: output 0 below θ, 1 at θ, 1 above θ. With z = 0.2 the output is 1."
    )


def test_the_unit_shows_its_numbers(axes):
    picture = draw_tlu(axes(), [0.1, 0.2], inputs=[1, 1], threshold=0.3)
    assert {"w₁ = 0.1", "w₂ = 0.2", "z = 0.3", "θ = 0.3", "0"} <= set(shown_texts(picture))
    assert picture.sentence.endswith("With x₁ = 1 and x₂ = 1: z = 0.3, so it does not fire: y = 0.")
    picture.update([0.1, 0.2], -0.1, 0.1, [1, 1], 1)
    assert {"b = −0.1", "z = 0.2", "1"} <= set(shown_texts(picture))
    assert picture.sentence.endswith("so it fires: y = 1.")
    picture.update([0.5])
    assert picture.sentence == "A threshold logic unit with one input: w₁ = 0.5, θ = 0."
    assert "b = −0.1" not in shown_texts(picture)


# Runs


@pytest.mark.parametrize("run", [ARTICLE, ENDLESS, FAUSETT, SIGN], ids=lambda run: run.activation)
def test_curves_are_the_runs_numbers(axes, run):
    picture = draw_weights(axes(), run)
    drawn = [np.array(line.get_data()) for line in picture._lines if len(line.get_xdata())]
    expected = [*run.weights.T, *([] if run.biases is None else [run.biases])]
    assert len(drawn) == len(expected)
    for (epochs, values), numbers in zip(drawn, expected, strict=True):
        np.testing.assert_array_equal(epochs, np.arange(run.n_epochs + 1))
        np.testing.assert_array_equal(values, numbers)
    picture = draw_mistakes(axes(), run)
    errors = np.array([u.error for u in run.updates]).reshape(run.n_epochs, -1)
    np.testing.assert_array_equal(picture._mistakes.get_ydata(), (errors != 0).sum(axis=1))
    np.testing.assert_allclose(picture._rmse.get_ydata(), np.sqrt((errors**2).mean(axis=1)))
    np.testing.assert_array_equal(picture._mistakes.get_xdata(), np.arange(1, run.n_epochs + 1))


def test_each_scale_has_the_colour_of_its_curve(axes):
    picture = draw_mistakes(axes(), ARTICLE)
    for axes_, side, line in (
        (picture.ax, "left", picture._mistakes),
        (picture._right, "right", picture._rmse),
    ):
        assert same_color(axes_.spines[side].get_edgecolor(), line.get_color())


def test_sentences_of_the_articles_run(axes):
    assert draw_weights(axes(), ARTICLE).sentence == (
        "OR, batch updates, α = 0.1: w₁ from 0.497 to 0.497 and w₂ from −0.138 to 0.062, rounded; "
        "converged after 3 epochs."
    )
    assert draw_mistakes(axes(), ARTICLE).sentence == (
        "OR, batch updates, α = 0.1: mistakes in 3 epochs: 1, 1 and 0; RMSE: 0.5, 0.5 and 0; "
        "converged after 3 epochs."
    )
    assert "not converged after 100 epochs" in draw_mistakes(axes(), ENDLESS).sentence


@pytest.mark.parametrize(
    ("max_epochs", "last"), [(1, 10), (10, 10), (11, 30), (31, 100), (101, 300), (301, 1000)]
)
def test_the_epoch_axis_moves_in_few_steps(axes, max_epochs, last):
    run = train(XOR, [0.3, -0.2], max_epochs=max_epochs)
    for draw in (draw_weights, draw_mistakes):
        assert draw(axes(), run).ax.get_xticks()[-1] == last


def labels(picture):
    """Return {name: (height, points to the right, its text)}, from the top down."""
    found = {
        name.get_text().strip(","): (name.xy[1], name.get_position()[0], name)
        for name in picture._names
        if name.get_text()
    }
    return dict(sorted(found.items(), key=lambda item: (-item[1][0], item[1][1])))


def test_names_of_equal_weights_stand_in_one_label():
    for level in (1, 0.3, 0, -1):
        always = Dataset("always the same", OR.inputs, [int(level > 0)] * 4)  # never wrong
        row = show(draw_weights, train(always, [level] * 2, bias=level))
        (picture,) = row.pictures
        found = labels(picture)
        assert list(found) == ["w₁", "w₂", "b"]
        (w1, left, first), (w2, right, second), (b, below, _) = found.values()
        assert w1 == w2 > b + 0.15
        assert -1 <= b < w1 <= 1
        assert abs(level) == 1 or np.mean([w1, b]) == pytest.approx(level)
        assert left == below < right
        assert [first.get_text(), second.get_text()] == ["w₁,", "w₂"]
        renderer = laid_out(row)
        ink, following = (text.get_window_extent(renderer) for text in (first, second))
        assert ink.x1 < following.x0
        picture.update(train(OR, [0.5, -0.5], bias=0, max_epochs=1))
        assert "w₁," not in shown_texts(picture)


def test_labels_stand_in_the_order_of_the_curves_each_in_its_colour(axes):
    random = Random(3)
    for _ in range(50):
        weights, bias = small_decimals(random, 2), small_decimals(random, 1)[0]
        run = train(XOR, weights, bias=bias, max_epochs=random.choice([1, 5, 40]))
        picture = draw_weights(axes(), run)
        found, lines = labels(picture), [*picture._lines[:2], picture._lines[-1]]
        names = dict(zip(["w₁", "w₂", "b"], lines, strict=True))
        for one, other in pairwise(found):
            ends = [names[name].get_ydata()[-1] for name in (one, other)]
            together = found[one][0] == found[other][0]
            assert abs(ends[0] - ends[1]) < 0.16 if together else ends[0] > ends[1] - 1e-9
        for name, line in names.items():
            assert found[name][2].get_color() == LETTERS[line.get_color()]


def test_letters_are_darker_than_their_curves_and_have_contrast():
    def luminance(colour):
        parts = np.array(to_rgb(colour))
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return linear @ [0.2126, 0.7152, 0.0722]

    assert {look[0] for look in (*WEIGHT_LOOKS, BIAS_LOOK)} == set(LETTERS)
    for curve, letters in LETTERS.items():
        assert 1.05 / (luminance(letters) + 0.05) >= 4.5
        hues = [rgb_to_hsv(to_rgb(colour))[0] for colour in (curve, letters)]
        assert abs(hues[0] - hues[1]) < 0.05


def test_the_zero_line_does_not_run_through_a_name():
    row, seen = show(draw_weights, train(OR, [0.1, 0.02], max_epochs=1)), []
    FigureCanvasAgg(row.figure)
    for visible in (True, False):
        row.pictures[0]._zero.set_visible(visible)
        seen.append(pixels(row.pictures[0]))
    changed = (seen[0] != seen[1]).any(axis=2)
    name = row.pictures[0]._names[1]
    box = name.get_window_extent(row.figure.canvas.get_renderer())
    rows = slice(round(len(changed) - box.y1), round(len(changed) - box.y0))
    assert changed[rows].any()
    assert not changed[rows, round(box.x0) : round(box.x1)].any()


def test_labels_that_have_room_stand_at_the_end_of_their_curves(axes):
    run = train(OR, [0.5, -0.5], bias=0, max_epochs=1)
    found = labels(draw_weights(axes(), run))
    ends = {"w₁": run.weights[-1, 0], "w₂": run.weights[-1, 1], "b": run.biases[-1]}
    assert {name: height for name, (height, *_) in found.items()} == pytest.approx(ends)


# Updating

SERIES = {
    draw_points: [(OR,), (AND.bipolar(),), (penguins(),), (XOR,)],
    draw_firing: [
        (OR, [0.5, 0.2]),
        (OR, [0, 0]),
        (AND.bipolar(), [1, 1], -1, 0.2, None),
        (penguins(), [0.1, 0.2], -40),
        (NAND, [-0.2, -0.1], 0.3, 0.1, 1),
    ],
    draw_region: [
        (OR, [0.5, 0.2]),
        (OR, [0, 0]),
        (OR, [0.1, 0.1], 5),
        (AND.bipolar(), [1, 1], -1, 0.2, None),
        (penguins(), [-0.9, 0.1], -4),
        (NAND, [-0.2, 0], 0.1),
    ],
    draw_number_line: [(0.3,), (0.3, 0.0, 0.5), (-7, 0.2), (0.1, 0.2, -0.3, None), (0.2, 0.2)],
    draw_weights: [(ARTICLE,), (ENDLESS,), (FAUSETT,), (SIGN,), (ARTICLE,)],
    draw_mistakes: [(ARTICLE,), (ENDLESS,), (FAUSETT,), (SIGN,), (ARTICLE,)],
    draw_activation: [("step",), ("sign", 0.3, 0, 0.3), ("three_way", 0.4), ("step", 3, 1, -9)],
    draw_tlu: [([0.5, 0.2],), ([1] * 6, -1, 0.5, [1] * 6), ([-0.5, 0.2], 0, 0, [0, 1])],
}


@pytest.mark.parametrize("draw", SERIES, ids=lambda draw: draw.__name__)
def test_an_updated_picture_looks_like_a_new_one(axes, draw):
    updated = draw(axes(), *SERIES[draw][0])
    artists = [ax.get_children() for ax in updated.ax.figure.axes]
    for arguments in [*SERIES[draw], *reversed(SERIES[draw])]:
        updated.update(*arguments)
        new = draw(axes(), *arguments)
        assert updated.sentence == new.sentence
        np.testing.assert_array_equal(pixels(updated), pixels(new))
        assert [ax.get_children() for ax in updated.ax.figure.axes] == artists


@pytest.mark.parametrize("draw", SERIES, ids=lambda draw: draw.__name__)
def test_update_tells_when_the_axes_changed(axes, draw):
    picture = draw(axes(), *SERIES[draw][0])
    for arguments in SERIES[draw]:
        before = frame(picture)
        changed = picture.update(*arguments)
        assert changed == (frame(picture) != before)
        assert picture.update(*arguments) is False


def frame(picture):
    return [
        (ax.get_xlim(), ax.get_ylim(), *map(tuple, (ax.get_xticks(), ax.get_yticks())))
        for ax in picture.ax.figure.axes
    ]


@pytest.mark.parametrize("draw", SERIES, ids=lambda draw: draw.__name__)
def test_a_blitted_picture_looks_like_one_drawn_whole(axes, draw):
    picture = draw(axes(), *SERIES[draw][0])
    canvas = picture.ax.figure.canvas
    for artist in picture.artists:
        artist.set_animated(True)
    for arguments in SERIES[draw]:
        picture.update(*arguments)
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


@pytest.mark.parametrize("draw", [draw_points, draw_firing, draw_region])
def test_datasets_that_are_no_plane_are_refused(axes, draw):
    rest = () if draw is draw_points else ([1, 2, 3],)
    solid = Dataset("solid", [[1, 2, 3]], [1])
    with pytest.raises(ValueError, match=r"dataset must have two inputs .*, not 3"):
        draw(axes(), solid, *rest)
    with pytest.raises(TypeError, match="dataset must be a Dataset, not str"):
        draw(axes(), "OR", *rest)


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
    picture.update(OR, [0.5, 0.2])
    np.testing.assert_array_equal(pixels(picture), good)
    with pytest.raises(ValueError, match="z must be a finite number"):
        draw_number_line(axes(), float("inf"))
    with pytest.raises(ValueError, match="weights must be at most 6"):
        draw_tlu(axes(), [1] * 7)
    seven = train(Dataset("seven", [[1] * 7], [1]), [0] * 7)
    with pytest.raises(ValueError, match="run must have at most 6 weights"):
        draw_weights(axes(), seven)


@pytest.mark.parametrize("size", [1e-300, 1e-9, 1e6, 1e150, 1e300])
def test_extreme_values_draw_without_a_warning(axes, size):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for weights in ([size, -size], [size, 0], [size, 0.3], [-size, 1e-9]):
            for bias in (0.0, size, -size):
                pixels(draw_region(axes(), OR, weights, bias, normal=True))
            pixels(draw_firing(axes(), OR, weights))
            pixels(draw_tlu(axes(), weights, size, inputs=[1, 0]))
        pixels(draw_number_line(axes(), size, -size, after=0.0))
        pixels(draw_activation(axes(), "sign", size, z=-size))
        if size <= 1e150:
            run = train(AND, [size, -size], bias=size, max_epochs=3)
            pixels(draw_weights(axes(), run))
            pixels(draw_mistakes(axes(), run))


# Showing


def example_row():
    return show_row(
        (draw_region, OR, ARTICLE.weights[-1]), (draw_weights, ARTICLE), (draw_mistakes, ARTICLE)
    )


@pytest.mark.parametrize("draw", SERIES, ids=lambda draw: draw.__name__)
def test_letters_stay_in_the_picture_and_are_large(draw):
    rows = [show(draw, *arguments) for arguments in SERIES[draw]]
    rows += [example_row(), show_row(*[(draw, *arguments) for arguments in SERIES[draw][1:4]])]
    for row in rows:
        renderer = laid_out(row)
        for text in row.figure.findobj(Text):
            if text.get_text() and text.get_visible():
                box = text.get_window_extent(renderer)
                place = (text.get_text(), box)
                assert box.x0 > -2, place
                assert box.y0 > -2, place
                assert box.x1 < row.figure.bbox.x1 + 2, place
                assert box.y1 < row.figure.bbox.y1 + 2, place
                assert text.get_size() >= 12
        assert row.figure.get_size_inches()[0] <= 8


def test_pictures_have_the_size_they_like_and_rows_are_eight_inches_wide():
    for draw, arguments in ((draw_region, (OR, [1, 1])), (draw_weights, (ARTICLE,))):
        row = show(draw, *arguments)
        assert tuple(row.figure.get_size_inches()) == pytest.approx(row.pictures[0].size)
    row = example_row()
    assert row.figure.get_size_inches()[0] == 8
    boxes = [picture.ax.get_position() for picture in row.pictures]
    assert all(one.x1 < other.x0 for one, other in pairwise(boxes))
    region = row.pictures[0].ax
    width, height = region.get_window_extent().size
    assert 0.9 < width / height < 1.1  # little room is lost to a square


def test_html_has_picture_and_sentence_and_nothing_of_the_name_as_markup():
    dataset = Dataset('<b>"OR" & more</b>', OR.inputs, OR.targets)
    bundle = show(draw_points, dataset)._repr_mimebundle_()
    assert set(bundle) == {"text/html", "text/plain"}
    assert bundle["text/plain"].startswith('<b>"OR" & more</b>: target 1 at (0, 1)')
    html = bundle["text/html"]
    said = "&lt;b&gt;&quot;OR&quot; &amp; more&lt;/b&gt;: target 1 at"
    assert html.count(said) == 2
    assert f'alt="{said}' in html
    assert f"<figcaption>{said}" in html
    assert "<b>" not in html
    assert '<img src="data:image/svg+xml;base64,' in html


def test_show_takes_keywords_and_a_row_joins_sentences():
    one = show(draw_region, OR, [0.5, 0.2], threshold=0.1)
    assert "θ = 0.1" in one.sentence
    row = show_row((draw_region, OR, [0.5, 0.2], {"threshold": 0.1}), (draw_number_line, 0.3))
    assert row.sentence == f"{one.sentence} {show(draw_number_line, 0.3).sentence}"


BUILD = """
import hashlib, sys
from perceptron_helpers import OR, train
from perceptron_helpers.plots import *
run = train(OR, [0.49671415, -0.1382643], update="batch")
row = show_row((draw_firing, OR, run.weights[-1]), (draw_region, OR, run.weights[-1]))
print(hashlib.sha256(row.svg() + show(draw_tlu, [1, 2]).svg()).hexdigest())
print(hashlib.sha256(show_row((draw_weights, run), (draw_mistakes, run)).svg()).hexdigest())
assert "matplotlib.pyplot" not in sys.modules
"""


def test_two_processes_make_the_same_bytes_without_pyplot():
    outputs = [
        subprocess.check_output(
            [sys.executable, "-c", BUILD], env=os.environ | {"PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1]


def test_the_readers_own_style_neither_matters_nor_changes():
    plain = example_row().svg()
    assert b"<dc:date>" not in plain
    with matplotlib.rc_context({"font.size": 30, "lines.linewidth": 9, "axes.facecolor": "red"}):
        before = dict(matplotlib.rcParams)
        assert example_row().svg() == plain
        assert dict(matplotlib.rcParams) == before


def test_files_stay_small():
    for draw, series in SERIES.items():
        if draw not in (draw_points, draw_firing, draw_region):
            assert all(len(show(draw, *arguments).svg()) < 40_000 for arguments in series)
    assert len(show(draw_firing, OR, [0.5, 0.2]).svg()) < 40_000
    assert len(show(draw_region, OR, [0.5, 0.2]).svg()) < 40_000


def test_figures_are_forgotten():
    row = example_row()
    row.svg()
    figure = weakref.ref(row.figure)
    del row
    gc.collect()
    assert figure() is None
