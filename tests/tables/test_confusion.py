"""The confusion table, against scikit-learn."""

import re

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, confusion_matrix

from perceptron_helpers.tables import confusion_table


def test_confusion_table_counts_what_scikit_learn_counts():
    random = np.random.default_rng(3)
    for n in (1, 2, 10, 50):
        targets, outputs = random.integers(0, 2, (2, n))
        table = confusion_table(targets, outputs, ("cat", "dog"))
        counts = [[row["says_1"], row["says_0"]] for row in table.records]
        assert counts == confusion_matrix(targets, outputs, labels=[1, 0]).tolist()
        assert [row["total"] for row in table.records] == [targets.sum(), n - targets.sum()]
        (total,) = table.exact.footer
        assert [c.value for c in total[1:]] == [outputs.sum(), n - outputs.sum(), n]
        said = float(re.search(r"accuracy is (?:about )?([\d.]+)\.", table.notes)[1])
        assert said == pytest.approx(accuracy_score(targets, outputs), abs=0.0005)


def test_wrong_counts_are_marked_and_zeros_are_not():
    table = confusion_table([1, 1, 0, 0], [1, 0, 0, 0])
    marks = [[cell.mark for cell in row] for row in table.exact.rows]
    assert marks == [["", "", "✗", ""], [""] * 4]


def test_a_blank_confusion_table_holds_no_answer():
    targets, outputs = [1] * 7 + [0] * 4, [1] * 5 + [0] * 6
    blank = confusion_table(targets, outputs, fill="none")
    assert not re.search(r"\d", str(blank).replace("class 0", "").replace("class 1", ""))
    assert all(row["total"] is None for row in blank.records)
    half = confusion_table(targets, outputs, fill="half")
    assert [row["total"] for row in half.records] == [7, None]
    assert "accuracy" not in half.notes


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (([0, 2], [0, 1]), "targets must hold only 0 and 1, not 2"),
        (([0, 1], [0, -1]), "outputs must hold only 0 and 1, not -1"),
        (([0, 1], [0]), "outputs must have the shape (2,), not (1,)"),
        (([], []), "targets must have the shape (n_samples,), not (0,)"),
    ],
)
def test_bad_outputs_are_named(arguments, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        confusion_table(*arguments)
