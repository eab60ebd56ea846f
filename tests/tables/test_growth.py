"""The table of the proof, against the rule by hand."""

import pytest
from by_hand import dot, signed_rows_of

from perceptron_helpers import AND, OR, train
from perceptron_helpers.margin import separating_vector
from perceptron_helpers.tables.growth import growth_table

FROM_ZERO = {"weights": [0, 0], "bias": 0, "learning_rate": 1}


@pytest.mark.parametrize("gate", [OR, AND], ids=lambda gate: gate.name)
def test_the_table_follows_the_rule_by_hand(gate):
    u = [int(value) for value in separating_vector(gate)]
    records = growth_table(train(gate, **FROM_ZERO), u).records
    rows, w, found = signed_rows_of(gate), [0, 0, 0], []
    for _ in range(20):
        for number, row in enumerate(rows):
            z = dot(row, w)
            if z < 0 or (z == 0 and gate.targets[number] == 1):
                w = [a + b for a, b in zip(w, row, strict=True)]
                found.append((number, row[2], *w, dot(u, w), dot(w, w)))
    keys = ("sample", "target", "w1_after", "w2_after", "b_after", "shadow", "square")
    assert [tuple(record[key] for key in keys) for record in records] == found


def test_a_blank_table_gives_no_answer_away():
    table = growth_table(train(OR, **FROM_ZERO), [2, 2, -1], fill="none")
    for record in table.records:
        known = {key for key, value in record.items() if value is not None}
        assert known == {"mistake", "sample", "target"}
    assert "u·w grows by 1 or more, and |w|² by 3 at most." in table.notes
