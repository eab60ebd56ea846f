"""The painter of pages and the painter of paper show the same: shapes, places of texts, pixels."""

import importlib
import io
import pkgutil

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.lines import Line2D
from matplotlib.text import Annotation
from PIL import Image, ImageFilter

from perceptron_helpers.core import scenes as all_scenes
from perceptron_helpers.core.live.shown import Shown
from perceptron_helpers.core.marks import Line
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.core.scene import Scene
from perceptron_helpers.plots.show import row_of
from tests.harness.live_page import live_page
from tests.harness.scenes import SCENES, made
from tests.live.makers import MAKERS

pytestmark = pytest.mark.browser
PIXELS_PER_POINT = 100 / 72  # a picture at its own size
NEAR, NEAR_TEXT = 3, 8  # pixels
SEEN = ("region, normal", "layers", "map of starts, OR", "mistakes, OR", "number line")
BLUR = 4  # pixels: letters and edges are not the same to the pixel
MOST = 37  # of 255, that a blurred pixel may differ; where a mark is missing, one differs by more

PAINTED = """() => [...document.querySelectorAll('svg [data-mark]')].map((group) => {
    const shapes = [...group.children].map((shape) => {
        const { x, y, width, height } = shape.getBBox();
        const corners = [...(shape.getAttribute('d') ?? '').matchAll(/[ML]([-.\\d]+) ([-.\\d]+)/g)];
        return {
            box: [x, y, x + width, y + height],
            corners: corners.map(([, across, down]) => [Number(across), Number(down)]),
            isThere: shape.tagName === 'text' ? shape.textContent !== '' : corners.length > 0,
        };
    });
    return [group.dataset.mark, shapes.filter(({ isThere }) => isThere)];
})"""


@pytest.fixture(scope="module")
def page(chrome):
    """Open a page for all of these tests; nothing may have gone wrong in it at the end."""
    with live_page(chrome, viewport={"width": 900, "height": 900}) as opened:
        opened.show(MAKERS["step"]())  # brings the painter
        yield opened
        assert opened.page.errors == []
        assert opened.page.outside == []


@pytest.fixture(scope="module")
def scenes():
    """Return a scene of each kind, by its title."""
    return made()


def test_there_is_a_scene_of_each_kind():
    found = set()
    for module in pkgutil.iter_modules(all_scenes.__path__):
        names = vars(importlib.import_module(f"{all_scenes.__name__}.{module.name}"))
        found |= {n for n, made in names.items() if n.endswith("_scene") and callable(made)}
    assert {name for name in found if not any(f"{name}(" in s for s in SCENES.values())} == set()


@pytest.mark.parametrize("title", SCENES)
def test_both_painters_put_all_in_the_same_places(page, scenes, title):
    scene = scenes[title]
    page.paint(Shown([scene], ""))
    in_page = dict(page.page.evaluate(PAINTED))
    on_paper = shapes_on_paper(scene)
    assert {n for n, shapes in in_page.items() if shapes} == {n for n, s in on_paper.items() if s}
    for name, mark in scene.marks:
        for one, other in zip(in_page[name], on_paper[name], strict=True):
            gap = PIXELS_PER_POINT * distance(mark.kind, one, other)
            assert gap <= (NEAR_TEXT if mark.kind == "text" else NEAR), (name, one, other)


def shapes_on_paper(scene):
    """Return {name of a mark: its shapes as Matplotlib paints them}, in points from the top."""
    row = row_of([scene])
    row.figure.dpi = 72
    row.figure.draw_without_rendering()
    height = row.figure.bbox.height
    return {
        name: [turned(shape, height) for artist in artists for shape in shape_of(artist)]
        for (name, *_), artists in row.pictures[0]._painter._known.items()
    }


