"""A prediction is kept before the answer may be opened, and the answer is nowhere before that."""

import json
import re

import pytest
from lessons import LESSONS

from perceptron_helpers.live import house, predict
from perceptron_helpers.live.questions import all_questions

QUESTION = ("Which row is wrong?", ["row 00", "row 01 & 10", "none"], "row 01 & 10", "z < 0.")
NAMED = {
    name
    for lesson in LESSONS
    for cell in lesson.cells
    if cell.kind == "code"
    for name in re.findall(r'predict\("([^"]+)"\)', cell.source)
}


@pytest.fixture
def asked():
    prediction = predict(*QUESTION)
    yield prediction
    prediction.close()


def keep(asked, choice, confidence):
    asked.choice, asked.confidence = choice, confidence
    asked.kept = True


def test_the_record_is_what_was_chosen_and_then_the_answer(asked):
    assert asked.record == ""
    keep(asked, 2, 0)
    assert asked.record == "You predicted: none (guessing)."
    assert "z &lt;" not in asked._copy["text/html"]
    asked.opened = True
    assert asked.record == (
        "You predicted: none (guessing). The answer: row 01 & 10, not what you predicted. z < 0."
    )


def test_the_record_goes_into_the_copy(asked):
    keep(asked, 1, 2)
    asked.opened = True
    assert "row 01 &amp; 10, as you predicted. z &lt; 0." in asked._copy["text/html"]
    assert asked._copy["text/plain"] == asked.record


def test_nothing_that_is_saved_tells_the_answer(asked):
    html = asked._copy["text/html"]
    assert re.findall("<li>(.*?)</li>", html) == ["row 00", "row 01 &amp; 10", "none"]
    state = {k: v.decode("latin-1") if isinstance(v, bytes) else v for k, v in saved(asked).items()}
    for text in (str(asked._copy), json.dumps(state)):
        assert "z <" not in text
        assert "z &lt;" not in text
    assert "row 01 & 10" not in json.dumps({k: v for k, v in state.items() if k != "_spec"})


def saved(asked):
    """Return the state of the widget, its spec unpacked."""
    state = asked.get_state()
    state["_spec"] = house.gzip.decompress(state["_spec"])
    spec = json.loads(state["_spec"])
    assert "answer" not in spec
    assert "because" not in spec
    return state


def test_the_page_is_told_the_answer_when_it_asks(asked):
    sent = []
    asked.send = lambda content, buffers=None: sent.append(content)
    asked._asked(asked, {"ask": "answer"}, [])
    assert sent == [{"answer": "row 01 & 10", "because": "z < 0."}]


def test_what_was_shown_is_replaced(asked, monkeypatch):
    told = []

    class Handle:
        def update(self, data, raw):
            told.append((data["text/plain"], raw))

    monkeypatch.setattr("perceptron_helpers.live.output.display", lambda *_, **__: Handle())
    asked._ipython_display_()
    keep(asked, 2, 2)
    assert told == [("You predicted: none (certain).", True)]


def test_every_question_of_the_course_is_asked_once_and_no_cell_tells_its_answer():
    questions = all_questions()
    assert set(questions) == NAMED
    assert len(questions) == 16
    for lesson in LESSONS:
        for cell in lesson.cells:
            for name in re.findall(r'predict\("([^"]+)"\)', cell.source):
                told = (questions[name]["answer"], questions[name]["because"], "answer=")
                assert not any(text in cell.source for text in told)


@pytest.mark.parametrize("name", sorted(all_questions()))
def test_a_question_has_a_name_choices_and_an_answer_among_them(name):
    made = predict(name)
    assert made._answer in made._choices
    assert len(set(made._choices)) == len(made._choices) > 1
    assert made._because
    made.close()


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (("Q", ["a", "b"], "c"), ValueError, "answer must be one of 'a', 'b', not 'c'"),
        (("Q", ["a"], "a"), ValueError, "choices must be two or more"),
        (("Q", [1, 2], 1), TypeError, "choices must be strings"),
        (("Q", "ab", "a"), ValueError, "choices must be two or more"),
        (("no such name",), ValueError, "question must be one of"),
    ],
)
def test_bad_input_is_named(arguments, error, message):
    with pytest.raises(error, match=re.escape(message)):
        predict(*arguments)
