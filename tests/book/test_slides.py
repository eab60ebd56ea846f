"""The slides in a real browser: every slide of every deck, as a class sees it."""

import contextlib
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from book import build, bundle, slides
from tests.harness.website import opened, served

NOTEBOOKS = build.notebooks(Path(__file__).parents[2] / "notebooks")
DECKS = [name for name, notebook in NOTEBOOKS.items() if slides.has_slides(notebook)]


@pytest.fixture(scope="session")
def decks(tmp_path_factory):
    """Serve the decks and what they need of the site."""
    site = tmp_path_factory.mktemp("decks")
    shutil.copytree(build.REPOSITORY / "images", site / "live" / "images")
    shutil.copytree(build.REPOSITORY / "images", site / "_static")
    bundle.write(site)
    slides.build(NOTEBOOKS, site / "slides")
    with served(site) as url:
        yield url


@pytest.fixture
def deck(chrome, decks):
    """Open a deck: ``with deck(name, width, height, …) as page``."""

    @contextlib.contextmanager
    def open_deck(name, width=1280, height=720, **options):
        options["viewport"] = {"width": width, "height": height}
        with opened(chrome, decks, f"slides/{name}.html", **options) as page:
            expect(page.locator(".reveal.ready")).to_be_visible()
            yield page
            assert page.outside == []
            assert page.errors == []

    return open_deck


@pytest.mark.parametrize("name", DECKS)
def test_the_space_bar_leads_to_the_end(deck, name):
    with deck(name) as page:
        n_slides = page.evaluate("Reveal.getTotalSlides()")
        for _ in range(10 * n_slides):
            if page.evaluate("Reveal.isLastSlide() && !Reveal.availableFragments().next"):
                break
            page.keyboard.press("Space")
        assert page.evaluate("Reveal.getProgress()") == 1
        broken = "images => images.filter(image => !image.naturalWidth).map(i => i.src)"
        assert page.locator("img").evaluate_all(broken) == []
