"""Lesson 14: each bug is seen to be one, its fix is seen to mend it, and no check ever raises."""

import re
import textwrap
from pathlib import Path

import nbformat
import numpy as np
import pytest

from perceptron_helpers import AND, XOR
from perceptron_helpers.bug_checks import PRAISE, check
from perceptron_helpers.patience import count_passes

PATH = Path(__file__).parents[2] / "notebooks" / "14_find_the_bug.ipynb"
CELLS = nbformat.read(PATH, as_version=4).cells
CODE = [cell.source for cell in CELLS if cell.cell_type == "code"]
# For each bug: what is replaced in its cell, and by what.
FIXES = {
    1: [("error = y - t", "error = t - y")],
    2: [
        ("row = rng.integers(len(inputs))", "for row in rng.permutation(len(inputs)):"),
        ("    x, t = ", "        x, t = "),
        ("    error = ", "        error = "),
        ("    weights = ", "        weights = "),
        ("    mistakes = mistakes", "        mistakes = mistakes"),
    ],
    3: [
        ("    mistakes = 1\n", ""),
        ("while mistakes > 0:", "for epoch in range(100):"),
        ("    return", "        if mistakes == 0:\n            break\n    return"),
    ],
    4: [("    random.seed(seed)\n", ""), ("default_rng()", "default_rng(seed)")],
    5: [("z > threshold", "z >= threshold")],
    6: [("z = 0\n", "z = bias\n"), (" + bias", "")],
    7: [("bias + error", "bias + learning_rate * error")],
    8: [
        ("    signs = np.where(targets == 1, 1, -1)\n", ""),
        (
            "right = signs * (inputs @ weights) >= 0",
            "outputs = np.where(inputs @ weights > 0, 1, 0)",
        ),
        ("right.mean()", "np.mean(outputs == targets)"),
    ],
}
each_bug = pytest.mark.parametrize("bug", FIXES)


def broken_cell(bug):
    """Return the number of the code cell whose function the check of `bug` tries."""
    (name,) = re.findall(rf"^check\({bug}, (\w+)\)", "\n".join(CODE), re.MULTILINE)
    return next(i for i, source in enumerate(CODE) if re.search(rf"^def {name}\(", source, re.M))


def mended(bug):
    source = CODE[broken_cell(bug)]
    for old, new in FIXES[bug]:
        assert source.count(old) == 1, old
        source = source.replace(old, new)
    return source


def run_all(code):
    names = {}
    for source in code:
        exec(source, names)
    return names


def said_by(code, capsys):
    run_all(code)
    return [
        line
        for line in capsys.readouterr().out.splitlines()
        if line.startswith(("not yet: ", "fixed: "))
    ]


def test_as_committed_nothing_is_fixed(capsys):
    said = said_by(CODE, capsys)
    assert len(said) == len(FIXES) == len(PRAISE) == 8
    assert all(line.startswith("not yet: ") for line in said)
    shown = "\n".join(o.text for c in CELLS for o in c.get("outputs", []) if "text" in o)
    assert all(line in shown for line in said)


@each_bug
def test_a_check_tells_the_symptom_and_its_example_only_on_request(bug, capsys):
    names = run_all(CODE)
    broken = names[re.search(r"^def (\w+)\(", CODE[broken_cell(bug)], re.MULTILINE)[1]]
    capsys.readouterr()
    check(bug, broken)
    (said,) = capsys.readouterr().out.splitlines()
    assert said.startswith("not yet: ")
    assert not re.search(r"\d", said)
    check(bug, broken, example=True)
    again, *example = capsys.readouterr().out.splitlines()
    assert again == said
    assert re.match(r"Example: .*\d", " ".join(example))
    assert all(len(line) < 80 for line in [said, *example])


def test_examples_are_asked_for_in_folded_words_only():
    shown = [c.source for c in CELLS if c.cell_type == "code"]
    assert not any("example=True" in source for source in shown)
    assert any("example=True" in c.source for c in CELLS if c.cell_type == "markdown")


@each_bug
def test_a_fix_mends_its_bug_and_no_other(bug, capsys):
    code = CODE.copy()
    code[broken_cell(bug)] = mended(bug)
    fixed = [line.startswith("fixed: ") for line in said_by(code, capsys)]
    assert fixed == [number == bug for number in FIXES]


