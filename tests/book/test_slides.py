"""The slides in a real browser: every deck to its end."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from book import build, slides
from tests.harness.website import opened, served

NOTEBOOKS = build.notebooks(Path(__file__).parents[2] / "notebooks")
DECKS = [name for name, notebook in NOTEBOOKS.items() if slides.has_slides(notebook)]


@pytest.fixture(scope="session")
def decks(tmp_path_factory):
    """Serve the decks and what they need of the site."""
    site = tmp_path_factory.mktemp("decks")
    shutil.copytree(build.REPOSITORY / "images", site / "live" / "images")
    shutil.copytree(build.REPOSITORY / "images", site / "_static")
    slides.build(NOTEBOOKS, site / "slides")
    with served(site) as url:
        yield url


@pytest.mark.parametrize("name", DECKS)
def test_the_space_bar_leads_to_the_end(chrome, decks, name):
    with opened(chrome, decks, f"slides/{name}.html") as page:
        expect(page.locator(".reveal.ready")).to_be_visible()
        n_slides = page.evaluate("Reveal.getTotalSlides()")
        for _ in range(10 * n_slides):
            if page.evaluate("Reveal.isLastSlide() && !Reveal.availableFragments().next"):
                break
            page.keyboard.press("Space")
        assert page.evaluate("Reveal.getProgress()") == 1
        broken = "images => images.filter(image => !image.naturalWidth).map(i => i.src)"
        assert page.locator("img").evaluate_all(broken) == []
        assert page.outside == []
        assert page.errors == []
