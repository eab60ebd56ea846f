"""Pictures of a training: curves of weights and mistakes, and the names at their ends."""

from itertools import pairwise
from random import Random

import numpy as np
import pytest
from look import laid_out, pixels
from marks import dots, exactly, pair, pieces, words
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import rgb_to_hsv, same_color, to_rgb
from matplotlib.text import Text
from oracle import fraction

from perceptron_helpers import AND, NAND, OR, XOR, Dataset, train
from perceptron_helpers.plots import draw_mistakes, draw_weights, show
from perceptron_helpers.plots.looks import LETTERS, LOOKS
from tests.effort import tries

ARTICLE = train(OR, [0.49671415, -0.1382643], update="batch")
ENDLESS = train(XOR, [0.3, -0.2], bias=0.1)
FAUSETT = train(
    AND.bipolar(), [0, 0], bias=0, learning_rate=1, threshold=0.2, activation="three_way"
)
SIGN = train(NAND.bipolar(), [0.1, -0.7], bias=0.2, activation="sign")


def curve(scene, name):
    (piece,) = pieces(scene, name)
    return piece


@pytest.mark.parametrize("run", [ARTICLE, ENDLESS, FAUSETT, SIGN], ids=lambda run: run.activation)
def test_curves_are_the_runs_numbers(axes, run):
    scene = draw_weights(axes(), run).scene
    expected = {"w₁": run.weights[:, 0], "w₂": run.weights[:, 1]}
    expected |= {} if run.biases is None else {"b": run.biases}
    assert {name for name in ("w₁", "w₂", "w₃", "b") if name in scene} == set(expected)
    for name, numbers in expected.items():
        assert curve(scene, name) == list(enumerate(map(fraction, numbers)))
        assert set(dots(scene, f"{name} markers")) <= set(curve(scene, name))
    scene = draw_mistakes(axes(), run).scene
    errors = np.array([u.error for u in run.updates]).reshape(run.n_epochs, -1)
    epochs, mistakes = zip(*curve(scene, "mistakes"), strict=True)
    assert list(epochs) == list(range(1, run.n_epochs + 1))
    assert list(mistakes) == (errors != 0).sum(axis=1).tolist()
    epochs, sizes = zip(*curve(scene, "rmse"), strict=True)
    assert list(epochs) == list(range(1, run.n_epochs + 1))
    np.testing.assert_allclose(np.array(sizes, float), np.sqrt((errors**2).mean(axis=1)))
    for name in ("mistakes", "rmse"):
        few = run.n_epochs <= 10
        assert dots(scene, f"{name} markers") == (curve(scene, name) if few else [])


def test_each_scale_has_the_colour_of_its_curve(axes):
    picture = draw_mistakes(axes(), ARTICLE)
    left, right = picture.ax.figure.axes
    assert not picture.scene["mistakes"].right
    assert picture.scene["rmse"].right
    for axes_, side, curve_ in ((left, "left", "mistakes"), (right, "right", "rmse")):
        colour = LOOKS[picture.scene[curve_].look]["line"]
        assert same_color(axes_.spines[side].get_edgecolor(), colour)
        assert any(same_color(line.get_color(), colour) for line in axes_.lines)


@pytest.mark.parametrize(
    ("max_epochs", "last"), [(1, 10), (10, 10), (11, 30), (31, 100), (101, 300), (301, 1000)]
)
def test_the_epoch_axis_moves_in_few_steps(axes, max_epochs, last):
    run = train(XOR, [0.3, -0.2], max_epochs=max_epochs)
    for draw in (draw_weights, draw_mistakes):
        assert draw(axes(), run).ax.get_xticks()[-1] == last


def labels(picture):
    """Return {name: (height, points to the right, mark)}, from the top down."""
    found = {}
    for name, mark in picture.scene.marks:
        if name.endswith(" name"):
            assert mark.text.strip(",") == name.removesuffix(" name")
            found[mark.text.strip(",")] = (pair(mark.at)[1], mark.shift[0], mark)
    return dict(sorted(found.items(), key=lambda item: (-item[1][0], item[1][1])))


def written(picture):
    """Return {text: artist}."""
    texts = [artist for artist in picture.artists if isinstance(artist, Text)]
    return {artist.get_text(): artist for artist in texts}