@each_bug
def test_the_explanation_shows_the_fix(bug):
    heading = next(c.source for c in CELLS if c.source.startswith(f"## Bug {bug} · "))
    after = CELLS[[c.source for c in CELLS].index(heading) :]
    told = next(c.source for c in after if "<summary>Explanation" in c.source)
    assert "<summary>Hint</summary>" in told
    (shown,) = re.findall(r"```python\n(.*?)```", told, re.DOTALL)
    assert textwrap.dedent(shown).strip() in textwrap.dedent(mended(bug)) or all(
        line.strip() in mended(bug) for line in shown.splitlines()
    )
    assert shown.strip() not in CODE[broken_cell(bug)]


def test_what_the_symptoms_say(capsys):
    code = CODE.copy()
    for bug in FIXES:
        code[broken_cell(bug)] = mended(bug)
    run_all(code)
    out = capsys.readouterr().out
    for line in (
        "z of row 01: 0.1",
        "XOR: 100 passes",
        "the same weights twice? True",
        "outputs [0, 0, 0, 1]",
        "row [1 1]  z = -0.5",
        "α = 0.01: 6 epochs",
        "accuracy: 0.5",
    ):
        assert line in out


# Repairs that look good and are not


def always(value):
    return lambda *_: value


def one_pass(rows, weights, bias):
    for x, t in rows:
        error = t - (1 if weights @ x + bias > 0 else 0)
        weights, bias = weights + error * x, bias + error
    return weights, bias


@pytest.mark.parametrize(
    ("bug", "function"),
    [
        (1, lambda weights, x, t: weights + 0.1 * x),  # learns where nothing is wrong
        (2, lambda weights, inputs, targets, rng: (weights + 0.1 * inputs.sum(axis=0), 3)),
        (3, one_pass),  # stops too early
        (4, always(np.array([0.1, 0.2]))),  # does not draw at all
        (4, lambda seed: np.random.default_rng(seed).uniform(-5, 5, 2)),
        (5, always(1)),
        (6, lambda x, weights, bias: np.dot(x, weights) + bias * len(x) / 2),
        (7, lambda weights, bias, x, error, rate: (weights + error * x, bias + error)),
        (8, lambda inputs, targets, w: np.mean(np.where(targets == 1, 1, -1) * (inputs @ w) > 0)),
    ],
)
def test_a_bad_repair_is_not_praised(bug, function, capsys):
    check(bug, function)
    assert capsys.readouterr().out.startswith("not yet: ")


@each_bug
@pytest.mark.parametrize(
    "function",
    [always(None), always("x"), always((1, None)), lambda: 1, lambda *_: 1 / 0, None, always([])],
)
def test_a_check_never_raises(bug, function, capsys):
    check(bug, function, example=True)
    assert capsys.readouterr().out.startswith("not yet: ")


def test_other_right_repairs_are_praised(capsys):
    def in_order(weights, inputs, targets, rng):
        mistakes = 0
        for x, t in zip(inputs, targets, strict=True):
            error = t - (weights @ x > 0)
            weights += 0.1 * error * x
            mistakes += error != 0
        return weights, mistakes

    def at_most_200(rows, weights, bias, limit=200):
        for _ in range(limit):
            before = weights, bias
            weights, bias = one_pass(rows, weights, bias)
            if np.array_equal(weights, before[0]) and bias == before[1]:
                break
        return weights, bias

    check(2, in_order)
    check(3, at_most_200)
    check(5, lambda z, threshold: bool(z >= threshold))
    check(6, lambda x, weights, bias: float(np.dot(x, weights) + bias))
    assert capsys.readouterr().out.count("fixed: ") == 4


def test_passes_are_counted_and_bounded():
    assert count_passes(one_pass, AND) == 1

    def endless(rows, weights, bias):
        while True:
            weights, bias = one_pass(rows, weights, bias)

    assert count_passes(endless, XOR, at_most=7) == 7
    with pytest.raises(ValueError, match="at_most must be 1 or more"):
        count_passes(endless, XOR, at_most=0)


def test_an_unknown_bug_is_named():
    with pytest.raises(ValueError, match="bug must be one of 1, 2, 3, 4, 5, 6, 7, 8, not 9"):
        check(9, one_pass)
