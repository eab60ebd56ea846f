"""Pictures about the boundary: how far each row is from it, and a line that is not it."""

from random import Random

import numpy as np
import pytest
from look import pixels
from marks import dots, pieces, words
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from oracle import fraction

from perceptron_helpers import AND, NAND, OR, Dataset, penguins
from perceptron_helpers.core.words.boundary import ARROW
from perceptron_helpers.plots import draw_claimed_line, draw_distances, draw_region, show
from perceptron_helpers.plots.style import drawing_style

ARTICLE = [0.49671415, 0.0617357]
WRONG = [(0.49671415, 0), (0, 0.0617357)]  # the segment that the article draws


def labels(picture):
    return [text for text in words(picture.scene) if text.startswith("d ")]


# Distances


def nearest_on_line(point, weights, level):
    """Return how far a point is from w·x = level, by trying points along the line."""
    w1, w2 = weights
    if abs(w2) > abs(w1):
        x1 = np.linspace(-20, 20, 400_001)
        tried = np.stack([x1, (level - w1 * x1) / w2])
    else:
        x2 = np.linspace(-20, 20, 400_001)
        tried = np.stack([(level - w2 * x2) / w1, x2])
    return np.hypot(*(tried - np.array(point)[:, np.newaxis])).min()


def test_distances_are_those_of_the_nearest_point_on_the_line(axes):
    random = Random(5)
    for gate in (OR, AND, NAND, OR.bipolar()):
        w1, w2, bias, threshold = (random.randint(-20, 20) / 10 or 0.3 for _ in range(4))
        picture = draw_distances(axes(), gate, [w1, w2], bias, threshold)
        ways = pieces(picture.scene, "ways")
        assert dots(picture.scene, "feet") == [foot for _, foot in ways]
        for row, (start, foot) in zip(gate.inputs, ways, strict=True):
            drawn = np.hypot(*(float(foot[i] - start[i]) for i in (0, 1)))
            assert start == tuple(row)
            nearest = nearest_on_line(row, (w1, w2), threshold - bias)
            assert drawn == pytest.approx(nearest, abs=1e-4)
            z = fraction(w1) * foot[0] + fraction(w2) * foot[1] + fraction(bias)
            assert z == fraction(threshold)


def test_distances_have_a_minus_where_it_does_not_fire(axes):
    picture = draw_distances(axes(), OR, [3, 4], threshold=2)
    assert labels(picture) == ["d = −0.4", "d = 0.4", "d = 0.2", "d = 1"]
    assert "−0.4 at (0, 0)" in picture.sentence
    picture.update(OR, ARTICLE)
    assert labels(picture)[:2] == ["d = 0", "d ≈ 0.123"]
    assert "0.123 at (0, 1)" in picture.sentence


def test_a_row_that_is_on_the_line_on_paper_has_distance_zero(axes):
    assert labels(draw_distances(axes(), AND, [0.1, 0.2], threshold=0.3))[3] == "d = 0"


def test_without_a_line_there_is_no_distance(axes):
    picture = draw_distances(axes(), OR, [3, 4], threshold=2)
    picture.update(OR, [0, 0])
    assert labels(picture) == []
    assert "ways" not in picture.scene
    assert not pieces(picture.scene, "boundary")
    assert picture.scene["obstacle"].text


def test_distances_are_not_drawn_where_right_angles_would_not_look_right(axes):
    stretched = Dataset("stretched", OR.inputs * [1, 30], OR.targets)
    picture = draw_distances(axes(), stretched, [1, 0], threshold=0.5)
    assert "ways" not in picture.scene
    assert "−0.5 at (0, 0)" in picture.sentence


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((penguins(), [1, 1]), "at most 8 rows, not 274"),
        ((OR, [1, 1], 0, 0, None), "at_threshold must be one of 0, 1, -1, .* not None"),
        ((OR, [1]), r"weights must have the shape \(2,\)"),
    ],
)
def test_distances_of_what_they_cannot_show(axes, arguments, said):
    with pytest.raises(ValueError, match=said):
        draw_distances(axes(), *arguments)


@pytest.mark.parametrize("weights", [[1, 0], [0, -1], [-0.6, 0.8], ARTICLE, [2, 2]])
def test_labels_lie_beside_points_lines_and_each_other(weights):
    row = show(draw_distances, OR, weights, threshold=0.5)
    picture, canvas = row.pictures[0], FigureCanvasAgg(row.figure)
    with drawing_style():
        canvas.draw()
    texts = [artist for artist in picture.artists if isinstance(artist, Text)]
    boxes = [text.get_window_extent() for text in texts if text.get_text().startswith("d ")]
    points = picture.ax.transData.transform(OR.inputs)
    for box, own in zip(boxes, points, strict=True):
        assert not any(box.overlaps(other) for other in boxes if other is not box)
        assert not any(box.contains(*point) for point in points)
        assert np.hypot(*(own - [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2])) < 60


