"""Each page of the book: axe-core finds nothing, nothing is too wide, pictures have words."""

from pathlib import Path

import pytest

from tests.harness import axe
from tests.harness.website import html_files, opened

ROOT = Path(__file__).parents[2]
# What Sphinx makes a page of, as build.py lays it out.
NOTEBOOKS = [*ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("homework/*.ipynb")]
PAGES = sorted(
    path.relative_to(folder).with_suffix(".html").as_posix()
    for folder, paths in ((ROOT, NOTEBOOKS), (ROOT / "book", ROOT.glob("book/**/*.md")))
    for path in paths
    if path.name[0] != "_" and path.name != "README.md"
)
PAGES.append("search.html")


def test_these_are_all_pages(site):
    assert sorted(PAGES) == html_files(site)


@pytest.fixture(
    scope="module", params=[("light", 1280), ("dark", 320)], ids=lambda each: f"{each[0]}-{each[1]}"
)
def reader(chrome, address, request):
    """Open a page for the whole book: a browser's start takes as long as a short page."""
    scheme, width = request.param
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    with opened(chrome, address, **options) as page:
        yield page


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_accessible(reader, address, path):
    reader.outside.clear()
    reader.errors.clear()
    reader.goto(address + path)
    reader.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    axe.settle(reader)
    assert axe.violations(reader) == []
    width = reader.viewport_size["width"]
    assert reader.evaluate("document.documentElement.scrollWidth") <= width
    # axe accepts an empty alt, which hides a picture from those who cannot see it
    assert reader.locator("img:not([alt]), img[alt='']").count() == 0
    broken = "images => images.filter(image => !image.naturalWidth).map(i => i.src)"
    assert reader.locator("img").evaluate_all(broken) == []
    assert reader.outside == []
    assert reader.errors == []


@pytest.mark.parametrize("width", [1280, 1312, 1366, 1440, 1536])
def test_on_a_laptop_nothing_is_cut(chrome, address, width):
    with opened(
        chrome,
        address,
        "notebooks/08_turn_the_knobs.html",
        viewport={"width": width, "height": 768},
    ) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        headings = page.locator(".toc-drawer").bounding_box()
        ends = headings["x"] + headings["width"]
        assert ends <= width or headings["x"] >= width  # there whole, or behind its button
