"""A prediction is kept before the answer may be opened, and the answer is nowhere before that."""

import re

import pytest

from perceptron_helpers.live import predict

QUESTION = ("Which row is wrong?", ["row 00", "row 01 & 10", "none"], "row 01 & 10", "z < 0.")


@pytest.fixture
def asked():
    prediction = predict(*QUESTION)
    yield prediction
    prediction.close()


def test_nothing_can_be_kept_before_both_are_chosen(asked):
    assert asked.keep.disabled
    asked.choice.value = "none"
    assert asked.keep.disabled
    asked.confidence.value = "certain"
    assert not asked.keep.disabled
    assert asked.open.disabled


def test_the_choice_is_fixed_before_the_answer_opens(asked):
    asked.choice.value, asked.confidence.value = "none", "guessing"
    asked.keep.click()
    assert asked.choice.disabled
    assert asked.confidence.disabled
    assert asked.keep.disabled
    assert not asked.open.disabled
    assert asked.record == "You predicted: none (guessing)."
    assert "z &lt;" not in asked._copy["text/html"]
    asked.open.click()
    assert asked.open.disabled
    assert asked.record == (
        "You predicted: none (guessing). The answer: row 01 & 10, not what you predicted. z < 0."
    )


def test_the_record_goes_into_the_page_and_into_the_copy(asked):
    asked.choice.value, asked.confidence.value = "row 01 & 10", "certain"
    asked.keep.click()
    asked.open.click()
    assert "as you predicted" in asked.record
    for html in (asked._status.value, asked._copy["text/html"]):
        assert "row 01 &amp; 10, as you predicted. z &lt; 0." in html
    assert asked._copy["text/plain"] == asked.record


def test_the_copy_does_not_tell_the_answer(asked):
    html = asked._copy["text/html"]
    assert "Which row is wrong?" in html
    assert re.findall("<li>(.*?)</li>", html) == ["row 00", "row 01 &amp; 10", "none"]
    assert "run this cell" in html
    assert "z &lt;" not in str(asked._copy)
    assert html.count("row 01 &amp; 10") == 1


def test_what_was_shown_is_replaced(asked, monkeypatch):
    told = []

    class Handle:
        def update(self, data, raw):
            told.append((data["text/plain"], raw))

    monkeypatch.setattr("perceptron_helpers.live.output.display", lambda *_, **__: Handle())
    asked._ipython_display_()
    asked.choice.value, asked.confidence.value = "none", "certain"
    asked.keep.click()
    assert told == [("You predicted: none (certain).", True)]


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (("Q", ["a", "b"], "c"), ValueError, "answer must be one of 'a', 'b', not 'c'"),
        (("Q", ["a"], "a"), TypeError, "choices must be two or more strings"),
        (("Q", [1, 2], 1), TypeError, "choices must be two or more strings"),
        (("Q", "ab", "a"), TypeError, "choices must be two or more strings"),
    ],
)
def test_bad_input_is_named(arguments, error, message):
    with pytest.raises(error, match=re.escape(message)):
        predict(*arguments)
