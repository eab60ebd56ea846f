"""The test before and after: its two forms, and the key that follows from what choices mean."""

import re
from functools import cache
from pathlib import Path

from questions.names import meant

FORMS = ("A", "B")
LETTERS = ("A", "B", "C")
UNKNOWN = "D"  # "I do not know yet"
TEACHERS = Path(__file__).resolve().parents[1] / "book" / "teachers"


@cache
def asked(form):
    """Return the questions of a form: {number: (text, {letter: choice})}."""
    text = (TEACHERS / f"test_form_{form.lower()}.md").read_text("utf-8")
    found = {}
    for piece in re.split(r"^(?=\d+\. )", text, flags=re.MULTILINE)[1:]:
        number, _, rest = piece.partition(". ")
        words, *choices = re.split(r"\n\s+- ([A-Z])\. ", rest)
        told = zip(choices[::2], choices[1::2], strict=True)
        found[int(number)] = words.strip(), {letter: said.strip() for letter, said in told}
    return found


def numbers():
    """Return the numbers of the questions."""
    return tuple(asked(FORMS[0]))


def idea(number):
    """Return what a question tests; it is the same in both forms."""
    return meant(f"test A {number}")[0]


def misconception(form, number, letter):
    """Return what a choice stands for; None for the right one."""
    return meant(f"test {form} {number}")[1].get(letter)
