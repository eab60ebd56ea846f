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


def bring_all_to_life(page):
    """Scroll to each copy, with all that is folded open; return the boxes that they become."""
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    copies = page.locator(COPY)
    for number in range(copies.count()):
        place = "e => (e.hidden ? e.nextElementSibling : e).scrollIntoView()"
        copies.nth(number).evaluate(place)
        expect(copies.nth(number)).to_be_hidden()
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


LETTERS = """box => {
    const found = [];
    const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const { parentElement: place } = walk.currentNode;
        const words = walk.currentNode.textContent.trim();
        const range = document.createRange();
        range.selectNode(walk.currentNode);
        const seen = range.getBoundingClientRect();
        if (!words || seen.width < 2 || place.closest('style')) continue;
        const scale = place.ownerSVGElement?.getScreenCTM().a ?? 1;
        found.push([words, scale * parseFloat(getComputedStyle(place).fontSize)]);
    }
    return found;
}"""
CONTROLS = ".perceptron-control, .perceptron-buttons button"


@pytest.mark.parametrize("name", NAMES)
def test_a_phone_shows_picture_and_sliders_together_for_fingers(chrome, address, name):
    options = {"viewport": PHONE, "is_mobile": True, "has_touch": True}
    with opened(chrome, address, f"notebooks/{name}.html", **options) as page:
        header = page.locator(".mobile-header").bounding_box()["height"]
        for box in bring_all_to_life(page):
            small = [(words, size) for words, size in box.evaluate(LETTERS) if size < 13.5]
            assert small == []
            inputs = box.locator("input:not([type=radio]), select, button, label:has(input)")
            for control in inputs.all():
                assert control.bounding_box()["height"] >= 24
            parts = [part.bounding_box() for part in box.locator(CONTROLS).all()]
            parts += [part.bounding_box() for part in box.get_by_role("status").all()]
            for picture in box.locator(".perceptron-pictures").all():
                parts.append(picture.bounding_box())
                below = [part.bounding_box() for part in box.locator(".perceptron-control").all()]
                lowest = max(part["y"] + part["height"] for part in below)
                assert lowest - parts[-1]["y"] <= PHONE["height"] - header
            for number, one in enumerate(parts):
                for other in parts[number + 1 :]:
                    assert not overlap(one, other)


def overlap(one, other):
    """Tell whether two boxes have more than an edge in common."""
    return all(
        one[at] < other[at] + other[size] - 1 and other[at] < one[at] + one[size] - 1
        for at, size in (("x", "width"), ("y", "height"))
    )


@pytest.mark.parametrize("name", NAMES)
def test_picture_and_sliders_are_in_view_together_on_a_small_laptop(chrome, address, name):
    with opened(chrome, address, f"notebooks/{name}.html", viewport=WIDE) as page:
        for box in bring_all_to_life(page):
            controls = [part.bounding_box() for part in box.locator(CONTROLS).all()]
            for picture in box.locator(".perceptron-pictures").all():
                seen = [*controls, picture.bounding_box()]
                top = min(part["y"] for part in seen)
                assert max(part["y"] + part["height"] for part in seen) - top <= WIDE["height"]


def test_a_page_without_javascript_shows_all_copies(chrome, address):
    with opened(chrome, address, f"notebooks/{NAMES[0]}.html", java_script_enabled=False) as page:
        assert page.locator(COPY).count() > 0
        for copy in page.locator(COPY).all():
            assert copy.is_visible()
        assert page.locator(".perceptron-box").count() == 0


def test_a_slow_line_shows_the_copy_until_the_picture_is_there(chrome, address):
    with opened(chrome, address, "search.html", viewport=WIDE) as page:
        held = []
        page.route("**/course.json", held.append)
        with page.expect_request("**/course.json"):
            page.goto(f"{address}notebooks/{NAMES[0]}.html")
        copy = page.locator(COPY).first
        copy.scroll_into_view_if_needed()
        expect(copy).to_be_visible()
        held[0].continue_()
        expect(copy).to_be_hidden()
        expect(page.locator(".perceptron-live svg").first).to_be_visible()
        assert page.errors == []


def test_no_page_speaks_of_cells_that_a_reader_cannot_run(site):
    for path in (site / "notebooks").glob("*.html"):
        assert "To make this picture live" not in path.read_text("utf-8")
