"""The teachers' pages agree with the lessons: minutes, names, links, and the key to the test."""

import re
from collections import Counter
from pathlib import Path

import lessons
import pytest

from perceptron_helpers.live.questions import all_questions
from questions import forms
from questions.names import misconceptions

PAGES = Path(__file__).parents[2] / "book" / "teachers"
PLANS = (PAGES / "plans.md").read_text("utf-8")
LESSONS = {each.number: each for each in lessons.LESSONS}
EVERY = sorted(PAGES.glob("*.md"))
each_page = pytest.mark.parametrize("page", EVERY, ids=lambda page: page.stem)
ROW = re.compile(r"^\| (\d+)–(\d+) \| (.*) \|$", re.MULTILINE)


def part(text, heading):
    """Return what stands under a heading, up to the next one of its level."""
    level = heading.partition(" ")[0]
    return text.partition(f"\n{heading}")[2].partition(f"\n{level} ")[0]


def minutes(lesson):
    return int(re.search(r"^\*\*(\d+) minutes", LESSONS[lesson].text(), re.MULTILINE)[1])


@pytest.mark.parametrize(
    ("heading", "end"),
    [("## One lecture", 90), ("## The core route in four hours", 240)]
    + [(f"### Week {number}", 90) for number in (1, 2, 3, 4)],
)
def test_a_plan_has_no_gaps(heading, end):
    rows = [(int(start), int(stop)) for start, stop, _ in ROW.findall(part(PLANS, heading))]
    assert [stop for _, stop in rows] == [*[start for start, _ in rows[1:]], end]
    assert rows[0][0] == 0
    assert all(start < stop for start, stop in rows)


def spent_on_lessons(text):
    """Return how many minutes a plan gives to each lesson."""
    spent = Counter()
    for start, stop, rest in ROW.findall(text):
        if number := re.match(r"(?:lesson )?(\d\d):", rest):
            spent[number[1]] += int(stop) - int(start)
    return spent


@pytest.mark.parametrize("heading", ["## The core route in four hours", "## Four weeks"])
def test_a_plan_has_the_core_route_and_gives_no_lesson_more_than_it_takes(heading):
    spent = spent_on_lessons(part(PLANS, heading))
    assert sorted(spent) == lessons.CORE_ROUTE
    assert all(given <= minutes(lesson) for lesson, given in spent.items()), spent
    assert sum(spent.values()) >= 240


def test_what_a_plan_shows_is_in_the_lesson():
    named = 0
    for _, _, rest in ROW.findall(PLANS):
        what, *_, shown = (cell.strip() for cell in rest.split("|"))
        number = re.match(r"(?:lesson )?(\d\d)", what) or re.match(r"(\d\d), ", shown)
        for name in re.findall(r"`(\w+)", shown) if number else ():
            assert name in LESSONS[number[1]].code(), f"{number[1]}: {name}"
            named += 1
    assert named > 40


def test_every_lesson_has_its_part():
    text = (PAGES / "lessons.md").read_text("utf-8")
    for number, lesson in LESSONS.items():
        title = lesson.cells[0].source.splitlines()[0].removeprefix("# ")
        first = part(text, f"## {title}").strip()
        assert first.startswith("**Core route.**") == (number in lessons.CORE_ROUTE), title
        for wanted in ("**Ask.**", "**Wrong answers.**", "**Drag.**", "**Short of time.**"):
            assert wanted in part(text, f"## {title}"), f"{title}: {wanted}"


def test_homework_names_misconceptions_of_the_list():
    text = (PAGES / "homework.md").read_text("utf-8")
    rows = re.findall(r"^\| ([12]), tasks? ([\d and]+) \| (.+) \|$", text, re.MULTILINE)
    assert {row[0] for row in rows} == {"1", "2"}
    for number, tasks, told in rows:
        master = (PAGES.parents[1] / "homework" / f"hw{number}.ipynb").read_text("utf-8")
        assert all(f"## Task {task} · " in master for task in re.findall(r"\d+", tasks))
        assert set(re.findall(r"\*([^*]+)\*", told)) <= set(misconceptions())
        assert told.count("*") >= 2


