"""Pictures and questions in a page without a kernel: what they say is what the core says."""

import json
import random
import re
from html import unescape
from html.parser import HTMLParser

import nbformat
import pytest

from book import bundle
from perceptron_helpers import Dataset, train
from perceptron_helpers.core.live.pictures import live
from perceptron_helpers.core.words import questions as words
from perceptron_helpers.live.questions import all_questions, question_called
from tests.harness.website import opened, served
from tests.lessons import LESSONS

pytestmark = pytest.mark.browser
COPY = re.compile(r"<div class=\"perceptron-leftover\" data-(scene|question)='([^']*)'")
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>alive</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">{head}<body data-theme="auto">{copies}"""


def copies():
    """Return {name: (kind, value, HTML)} of what comes to life in the lessons."""
    found = {}
    for lesson in LESSONS:
        cells = nbformat.read(lesson.path, as_version=4).cells
        outputs = [output for cell in cells for output in cell.get("outputs", ())]
        texts = [output.get("data", {}).get("text/html", "") for output in outputs]
        alive = [(COPY.search(html), html) for html in texts if COPY.search(html)]
        for number, (match, html) in enumerate(alive):
            name = f"{lesson.number}-{number}-{match[1]}"
            found[name] = (match[1], unescape(match[2]), html)
    return found


