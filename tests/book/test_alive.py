"""Live pictures and questions in the pages of the book, wide, on a phone, and on a slow line."""

import re

import pytest
from playwright.sync_api import expect

from tests.harness import axe
from tests.harness.website import opened
from tests.lessons import LESSONS

MARK = re.compile(r"data-(?:scene|question)=")
COPY = ".perceptron-leftover[data-scene], .perceptron-leftover[data-question]"
WIDE, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}
NAMES = [lesson.path.stem for lesson in LESSONS if MARK.search(lesson.path.read_text("utf-8"))]


# What is counted in slices says more and more, and moves what stands below it.
SAID_ALL = """() => {
    const said = [...document.querySelectorAll('[role=status]')].map(e => e.textContent).join();
    if (said !== window.saidBefore) window.quietSince = performance.now();
    window.saidBefore = said;
    return performance.now() - window.quietSince > 500;
}"""


def bring_all_to_life(page):
    """Scroll to each copy, with all that is folded open; return the boxes that they become."""
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    copies = page.locator(COPY)
    for number in range(copies.count()):
        place = "e => (e.hidden ? e.nextElementSibling : e).scrollIntoView()"
        copies.nth(number).evaluate(place)
        expect(copies.nth(number)).to_be_hidden()
    page.wait_for_function(SAID_ALL)
    axe.settle(page)
    return page.locator(".perceptron-live").all()


@pytest.mark.parametrize(("scheme", "size"), [("light", WIDE), ("dark", PHONE)])
@pytest.mark.parametrize("name", NAMES)
def test_all_in_a_page_comes_to_life_and_is_accessible(chrome, address, name, scheme, size):
    with opened(
        chrome, address, f"notebooks/{name}.html", color_scheme=scheme, viewport=size
    ) as page:
        boxes = bring_all_to_life(page)
        assert boxes
        assert axe.violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        assert page.outside == []
        assert page.errors == []


CONTROLS = ".perceptron-control, .perceptron-buttons button"


@pytest.mark.parametrize("name", NAMES)
def test_picture_and_sliders_are_in_view_together_on_a_small_laptop(chrome, address, name):
    with opened(chrome, address, f"notebooks/{name}.html", viewport=WIDE) as page:
        for box in bring_all_to_life(page):
            controls = [part.bounding_box() for part in box.locator(CONTROLS).all()]
            for picture in box.locator(".perceptron-pictures").all():
                seen = [*controls, picture.bounding_box()]
                top = min(part["y"] for part in seen)
                assert max(part["y"] + part["height"] for part in seen) - top <= WIDE["height"]


def test_a_slow_line_shows_the_copy_until_the_picture_is_there(chrome, address):
    with opened(chrome, address, "search.html", viewport=WIDE) as page:
        held = []
        page.route("**/course.json", lambda route: held.append(route))
        with page.expect_request("**/course.json"):
            page.goto(f"{address}notebooks/{NAMES[0]}.html")
        copy = page.locator(COPY).first
        copy.scroll_into_view_if_needed()
        expect(copy).to_be_visible()
        held[0].continue_()
        expect(copy).to_be_hidden()
        expect(page.locator(".perceptron-live svg").first).to_be_visible()
        assert page.errors == []