def test_live_pictures_that_are_named_are_in_the_lesson():
    for number, shown in re.findall(
        r"^\| (\d\d) \|.*\| ([^|]*) \|$", (PAGES / "no_python.md").read_text("utf-8"), re.MULTILINE
    ):
        for name in re.findall(r"`(\w+)", shown):
            assert name in LESSONS[number].code(), f"{number}: {name}"


@each_page
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        assert "_key" not in target, "nothing links the key"
        if target.startswith("#"):
            assert f"\n## {target[1:].capitalize()}\n" in page.read_text("utf-8"), target
        elif not target.startswith("https://"):  # the site and the repository must both find it
            assert "/" not in target, target
            assert (PAGES / target).is_file(), target


def questions(form):
    """Return the questions of a form: the text, and its choices by letter."""
    text = (PAGES / f"test_form_{form}.md").read_text("utf-8")
    for asked in re.split(r"^\d+\. ", text, flags=re.MULTILINE)[1:]:
        words, *choices = re.split(r"\n\s+- ([A-Z])\. ", asked)
        yield words, dict(zip(choices[::2], map(str.strip, choices[1::2]), strict=True))


def key():
    """Return the right letters by form."""
    text = (PAGES / "_key.md").read_text("utf-8")
    rows = re.findall(r"^\| \d+ \| ([A-C]) \| ([A-C]) \|", text, re.MULTILINE)
    return dict(zip("ab", zip(*rows, strict=True), strict=True))


@pytest.mark.parametrize("form", "ab")
def test_a_form_has_ten_questions_and_a_key(form):
    asked, letters = list(questions(form)), key()[form]
    assert len(asked) == len(letters) == 10
    assert all(list(choices) == ["A", "B", "C"] for _, choices in asked)
    assert all(2 <= count <= 5 for count in Counter(letters).values())
    assert len(Counter(letters)) == 3


@pytest.mark.parametrize("form", "ab")
def test_the_key_computes(form):
    asked, letters = list(questions(form)), key()[form]

    def numbers(text):
        return [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", text.replace("−", "-"))]

    w1, w2, *_ = numbers(asked[0][0])
    assert f"fires, because z is {round(w1 + w2, 2)}." in asked[0][1][letters[0]]
    w1, w2, bias, _ = numbers(asked[8][0])
    assert numbers(asked[8][1][letters[8]]) == [round(w1 + w2 + bias, 2)]
    w1, w2, threshold = numbers(asked[7][0])
    assert numbers(asked[7][1][letters[7]]) == [threshold / w1, 0, 0, threshold / w2]


def test_the_key_says_what_each_question_asks_for_and_each_wrong_choice_stands_for():
    text = (PAGES / "_key.md").read_text("utf-8")
    asked = re.findall(r"^\| (\d+) \| [A-C] \| [A-C] \| ([^|]+) \|", text, re.MULTILINE)
    assert [(int(number), idea) for number, idea in asked] == [
        (number, forms.idea(number)) for number in forms.numbers()
    ]
    rows = re.findall(r"^\| (\d+) \| (\w: [^|]+) \| (\w: [^|]+) \|$", text, re.MULTILINE)
    assert [int(number) for number, *_ in rows] == list(forms.numbers())
    for number, *told in rows:
        for form, cell in zip(forms.FORMS, told, strict=True):
            wrong = {letter: forms.misconception(form, number, letter) for letter in forms.LETTERS}
            said = dict(each.split(": ") for each in cell.split("; "))
            assert said == {letter: name for letter, name in wrong.items() if name}


def test_the_key_lists_the_answer_to_every_prediction():
    key = part((PAGES / "_key.md").read_text("utf-8"), "## Predictions in the lessons")
    rows = set(re.findall(r"^\| (\d\d) \| ([^|]+) \| ([^|]+) \|$", key, re.MULTILINE))
    questions = all_questions().items()
    assert {row[1:] for row in rows} == {(name, q["answer"]) for name, q in questions}