# Claimed lines


def test_the_line_of_the_article_is_not_the_border(axes):
    picture = draw_claimed_line(axes(), OR, ARTICLE, WRONG)
    ends = [tuple(map(fraction, end)) for end in WRONG]
    assert pieces(picture.scene, "claim") == [ends]
    assert dots(picture.scene, "ends") == ends
    assert "does not separate" in picture.sentence
    assert words(picture.scene) == []  # "all outputs right" would praise the line


def test_a_question_does_not_tell_whether_the_line_is_the_border(axes):
    asked = draw_claimed_line(axes(), OR, ARTICLE, WRONG, verdict=False)
    told = draw_claimed_line(axes(), OR, ARTICLE, WRONG)
    assert "separate" not in asked.sentence
    assert asked.scene.state()["marks"] == told.scene.state()["marks"]
    asked.update(OR, ARTICLE, WRONG)
    assert asked.sentence == told.sentence


@pytest.mark.parametrize(
    ("weights", "threshold", "ends", "separates"),
    [
        ([3, 4], 2, [(2 / 3, 0), (0, 0.5)], True),
        ([3, 4], 2, [(2, -1), (-2, 2)], True),  # elsewhere on the same line
        ([3, 4], 2, [(3, 0), (0, 4)], False),
        ([1, -1], 0, [(0, 0), (1, 1)], True),
        ([1, -1], 0, [(0, 0), (1, 1.5)], False),
        ([0.5, 0], 0.2, [(0.4, 0), (0.4, 1)], True),  # vertical
        ([0, 0], 0, [(0, 0), (1, 1)], False),  # it fires nowhere: nothing is separated
    ],
)
def test_a_line_is_the_border_where_it_separates_the_dots(
    axes, weights, threshold, ends, separates
):
    picture = draw_claimed_line(axes(), OR, weights, ends, threshold=threshold)
    assert ("does not separate" not in picture.sentence) == separates
    picture.update(OR, weights, ends[::-1], threshold=threshold)
    assert ("does not separate" not in picture.sentence) == separates


def test_the_dashes_prolong_the_claim_through_the_whole_view(axes):
    picture = draw_claimed_line(axes(), OR, ARTICLE, WRONG)
    (((x1, x2), (y1, y2)),) = pieces(picture.scene, "prolonged")
    assert {x1 < -0.5, y1 < -0.5} == {x1 > 1.5, y1 > 1.5} == {True, False}
    slope = (y2 - x2) / (y1 - x1)
    assert slope == -fraction(0.0617357) / fraction(0.49671415)
    assert x2 - slope * x1 == fraction(0.0617357)


@pytest.mark.parametrize(
    ("ends", "error", "said"),
    [
        ([(0, 0), (0, 0)], ValueError, "two different points, not twice"),
        ([(0, 0)], ValueError, r"ends must have the shape \(2, 2\)"),
        ([(0, np.nan), (1, 1)], ValueError, "finite"),
        ([("a", 0), (1, 1)], TypeError, "numbers only"),
    ],
)
def test_claims_that_are_no_line(axes, ends, error, said):
    with pytest.raises(error, match=said):
        draw_claimed_line(axes(), OR, ARTICLE, ends)


@pytest.mark.parametrize(
    ("draw", "first", "second"),
    [
        (draw_distances, (OR, [3, 4], 0, 2), (AND.bipolar(), [0.5, -0.1], 0.2)),
        (draw_claimed_line, (OR, ARTICLE, WRONG), (AND, [1, 1], [(0, 1), (1, 0)], 0, 1)),
    ],
)
def test_an_updated_picture_looks_like_a_new_one(axes, draw, first, second):
    updated, new = draw(axes(), *first), draw(axes(), *second)
    updated.update(*second)
    assert updated.sentence == new.sentence
    assert np.array_equal(pixels(updated), pixels(new))


# The normal


def test_the_sentence_tells_of_the_arrow_where_there_is_one(axes):
    picture = draw_region(axes(), OR, [3, 4], threshold=2, normal=True)
    assert picture.sentence.endswith(ARROW)
    assert "normal" in picture.scene
    for arguments, normal in (([3, 4], False), ([0, 0], True), ([0.01, 0.01], True)):
        picture.update(OR, arguments, threshold=2, normal=normal)
        assert ARROW not in picture.sentence
        assert not {"normal", "w"} & {name for name, _ in picture.scene.marks}
