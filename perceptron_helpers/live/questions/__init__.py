"""The questions of the lessons, answers included: one plain file a lesson, by names in words."""

import tomllib
from functools import cache
from pathlib import Path

from perceptron_helpers import checks


@cache
def all_questions():
    """Return {name: {"question", "choices", "answer", "because"}} of all lessons."""
    found = {}
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        for name, question in tomllib.loads(path.read_text("utf-8")).items():
            if name in found:
                raise ValueError(f"{path.name} has a second question called {name!r}")
            found[name] = question
    return found


def question_called(name):
    """Return the question with this name."""
    known = all_questions()
    return known[checks.choice("question", name, tuple(known))]
