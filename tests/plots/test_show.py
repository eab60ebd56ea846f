"""Pictures on figures and as files: words inside, HTML, bytes, the reader's own style."""

import gc
import os
import subprocess
import sys
import weakref
from itertools import pairwise

import matplotlib
import pytest
from look import laid_out
from matplotlib.text import Text
from series import ARTICLE, SERIES

from perceptron_helpers import OR, Dataset
from perceptron_helpers.plots import (
    draw_firing,
    draw_mistakes,
    draw_number_line,
    draw_points,
    draw_region,
    draw_starts,
    draw_trace,
    draw_weights,
    show,
    show_row,
)

each_series = pytest.mark.parametrize("draw", SERIES, ids=lambda draw: draw.__name__)
ALONE = (draw_starts, draw_trace)  # they need the whole width


def example_row():
    return show_row(
        (draw_region, OR, ARTICLE.weights[-1]), (draw_weights, ARTICLE), (draw_mistakes, ARTICLE)
    )


def test_letters_of_a_row_stay_in_it_and_are_large():
    check_letters(example_row())


@pytest.mark.slow
@each_series
def test_letters_stay_in_the_picture_and_are_large(draw):
    for arguments in SERIES[draw]:
        check_letters(show(draw, *arguments))


@each_series
def test_letters_of_one_beside_others_stay_in_the_picture_and_are_large(draw):
    many = 1 if draw in ALONE else 3
    check_letters(show_row(*[(draw, *arguments) for arguments in SERIES[draw][1 : 1 + many]]))


def check_letters(row):
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
        assert tuple(row.figure.get_size_inches()) == pytest.approx(
            [size / 100 for size in row.pictures[0].room.size]
        )
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


@pytest.mark.slow
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


@pytest.mark.slow
def test_files_stay_small():
    for draw, series in SERIES.items():
        if draw not in (draw_points, draw_firing, draw_region):  # which have penguins, too
            most = 65_000 if draw is draw_starts else 40_000
            assert all(len(show(draw, *arguments).svg()) < most for arguments in series)
    assert len(show(draw_firing, OR, [0.5, 0.2]).svg()) < 40_000
    assert len(show(draw_region, OR, [0.5, 0.2]).svg()) < 40_000


def test_figures_are_forgotten():
    row = example_row()
    row.svg()
    figure = weakref.ref(row.figure)
    del row
    gc.collect()
    assert figure() is None


@pytest.mark.parametrize(
    "value",
    [None, 3, "ab", b"a", OR, [], (None, OR), (3,), [(draw_points, OR)], object()],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_drawing_is_named(value):
    with pytest.raises(TypeError, match=r"^draw must be .* not "):
        show(value, OR)
    with pytest.raises(TypeError, match=r"^drawings must .* not "):
        show_row((draw_points, OR), value)


def test_a_row_has_pictures():
    with pytest.raises(ValueError, match=r"^drawings must be one or more"):
        show_row()
