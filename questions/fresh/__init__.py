"""Fresh numbers for questions that are computed: any number of each kind, decided by a seed."""

from perceptron_helpers.core.draws import Draws
from questions.fresh import learning, lines, neurons
from questions.fresh.drawn import Kind, Numbers
from questions.question import Question

KINDS = {kind.name: kind for kind in (*neurons.KINDS, *learning.KINDS, *lines.KINDS)}
TRIES = 1000  # numbers that ask the same again are drawn anew


def fresh(name, amount, seed=1):
    """Return questions of one kind, no two alike.

    Parameters
    ----------
    name : str
        One of `KINDS`.
    amount : int
        How many, from 1.
    seed : int
        The same seed gives the same questions, on every machine.

    Returns
    -------
    tuple of Question

    Raises
    ------
    ValueError
        For a kind that does not exist, fewer than one question, a seed below 0, or more questions
        than there are numbers for.
    """
    if name not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {name!r}")
    if amount < 1 or seed < 0:
        raise ValueError(f"amount must be 1 or more and seed 0 or more, not {amount} and {seed}")
    kind, found = KINDS[name], {}
    numbers = Numbers(Draws(1000 * seed + list(KINDS).index(name)))
    for _ in range(amount):
        question = next(filter(lambda asked: asked.text not in found, _some(kind, numbers)), None)
        if question is None:
            raise ValueError(f"there are numbers for {len(found)} questions {name!r}, not {amount}")
        found[question.text] = question
    return tuple(
        _named(kind, asked, f"{seed}-{number}")
        for number, asked in enumerate(found.values(), start=1)
    )


def _some(kind, numbers):
    return (kind.ask(numbers) for _ in range(TRIES))


def _named(kind: Kind, asked, number):
    """Return a question whose name, and whose pictures' names, no other has."""
    name, text, pictures = f"{kind.lesson} fresh {kind.name} {number}", asked.text, {}
    for old, data in asked.pictures.items():
        new = f"{kind.name.replace(' ', '-')}-{number}-{old}"
        text, pictures[new] = text.replace(f"]({old})", f"]({new})"), data
    return Question(
        name=name,
        lesson=kind.lesson,
        part="fresh",
        idea=kind.idea,
        text=text,
        kind=kind.name,
        answer=asked.answer,
        because=asked.because,
        is_number=kind.is_number,
        pictures=pictures,
    )
