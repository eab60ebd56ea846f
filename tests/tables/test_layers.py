"""The table of two layers: sums and answers against fractions."""

from by_hand import AND_UNIT, HIDDEN, exactly_fires

from perceptron_helpers import XNOR, XOR
from perceptron_helpers.tables.layers import layers_table


def test_the_table_holds_sums_and_answers():
    records = layers_table(XOR, HIDDEN, AND_UNIT).records
    for record, x, target in zip(records, XOR.inputs, XOR.targets, strict=True):
        h = [exactly_fires(x, unit) for unit in HIDDEN]
        assert [record["h1"], record["h2"]] == h
        assert record["z1"] == 2 * x[0] + 2 * x[1] - 1
        assert record["z2"] == -2 * x[0] - 2 * x[1] + 3
        assert record["z"] == 2 * h[0] + 2 * h[1] - 3
        assert record["y"] == exactly_fires(h, AND_UNIT) == record["t"] == target


def test_the_table_says_the_formulas_and_marks_what_is_wrong():
    table = layers_table(XNOR, HIDDEN, AND_UNIT)
    assert "z₁ = 2·x₁ + 2·x₂ − 1, z₂ = −2·x₁ − 2·x₂ + 3, z = 2·h₁ + 2·h₂ − 3." in table.notes
    assert str(table).count("✗") == 4


def test_a_blank_table_gives_no_answer_away():
    blank = layers_table(XOR, HIDDEN, AND_UNIT, fill="none")
    given = {"sample", "x1", "x2", "t"}
    for record in blank.records:
        assert {key for key, value in record.items() if value is not None} == given
