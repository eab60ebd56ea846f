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


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_accessible(chrome, address, path, scheme, width):
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    with opened(chrome, address, path, **options) as page:
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        axe.settle(page)
        assert axe.violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        # axe accepts an empty alt, which hides a picture from those who cannot see it
        assert page.locator("img:not([alt]), img[alt='']").count() == 0
        broken = "images => images.filter(image => !image.naturalWidth).map(i => i.src)"
        assert page.locator("img").evaluate_all(broken) == []
        assert page.outside == []
        assert page.errors == []
