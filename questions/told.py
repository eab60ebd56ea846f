"""The gain of a class as text for a screen, and as CSV files for a spreadsheet."""

import csv

from questions import forms
from questions.gain import CONFIDENCE, RESAMPLES


def told(report):
    """Return what there is to say, as lines."""
    one, n = report.group, len(report.students)
    low_high = ""
    if report.interval:
        ends = " to ".join(f"{end:.2f}" for end in report.interval)
        low_high = f", {CONFIDENCE:.0%} interval {ends} (bootstrap, {RESAMPLES:,} draws)"
    lines = [f"{n} students took both tests."]
    if report.left_out:
        lines.append(f"Only one test, so left out: {', '.join(report.left_out)}.")
    lines += [
        f"Right before {one.before:.0%}, after {one.after:.0%}.",
        f"Normalised gain {_rounded(one.normalised)}{low_high}.",
        "",
        "question  before  after   gain  tests",
    ]
    lines += [
        f"{n:8}  {gain.before:6.0%}  {gain.after:5.0%}  {_rounded(gain.normalised):>5}  "
        f"{forms.idea(n)}"
        for n, gain in report.questions.items()
    ]
    lines += ["", "before  after  wrong choices stand for"]
    lines += [
        f"{each.before:6}  {each.after:5}  {each.misconception} (lesson {each.lesson})"
        for each in report.wrong
    ]
    return lines


def write(report, folder):
    """Write three CSV files into a folder: of the class, the questions and the misconceptions."""
    folder.mkdir(parents=True, exist_ok=True)
    low, high = report.interval or ("", "")
    one = report.group
    _table(
        folder / "class.csv",
        ("students", "before", "after", "normalised gain", "low", "high"),
        [(len(report.students), one.before, one.after, _or_nothing(one.normalised), low, high)],
    )
    _table(
        folder / "questions.csv",
        ("question", "idea", "before", "after", "normalised gain"),
        [
            (n, forms.idea(n), gain.before, gain.after, _or_nothing(gain.normalised))
            for n, gain in report.questions.items()
        ],
    )
    _table(
        folder / "misconceptions.csv",
        ("misconception", "before", "after", "questions", "what is so instead", "lesson"),
        [
            (each[0], each.before, each.after, " ".join(map(str, each.questions)), *each[4:])
            for each in report.wrong
        ],
    )


def _table(path, heading, rows):
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([heading, *rows])


def _rounded(gain):
    return "–" if gain is None else f"{gain:.2f}"


def _or_nothing(gain):
    return "" if gain is None else gain
