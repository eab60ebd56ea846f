"""What each question tests, and what each wrong choice stands for.

``misconceptions.toml`` is the one list of misconceptions. ``asked.toml`` says by the name of a
question which idea it tests, and by the letter of a wrong choice which misconception that is.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Misconception(NamedTuple):
    """What somebody believes (`name`), what is so instead, and the lesson that shows it."""

    name: str
    instead: str
    lesson: str


@cache
def misconceptions():
    """Return every `Misconception` by its name."""
    read = tomllib.loads((HERE / "misconceptions.toml").read_text("utf-8"))
    return {name: Misconception(name, **rest) for name, rest in read.items()}


@cache
def _asked():
    return tomllib.loads((HERE / "asked.toml").read_text("utf-8"))


def named():
    """Return the names of all questions that ``asked.toml`` knows."""
    return tuple(_asked())


def meant(name):
    """Return the idea of a question, and its misconceptions by the letter of the wrong choice.

    Raises
    ------
    ValueError
        Where the question is not named, or a misconception is not on the list.
    """
    if name not in _asked():
        raise ValueError(f"questions/asked.toml does not name the question {name!r}")
    wrong = dict(_asked()[name])
    idea = wrong.pop("idea")
    for letter, misconception in wrong.items():
        if misconception not in misconceptions():
            raise ValueError(
                f"questions/asked.toml: {name!r}, choice {letter}: {misconception!r} does not "
                "stand in questions/misconceptions.toml"
            )
    return idea, wrong