def test_names_of_equal_weights_stand_in_one_label():
    for level in (1, 0.3, 0, -1):
        always = Dataset("always the same", OR.inputs, [int(level > 0)] * 4)  # never wrong
        row = show(draw_weights, train(always, [level] * 2, bias=level))
        (picture,) = row.pictures
        found = labels(picture)
        assert list(found) == ["w₁", "w₂", "b"]
        (w1, left, first), (w2, right, second), (b, below, _) = found.values()
        assert w1 == w2 > b + fraction(0.15)
        assert -1 <= b < w1 <= 1
        assert abs(level) == 1 or np.mean([float(w1), float(b)]) == pytest.approx(level)
        assert left == below < right
        assert [first.text, second.text] == ["w₁,", "w₂"]
        renderer = laid_out(row)
        ink, following = (
            written(picture)[text].get_window_extent(renderer) for text in ("w₁,", "w₂")
        )
        assert ink.x1 < following.x0
        picture.update(train(OR, [0.5, -0.5], bias=0, max_epochs=1))
        assert "w₁," not in words(picture.scene)


def test_labels_stand_in_the_order_of_the_curves_each_in_its_colour(axes):
    random = Random(3)
    for _ in range(tries(50)):
        weights, bias = [random.randint(-10, 10) / 10 for _ in "12"], random.randint(-10, 10) / 10
        run = train(XOR, weights, bias=bias, max_epochs=random.choice([1, 5, 40]))
        picture = draw_weights(axes(), run)
        found = labels(picture)
        ends = {name: curve(picture.scene, name)[-1][1] for name in ("w₁", "w₂", "b")}
        for one, other in pairwise(found):
            together = found[one][0] == found[other][0]
            near = abs(ends[one] - ends[other]) < fraction(0.16)
            assert near if together else ends[one] >= ends[other]
        for name in ends:
            line = LOOKS[picture.scene[name].look]["line"]
            assert LOOKS[found[name][2].look]["colour"] == LETTERS[line]
            assert written(picture)[found[name][2].text].get_color() == LETTERS[line]


def test_letters_are_darker_than_their_curves_and_have_contrast():
    def luminance(colour):
        parts = np.array(to_rgb(colour))
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return linear @ [0.2126, 0.7152, 0.0722]

    curves = [f"weight {number}" for number in range(1, 7)] + ["bias"]
    assert {LOOKS[name]["line"] for name in curves} == set(LETTERS)
    for name in curves:
        line, letters = LOOKS[name]["line"], LOOKS[f"{name} name"]["colour"]
        assert letters == LETTERS[line]
        assert 1.05 / (luminance(letters) + 0.05) >= 4.5
        hues = [rgb_to_hsv(to_rgb(colour))[0] for colour in (line, letters)]
        assert abs(hues[0] - hues[1]) < 0.05


def test_no_two_weights_look_alike(axes):
    six = train(Dataset("six", [[1] * 6], [1]), [0] * 6, bias=0)
    scene = draw_weights(axes(), six).scene
    looks = [
        (LOOKS[mark.look]["line"], LOOKS[mark.look]["dash"], scene[f"{name} markers"].shape)
        for name, mark in scene.marks
        if f"{name} markers" in scene
    ]
    assert len(looks) == len(set(looks)) == 7


def test_the_zero_line_does_not_run_through_a_name():
    row, seen = show(draw_weights, train(OR, [0.1, 0.02], max_epochs=1)), []
    FigureCanvasAgg(row.figure)
    (picture,) = row.pictures
    (zero,) = [line for line in picture.ax.lines if set(line.get_ydata()[:2]) == {0}]
    for visible in (True, False):
        zero.set_visible(visible)
        seen.append(pixels(picture))
    changed = (seen[0] != seen[1]).any(axis=2)
    box = written(picture)["w₂"].get_window_extent(row.figure.canvas.get_renderer())
    rows = slice(round(len(changed) - box.y1), round(len(changed) - box.y0))
    assert changed[rows].any()
    assert not changed[rows, round(box.x0) : round(box.x1)].any()


def test_labels_that_have_room_stand_at_the_end_of_their_curves(axes):
    run = train(OR, [0.5, -0.5], bias=0, max_epochs=1)
    found = labels(draw_weights(axes(), run))
    ends = {"w₁": run.weights[-1, 0], "w₂": run.weights[-1, 1], "b": run.biases[-1]}
    assert {name: height for name, (height, *_) in found.items()} == {
        name: fraction(end) for name, end in ends.items()
    }
    assert all(exactly(mark.at[0]) == run.n_epochs for _, _, mark in found.values())
