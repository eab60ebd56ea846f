"""The questions of the lessons, answers included: one plain file a lesson, by names in words.

`before` and `shows` are for a question that stands alone, outside its lesson: a sentence that it
needs, and words out of the cell whose picture it is about.
"""

import tomllib
from functools import cache
from pathlib import Path

from perceptron_helpers import checks

ASKED = ("question", "choices", "answer", "because")


@cache
def all_questions():
    """Return {name: {"question", "choices", "answer", "because", …}} of all lessons."""
    return {name: question for name, (_, question) in _read().items()}


def question_called(name):
    """Return what a lesson asks under this name."""
    question = all_questions()[checks.choice("question", name, tuple(all_questions()))]
    return {key: question[key] for key in ASKED}


def place_of(name):
    """Return the number of the lesson that asks the question with this name."""
    return _read()[checks.choice("question", name, tuple(_read()))][0]


@cache
def _read():
    found = {}
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        for name, question in tomllib.loads(path.read_text("utf-8")).items():
            if name in found:
                raise ValueError(f"{path.name} has a second question called {name!r}")
            found[name] = path.stem, question
    return found
