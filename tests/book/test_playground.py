"""The playground page: hands, keyboard, links; what it says and shows is what `train` says."""

import contextlib
import random
import re
from html.parser import HTMLParser

import pytest
from playwright.sync_api import expect

from perceptron_helpers.core import link
from perceptron_helpers.core.live.pictures import live
from perceptron_helpers.core.live.playing import act
from tests.core.cases_of_playing import values
from tests.core.test_playing import trained, weights_after
from tests.harness import axe, reach
from tests.harness.website import opened, pause_time

PAGE, PLACE = "playground.html", ".playground"
CORE = live("playground", {})
SIZES = [(1280, 720), (1366, 768), (390, 844)]
SETTLED = "link => decodeURIComponent(location.hash) === '#' + link"


@pytest.fixture
def playground(chrome, book_address):
    """Open the playground: ``with playground(link, **options) as page``; nothing may go wrong."""

    @contextlib.contextmanager
    def open_page(text="", **options):
        with opened(chrome, book_address, PAGE + (f"#{text}" if text else ""), **options) as page:
            expect(page.locator(f"{PLACE} svg")).to_be_visible()
            yield page
            assert page.errors == []
            assert page.outside == []

    return open_page


def words_in(html):
    parser, found = HTMLParser(), []
    parser.handle_data = found.append
    parser.feed(html)
    return found


def shown(page):
    """Return what is said, described and in the tables."""
    return [
        page.locator(".playground-sentence").text_content(),
        page.locator(f"{PLACE} svg").get_attribute("aria-label"),
        words_in(page.locator(".playground-scrolls").inner_html()),
    ]


def core(given):
    shown = CORE.show(given)
    state = shown.state()
    return [state["sentence"], state["description"], words_in(shown.tables_as_html())]


def refused(page):
    return page.locator(".playground-refusal")


def put_in_address(page, text):
    """Change the address as a reader does who pastes a link into it."""
    page.evaluate("text => { location.hash = text; }", text)


def place_of(page, x, y):
    """Return where a part of the frame is on the page; a gate's goes from −0.5 to 1.5."""
    clip = page.locator(f"{PLACE} svg clipPath rect").evaluate(
        "rect => { const {x, y, width, height} = rect.getBBox();"
        " const m = rect.ownerSVGElement.getScreenCTM();"
        " return [m.a * x + m.e, m.d * y + m.f, m.a * width, m.d * height]; }"
    )
    left, top, wide, high = clip
    return left + x * wide, top + (1 - y) * high


def click(page, x, y, action="click"):
    """Point at a part of the frame."""
    tool = page.touchscreen if action == "tap" else page.mouse
    getattr(tool, action)(*place_of(page, x, y))


def stroke(page, *parts):
    """Draw a finger over parts of the frame, as a touch screen reports it."""
    screen = page.context.new_cdp_session(page)
    places = [place_of(page, *part) for part in parts]
    for i, (x, y) in enumerate(places):
        kind = "touchMove" if i else "touchStart"
        points = [{"x": x, "y": y, "id": 1}]
        screen.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.evaluate("() => new Promise(requestAnimationFrame)")  # a hand takes its time
    screen.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_it_says_and_shows_what_train_says(playground):
    generator = random.Random(5)
    with playground() as page:
        page.context.set_offline(True)
        for _ in range(25):
            given = values(generator)
            put_in_address(page, link.written(given))
            expect(page.locator(".playground-sentence")).to_have_text(core(given)[0])
            assert shown(page) == core(given)
            run = trained(given)
            position = min(int(given["step"]), len(run.updates))
            w1, w2, *_ = weights_after(run, position)
            told = re.findall(r"w[₁₂] [=≈] (−?[\d.]+)", shown(page)[1])
            seen = [float(text.replace("−", "-")) for text in told[:2]]
            assert seen == pytest.approx([w1, w2], abs=0.0006)
            assert page.get_by_role("button", name="Step").is_enabled() == (
                position < len(run.updates)
            )


