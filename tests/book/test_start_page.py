"""The start page: four squares that a hand makes right, a neuron that learns, the way in."""

import contextlib
import random
import re

import pytest
from playwright.sync_api import expect

from book import build
from perceptron_helpers import OR, train
from perceptron_helpers.core.live.pictures import live
from perceptron_helpers.core.live.squares import FIRST_VALUES
from tests.harness import axe, reach
from tests.harness.website import opened, pause_time

PAGE, PLACE = "index.html", ".squares"
CORE = live("squares", {})
SIZES = [(1280, 720), (1366, 768), (390, 844)]


@pytest.fixture
def start(chrome, book_address):
    """Open the start page: ``with start(**options) as page``; nothing may go wrong in it."""

    @contextlib.contextmanager
    def open_page(**options):
        with opened(chrome, book_address, PAGE, **options) as page:
            expect(page.locator(f"{PLACE} svg")).to_be_visible()
            yield page
            assert page.errors == []
            assert page.outside == []

    return open_page


def status(page):
    return page.locator(f"{PLACE} [role=status]")


def move(page, name, value):
    """Leave a slider at a value, as a hand does."""
    page.get_by_role("slider", name=name).evaluate(
        "(range, value) => { range.value = value; range.dispatchEvent(new Event('input')); }", value
    )


def shown(page):
    """Return what is said and described."""
    return [status(page).text_content(), page.locator(f"{PLACE} svg").get_attribute("aria-label")]


def core(values):
    now = CORE.show(values)
    return [now.sentence, now.description]


def test_each_move_of_the_hand_says_which_squares_are_right(start):
    generator = random.Random(3)
    with start() as page:
        assert shown(page) == core(FIRST_VALUES)
        page.context.set_offline(True)
        for _ in range(12):
            w = [generator.randint(-10, 10) / 10 for _ in range(2)]
            for name, value in zip(("w₁", "w₂"), w, strict=True):
                move(page, name, str(value))
            assert shown(page) == core({"w1": str(w[0]), "w2": str(w[1])})
            n_right = sum((x @ w > 1e-9) == t for x, t in zip(OR.inputs, OR.targets, strict=True))
            assert shown(page)[1].count("right") == n_right
            assert page.locator(f"{PLACE} output").all_text_contents() == [
                f"{value:.6g}".replace("-", "−") for value in w
            ]


def test_learn_makes_the_moves_of_train_one_after_the_other(start):
    moves = [u for u in train(OR, [-0.6, -0.3], learning_rate=0.3).updates if u.error]
    with start() as page:
        page.context.set_offline(True)
        pause_time(page)
        page.get_by_role("button", name="Learn").click()
        for number, record in enumerate(moves, start=1):
            expect(status(page)).to_contain_text(f"Move {number}.")
            sliders = page.get_by_role("slider").all()
            seen = [float(slider.input_value()) for slider in sliders]
            assert seen == pytest.approx(record.weights_after)
            page.clock.run_for(2600)
        expect(status(page)).to_contain_text("All four squares are right.")
        expect(page.get_by_role("button", name="Learn")).to_be_visible()


def test_learning_can_be_stopped_and_begun_anew(start):
    with start() as page:
        pause_time(page)
        page.get_by_role("button", name="Learn").click()
        page.get_by_role("button", name="Pause").click()
        page.clock.run_for(9000)
        expect(status(page)).to_contain_text("Move 1.")
        page.get_by_role("button", name="Learn").click()
        expect(status(page)).to_contain_text("Move 2.")
        move(page, "w₁", "0.5")
        page.clock.run_for(9000)
        expect(status(page)).not_to_contain_text("Move")
        page.get_by_role("button", name="Start again").click()
        assert shown(page) == core(FIRST_VALUES)


def test_keyboard_alone_makes_all_right_and_lets_it_learn(start):
    with start() as page:
        tab_to(page, "w₁")
        page.keyboard.press("End")
        page.keyboard.press("Tab")
        page.keyboard.press("End")
        expect(status(page)).to_contain_text("All four squares are right.")
        page.keyboard.press("ArrowLeft")
        expect(page.get_by_role("slider").last).to_have_value("0.9")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(status(page)).to_contain_text("Back to w₁ = −0.6")
        expect(status(page)).to_contain_text("Move 1.")


def tab_to(page, name):
    """Press Tab until a slider has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if name in (page.evaluate("document.activeElement.ariaLabel") or ""):
            return
    pytest.fail(f"{name} was not reached")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_all_of_it_is_seen_at_once_and_large_enough(start, width, height, scheme):
    options = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    with start(**options) as page:
        assert reach.in_view(page, f"{PLACE} svg", f"{PLACE} input", f"{PLACE} button")
        for _ in range(2):
            place = page.locator(PLACE)
            assert reach.overlaps(place) == []
            assert reach.cut_off(place) == []
            assert reach.too_small(place) == []
            axe.settle(page)
            assert axe.violations(page) == []
            page.get_by_role("button", name="Learn").click()
        assert reach.overlaps(page.locator(".lessons")) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("missing", ["script", "course"])
def test_a_picture_and_a_sentence_stay_where_nothing_runs(chrome, book, book_address, missing):
    options = {"java_script_enabled": False} if missing == "script" else {}
    with opened(chrome, book_address, **options) as page:
        if missing == "course":
            page.route("**/course.json", lambda route: route.abort())
        page.goto(book_address + PAGE)
        copy = page.locator("[data-alive=squares]")
        expect(copy.get_by_role("img")).to_be_visible()
        assert core(FIRST_VALUES)[0] in copy.text_content()
        expect(page.locator(f"{PLACE} svg")).to_have_count(0)


def rows_of_readme():
    """Return the cells of README's table of lessons, links by their texts."""
    lines = (build.REPOSITORY / "README.md").read_text("utf-8").split("\n")
    rows = [line.strip("| ").split("|") for line in lines if re.match(r"\| (\d\d|[AB]) \|", line)]
    return [[re.sub(r"\[(.*)\]\(.*\)|`", r"\1", cell).strip() for cell in row] for row in rows]


def test_the_lessons_are_those_of_readme_and_the_way_in_leads_there(chrome, book_address):
    with opened(chrome, book_address, PAGE) as page:
        cells = "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
        found = page.locator(".lessons tbody tr").evaluate_all(cells)
        assert found == rows_of_readme()
        assert len(found) > 15
        for name, heading in (("Playground", "Playground"), ("00 · Start here", "00 · Start here")):
            page.goto(book_address + PAGE)
            page.locator(".sidebar-tree").get_by_role("link", name=name).click()
            expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
        page.goto(book_address + PAGE)
        page.locator("article").get_by_role("link", name="playground").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Playground")
