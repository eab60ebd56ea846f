"""Every lesson's slides, stepped through to their end."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.harness.website import opened

LESSONS = sorted(path.stem for path in (Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("name", LESSONS)
def test_slides(chrome, address, name):
    with opened(chrome, address, f"slides/{name}.html") as page:
        expect(page.locator(".reveal.ready")).to_be_visible()
        n_slides = page.evaluate("Reveal.getTotalSlides()")
        assert n_slides > 3
        for _ in range(20 * n_slides):
            if page.evaluate("Reveal.isLastSlide() && !Reveal.availableFragments().next"):
                break
            page.keyboard.press("Space")
        assert page.evaluate("Reveal.getProgress()") == 1
        broken = "images => images.filter(image => !image.naturalWidth).map(i => i.src)"
        assert page.locator("img").evaluate_all(broken) == []
        assert page.outside == []
        assert page.errors == []