def test_step_back_run_and_reset(playground):
    given = link.first_values() | {"bias": "off", "w1": "0.5", "w2": "-0.1"}
    last = len(trained(given).updates)
    with playground(link.written(given)) as page:
        page.context.set_offline(True)
        for step in (1, 2, 3, 2):
            page.get_by_role(
                "button", name="Back" if step == 2 and given["step"] == "3" else "Step"
            ).click()
            given["step"] = str(step)
            assert shown(page) == core(given)
        page.get_by_role("button", name="Run").click()
        expect(page.locator(".playground-sentence")).to_contain_text("Converged")
        expect(page.get_by_role("button", name="Run")).to_be_disabled()
        assert shown(page) == core(given | {"step": str(last)})
        page.get_by_role("button", name="Reset").click()
        assert shown(page) == core(given | {"step": "0"})
        expect(page.get_by_role("button", name="Back")).to_be_disabled()


def test_a_run_can_be_paused(playground):
    with playground("gate=XOR") as page:
        pause_time(page)
        page.get_by_role("button", name="Run").click()
        page.clock.run_for(1600)
        page.get_by_role("button", name="Pause").click()
        stopped = shown(page)
        page.clock.run_for(5000)
        assert shown(page) == stopped
        assert "Epoch 1" in stopped[0]


@pytest.mark.parametrize("touch", [False, True])
def test_a_corner_of_a_gate_is_flipped_by_a_click_or_a_finger(playground, touch):
    with playground("gate=OR", has_touch=touch) as page:
        given = link.first_values()
        for corner, x, y in ((3, 0.75, 0.75), (0, 0.25, 0.25), (3, 0.76, 0.74)):
            click(page, x, y, "tap" if touch else "click")
            given = act("flip", given | {"row": corner})["values"]
            assert shown(page) == core(given)
        click(page, 0.5, 0.5)
        assert shown(page) == core(given)


def test_points_are_put_flipped_and_dragged(playground):
    with playground("points=0,0,1") as page:
        click(page, 0.75, 0.25)
        given = link.first_values() | {"own": True, "points": [["0", "0", 1], ["1.1", "-1.1", 1]]}
        assert shown(page) == core(given)
        click(page, 0.5, 0.5)
        given["points"][0][2] = 0
        assert shown(page) == core(given)
        click(page, 0.5, 0.5, "move")
        page.mouse.down()
        click(page, 0.6, 0.7, "move")
        click(page, 0.25, 0.75, "move")
        page.mouse.up()
        given["points"][0] = ["-1.1", "1.1", 0]
        assert shown(page) == core(given)


def test_a_finger_puts_flips_and_drags_points_and_elsewhere_moves_the_page(playground):
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with playground("points=0,0,1", **phone) as page:
        click(page, 0.75, 0.25, "tap")
        given = link.first_values() | {"own": True, "points": [["0", "0", 1], ["1.1", "-1.1", 1]]}
        assert shown(page) == core(given)
        click(page, 0.5, 0.5, "tap")
        given["points"][0][2] = 0
        assert shown(page) == core(given)
        stroke(page, (0.5, 0.5), (0.5, 0.6), (0.3, 0.7), (0.25, 0.75))
        given["points"][0] = ["-1.1", "1.1", 0]
        assert shown(page) == core(given)
        assert page.evaluate("scrollY") == 0
        page.wait_for_function(SETTLED, arg=link.written(given))  # the link holds it
        stroke(page, (0.5, 0.1), (0.5, 0.3), (0.5, 0.5), (0.5, 0.7))
        page.wait_for_function("scrollY > 20")
        assert shown(page) == core(given)


def test_keyboard_alone_does_all_of_it(playground):
    with playground() as page:
        given = link.first_values()

        def press(name, *keys, role="button"):
            page.get_by_role(role, name=name, exact=True).first.focus()
            for key in keys:
                page.keyboard.press(key)

        press("learn", "End", role="combobox")
        given["own"] = True
        press("start w₁", "ArrowRight", role="slider")
        given["w1"] = "-0.5"
        press("Add a point", "Enter")
        given["points"] = [*given["points"], ["0.5", "0.5", 1]]
        press("point 5, x₁", "Control+a", "1", ".", "5", "Tab", role="textbox")
        press("point 5, x₂", "Control+a", "-", "2", "Enter", role="textbox")
        given["points"][4] = ["1.5", "-2", 1]
        press("point 5, target 1: flip", "Space")
        given["points"][4][2] = 0
        assert shown(page) == core(given)
        press("remove point 1", "Enter")
        given["points"] = given["points"][1:]
        press("start b: learn a bias, too", "Space", role="checkbox")
        given["bias"] = "off"
        press("Step ▶", "Enter")
        given["step"] = "1"
        assert shown(page) == core(given)