def shape_of(artist):
    """Return the box and the corners of what an artist draws, without the width of its lines."""
    if isinstance(artist, Annotation):
        return [(artist.get_window_extent().extents, [])] if artist.get_text() else []
    if not isinstance(artist, Line2D):
        path = artist.get_path().transformed(artist.get_transform())
        if not len(path.vertices):
            return []
        is_corner = path.codes != path.CLOSEPOLY if path.codes is not None else ...
        return [(path.get_extents().extents, path.vertices[is_corner])]
    points = artist.get_transform().transform(artist.get_xydata())
    points = points[np.isfinite(points).all(axis=1)]
    marker = artist._marker
    if not len(points):
        return []
    low, high = points.min(axis=0), points.max(axis=0)
    if marker.get_marker() in ("None", None, ""):
        return [((*low, *high), points)]
    if str(marker.get_marker()).startswith("$"):  # digits in the points: a letter each
        return [((*at, *at), []) for at in points]
    shape = marker.get_path().transformed(marker.get_transform()).get_extents()
    size = artist.get_markersize()
    return [((*(low + np.array(shape.p0) * size), *(high + np.array(shape.p1) * size)), [])]


def turned(shape, height):
    """Return a shape with its heights counted from the top."""
    (left, low, right, high), corners = shape
    return {
        "box": [left, height - high, right, height - low],
        "corners": [(x, height - y) for x, y in corners],
    }


def distance(kind, one, other):
    """Return how far two shapes are apart, in points."""
    left, top, right, bottom = np.abs(np.subtract(one["box"], other["box"]))
    if other["box"][:2] == other["box"][2:]:  # a digit, of which the middle is known
        return np.abs(np.subtract(one["box"], other["box"]).reshape(2, 2).sum(axis=0)).max() / 2
    if kind == "text":  # letters may run a bit wider from where they begin
        middle = abs(sum(one["box"][::2]) - sum(other["box"][::2])) / 2
        return max(min(left, right, middle), top, bottom)
    if kind in ("line", "area"):
        assert len(one["corners"]) == len(other["corners"])
        return np.abs(np.subtract(one["corners"], other["corners"])).max()
    return max(left, top, right, bottom)


@pytest.mark.parametrize("title", SEEN)
def test_both_painters_show_the_same_to_the_eye(page, scenes, title):
    in_page, on_paper = photographed(page, scenes[title]), printed(scenes[title])
    assert in_page.size == on_paper.size
    assert apart(in_page, on_paper) <= MOST


@pytest.mark.parametrize("title", SEEN)
def test_the_eye_misses_no_mark_and_sees_a_line_that_moved(page, scenes, title):
    scene = scenes[title]
    on_paper = printed(scene)
    for number, (name, mark) in enumerate(scene.marks):
        others = scene.marks[:number] + scene.marks[number + 1 :]
        if shows(mark):
            without = Scene(others, scene.frame, scene.room, "")
            assert apart(photographed(page, without), on_paper) > MOST, name
        if mark.kind == "line" and any(mark.pieces):
            pieces = [[moved(at, scene.frame) for at in piece] for piece in mark.pieces]
            line = Line(pieces, mark.look, right=mark.right)
            marks = [*scene.marks[:number], (name, line), *others[number:]]
            other = Scene(marks, scene.frame, scene.room, "")
            assert apart(photographed(page, other), on_paper) > MOST, name


def moved(at, frame):
    """Return a point a little to the right and up: by 3/100 of the frame."""
    (left, right), (low, high) = frame.x, frame.y
    return at[0] + (right - left) * Ratio(3, 100), at[1] + (high - low) * Ratio(3, 100)


def shows(mark):
    """Tell whether there is anything to see of a mark."""
    has = ("pieces", "rings", "points", "text", "rows", "start")
    found = [getattr(mark, what, ()) for what in has]
    return any(any(each) if isinstance(each, list) else each for each in found)


def photographed(page, scene):
    """Return the page's picture of a scene, with a pixel for 1/100 inch."""
    page.paint(Shown([scene], ""))
    return Image.open(io.BytesIO(page.page.locator("svg").screenshot())).convert("RGB")


def printed(scene):
    """Return Matplotlib's picture of a scene."""
    file = io.BytesIO()
    with mpl.rc_context({"savefig.bbox": None}):
        row_of([scene]).figure.savefig(file, dpi=100, format="png")
    return Image.open(file).convert("RGB")


def apart(one, other):
    """Return how much the two differ where they differ most, when both are blurred."""
    blurred = [np.asarray(im.filter(ImageFilter.GaussianBlur(BLUR)), float) for im in (one, other)]
    return np.abs(blurred[0] - blurred[1]).max()
