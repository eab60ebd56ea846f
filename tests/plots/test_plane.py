"""Pictures in the plane, against fractions and runs: points, where a neuron fires, the boundary."""

from fractions import Fraction
from random import Random

import pytest
from marks import dots, exactly, inside, pair, pieces, rings
from oracle import fraction

from perceptron_helpers import AND, NAND, OR, XOR, Dataset, all_gates, penguins, train
from perceptron_helpers.plots import draw_firing, draw_points, draw_region
from tests.effort import tries

ARTICLE = train(OR, [0.49671415, -0.1382643], update="batch")
ENDLESS = train(XOR, [0.3, -0.2], bias=0.1)
FAUSETT = train(
    AND.bipolar(), [0, 0], bias=0, learning_rate=1, threshold=0.2, activation="three_way"
)
SIGN = train(NAND.bipolar(), [0.1, -0.7], bias=0.2, activation="sign")


def excess(point, weights, bias=0.0, threshold=0.0):
    z = sum(fraction(w) * x for w, x in zip(weights, point, strict=True))
    return z + fraction(bias) - fraction(threshold)


def small_decimals(random, n):
    return [random.randint(-10, 10) / random.choice([5, 10, 100]) for _ in range(n)]


def marked_wrong(picture):
    return set(dots(picture.scene, "wrong"))


@pytest.mark.parametrize(("dataset", "ticks"), [(AND, [0, 1]), (AND.bipolar(), [-1, 0, 1])])
def test_gates_have_ticks_at_their_inputs_and_bipolar_ones_at_zero_too(axes, dataset, ticks):
    ax = draw_points(axes(), dataset).ax
    assert ax.get_xticks().tolist() == ax.get_yticks().tolist() == ticks


@pytest.mark.parametrize("dataset", [*all_gates(), AND.bipolar(), penguins()], ids=lambda d: d.name)
def test_points_stand_where_the_rows_are(axes, dataset):
    scene = draw_points(axes(), dataset).scene
    ones, others = set(), set()
    for row, t in zip(dataset.inputs, dataset.targets, strict=True):
        (ones if t == 1 else others).add(tuple(map(fraction, row)))
    assert set(dots(scene, "class 1")) == ones
    assert set(dots(scene, "class 0")) == others
    for limits, column in zip((scene.frame.x, scene.frame.y), dataset.inputs.T, strict=True):
        low, high = map(exactly, limits)
        assert low < column.min() <= column.max() < high


def test_gates_are_seen_from_minus_a_half_to_one_and_a_half(axes):
    ax = draw_points(axes(), OR).ax
    assert (ax.get_xlim(), ax.get_ylim()) == ((-0.5, 1.5), (-0.5, 1.5))


@pytest.mark.parametrize("at_threshold", [0, 1])
def test_firing_dots_are_what_fractions_say(axes, at_threshold):
    random, ties = Random(2), 0
    for gate in all_gates():
        w1, w2, bias, threshold = small_decimals(random, 4)
        scene = draw_firing(axes(), gate, [w1, w2], bias, threshold, at_threshold).scene
        expected = set()
        for i in range(-5, 16):
            for j in range(-5, 16):
                point = (Fraction(i, 10), Fraction(j, 10))
                over = excess(point, [w1, w2], bias, threshold)
                ties += over == 0
                if over > 0 or (over == 0 and at_threshold == 1):
                    expected.add(point)
        firing, silent = set(dots(scene, "firing")), set(dots(scene, "silent"))
        assert firing == expected
        assert len(silent) == 441 - len(firing)
        assert not silent & firing
    assert ties > 10


@pytest.mark.parametrize("draw", [draw_firing, draw_region])
def test_wrong_rows_are_marked(axes, draw):
    picture = draw(axes(), AND, [0.5, 0.2])
    assert marked_wrong(picture) == {(0, 1), (1, 0)}
    picture.update(OR, ARTICLE.weights[-1])
    assert marked_wrong(picture) == set()


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
    for _ in range(tries(60)):
        w1, w2, bias, threshold = small_decimals(random, 4)
        side = rings(draw_region(axes(), OR, [w1, w2], bias, threshold).scene, "fires")
        for _ in range(40):
            point = [fraction(random.uniform(-0.5, 1.5)) for _ in range(2)]
            fires = excess(point, [w1, w2], bias, threshold) > 0
            assert inside(side, point) == fires


def test_the_drawn_boundary_is_the_cut(axes):
    (ends,) = pieces(draw_region(axes(), OR, [0.5, 0.25], -0.25).scene, "boundary")
    assert set(ends) == {(0.75, -0.5), (-0.25, 1.5)}


@pytest.mark.parametrize(
    ("arguments", "has_line"),
    [
        ((AND, [0.5, 0], -0.2), True),
        ((AND, [0, -0.3], 0.1), True),
        ((OR, [0, 0]), False),
        ((OR, [0, 0], 0, 0, 1), False),
        ((OR, [0, 0], 0.1), False),
        ((OR, [0.1, 0.1], 0.5), False),
        ((OR, [0.1, 0.1], -0.5), False),
        ((OR, [0.5, 0.25]), True),
        ((AND, [0.1, 0.2], 0, 0.3), True),
        ((OR, [1, 1], -1), True),
        ((OR, [1e-9, 0]), True),
    ],
)
def test_where_there_is_no_line_to_see_the_picture_says_so(axes, arguments, has_line):
    scene = draw_region(axes(), *arguments).scene
    assert bool(pieces(scene, "boundary")) == has_line
    assert bool(scene["obstacle"].text) == (not has_line)
    _, weights, bias, threshold, tie = [*arguments, 0, 0, 0][:5]
    points = [(Fraction(i, 2), Fraction(j, 2)) for i in range(-1, 4) for j in range(-1, 4)]
    over = [excess(point, weights, bias, threshold) for point in points]
    fires = [z > 0 or (z == 0 and tie == 1) for z in over]
    assert bool(rings(scene, "fires")) == any(fires)
    assert len(set(fires)) == (2 if has_line else 1)


def test_the_dead_band_has_two_lines(axes):
    scene = draw_region(axes(), FAUSETT.dataset, [1, 1], -1, 0.2, None).scene
    for name, theta in (("boundary", 0.2), ("lower boundary", -0.2)):
        (ends,) = pieces(scene, name)
        assert all(x + y - 1 == fraction(theta) for x, y in ends)


def test_the_normal_is_at_right_angles_and_points_to_the_firing_side(axes):
    scene = draw_region(axes(), OR, [0.5, -0.25], normal=True).scene
    start, end = pair(scene["normal"].start), pair(scene["normal"].end)
    arrow = end[0] - start[0], end[1] - start[1]
    assert excess(start, [0.5, -0.25]) == 0
    assert arrow[0] * fraction(-0.25) == arrow[1] * fraction(0.5)
    assert arrow[0] > 0
    assert "normal" not in draw_region(axes(), OR, [0.5, -0.25]).scene
    assert "normal" not in draw_region(axes(), penguins(), [1, 1], -220, normal=True).scene


@pytest.mark.parametrize("draw", [draw_points, draw_firing, draw_region])
def test_datasets_that_are_no_plane_are_refused(axes, draw):
    rest = () if draw is draw_points else ([1, 2, 3],)
    solid = Dataset("solid", [[1, 2, 3]], [1])
    with pytest.raises(ValueError, match=r"dataset must have two inputs .*, not 3"):
        draw(axes(), solid, *rest)
    with pytest.raises(TypeError, match="dataset must be a Dataset, not str"):
        draw(axes(), "OR", *rest)
