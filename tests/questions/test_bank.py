"""The bank holds every question of the lessons, whole, and names what each choice means."""

import re
from collections import Counter

import lessons
import nbformat
import pytest

from perceptron_helpers.live.questions import all_questions
from questions import bank, names
from questions import lessons as reader
from questions.question import Question

ALL = bank.all_of()
each_question = pytest.mark.parametrize("question", ALL, ids=lambda each: each.name)


def asked_in(lesson):
    """Count what a lesson asks, in another way: choices by part, and predictions by cell."""
    parts = re.split(r"^## ", lesson.text(), flags=re.MULTILINE)
    found = Counter()
    for part in parts:
        for heading, name in reader.PARTS.items():
            if part.startswith(heading):
                found[name] += part.count("<summary>A. ")
    found["prediction"] = len(re.findall(r'^predict\("', lesson.code(), re.MULTILINE))
    return +found


@pytest.mark.parametrize("lesson", lessons.ALL, ids=lambda each: each.number)
def test_every_question_of_a_lesson_is_found(lesson):
    if lesson.number.isdigit() and lesson.number != "00":
        assert {"recall", "exit"} <= set(asked_in(lesson))
    mine = [question for question in ALL if question.lesson == lesson.number]
    assert Counter(question.part for question in mine) == asked_in(lesson)


def test_every_prediction_is_found():
    assert {q.name for q in ALL if q.part == "prediction"} == set(all_questions())


@each_question
def test_one_choice_is_right_and_each_says_why(question):
    assert len(question.choices) >= 2
    assert sum(choice.misconception is None for choice in question.choices) == 1
    assert len({choice.text for choice in question.choices}) == len(question.choices)
    for choice in question.choices:
        assert len(choice.feedback) > 15
        assert choice.feedback.startswith("Yes") == (choice.misconception is None)
        assert choice.misconception is None or choice.misconception in names.misconceptions()
    assert question.idea
    assert "$" not in question.text, "formulas do not travel"


@each_question
def test_the_right_choice_is_the_lesson_s(question):
    """Read once more, from the file of predictions or from the text of the notebook."""
    right = question.choices["ABCDEFGH".index(question.right)]
    if question.part == "prediction":
        assert right.text == all_questions()[question.name]["answer"]
        return
    text = next(each.text() for each in lessons.ALL if each.number == question.lesson)
    assert f"<summary>{question.right}. {right.text}</summary>\n\nYes" in text.replace("&lt;", "<")


@each_question
def test_pictures_travel_and_links_into_the_course_do_not(question):
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", question.text)
    assert sorted(shown) == sorted(question.pictures)
    assert all(data.startswith(b"<?xml") or b"<svg" in data for data in question.pictures.values())
    for text in (question.text, *(choice.feedback for choice in question.choices)):
        assert ".ipynb" not in text


def test_some_predictions_bring_their_picture():
    assert sum(bool(question.pictures) for question in ALL) >= 3
    (third,) = [question for question in ALL if question.name == "third pair"]
    assert re.search(r"!\[[^\]]*Chinstrap", third.text), "it shows the birds that it is about"


def test_no_name_is_left_over():
    asked = {question.name for question in ALL}
    assert {name for name in names.named() if not name.startswith("test ")} == asked
    used = {wrong for name in names.named() for wrong in names.meant(name)[1].values()}
    assert used == set(names.misconceptions()), "each on the list stands behind some wrong choice"


@pytest.mark.parametrize("name", names.misconceptions())
def test_a_misconception_says_what_is_so_and_where(name):
    found = names.misconceptions()[name]
    assert found.instead.endswith(".")
    assert found.lesson in reader.numbers()


def asked_of(*cells):
    made = [
        nbformat.v4.new_code_cell("show()", id="picture", outputs=[cell])
        if not isinstance(cell, str)
        else nbformat.v4.new_markdown_cell(cell)
        for cell in cells
    ]
    return list(reader.asked_in(nbformat.v4.new_notebook(cells=made)))


CHOICES = """<details>
<summary>A. 1 &lt; 2</summary>

Yes. See [lesson 05](05_train_one_epoch.ipynb) and [a page](https://example.org).

</details>

<details>
<summary>B. no</summary>

Not so.

</details>
"""


def test_tables_and_pictures_above_a_question_belong_to_it():
    image = '<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="a &lt; b">'
    output = nbformat.v4.new_output("display_data", {"text/html": f"<figure>{image}</figure>"})
    found = asked_of(
        f"## Recall\n\nAnswer first, then open the choice you took.\n\n**1. First?**\n\n{CHOICES}",
        f"Look:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n**2. Which of\nthe two?**\n\n{CHOICES}",
        output,
        f"**3. And here?**\n\n![A unit](../images/tlu.svg)\n\n{CHOICES}",
        f"## Next\n\n**No?**\n\n{CHOICES}",
    )
    assert [each.number for each in found] == [1, 2, 3]
    assert found[0].text == "First?"
    assert found[1].text == "Look:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWhich of\nthe two?"
    assert found[2].text == "![a < b](picture-0.svg)\n\nAnd here?\n\n![A unit](tlu.svg)"
    assert set(found[2].pictures) == {"picture-0.svg", "tlu.svg"}
    assert found[2].pictures["picture-0.svg"] == b"<svg/>"
    said, why, is_right = found[0].choices[0]
    assert (said, is_right) == ("1 < 2", True)
    assert why == "Yes. See lesson 05 and [a page](https://example.org)."


def test_an_unknown_lesson_is_named():
    with pytest.raises(ValueError, match=r"some of 00, 01, .*not 99"):
        bank.all_of(["04", "99"])


def test_a_question_without_a_name_says_which(monkeypatch):
    monkeypatch.setattr(names, "_asked", lambda: {"04 recall 1": {"idea": "z", "A": "nonsense"}})
    with pytest.raises(ValueError, match="'04 recall 2'"):
        names.meant("04 recall 2")
    with pytest.raises(ValueError, match=r"'04 recall 1', choice A: 'nonsense'"):
        names.meant("04 recall 1")


def test_the_letters_are_those_of_the_choices():
    assert Question("n", "04", "fresh", "i", "t", answer="0.3").right == "0.3"
