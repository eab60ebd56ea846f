"""The words of the lessons: links resolve, questions are whole, numbers are not made up."""

import ast
import re

import lessons
import pytest

each_notebook = pytest.mark.parametrize("lesson", lessons.ALL, ids=lambda each: each.path.stem)
GLOSSARY = [lesson for lesson in lessons.ALL if lesson.number == "B"]
CHOICE = re.compile(r"<details>\n<summary>(.*?)</summary>\n\n(.*?)\n\n</details>", re.DOTALL)


def anchors(lesson):
    """Return the anchors of a notebook's headings, for JupyterLab and for a book alike."""
    titles = re.findall(r"^#+ (.+)$", lesson.text(), re.MULTILINE)
    return {title.strip().replace(" ", "-") for title in titles}


@each_notebook
def test_links_resolve(lesson):
    known = {each.path.name: each for each in lessons.ALL}
    for target in re.findall(r"\]\(([^)\s]+)\)", lesson.text()):
        if target.startswith(("https://", "http://")):
            continue
        file, _, anchor = target.partition("#")
        assert not file or (lesson.path.parent / file).exists(), target
        if anchor:
            assert anchor in anchors(known[file] if file else lesson), target


@each_notebook
def test_lesson_numbers_that_are_named_exist(lesson):
    named = re.findall(r"\[?[Ll]esson (\d+)", lesson.text())
    assert set(named) <= {each.number for each in lessons.LESSONS}


def questions(lesson):
    """Return the cells that ask with choices."""
    return [cell.source for cell in lesson.cells if cell.source.count("<summary>A. ")]


@each_notebook
def test_each_choice_says_why_and_one_is_right(lesson):
    for question in questions(lesson):
        choices = CHOICE.findall(question)
        assert question.count("<details>") == len(choices) >= 2, question
        assert question.rstrip().endswith("</details>"), question
        letters = [summary[:3] for summary, _ in choices]
        assert letters == [f"{letter}. " for letter in "ABCDE"[: len(choices)]], question
        assert sum(feedback.startswith("Yes") for _, feedback in choices) == 1, question
        assert all(len(feedback) > 15 for _, feedback in choices), question
        assert not re.search(r"[*$`]", "".join(summary for summary, _ in choices)), question


def test_the_right_choice_is_not_always_the_same():
    right = []
    for lesson in lessons.LESSONS:
        for question in questions(lesson):
            choices = CHOICE.findall(question)
            right += [s[0] for s, feedback in choices if feedback.startswith("Yes")]
    shares = [right.count(letter) / len(right) for letter in "ABC"]
    assert 0.15 < min(shares) <= max(shares) < 0.55


@pytest.mark.parametrize("number", [each.number for each in lessons.LESSONS if each.number != "00"])
def test_recall_and_exit_ticket_ask(number):
    lesson = next(each for each in lessons.LESSONS if each.number == number)
    parts = re.split(r"^## ", lesson.text(), flags=re.MULTILINE)
    for heading in ("Recall", "Exit ticket"):
        part = next(part for part in parts if part.startswith(heading))
        assert 2 <= part.count("<summary>A. ") <= 3, heading


NUMBER = re.compile(r"(?<![\w.])[-−]?\d+\.\d\d+")
SUM = re.compile(r"(?<![\w.])([-−(]?[-−+·/() .\d]*\d\)?) [=≈] ([-−]?\d+\.\d+)")
# What nobody computed: choices (some are wrong), and what a text quotes from others.
QUOTED = re.compile(
    r"<summary>.*?</summary>|\"[^\"\n]*(?:\n[^\"\n]+)?\"|```.*?```|\]\([^)]*\)", re.DOTALL
)


def numbers(text):
    """Return the numbers with at least two decimals, as they are written."""
    return [each.lstrip("-−") for each in NUMBER.findall(text)]


def computed(lesson):
    """Return every number that a lesson's code holds or its outputs show, without sign."""
    found = {float(each) for cell in lesson.cells for each in numbers(cell.output)}
    for node in ast.walk(ast.parse(lesson.code())):
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
            found.add(float(node.value))
    return found


def worked_out(text):
    """Return the results of the sums that a text writes out, such as 0.2 · 3 = 0.6."""
    results = set()
    for left, right in SUM.findall(text):
        left = left.replace("−", "-").replace("·", "*")
        digits = len(right.partition(".")[2])
        try:
            value = eval(left, {"__builtins__": {}})
        except (SyntaxError, TypeError, ZeroDivisionError):
            continue
        if round(abs(abs(value) - abs(float(right.replace("−", "-")))), 9) <= 0.5 * 10**-digits:
            results.add(abs(float(right.replace("−", "-"))))
    return results


@pytest.mark.parametrize("lesson", lessons.LESSONS, ids=lambda each: each.number)
def test_numbers_in_the_text_are_computed(lesson):
    """Each with two decimals or more is in the code or an output, rounded alike, or worked out."""
    known = computed(lesson)
    for cell in lesson.cells:
        if cell.kind != "markdown":
            continue
        text = QUOTED.sub(" ", cell.source)
        here = known | worked_out(text)
        for shown in numbers(text):
            margin = 0.5001 * 10 ** -len(shown.partition(".")[2])
            near = any(abs(float(shown) - each) <= margin for each in here)
            assert near, f"{shown} in: {cell.source}"


def test_worked_out_sees_a_wrong_sum():
    assert worked_out("so 0.1 · 0.5 + (−0.25) = −0.2 and") == {0.2}
    assert worked_out("so 0.1 · 0.5 = 0.06 and") == set()
