"""Live pictures in a page: what MicroPython and the puppet show is what the kernel would."""

import random
from html.parser import HTMLParser

import pytest
from playwright.sync_api import expect

from perceptron_helpers.live import predict
from tests.harness.live_page import live_page
from tests.live.makers import MAKERS, places_at_random

pytestmark = pytest.mark.browser
each = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)


@pytest.fixture(scope="module")
def shown(chrome):
    """Open a page for all of these tests; nothing may have gone wrong in it at the end."""
    with live_page(chrome) as page:
        yield page
        assert page.page.errors == []
        assert page.page.outside == []


def words_in(html):
    """Return all text in some HTML."""
    parser, found = HTMLParser(), []
    parser.handle_data = found.append
    parser.feed(html)
    return found


def counted(shown, number):
    """Wait until a picture that is made in parts is whole."""
    whole = "number => !seen(number).sentence.includes('so far')"
    shown.page.wait_for_function(whole, arg=number)


@each
def test_page_and_kernel_show_the_same(make, shown):
    live, generator = make(), random.Random(1)
    number = shown.show(live)
    for _ in range(8):
        places = places_at_random(live, generator)
        shown.set(number, **places)
        for name, value in places.items():
            setattr(live, name, value)
        counted(shown, number)
        seen, here = shown.seen(number), live.shown.state()
        assert seen["sentence"] == here["sentence"]
        assert seen["description"] == here["description"]
        assert words_in(seen["tables"]) == words_in(live.shown.tables_as_html())
    shown.close(number)


@each
def test_buttons_do_what_they_do_in_the_kernel(make, shown):
    live = make()
    number = shown.show(live)
    cell = shown.page.locator(".perceptron-box").last
    for _ in range(3):
        for action in live._live.ACTIONS:
            live.act(action)
            cell.get_by_role("button", name=action).click()
            assert {name: shown.get(number, name) for name in live._start} == {
                name: getattr(live, name) for name in live._start
            }
    live.reset()
    cell.get_by_role("button", name="Reset").click()
    assert {name: shown.get(number, name) for name in live._start} == live._start
    shown.close(number)


MOVES = 1000
MOVE_ALL = """async ([number, moves]) => {
    const told = [];
    for (const [n, values] of moves.entries()) {
        for (const [name, value] of Object.entries(values)) models[number].set(name, value);
        await null; // the picture follows in a microtask
        const { sentence } = seen(number);
        if (!sentence || sentence.startsWith('⚠')) told.push([values, sentence]);
        if (n % 20 === 0) await new Promise((done) => setTimeout(done));
    }
    return told;
}"""


@each
def test_a_thousand_moves_leave_nothing_behind(make, shown):
    live, generator = make(), random.Random(2)
    number = shown.show(live)
    sizes = []
    for amount in (MOVES // 5, MOVES - MOVES // 5):  # in the first ones, caches fill
        moves = [places_at_random(live, generator) for _ in range(amount)]
        assert shown.page.evaluate(MOVE_ALL, [number, moves]) == []
        shown.set(number, **live._start)
        counted(shown, number)
        nodes = shown.page.evaluate("document.querySelectorAll('*').length")
        sizes.append((nodes, shown.memory()))
    (nodes, memory), (nodes_after, memory_after) = sizes
    assert nodes_after == nodes
    assert memory_after - memory < 4 * MOVES  # bytes: not even the smallest object a move
    assert shown.seen(number)["sentence"] == live.sentence
    shown.close(number)


def test_two_copies_do_not_interfere(shown):
    one, other = (shown.show(MAKERS["training"]()) for _ in range(2))
    still = shown.seen(other)
    shown.set(one, w1=-0.7, gate=2)
    assert shown.seen(other) == still
    assert shown.seen(one) != still
    ids = shown.page.evaluate("[...document.querySelectorAll('svg [id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    for number in (one, other):
        shown.close(number)


def test_what_cannot_be_shown_is_told_in_place_and_the_next_move_works(shown):
    live = MAKERS["training"]()
    number = shown.show(live)
    before = shown.seen(number)
    shown.set(number, gate=99)
    told = shown.seen(number)
    assert told["sentence"].startswith("⚠ This cannot be shown: ")
    assert "IndexError" in told["sentence"]
    assert told["description"] == before["description"]
    shown.set(number, gate=0)
    assert shown.seen(number) == before
    shown.close(number)


def test_the_page_is_asked_for_once_and_no_move_asks_the_kernel(shown):
    number = shown.show(MAKERS["training"]())
    shown.set(number, w1=0.1)
    assert shown.page.evaluate("asked.filter(each => each === 'house').length") == 1
    assert set(shown.page.evaluate("asked")) <= {"house", "answer"}
    shown.close(number)


def test_a_prediction_is_kept_before_the_answer_opens(shown):
    asked = predict("Which?", ["row 00", "row 01 & 10"], "row 01 & 10", "z < 0.")
    number = shown.show(asked, answer={"answer": "row 01 & 10", "because": "z < 0."})
    cell = shown.page.locator(".perceptron-box").last
    keep, opens = (cell.get_by_role("button", name=name) for name in ("Keep", "Open"))
    assert keep.is_disabled()
    cell.get_by_label("row 00").check()
    assert keep.is_disabled()
    cell.get_by_label("certain", exact=True).check()
    assert opens.is_disabled()
    keep.click()
    assert cell.get_by_label("row 00").is_disabled()
    assert shown.seen(number)["sentence"] == "You predicted: row 00 (certain)."
    opens.click()
    asked.choice, asked.confidence, asked.kept, asked.opened = 0, 2, True, True
    # The answer comes as a message.
    expect(cell.get_by_role("status")).to_contain_text("z < 0.")
    assert shown.seen(number)["sentence"] == asked.record
    shown.close(number)


@pytest.mark.parametrize("width", [320, 800])
def test_choices_never_overlap(shown, width):
    number = shown.show(predict("slowest starts"))
    box = shown.page.locator(".perceptron-box").last
    box.evaluate("(box, width) => { box.style.width = `${width}px`; }", width)
    boxes = [label.bounding_box() for label in box.locator("label").all()]
    for i, a in enumerate(boxes):
        assert a["x"] + a["width"] <= box.bounding_box()["x"] + width + 1
        for b in boxes[i + 1 :]:
            beside = a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"]
            assert beside or a["y"] + a["height"] <= b["y"] or b["y"] + b["height"] <= a["y"]
    shown.close(number)


def test_two_machines_in_a_page_do_not_mix(chrome):
    """A newer course in the same page brings its own: one picture of each, moved in turn."""
    with live_page(chrome) as page:
        one, other = MAKERS["training"](), MAKERS["neuron"]()
        other._house = "newer"
        numbers = [page.show(one), page.show(other), page.show(MAKERS["step"]())]
        assert page.page.evaluate("asked.length") == 2
        page.set(numbers[0], w1=0.25)
        one.w1 = 0.25
        page.set(numbers[1], w1=1.5)
        other.w1 = 1.5
        assert page.seen(numbers[0])["sentence"] == one.sentence
        assert page.seen(numbers[1])["sentence"] == other.sentence
        assert page.page.errors == []
