"""How much a class has gained, from its answers to the test before and after."""

from collections import Counter
from typing import NamedTuple

import numpy as np
from scipy import stats

from questions import forms
from questions.names import misconceptions

RESAMPLES, SEED, CONFIDENCE = 9_999, 1, 0.95


class Gain(NamedTuple):
    """Shares of right answers before and after, from 0 to 1, and the normalised gain.

    `normalised` is (after − before)/(1 − before), the part of the possible gain that was reached
    (Hake 1998). It is None where everything was right before.
    """

    before: float
    after: float
    normalised: float | None


class Wrong(NamedTuple):
    """How many chose what stands for a misconception, before and after, in which questions."""

    misconception: str
    before: int
    after: int
    questions: tuple
    instead: str
    lesson: str


class Report(NamedTuple):
    """What two sets of papers say.

    `students` took both tests, `left_out` only one. `interval` belongs to the normalised gain of
    the class: two numbers, or None where there are too few students for one.
    """

    students: tuple
    left_out: tuple
    group: Gain
    interval: tuple | None
    questions: dict
    wrong: tuple


def report(before, after):
    """Compare papers.

    Parameters
    ----------
    before, after : dict of str to Paper
        From `papers.read`, by the student's code name.

    Returns
    -------
    Report

    Raises
    ------
    ValueError
        Where nobody took both tests, or the two ask different questions.
    """
    students = tuple(sorted(before.keys() & after.keys()))
    if not students:
        raise ValueError("no name stands in both files, so there is no gain to compute")
    asked = _same_questions(before, after)
    pairs = [(before[name], after[name]) for name in students]
    right = np.array([[[paper.is_right(n) for n in asked] for paper in pair] for pair in pairs])
    scores = right.mean(axis=2)  # of each student, before and after
    return Report(
        students,
        tuple(sorted(before.keys() ^ after.keys())),
        _gain(scores.mean(axis=0)),
        _interval(scores),
        {n: _gain(shares) for n, shares in zip(asked, right.mean(axis=0).T, strict=True)},
        _wrong(pairs, asked),
    )


def _same_questions(before, after):
    one, other = (next(iter(papers.values())).answers for papers in (before, after))
    if one.keys() != other.keys():
        told = [", ".join(map(str, answers)) for answers in (one, other)]
        raise ValueError(f"before asks the questions {told[0]}, after asks {told[1]}")
    return tuple(one)


def _gain(shares):
    before, after = map(float, shares)
    return Gain(before, after, None if before == 1 else _normalised(before, after))


def _normalised(before, after):
    return (after - before) / (1 - before)


def _interval(scores):
    """Return the 95 % interval of the class's normalised gain: percentile bootstrap over students.

    The class is drawn anew many times, each student with both scores, and may come more than once.
    """
    before, after = scores.T

    def gain(before, after, axis):
        return _normalised(before.mean(axis=axis), after.mean(axis=axis))

    if len(scores) < 2 or before.mean() == 1:
        return None
    with np.errstate(divide="ignore", invalid="ignore"):  # a draw of those who knew everything
        found = stats.bootstrap(
            (before, after),
            gain,
            paired=True,
            method="percentile",
            confidence_level=CONFIDENCE,
            n_resamples=RESAMPLES,
            rng=np.random.default_rng(SEED),
        ).confidence_interval
    ends = float(found.low), float(found.high)
    return ends if np.isfinite(ends).all() else None


def _wrong(pairs, asked):
    """Return the misconceptions that somebody chose, the commonest after the course first."""
    counts, where = (Counter(), Counter()), {}
    for pair in pairs:
        for count, paper in zip(counts, pair, strict=True):
            for number in asked:
                letter = paper.answers[number]
                if name := forms.misconception(paper.form, number, letter):
                    count[name] += 1
                    where.setdefault(name, set()).add(number)
    before, after = counts
    known = misconceptions()
    found = [
        Wrong(name, before[name], after[name], tuple(sorted(where[name])), *known[name][1:])
        for name in where
    ]
    return tuple(sorted(found, key=lambda each: (-each.after, -each.before, each.misconception)))
