"""A lesson's page on a phone, after a reload, and where there is no JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.book.test_alive import CONTROLS, COPY, NAMES, PHONE, bring_all_to_life
from tests.harness.website import opened

LETTERS = 14  # pixels; in pictures, which shrink until they fit:
LEGIBLE = 11
FINGER = 24  # pixels (WCAG 2.2, 2.5.8)
BOTH = "07_draw_the_decision_boundary"

# Fonts are there, and no box has moved for some frames.
RESTS = """async () => {
    await document.fonts.ready;
    const frame = () => new Promise(requestAnimationFrame);
    const places = () => JSON.stringify(
        [...document.querySelectorAll('.perceptron-host, .perceptron-host *')]
            .map((each) => each.getBoundingClientRect()));
    let before = '';
    for (let still = 0; still < 5; still += 1) {
        await frame();
        const now = places();
        if (now !== before) still = 0;
        before = now;
    }
}"""
# Each visible text of a box: its words, the size of its letters, and where it is seen: what scrolls
# cuts off the rest.
TEXTS = """(box) => {
    const found = [];
    const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const [text, inside] = [walk.currentNode, walk.currentNode.parentElement];
        if (!text.data.trim() || !inside.checkVisibility({ visibilityProperty: true })) continue;
        if (inside.closest('select')) continue;
        const drawn = inside.closest('text');
        const scale = drawn ? Math.hypot(drawn.getScreenCTM().a, drawn.getScreenCTM().b) : 1;
        const size = parseFloat(getComputedStyle(inside).fontSize) * scale;
        const range = document.createRange();
        range.selectNodeContents(text);
        const scrolls = inside.closest('.perceptron-tables, .perceptron-pictures');
        const seen = scrolls?.getBoundingClientRect();
        const lines = [...range.getClientRects()].map((line) => ({
            left: Math.max(line.left, seen?.left ?? line.left),
            right: Math.min(line.right, seen?.right ?? line.right),
            top: Math.max(line.top, seen?.top ?? line.top),
            bottom: Math.min(line.bottom, seen?.bottom ?? line.bottom),
        })).filter((line) => line.left < line.right && line.top < line.bottom);
        found.push({ words: text.data, drawn: Boolean(drawn), size, lines });
    }
    return found;
}"""
# Boxes that words stick out of, though nothing scrolls there.
TOO_LOW = """(box) => [...box.querySelectorAll('p, label, button, legend, strong, output')]
    .filter((each) => each.checkVisibility() && each.scrollHeight > each.clientHeight + 2
        && getComputedStyle(each).display !== 'inline')
    .map((each) => each.textContent)"""
# Boxes that are wider than the page leaves room for: only pictures and tables may scroll.
TOO_WIDE = """(box) => [box, ...box.querySelectorAll('.perceptron-inside, .perceptron-inside > *')]
    .filter((each) => !each.matches('.perceptron-pictures, .perceptron-tables'))
    .filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.className)"""
TARGETS = """(box) => [...box.querySelectorAll('button, input, select, summary')]
    .filter((each) => each.checkVisibility())
    .map((each) => (each.type === 'radio' ? each.closest('label') : each).getBoundingClientRect())
    .map(({ width, height }) => Math.min(width, height))"""
# How wide each picture of a row is, with all its letters, and the place that shows it.
PICTURES = """(place) => {
    const groups = [...place.querySelectorAll('svg > g')];  // axes and what stands in them, in turn
    const widths = groups.filter((_, i) => i % 2 === 0).map((axes, i) => {
        const parts = [axes, groups[2 * i + 1]]
            .flatMap((group) => [...group.querySelectorAll('text')])
            .filter((each) => each.textContent).map((each) => each.getBoundingClientRect());
        const [left, right] = [parts.map((each) => each.left), parts.map((each) => each.right)];
        return Math.max(...right) - Math.min(...left);
    });
    return [place.clientWidth, widths];
}"""


def overlapping(texts):
    """Return the words of two texts that lie on each other by more than a hair."""
    lines = [(number, line) for number, text in enumerate(texts) for line in text["lines"]]
    return [
        (texts[i]["words"], texts[j]["words"])
        for at, (i, one) in enumerate(lines)
        for j, other in lines[at + 1 :]
        if i != j
        and min(one["right"], other["right"]) - max(one["left"], other["left"]) > 2
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 5
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_on_a_phone(chrome, book_address, name):
    with opened(chrome, book_address, f"notebooks/{name}.html", viewport=PHONE) as page:
        boxes = bring_all_to_life(page)
        page.evaluate(RESTS)
        assert boxes
        for box in boxes:
            texts = box.evaluate(TEXTS)
            assert texts
            small = [t for t in texts if t["size"] < (LEGIBLE if t["drawn"] else LETTERS)]
            assert small == []
            assert overlapping([text for text in texts if not text["drawn"]]) == []
            assert box.evaluate(TOO_LOW) == []
            assert box.evaluate(TOO_WIDE) == []
            assert min(box.evaluate(TARGETS)) >= FINGER
            for place in box.locator(".perceptron-pictures").all():
                room, pictures = place.evaluate(PICTURES)
                assert pictures
                assert max(pictures) <= room
                parts = [part.bounding_box() for part in box.locator(CONTROLS).all()]
                parts.append(place.bounding_box())
                top = min(part["y"] for part in parts)
                header = page.locator(".mobile-header").bounding_box()["height"]
                together = max(part["y"] + part["height"] for part in parts) - top
                assert together <= PHONE["height"] - header


def test_a_reload_keeps_a_prediction_and_starts_a_picture_anew(chrome, book_address):
    with opened(chrome, book_address, f"notebooks/{BOTH}.html") as page:
        bring_all_to_life(page)
        question = page.locator(".perceptron-question").first
        question.get_by_role("radio").nth(1).check()
        question.locator(".perceptron-confidence").get_by_role("radio").nth(2).check()
        question.get_by_role("button").first.click()
        said = question.get_by_role("status").text_content()
        assert said
        slider = page.get_by_role("slider").first
        picture = page.locator(".perceptron-pictures svg").first
        start, drawn = slider.input_value(), picture.get_attribute("aria-label")
        slider.press("Home")
        expect(picture).not_to_have_attribute("aria-label", drawn)
        page.reload()
        bring_all_to_life(page)
        expect(question.get_by_role("status")).to_have_text(said)
        expect(question.get_by_role("radio").nth(1)).to_be_checked()
        expect(slider).to_have_value(start)
        expect(picture).to_have_attribute("aria-label", drawn)
        assert page.errors == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_without_javascript_shows_each_copy(chrome, book_address, name):
    path = f"notebooks/{name}.html"
    with opened(chrome, book_address, path, java_script_enabled=False) as page:
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        copies = page.locator(COPY)
        assert copies.count()
        for copy in copies.all():
            expect(copy).to_be_visible()
            if copy.get_attribute("data-scene"):
                expect(copy.locator("img, svg, table").filter(visible=True)).not_to_have_count(0)
            else:
                expect(copy).to_contain_text("?")
        expect(page.locator(".perceptron-host")).to_have_count(0)
        assert page.errors == []
