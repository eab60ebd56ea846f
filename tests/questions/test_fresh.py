"""Fresh questions: any number, no two alike, and each answer computed once more from its words."""

import re
from fractions import Fraction

import oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions.fresh import KINDS, fresh
from tests.effort import tries
from tests.reading import meant

each_kind = pytest.mark.parametrize("kind", list(KINDS))
ROWS = ["00", "01", "10", "11"]


def given_in(question):
    """Return what a question's words give: weights, bias, θ, α, row, target, all targets."""
    text = question.text

    def after(pattern, default=None):
        found = re.search(pattern + r" (−?\d+(?:\.\d+)?)", text)
        return meant(found[1]) if found else default

    found = re.search(r"row (\d\d)", text, re.IGNORECASE)
    table = [int(t) for t in re.findall(r"^\| \d\d \| (\d) \|$", text, re.MULTILINE)]
    return {
        "w": [after("w₁ ="), after("w₂ =")],
        "b": after("the bias is") if "bias is −" in text or "bias is 0" in text else None,
        "bias": after("and the bias"),
        "θ": after("θ =", after("θ is", Fraction(0))),
        "α": after("α =", after("α is")),
        "x": [int(bit) for bit in found[1]] if found else None,
        "t": after("the target"),
        "targets": table,
        "asked": re.search(r"What is Δ?(w₁|w₂|z|the bias)", text),
    }


def z_of(w, b, x):
    return w[0] * x[0] + w[1] * x[1] + (b or 0)


def corrected(w, b, x, t, α):
    e = t - (z_of(w, b, x) > 0)
    return [w[0] + α * e * x[0], w[1] + α * e * x[1]], None if b is None else b + α * e, e


def run_of(g, targets, epochs=50):
    """Return (w after each epoch, mistakes of each) of an online training without a bias."""
    w, ends, mistakes = g["w"], [], []
    for _ in range(epochs):
        wrong = 0
        for row, t in zip(ROWS, targets, strict=True):
            w, _, e = corrected(w, None, list(map(int, row)), t, g["α"])
            wrong += e != 0
        ends.append(w)
        mistakes.append(wrong)
        if not wrong:
            break
    return ends, mistakes


def answer(kind, question):
    """Return the answer to a question, by reading it."""
    g = given_in(question)
    which = {"w₁": 0, "w₂": 1}.get(g["asked"] and g["asked"][1])
    if kind in ("net input", "net input with a bias"):
        return z_of(g["w"], g["b"], g["x"])
    if kind == "outputs":
        return "".join(str(int(z_of(g["w"], 0, list(map(int, row))) > g["θ"])) for row in ROWS)
    if kind == "bias for a threshold":
        return -g["θ"]
    if kind in ("change of a weight", "new weight", "z after a correction", "new bias"):
        w, b, _ = corrected(g["w"], g["bias"], g["x"], g["t"], g["α"])
        return {
            "change of a weight": lambda: w[which] - g["w"][which],
            "new weight": lambda: w[which],
            "z after a correction": lambda: z_of(w, None, g["x"]),
            "new bias": lambda: b,
        }[kind]()
    if kind == "number of corrections":
        w, n = g["w"], 0
        while (z_of(w, None, g["x"]) > 0) != g["t"]:
            w, _, _ = corrected(w, None, g["x"], g["t"], g["α"])
            n += 1
        return n
    if kind == "weight after an epoch":
        return run_of(g, g["targets"])[0][0][which]
    if kind == "mistakes in an epoch":
        return run_of(g, g["targets"])[1][0]
    if kind == "number of epochs":
        name = re.search(r"learns (.*?), online", question.text)[1]
        targets = {"OR": [0, 1, 1, 1], "x₁ AND NOT x₂": [0, 0, 1, 0], "x₂ AND NOT x₁": [0, 1, 0, 0]}
        return len(run_of(g, targets[name])[1])
    w1, w2 = g["w"]
    if kind == "distance from the line":
        x = [meant(v) for v in re.search(r"\((−?\d), (−?\d)\)", question.text).groups()]
        return abs(z_of(g["w"], 0, x) - g["θ"]), w1 * w1 + w2 * w2
    axis = re.search(r"At which (x₁|x₂)", question.text)[1]
    return g["θ"] / {"x₁": w1, "x₂": w2}[axis]


@each_kind
@settings(max_examples=tries(100))
@given(seed=st.integers(0, 10**6))
def test_the_answer_is_what_the_words_give(kind, seed):
    for question in fresh(kind, 2, seed):
        expected = answer(kind, question)
        if kind == "outputs":
            assert question.answer == expected
        elif kind == "distance from the line":
            difference, square = expected
            assert Fraction(question.answer) ** 2 * square == difference**2
        else:
            assert Fraction(question.answer) == expected


def test_the_reading_agrees_with_the_oracle():
    """The training above and tests/oracle.py, both exact, on the same rows."""
    (question,) = fresh("number of epochs", 1, 7)
    g = given_in(question)
    targets = [0, 1, 1, 1]
    inputs = [list(map(int, row)) for row in ROWS]
    settings = {"activation": "step", "update": "online", "threshold": 0, "at_threshold": 0}
    made = oracle.train(
        inputs,
        targets,
        [float(w) for w in g["w"]],
        bias=None,
        learning_rate=float(g["α"]),
        max_epochs=50,
        **settings,
    )
    assert made[1][1:] == run_of(g, targets)[0]


def test_there_are_kinds_enough():
    assert len(KINDS) >= 8
    assert len({kind.lesson for kind in KINDS.values()}) >= 5


@each_kind
def test_any_number_of_them_and_no_two_alike(kind):
    n = 12 if kind == "distance from the line" else 200  # a picture each
    questions = fresh(kind, n, 3)
    assert len({question.text for question in questions}) == n
    assert len({question.name for question in questions}) == n
    pictures = [name for question in questions for name in question.pictures]
    assert len(set(pictures)) == len(pictures)


@each_kind
def test_a_seed_decides(kind):
    once, again, other = (fresh(kind, 3, seed) for seed in (5, 5, 6))
    assert once == again
    assert [q.text for q in once] != [q.text for q in other]


@each_kind
def test_an_answer_can_be_typed(kind):
    for question in fresh(kind, 12 if kind == "distance from the line" else 60, 2):
        assert re.fullmatch(r"-?\d+(\.\d{1,3})?|[01]{4}", question.answer)
        assert question.is_number == (kind != "outputs")
        assert question.because.endswith(".")
        assert question.right == question.answer


def test_answers_differ():
    for kind in KINDS:
        if kind != "distance from the line":
            assert len({question.answer for question in fresh(kind, 60, 1)}) > 3, kind


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nonsense", 1, 1), "kind must be one of net input, .*'nonsense'"),
        (("net input", 0, 1), "amount must be 1 or more .* not 0 and 1"),
        (("net input", 1, -1), "seed 0 or more, not 1 and -1"),
        (("bias for a threshold", 10**7, 1), "there are numbers for"),
    ],
)
def test_bad_input_is_named(arguments, message, monkeypatch):
    if arguments[1] == 10**7:  # so that the numbers run out soon
        monkeypatch.setattr("questions.fresh.TRIES", 1)
    with pytest.raises(ValueError, match=message):
        fresh(*arguments)
