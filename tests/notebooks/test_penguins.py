"""Lesson 13: what it proves is true, and it goes on without scikit-learn."""

import re
import sys

import nbformat
from lessons import NOTEBOOKS
from separability import separable

from perceptron_helpers import Dataset, penguins
from perceptron_helpers.datasets import standardised
from perceptron_helpers.live.penguins import MEASUREMENT_PAIRS

LESSON = NOTEBOOKS / "13_classify_penguins.ipynb"


def test_without_scikit_learn_the_lesson_goes_on_with_a_word(monkeypatch, capsys):
    cells = nbformat.read(LESSON, as_version=4).cells
    about_it = [c.source for c in cells if c.cell_type == "code" and "Perceptron" in c.source]
    monkeypatch.setitem(sys.modules, "sklearn", None)
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    names = {}
    for source in about_it:
        exec(source, names)
    assert len(about_it) == 2
    assert "scikit-learn is missing here" in capsys.readouterr().out
    users = [c.source for c in cells if c.cell_type == "code" and re.search(r"\bmodel\b", c.source)]
    assert users == about_it[1:]  # nothing later needs what it makes


def code_until(text):
    """Return what the lesson's cells have made when the cell that contains a text has run."""
    cells = nbformat.read(LESSON, as_version=4).cells
    code = [c.source for c in cells if c.cell_type == "code"]
    (last,) = (number for number, source in enumerate(code) if text in source)
    names = {}
    for source in code[: last + 1]:
        exec(source, names)
    return names


def test_linear_programming_proves_what_the_lesson_says_it_proves():
    names = code_until("inputs, targets = scaled[training]")
    assert names["inputs"].shape == (165, 2)
    assert not separable(Dataset("training birds", names["inputs"], names["targets"]))
    names = code_until("weights, bias, history = learn(scaled[training]")
    learners = Dataset(
        "f", names["scaled"][names["training"]], names["birds"].targets[names["training"]]
    )
    assert separable(learners)  # the other two species: the method can find a line
    for pair in MEASUREMENT_PAIRS:
        assert not separable(standardised(penguins(("Chinstrap", "Adelie"), pair)))
    three = ("bill_length_mm", "bill_depth_mm", "flipper_length_mm")
    assert not separable(standardised(penguins(("Chinstrap", "Adelie"), three)))
