"""Canvas: the plain text of text2qti, and the QTI file that text2qti makes of it.

The text is for people, who may change it and run ``text2qti`` again. Canvas imports the QTI file.
"""

import re
from contextlib import chdir
from html import escape

from text2qti.config import Config
from text2qti.qti import QTI
from text2qti.quiz import Quiz

MARGIN = "0.0004"  # text2qti takes decimals only with a margin; answers have three of them at most
SIGN = re.compile(r"[\\`*_\[\]#+!]")
NUMBER = re.compile(r"^(\d+)\.(?= )")  # would begin a list
TITLE = "Perceptron from Scratch"


def canvas(questions, title=TITLE):
    """Return the questions as text for text2qti, which looks for pictures beside it."""
    blocks = [f"Quiz title: {title}", "Shuffle answers: true", ""]
    asked, kind = set(), ""
    for number, question in enumerate(questions, start=1):
        if question.kind != kind:  # each student gets one question of a group
            blocks += ["END_GROUP", ""] if kind else []
            blocks += ["GROUP", "pick: 1", ""] if question.kind else []
            kind = question.kind
        # text2qti takes equal words for an error: where a lesson asks again, it says so.
        again = f" (Lesson {question.lesson})" if question.text in asked else ""
        asked.add(question.text)
        blocks += [f"Title: {question.name}: {question.idea}"]
        blocks += [_marked(f"{number}.", question.text + again)]
        if question.because and not question.choices:
            blocks += [_marked("...", question.because)]
        for letter, choice in question.lettered:
            mark = "*" if choice.misconception is None else ""
            blocks += [_marked(f"{mark}{letter.lower()})", _plain(choice.text))]
            blocks += [_marked("...", choice.feedback)]
        if question.is_number:
            blocks += [_marked("=", f"{question.answer} +- {MARGIN}")]
        elif not question.choices:
            blocks += [_marked("*", question.answer)]
        blocks += [""]
    blocks += ["END_GROUP", ""] if kind else []
    return "\n".join(blocks)


def _marked(mark, text):
    """Return text behind a mark, its further lines below its first."""
    first, *rest = text.split("\n")
    indent = " " * (len(mark) + 3)
    return "\n".join([f"{mark}   {first}", *(f"{indent}{line}" if line else "" for line in rest)])


def _plain(text):
    """Return Markdown that shows just this text."""
    text = SIGN.sub(r"\\\g<0>", escape(text, quote=False))
    return NUMBER.sub(r"\g<1>\\.", text)


def qti(path):
    """Return the bytes of the QTI file of a text file, with the pictures that lie beside it."""
    with chdir(path.parent):  # text2qti looks for pictures where it runs
        quiz = Quiz(path.read_text("utf-8"), config=Config(), source_name=path.name)
    return QTI(quiz).zip_bytes()
