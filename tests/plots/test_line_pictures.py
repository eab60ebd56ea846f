"""Pictures about the boundary: how far each row is from it, and a line that is not it."""

from random import Random

import numpy as np
import pytest
from look import pixels
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from perceptron_helpers import AND, NAND, OR, Dataset, penguins
from perceptron_helpers.plots import draw_claimed_line, draw_distances, draw_region, show
from perceptron_helpers.plots.style import drawing_style

ARTICLE = [0.49671415, 0.0617357]
WRONG = [(0.49671415, 0), (0, 0.0617357)]  # the segment that the article draws


def labels(picture):
    texts = [each for each in picture.artists if isinstance(each, Text)]
    return [each.get_text() for each in texts if each.get_text().startswith("d ")]


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
        ways = picture._ways.get_xydata().reshape(-1, 3, 2)
        for row, (start, foot, _) in zip(gate.inputs, ways, strict=True):
            drawn = np.hypot(*(foot - start))
            assert start.tolist() == row.tolist()
            nearest = nearest_on_line(row, (w1, w2), threshold - bias)
            assert drawn == pytest.approx(nearest, abs=1e-4)
            assert foot @ [w1, w2] + bias == pytest.approx(threshold)


def test_distances_have_a_minus_where_it_does_not_fire(axes):
    picture = draw_distances(axes(), OR, [3, 4], threshold=2)
    assert labels(picture) == ["d = −0.4", "d = 0.4", "d = 0.2", "d = 1"]
    assert picture.sentence.endswith(
        "Distances d: −0.4 at (0, 0), 0.4 at (0, 1), 0.2 at (1, 0) and 1 at (1, 1)."
    )
    picture.update(OR, ARTICLE)
    assert labels(picture)[:2] == ["d = 0", "d ≈ 0.123"]
    assert picture.sentence.endswith(", rounded.")


def test_a_row_that_is_on_the_line_on_paper_has_distance_zero(axes):
    assert labels(draw_distances(axes(), AND, [0.1, 0.2], threshold=0.3))[3] == "d = 0"


def test_without_a_line_there_is_no_distance(axes):
    picture = draw_distances(axes(), OR, [3, 4], threshold=2)
    picture.update(OR, [0, 0])
    assert labels(picture) == []
    assert not len(picture._ways.get_xydata())
    assert picture.sentence.endswith("there is no boundary: it fires nowhere.")


def test_distances_are_not_drawn_where_right_angles_would_not_look_right(axes):
    stretched = Dataset("stretched", OR.inputs * [1, 30], OR.targets)
    picture = draw_distances(axes(), stretched, [1, 0], threshold=0.5)
    assert not len(picture._ways.get_xydata())
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
    boxes = [text.get_window_extent() for text in picture._labels[:4]]
    points = picture.ax.transData.transform(OR.inputs)
    for box, own in zip(boxes, points, strict=True):
        assert not any(box.overlaps(other) for other in boxes if other is not box)
        assert not any(box.contains(*point) for point in points)
        assert np.hypot(*(own - [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2])) < 60


# Claimed lines


def test_the_line_of_the_article_is_not_the_border(axes):
    picture = draw_claimed_line(axes(), OR, ARTICLE, WRONG)
    assert picture._claim.get_xydata().tolist() == [list(end) for end in WRONG]
    assert picture.sentence == (
        "OR with w₁ ≈ 0.497, w₂ ≈ 0.062: fires at (0, 1), (1, 0) and (1, 1). The line through "
        "(0.497, 0) and (0, 0.062) does not separate the large dots from the small."
    )
    texts = [each.get_text() for each in picture.artists if isinstance(each, Text)]
    assert not any("right" in text for text in texts)  # that would praise the line


def test_a_question_does_not_tell_whether_the_line_is_the_border(axes):
    asked = draw_claimed_line(axes(), OR, ARTICLE, WRONG, verdict=False)
    told = draw_claimed_line(axes(), OR, ARTICLE, WRONG)
    assert asked.sentence == (
        "OR with w₁ ≈ 0.497, w₂ ≈ 0.062: fires at (0, 1), (1, 0) and (1, 1). A line is drawn "
        "through (0.497, 0) and (0, 0.062)."
    )
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
    (x1, x2), (y1, y2) = draw_claimed_line(axes(), OR, ARTICLE, WRONG)._whole.get_xydata()
    assert {x1 < -0.5, y1 < -0.5} == {x1 > 1.5, y1 > 1.5} == {True, False}
    slope = (y2 - x2) / (y1 - x1)
    assert slope == pytest.approx(-0.0617357 / 0.49671415)
    assert x2 - slope * x1 == pytest.approx(0.0617357)


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
    told = "The arrow w leaves it at a right angle, to where z grows."
    picture = draw_region(axes(), OR, [3, 4], threshold=2, normal=True)
    assert picture.sentence.endswith(told)
    for arguments, normal in (([3, 4], False), ([0, 0], True), ([0.01, 0.01], True)):
        picture.update(OR, arguments, threshold=2, normal=normal)
        assert told not in picture.sentence
        assert not picture._normal.get_visible()
