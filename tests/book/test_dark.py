"""Pictures on dark pages: every colour has its counterpart, and can be seen."""

import base64
import re
from html import unescape
from xml.etree import ElementTree

import pytest

from book import dark, inline
from perceptron_helpers import OR, train
from perceptron_helpers.plots import draw_region, draw_starts, draw_weights, show, show_row
from perceptron_helpers.plots.looks import LOOKS

INK = {"line", "edge", "colour", "digit", "fill", "hatch_colour"}


def colours(value):
    """Yield (what it is, colour) of looks."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in INK and isinstance(inner, str) and inner != "none":
                yield key, inner
            else:
                yield from colours(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from colours(inner)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("kind", "colour"), sorted(set(colours(LOOKS))))
def test_each_colour_has_another_one_where_it_is_dark(kind, colour):
    light = dark.NAMES.get(colour, colour).lower()
    assert light in dark.DARK
    assert dark.variable(colour) == f"var(--on-{light[1:]},{light})"
    if kind in ("line", "colour") and light != "#ffffff":
        assert contrast(dark.DARK[light], dark.PAPER) >= (4.5 if kind == "colour" else 3)


def test_words_on_a_class_can_be_read_where_it_is_dark():
    for name in ("class 1", "gate class 1"):
        fill, digit = (dark.NAMES.get(c, c).lower() for c in (LOOKS[name]["fill"], "white"))
        assert contrast(dark.DARK[fill], dark.DARK[digit]) >= 4.5


def test_the_map_of_starts_still_goes_from_near_the_paper_to_far_from_it():
    steps = [luminance(dark.DARK[look["fill"].lower()]) for look in LOOKS["epochs"][:-1]]
    assert steps == sorted(steps)


RUN = train(OR, [0.5, -0.14])
PAGE = "".join(
    row._repr_mimebundle_()["text/html"]
    for row in (
        show_row((draw_region, OR, [1, 0.5]), (draw_weights, RUN)),
        show(draw_starts, OR, [0.5, 0.1]),
        show(draw_region, OR, [1, 0.5]),
    )
)


def test_pictures_in_a_page_keep_their_shapes_words_and_names():
    html = inline.pictures(PAGE)
    assert "data:image" not in html
    found = re.findall(r"<svg .*?</svg>", html, flags=re.DOTALL)
    sources = re.findall(r'base64,([^"]+)" alt="([^"]*)"', PAGE)
    assert len(found) == len(sources) == 3
    names = []
    for svg, (data, words) in zip(found, sources, strict=True):
        whole = svg.replace("<svg ", '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ', 1)
        root, before = ElementTree.fromstring(whole), ElementTree.fromstring(base64.b64decode(data))
        assert root.get("aria-label") == unescape(words)
        paths = [[e.get("d") for e in each.iter() if e.get("d")] for each in (root, before)]
        assert paths[0] == paths[1]
        ids = [e.get("id") for e in root.iter() if e.get("id")]
        used = re.findall(r'(?:href="#|url\(#)([^")]+)', svg)
        assert set(used) <= set(ids)
        names += ids
    assert len(names) == len(set(names))
    assert not re.search(r"(?<!,)#[0-9a-f]{6}\b", html)  # each colour may be another one