@pytest.mark.parametrize(
    ("field", "text", "allowed"),
    [
        ("start w₁", "much", "a number from −10 to 10"),
        ("learning rate α", "-1", "from 0.001 to 10"),
        ("start b", "", "a number"),
        ("start w₂", "1e3", "at most three decimals"),
    ],
)
def test_a_field_says_what_it_does_not_take_and_nothing_is_lost(playground, field, text, allowed):
    with playground("step=2") as page:
        before = shown(page)
        box = page.get_by_role("textbox", name=field)
        kept = box.input_value()
        box.fill(text)
        box.press("Enter")
        expect(refused(page)).to_contain_text(f"“{text}”")
        expect(refused(page)).to_contain_text(allowed)
        assert shown(page) == before
        assert box.input_value() == kept
        page.get_by_role("button", name="Step").click()
        expect(refused(page)).to_be_empty()


def test_a_copied_link_shows_the_same_elsewhere_and_a_reload_keeps_it(playground, chrome):
    generator = random.Random(8)
    with playground() as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        for _ in range(3):
            given = values(generator)
            put_in_address(page, link.written(given))
            expect(page.locator(".playground-sentence")).to_have_text(core(given)[0])
            page.get_by_role("button", name="Copy link").click()
            expect(page.locator(".playground-copied")).not_to_be_empty()
            address = page.evaluate("navigator.clipboard.readText()")
            assert address == page.url
            page.reload()
            expect(page.locator(".playground-sentence")).to_have_text(core(given)[0])
            with opened(chrome, address) as other:
                expect(other.locator(".playground-sentence")).to_have_text(core(given)[0])
                assert shown(other) == core(given)
                assert other.errors == []


def test_the_address_follows_the_hand_and_where_nothing_can_be_copied_the_link_shows(playground):
    with playground() as page:
        page.get_by_role("button", name="Step").click()
        text = link.written(link.first_values() | {"step": "1"})
        page.wait_for_function(SETTLED, arg=text)
        page.evaluate(
            "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"
        )
        page.get_by_role("button", name="Copy link").click()
        expect(page.get_by_role("textbox", name="Copy this link")).to_have_value(page.url)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("w1=abc&step=1", "w1 cannot be “abc”"),
        ("gate=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "gate cannot be “<img src=x onerror=a…”"),
        ("points=" + "1,1,1;" * 30, "1 to 20 points"),
        ("points=1,2,3", "“1,2,3”"),
        ("%E0%A4%A=1&w2=1", "“%E0%A4%A”"),
        ("__proto__=1&constructor=2", "“__proto__” is not known"),
        ("alpha=0&alpha=1&bias=1e99", "alpha cannot be “0”"),
        ("step=999999", "step cannot be “999999”"),
        ("w1=" + "9" * 100_000, "longer than 2000 characters"),
        ("just-some-anchor", "“just-some-anchor”"),
        ("&&&===&", "“”"),
    ],
)
def test_a_wrong_link_is_told_and_the_page_works(playground, text, told):
    with playground(text) as page:
        expect(refused(page)).to_contain_text("The link is wrong in part.")
        expect(refused(page)).to_contain_text(told)
        before = shown(page)
        page.get_by_role("button", name="Step").click()
        expect(refused(page)).to_be_empty()
        assert shown(page) != before
        assert page.locator("img[src=x]").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_controls_and_picture_are_seen_together_and_large_enough(playground, width, height, scheme):
    options = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    with playground(**options) as page:
        hands = ".playground-hands > .playground-field input, .playground-buttons button"
        assert reach.in_view(page, f"{PLACE} svg", hands)
        place = page.locator(PLACE)
        page.locator("summary").click()
        many = ";".join(f"{n % 5},{n // 5},{n % 2}" for n in range(12))
        for text in ("step=7", "points=1,2,1;-2,-0.5,0&step=3", f"points={many}&step=30", "w1=no"):
            put_in_address(page, text)
            page.wait_for_function("text => location.hash !== '#' + text", arg=text)
            assert reach.overlaps(place) == []
            assert reach.cut_off(place) == []
            assert reach.too_small(place) == []
            axe.settle(page)
            assert axe.violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_picture_and_a_sentence_stay_without_a_script(chrome, book_address):
    with opened(chrome, book_address, PAGE, java_script_enabled=False) as page:
        copy = page.locator("[data-alive=playground]")
        expect(copy.get_by_role("img")).to_be_visible()
        assert CORE.show(link.first_values()).sentence in copy.text_content()
