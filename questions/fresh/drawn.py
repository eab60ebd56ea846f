"""Numbers for fresh questions, and how they are written."""

from collections.abc import Callable
from typing import NamedTuple

from perceptron_helpers.core.decimals import exact, written
from perceptron_helpers.core.ratio import Ratio

ROWS = ((0, 0), (0, 1), (1, 0), (1, 1))


class Asked(NamedTuple):
    """A question with its numbers, the answer as one types it, and how it comes about."""

    text: str
    answer: str
    because: str
    pictures: dict = {}  # noqa: RUF012, nobody changes it


class Kind(NamedTuple):
    """A kind of question; `ask` takes `Numbers` and returns `Asked`."""

    name: str
    lesson: str
    idea: str
    ask: Callable
    is_number: bool = True


class Numbers:
    """Draws the numbers of questions."""

    def __init__(self, draws):
        self._draws = draws

    def decimals(self, amount, low=-99, high=99):
        """Return numbers with two decimals, none of them 0; the limits are in hundredths."""
        found = []
        while len(found) < amount:
            value = exact(self._draws.hundredths((low, high), 1)[0])
            if value:
                found.append(value)
        return found

    def alpha(self):
        """Return a learning rate."""
        return self.one_of([Ratio(n, 100) for n in (5, 10, 20, 25, 30, 50)])

    def one_of(self, some):
        """Return one of some things."""
        return some[self._draws.next(len(some))]


def typed(value):
    """Return a decimal number as one types it: all its digits, and the minus of the keyboard."""
    return written(value).replace("−", "-")


def row_name(row):
    """Return for example "01"."""
    return "".join(map(str, row))


def in_words(weights):
    """Return for example "w₁ = 0.5 and w₂ = −0.2"."""
    return " and ".join(
        f"{name} = {written(w)}" for name, w in zip(("w₁", "w₂"), weights, strict=True)
    )