COPIES = copies()
PICTURES = {name: json.loads(value) for name, (kind, value, _) in COPIES.items() if kind == "scene"}
QUESTIONS = {name: value for name, (kind, value, _) in COPIES.items() if kind == "question"}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Serve a page for each copy, and one with all of them."""
    folder = tmp_path_factory.mktemp("alive")
    bundle.write(folder)
    pages = {name: html for name, (_, _, html) in COPIES.items()}
    pages["all"] = "<p>between</p>".join(pages.values())
    for name, html in pages.items():
        text = PAGE.format(head=bundle.head(""), copies=html)
        (folder / f"{name}.html").write_text(text, "utf-8")
    with served(folder) as url:
        yield url


def comes_to_life(page):
    """Wait until the first copy has come to life; return what it has become."""
    box = page.locator(".perceptron-live").first
    box.wait_for()
    return box


def values_at_random(spec, generator):
    """Return a value for each control: numbers between two steps, too."""
    found = {}
    for control in spec["page"]["controls"]:
        if control["kind"] == "chooser":
            found[control["name"]] = generator.randrange(len(control["options"]))
        elif control["kind"] == "counter":
            found[control["name"]] = generator.randint(control["min"], control["max"])
        else:
            found[control["name"]] = round(generator.uniform(control["min"], control["max"]), 3)
    return found


def put(box, spec, values):
    """Set controls as a reader does."""
    for control in spec["page"]["controls"]:
        name, label = control["name"], control["label"]
        if control["kind"] == "chooser":
            box.get_by_role("combobox", name=label).select_option(index=values[name])
        else:
            box.get_by_role("spinbutton", name=label).fill(str(values[name]))


def as_the_core_takes_them(spec, values):
    decimals = {control["name"]: "decimals" in control for control in spec["page"]["controls"]}
    return {n: str(float(v)) if decimals[n] else v for n, v in values.items()} | spec["page"][
        "hidden"
    ]


def words_in(html):
    parser, found = HTMLParser(), []
    parser.handle_data = found.append
    parser.feed(html)
    return found


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_says_what_the_core_says_also_without_a_network(chrome, address, name):
    spec, generator = PICTURES[name], random.Random(name)
    core = live(spec["picture"], spec)
    with opened(chrome, address, f"{name}.html") as page:
        box = comes_to_life(page)
        page.context.set_offline(True)
        for _ in range(5):
            values = values_at_random(spec, generator)
            put(box, spec, values)
            texts = as_the_core_takes_them(spec, values)
            core.show(texts)
            core.go_on(10_000)
            expected = core.show(texts)
            state = expected.state()
            page.wait_for_function(
                "words => (document.querySelector('.perceptron-live svg') ?? {ariaLabel: ''})"
                ".ariaLabel === words",
                arg=state["description"],
            )
            assert box.get_by_role("status").inner_text() == state["sentence"]
            tables = box.locator(".perceptron-tables").inner_html()
            assert words_in(tables) == words_in(expected.tables_as_html())
            marks = [each for scene in state["scenes"] for each, _ in scene["marks"]]
            drawn = "all => all.map(each => each.dataset.mark)"
            assert box.locator("svg [data-mark]").evaluate_all(drawn) == marks
            if spec["picture"] == "training":
                assert ending(spec, texts) in state["sentence"]
        box.get_by_role("button", name="Reset").click()
        core.show(first(spec))
        core.go_on(10_000)
        sentence = core.show(first(spec)).sentence
        page.wait_for_function(
            "words => document.querySelector('[role=status]').textContent === words", arg=sentence
        )
        assert page.errors == []
        assert page.outside == []


@pytest.mark.parametrize("typed", ["", "7"])
@pytest.mark.parametrize("button", ["Check", "Show me"])
def test_what_a_button_asks_about_is_what_stands_in_the_fields(chrome, address, typed, button):
    name = next(name for name, spec in PICTURES.items() if spec["picture"] == "asking")
    with opened(chrome, address, f"{name}.html") as page:
        comes_to_life(page)
        box = page.locator(".perceptron-box").first
        for _ in range(2):
            box.get_by_role("button", name="Next").click()
        field, other = (box.get_by_role("spinbutton", name=each) for each in ("Δw₁", "new w₂"))
        field.fill("0.3")
        other.fill("0.05")
        field.fill(typed)
        field.press("Tab")
        assert not field.evaluate("field => field.validity.valid")
        box.get_by_role("button", name=button).press("Enter")
        assert [float(each.input_value()) for each in (field, other)] == [0.3, 0.05]
        assert page.errors == []


def test_a_decimal_comma_counts(chrome, address):
    name = next(name for name, spec in PICTURES.items() if spec["picture"] == "asking")
    with opened(chrome, address, f"{name}.html") as page:
        field = comes_to_life(page).get_by_role("spinbutton", name="Δw₁")
        field.fill("")
        field.press_sequentially("-0,1")
        assert float(field.input_value()) == -0.1


@pytest.mark.parametrize("lesson", ["05", "06"])
def test_a_blank_table_is_checked_and_there_is_always_another_one(chrome, address, lesson):
    each = {name: spec for name, spec in PICTURES.items() if spec["picture"] == "practice"}
    name = next(name for name in each if name.startswith(lesson))
    _, inputs, targets, _ = each[name]["gate"]
    data = Dataset("", [[float(x) for x in row] for row in inputs], targets)
    settings = each[name]["settings"]
    run = train(data, list(map(float, settings["weights"])), max_epochs=settings["max_epochs"])
    counted = run.mistakes[0] if each[name]["table"] == "errors" else run.n_epochs
    with opened(chrome, address, f"{name}.html") as page:
        box = comes_to_life(page)
        status, blanks = box.get_by_role("status"), box.locator(".perceptron-tables td")
        for field, number in zip(
            box.get_by_role("spinbutton").all(), [counted, *run.weights[-1]], strict=True
        ):
            field.fill(f"{number:g}")
        box.get_by_role("button", name="Check").click()
        assert status.inner_text().startswith("Right")
        assert not blanks.filter(has_text="blank").count()
        tables = set()
        for _ in range(3):
            box.get_by_role("button", name="Another one like this").click()
            page.wait_for_function(
                "() => document.querySelector('[role=status]').innerText.startsWith('From')"
            )
            assert blanks.filter(has_text="blank").count()
            tables.add(box.locator(".perceptron-tables").inner_html())
            assert {each.input_value() for each in box.get_by_role("spinbutton").all()} == {"0"}
        assert len(tables) == 3
        assert page.errors == []


def first(spec):
    start = {control["name"]: control["value"] for control in spec["page"]["controls"]}
    return as_the_core_takes_them(spec, start)


def ending(spec, texts):
    """Return what `train` itself says of the end of a training."""
    name, inputs, targets, _ = spec["gates"][texts.get("gate", 0)]
    numbers = {key: float(text) for key, text in texts.items() if isinstance(text, str)}
    run = train(
        Dataset(name, [[float(x) for x in row] for row in inputs], targets),
        [numbers["w1"], numbers["w2"]],
        bias=numbers.get("bias"),
        learning_rate=numbers["learning_rate"],
        threshold=numbers.get("threshold", 0.0),
        at_threshold=spec["at_threshold"],
        update=spec["updates"][texts["update"]],
    )
    return f"onverged after {run.n_epochs} epoch" if run.converged else f"{run.n_epochs} epochs"


def test_the_lessons_have_all_that_they_have():
    code = "\n".join(lesson.code() for lesson in LESSONS)
    n_pictures = len(re.findall(r"^(?:explore_\w+|step_through|practise)\(", code, re.MULTILINE))
    assert len(PICTURES) == n_pictures > 20
    assert sorted(QUESTIONS.values()) == sorted(all_questions())


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_kept_opened_and_forgotten(chrome, address, name):
    asked = question_called(QUESTIONS[name])
    choice = asked["choices"][-1]
    with opened(chrome, address, f"{name}.html") as page:
        box = comes_to_life(page)
        page.context.set_offline(True)
        opens, keep = (box.get_by_role("button", name=each) for each in (words.OPEN, words.KEEP))
        assert opens.is_disabled()
        box.get_by_label(choice, exact=True).check()
        assert keep.is_disabled()
        box.get_by_label("certain", exact=True).check()
        keep.click()
        said = box.get_by_role("status")
        assert said.inner_text() == words.predicted(choice, "certain")
        opens.click()
        whole = words.opened(choice, "certain", asked["answer"], asked["because"])
        assert said.inner_text() == whole
        page.context.set_offline(False)
        page.reload()
        box = comes_to_life(page)
        assert box.get_by_role("status").inner_text() == whole
        box.get_by_role("button", name=words.FORGET).click()
        assert box.get_by_role("status").inner_text() == ""
        assert page.evaluate("localStorage.length") == 0
        page.reload()
        assert comes_to_life(page).get_by_role("radio", checked=True).count() == 0
        assert page.errors == []


WRONG = ["", "{", "null", "7", '"certain"', "[]", '{"choice": 3, "confidence": "certain"}']
WRONG += ['{"choice": "no such choice", "confidence": "certain", "opened": true}', '{"opened": 1}']


@pytest.mark.parametrize("stored", WRONG)
def test_wrong_stored_values_do_no_harm(chrome, address, stored):
    name, asked = next(iter(QUESTIONS.items()))
    with opened(chrome, address, f"{name}.html") as page:
        key = f"perceptron-question {asked}"
        page.evaluate("([key, stored]) => localStorage.setItem(key, stored)", [key, stored])
        page.reload()
        box = comes_to_life(page)
        assert box.get_by_role("status").inner_text() == ""
        keep(box)
        assert box.get_by_role("status").inner_text() != ""
        assert page.errors == []


def keep(box):
    for group in box.get_by_role("group").all():
        group.get_by_role("radio").first.check()
    box.get_by_role("button", name=words.KEEP).click()


def test_blocked_storage_does_no_harm(chrome, address):
    blocked = """Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('blocked', 'SecurityError'); } });"""
    with opened(chrome, address, "all.html") as page:
        page.add_init_script(blocked)
        page.goto(f"{address}{next(iter(QUESTIONS))}.html")
        box = comes_to_life(page)
        keep(box)
        assert box.get_by_role("status").inner_text() != ""
        assert page.errors == []


def test_a_class_sees_choices_and_then_the_answer_and_nothing_is_kept(chrome, address):
    name, asked = next(iter(QUESTIONS.items()))
    start = """async ([host, html]) => {
        document.body.innerHTML = html;
        (await import(host)).bringToLife(document, { inClass: true });
    }"""
    with opened(chrome, address, f"{name}.html") as page:
        host = f"{address}{bundle.name()}/host.js"
        page.evaluate(start, [host, COPIES[name][2]])
        box = comes_to_life(page)
        known = question_called(asked)
        assert box.get_by_role("listitem").all_inner_texts() == known["choices"]
        assert box.get_by_role("radio").count() == 0
        box.get_by_role("button").click()
        told = box.get_by_role("status").inner_text()
        assert told == words.answered(known["answer"], known["because"])
        assert page.evaluate("localStorage.length") == 0


def test_what_is_far_from_the_view_waits(chrome, address):
    with opened(chrome, address, "all.html", viewport={"width": 1280, "height": 720}) as page:
        comes_to_life(page)
        alive = page.locator(".perceptron-live")
        assert alive.count() < len(COPIES)
        for number in range(len(COPIES)):
            place = page.locator(".perceptron-leftover").nth(number)
            place.evaluate("e => (e.hidden ? e.nextElementSibling : e).scrollIntoView()")
            page.wait_for_function(
                "n => document.querySelectorAll('.perceptron-leftover')[n].hidden", arg=number
            )
        assert alive.count() == len(COPIES)
        assert page.locator(".perceptron-leftover:visible").count() == 0
        ids = page.evaluate("[...document.querySelectorAll('svg [id]')].map(e => e.id)")
        assert len(ids) == len(set(ids))
        assert page.errors == []


@pytest.mark.parametrize("lacks", ["course.json", "micropython.wasm", "micropython.mjs", "host.js"])
def test_where_something_is_missing_the_copy_stays(chrome, address, tmp_path, lacks):
    bundle.write(tmp_path)
    (tmp_path / bundle.name() / lacks).unlink()
    name = next(iter(PICTURES))
    text = PAGE.format(head=bundle.head(""), copies=COPIES[name][2])
    (tmp_path / "a.html").write_text(text, "utf-8")
    with served(tmp_path) as url, opened(chrome, url, "a.html") as page:
        page.wait_for_load_state("networkidle")
        assert page.locator(".perceptron-leftover img").is_visible()
        assert page.locator(".perceptron-box").count() == 0


def test_without_javascript_and_from_a_file_the_copy_stays(chrome, address, tmp_path):
    name = next(iter(PICTURES))
    with opened(chrome, address, f"{name}.html", java_script_enabled=False) as page:
        assert page.locator(".perceptron-leftover img").is_visible()
        assert page.errors == []
    text = PAGE.format(head=bundle.head(""), copies=COPIES[name][2])
    (tmp_path / "a.html").write_text(text, "utf-8")
    bundle.write(tmp_path)
    with opened(chrome, f"{tmp_path.as_uri()}/", "a.html") as page:
        page.wait_for_load_state()
        assert page.locator(".perceptron-leftover img").is_visible()


def test_a_number_that_is_not_allowed_is_named_and_nothing_is_lost(chrome, address):
    name, spec = next((n, s) for n, s in PICTURES.items() if s["picture"] == "training")
    control = next(c for c in spec["page"]["controls"] if c["kind"] == "slider")
    with opened(chrome, address, f"{name}.html") as page:
        box = comes_to_life(page)
        said = box.get_by_role("status")
        field = box.get_by_role("spinbutton", name=control["label"])
        field.fill("0.123")
        before = said.inner_text()
        for wrong in (str(control["max"] + 1), str(control["min"] - 1), ""):
            field.fill(wrong)
            field.press("Tab")
            assert field.evaluate("field => field.validity.valid") is False
            assert field.input_value() == wrong
            assert said.inner_text() == before
        field.fill("0.5")
        field.press("Tab")
        assert field.evaluate("field => field.validity.valid")
        assert said.inner_text() != before


def test_a_player_goes_on_by_itself_and_stops_at_the_end(chrome, address):
    name = next(name for name, spec in PICTURES.items() if spec["picture"] == "stepper")
    (control,) = PICTURES[name]["page"]["controls"]
    with opened(chrome, address, f"{name}.html") as page:
        page.clock.install()
        box = comes_to_life(page)
        position = box.get_by_role("spinbutton")
        play = box.locator(".perceptron-player")
        play.click()
        for number in range(2, control["max"] + 1):
            page.clock.run_for(control["milliseconds"])
            assert position.input_value() == str(number)
        page.clock.run_for(5 * control["milliseconds"])
        assert position.input_value() == str(control["max"])
        assert play.get_attribute("aria-pressed") == "false"
        play.click()
        assert position.input_value() == "1"


@pytest.mark.parametrize("name", PICTURES)
def test_by_keyboard_alone(chrome, address, name):
    """Each control is reached with Tab, has a name, and an arrow key moves the picture."""
    spec = PICTURES[name]
    with opened(chrome, address, f"{name}.html") as page:
        comes_to_life(page)
        moved = set()
        for _ in range(4 * len(spec["page"]["controls"]) + 10):
            page.keyboard.press("Tab")
            where, label = page.evaluate(
                "[document.activeElement.type, document.activeElement.ariaLabel]"
            )
            if where not in ("range", "select-one"):
                continue
            value = "document.activeElement.value"
            before = page.evaluate(value)
            page.keyboard.press("ArrowRight" if where == "range" else "ArrowDown")
            if page.evaluate(value) == before:
                page.keyboard.press("ArrowLeft" if where == "range" else "ArrowUp")
            assert page.evaluate(value) != before
            moved.add(label)
        assert moved == {control["label"] for control in spec["page"]["controls"]}
        assert page.errors == []
