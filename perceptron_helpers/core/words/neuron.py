"""What a neuron is, and what it answers: "OR with w₁ = 3, w₂ = −4: fires at (1, 0)"."""

from ..notation import equation, named
from ..rows import FEW
from .phrases import count, points


def described(unit):
    """Return for example "w₁ = 0.5, w₂ = 0.1, θ = 0.2", leaving out a bias or threshold of 0."""
    parts = named("w", unit.weights)
    parts += [equation("b", unit.bias)] if unit.bias else []
    parts += [equation("θ", unit.step.high)] if unit.step.high else []
    return ", ".join(parts)


def score(answers):
    """Return for example "two of four outputs right"."""
    n, n_wrong = len(answers), sum(answers.wrong)
    if n == 1:
        return f"the one output {'wrong' if n_wrong else 'right'}"
    if not n_wrong:
        return f"all {count(n)} outputs right"
    right = count(n - n_wrong) if n_wrong < n else "none"
    return f"{right} of {count(n)} outputs right"


def firing(answers, unit):
    """Return for example "OR with w₁ = 3, w₂ = −4: fires at (1, 0)"."""
    fired, n = answers.fired, len(answers)
    if n > FEW:
        where = f"{len(fired)} of {n} points"
    elif n == 1 or 0 < len(fired) < n:
        where = points(fired) or "no point"
    else:
        where = f"{'all' if fired else 'none of the'} {count(n)} points"
    return f"{answers.rows.name} with {described(unit)}: fires at {where}"


def report(answers, unit):
    """Return a sentence: where a neuron fires, and how many outputs are right."""
    return f"{firing(answers, unit)}; {judged(answers)}."


def judged(answers):
    """Return the score, and which rows are wrong where they are few."""
    named = answers.missed if 1 < len(answers) <= FEW else []
    return score(answers) + (f", wrong at {points(named)}" if named else "")
