"""The worked tables: what they show, read back from the HTML and the text as a reader gets them."""

import re
import unicodedata
from fractions import Fraction
from xml.etree import ElementTree

import numpy as np
import oracle
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import settings_for_train

from perceptron_helpers import AND, NAND, OR, XOR, Dataset, penguins, train
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.tables import error_table, input_table, summary_table
from tests.reading import exactly, meant, value_of

ARTICLE = train(OR, [0.49671415, -0.1382643], update="batch")
BOOK = train(AND, [0.3, -0.1], threshold=0.2, at_threshold=1)  # Negnevitsky 2005, table 6.3
NUMBER = r"−?\d+(?:\.\d+)?"
FACTOR = rf"(?:{NUMBER}|\({NUMBER}\))"
SUM = rf"{FACTOR}(?:·{FACTOR})*(?: \+ {FACTOR}(?:·{FACTOR})*)*"
EQUATION = re.compile(rf"({SUM}) ([=≈]) ({NUMBER})")


# Reading a table back.


def said(element):
    """Return what a cell says: to the eye, and to a screen reader only."""
    seen, heard = element.text or "", ""
    for child in element:
        if "overflow:hidden" in child.get("style", ""):
            heard += child.text
        else:
            child_seen, child_heard = said(child)
            seen, heard = seen + child_seen, heard + child_heard
        seen += child.tail or ""
    return seen.replace("\N{NO-BREAK SPACE}", " "), heard


def rows_of(table, part="tbody"):
    """Return the visible texts of the rows in a part of the HTML; a blank is "blank"."""
    root = ElementTree.fromstring(table._repr_html_())
    rows = [[said(cell) for cell in row] for row in root.iterfind(f"{part}/tr")]
    return [[heard if heard == "blank" else seen for seen, heard in row] for row in rows]


def column(table, *heading):
    """Return the visible texts under a heading, given as its symbol and word."""
    root = ElementTree.fromstring(table._repr_html_())
    names = [(th.text, th.find("small").text) for th in root.iterfind("thead/tr/th")]
    place = names.index(heading)
    return [row[place] for row in rows_of(table)]


def tables_of(run, **options):
    """Return all tables of the first and the last epoch."""
    epochs = {1, run.n_epochs}
    by_row = [
        make(run, epoch, **options) for make in (input_table, error_table) for epoch in epochs
    ]
    return [*by_row, summary_table(run, **options)]


runs = settings_for_train().map(lambda drawn: train(drawn[0], **drawn[1]))


# The figures of the article and the books.


def test_the_article_s_input_table():
    assert rows_of(input_table(ARTICLE)) == [
        ["00", "0", "0", "0.497", "−0.138", "0.497·0 + (−0.138)·0 = 0", "0"],
        ["01", "0", "1", "0.497", "−0.138", "0.497·0 + (−0.138)·1 = −0.138", "0"],
        ["10", "1", "0", "0.497", "−0.138", "0.497·1 + (−0.138)·0 = 0.497", "1"],
        ["11", "1", "1", "0.497", "−0.138", "0.497·1 + (−0.138)·1 ≈ 0.358", "1"],
    ]


@pytest.mark.parametrize(
    ("epoch", "z", "outputs"),
    [
        (1, ["0", "−0.1383", "0.4967", "0.3584"], "0011"),
        (2, ["0", "−0.0383", "0.4967", "0.4584"], "0011"),
        (3, ["0", "0.0617", "0.4967", "0.5584"], "0111"),
    ],
)
def test_the_article_s_net_inputs(epoch, z, outputs):
    table = input_table(ARTICLE, epoch, digits=4)
    assert [text.split(" ")[-1] for text in column(table, "z", "net input")] == z
    assert "".join(column(table, "y", "output")) == outputs


def test_the_article_s_error_table():
    table = error_table(ARTICLE)
    assert rows_of(table) == [
        ["00", "0", "0", "0", "0", "0", "0.1·0·0 = 0", "0.1·0·0 = 0"],
        ["01", "0", "1", "0", "1", "✗ 1", "0.1·1·0 = 0", "0.1·1·1 = 0.1"],
        ["10", "1", "0", "1", "1", "0", "0.1·0·1 = 0", "0.1·0·0 = 0"],
        ["11", "1", "1", "1", "1", "0", "0.1·0·1 = 0", "0.1·0·1 = 0"],
    ]
    assert [row[-2:] for row in rows_of(table, "tfoot")] == [
        ["0", "0.1"],
        ["0.497 + 0 = 0.497", "↑ −0.138 + 0.1 = −0.038"],
    ]


def test_the_error_table_shows_net_inputs_where_it_is_asked():
    run = train(OR, [0.2, -0.3], max_epochs=1)
    table = error_table(run, net_input=True, fill=[1])
    assert [row[3] for row in rows_of(table)] == ["blank", "−0.3", "blank", "blank"]
    assert error_table(run, net_input=True).records[3]["z"] == 0  # 0.2 − 0.2
    for run in (ARTICLE, BOOK):
        plain, wide = error_table(run), error_table(run, net_input=True)
        assert column(wide, "z", "net input") == [
            text.split(" ")[-1] for text in column(input_table(run), "z", "net input")
        ]
        for part in ("tbody", "tfoot"):
            rows = [row[:3] + row[4:] for row in rows_of(wide, part)]
            assert rows == rows_of(plain, part)


def test_the_article_s_summary_with_every_number_under_its_own_heading():
    assert rows_of(summary_table(ARTICLE, digits=8)) == [
        ["1", "0.49671415", "−0.1382643", "✗ 1", "01", "0.5", "0.49671415", "↑ −0.0382643"],
        ["2", "0.49671415", "−0.0382643", "✗ 1", "01", "0.5", "0.49671415", "↑ 0.0617357"],
        ["3", "0.49671415", "0.0617357", "0", "none", "0", "0.49671415", "0.0617357"],
    ]


def test_negnevitsky_s_table():
    tables = [error_table(BOOK, epoch) for epoch in range(1, 6)]
    errors = ["".join(column(table, "e", "error")) for table in tables]
    assert errors == ["00✗ −1✗ 1", "00✗ −10", "00✗ −1✗ 1", "00✗ −10", "0000"]
    weights = [
        [text.strip("↑↓ ") for symbol in ("w₁", "w₂") for text in column(table, symbol, "after")]
        for table in tables
    ]
    assert weights == [
        ["0.3", "0.3", "0.2", "0.3", "−0.1", "−0.1", "−0.1", "0"],
        ["0.3", "0.3", "0.2", "0.2", "0", "0", "0", "0"],
        ["0.2", "0.2", "0.1", "0.2", "0", "0", "0", "0.1"],
        ["0.2", "0.2", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1"],
        ["0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1"],
    ]
    assert column(input_table(BOOK, 4), "z, θ", "compared") == [
        "0 < 0.2",
        "0.1 < 0.2",
        "0.2 = 0.2",  # the tie that naive floats lose
        "0.2 = 0.2",
    ]


def test_fausett_s_dead_band():
    data = Dataset("AND", [[1, 1], [1, 0], [0, 1], [0, 0]], [1, -1, -1, -1])
    run = train(data, [0, 0], bias=0, learning_rate=1, threshold=0.2, activation="three_way")
    table = summary_table(run)
    bias = [text.strip("↑↓ ") for text in column(table, "b", "after")]
    assert bias == ["−1", "−2", "−2", "−3", "−3", "−3", "−4", "−4", "−4", "−4"]
    assert column(input_table(run), "z, θ", "compared")[:2] == ["−0.2 ≤ 0 ≤ 0.2", "2 > 0.2"]
    second = rows_of(error_table(run))[1]  # 10 gave 1, so e = −2, but Δw = α·t·x
    assert second[-7:-3] == ["✗ −2", "1·(−1)·1 = −1", "1·(−1)·0 = 0", "1·(−1) = −1"]


# Arithmetic.


@given(runs, st.integers(0, 6))
def test_no_equation_is_false_at_the_digits_shown(run, digits):
    for table in tables_of(run, digits=digits):
        texts = [
            text for part in ("tbody", "tfoot") for row in rows_of(table, part) for text in row
        ]
        for text in texts:
            if " = " not in text and " ≈ " not in text:
                continue
            left, sign, right = EQUATION.fullmatch(text.lstrip("↑↓ ")).groups()
            assert (sign == "=") == (value_of(left) == meant(right)), text
        in_text = [match.groups() for match in EQUATION.finditer(str(table))]
        assert all((sign == "=") == (value_of(a) == meant(b)) for a, sign, b in in_text)


@given(runs, st.integers(0, 6))
def test_numbers_are_rounded_right_and_never_minus_zero(run, digits):
    for table in tables_of(run, digits=digits):
        shown = " ".join(text for row in rows_of(table) for text in row)
        assert not re.search(r"-|−0(?![.\d])|−0\.0*(?!\d)|\.\d*0(?!\d)", shown)
    for record, text in zip(
        input_table(run, digits=digits).records,
        column(input_table(run, digits=digits), "z", "net input"),
        strict=False,
    ):
        shown, exact = meant(text.split(" ")[-1]), oracle.fraction(record["z"])
        assert abs(shown - exact) <= Fraction(1, 2 * 10**digits)
        assert (shown > 0, shown < 0) == (exact > 0, exact < 0)


@given(runs)
def test_the_comparison_with_the_threshold_gives_the_output(run):
    assume(run.threshold)
    table = input_table(run, run.n_epochs)
    for text, output in zip(
        column(table, "z, θ", "compared"), column(table, "y", "output"), strict=True
    ):
        if "≤" in text:
            low, z, high = map(meant, text.split(" ≤ "))
            assert low == -high
            assert low <= z <= high
        else:
            z, edge = map(meant, re.split(" [<=>] ", text))
            true = {"<": z < edge, "=": z == edge, ">": z > edge}
            assert true[text.split(" ")[1]]
            assert abs(edge) == abs(oracle.fraction(run.threshold))
        theta = oracle.fraction(run.threshold)
        assert oracle.output(z, theta, run.activation, run.at_threshold) == meant(output)


def test_a_number_beside_an_edge_keeps_the_digits_that_tell_them_apart():
    run = train(AND, [0.19999, 0.0004], threshold=0.2, max_epochs=1)
    assert column(input_table(run, digits=2), "z, θ", "compared")[2] == "0.19999 < 0.2"
    run = train(AND, [0.0004, 0], learning_rate=0.00012, max_epochs=1)
    assert rows_of(input_table(run))[2][-2:] == ["0.0004·1 + 0·0 = 0.0004", "1"]
    assert rows_of(error_table(run))[2][6] == "0.00012·(−1)·1 ≈ −0.0001"


def test_minus_zero_is_zero():
    data = Dataset("zeros", [[-0.0, 1], [1, -0.0]], [1, 1])
    for activation in ("sign", "three_way"):
        run = train(data, [-0.0, 0], bias=-0.0, threshold=-0.0, activation=activation)
        assert not any(re.search(r"−0(?![.\d])", str(table)) for table in tables_of(run))


def test_halves_are_rounded_away_from_zero():
    run = train(OR, [0.0625, -0.0625], max_epochs=1)
    assert rows_of(input_table(run))[0][3:5] == ["0.063", "−0.063"]


def test_a_total_that_is_not_the_sum_of_the_rounded_shares_says_so():
    data = Dataset("thirds", [[0.333], [0.333], [0.334]], [1, 1, 1])
    run = train(data, [0], learning_rate=0.1, update="batch", max_epochs=1)
    assert rows_of(error_table(run, digits=2), "tfoot")[0][-1] == "≈ 0.1"
    assert rows_of(error_table(run, digits=4), "tfoot")[0][-1] == "0.1"


def test_the_notes_say_that_numbers_are_rounded_only_where_they_are():
    assert "Rounded to 3 decimal places; ≈ where" in input_table(ARTICLE).notes
    assert "Rounded to 3 decimal places." in summary_table(ARTICLE).notes
    assert "Rounded" not in input_table(BOOK).notes
    # In a blank table, too, where only the notes themselves show a number.
    sixteenths = train(Dataset("d", [[0.25], [0.75]], [1, 0]), [0], bias=0, learning_rate=0.125)
    epochs = range(1, sixteenths.n_epochs + 1)
    notes = [error_table(sixteenths, epoch, fill="none").notes for epoch in epochs]
    assert {("Rounded" in note, "≈" in note) for note in notes} == {(True, True), (False, False)}


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        ({}, "y = 1 when z > 0, otherwise 0."),
        ({"at_threshold": 1, "threshold": -0.5}, "y = 1 when z ≥ θ, otherwise 0; θ = −0.5."),
        ({"activation": "sign"}, "y = 1 when z ≥ 0, otherwise −1."),
        (
            {"activation": "sign", "at_threshold": 0, "threshold": 0.2},
            "y = 1 when z > θ, −1 when z < θ, otherwise 0; θ = 0.2.",
        ),
        ({"activation": "three_way"}, "y = 1 when z > 0, −1 when z < 0, otherwise 0."),
        (
            {"activation": "three_way", "threshold": 1},
            "y = 1 when z > θ, −1 when z < −θ, otherwise 0; θ = 1.",
        ),
    ],
)
def test_the_notes_say_when_the_neuron_fires(settings, rule):
    data = OR.bipolar() if "activation" in settings else OR
    assert rule in input_table(train(data, [0, 0], max_epochs=1, **settings)).notes


# Records.


@given(runs)
def test_records_are_the_run_s_numbers(run):
    n_inputs = run.weights.shape[1]
    numbers = range(1, n_inputs + 1)
    updates = run.epoch(run.n_epochs)
    frame = pd.DataFrame(input_table(run, run.n_epochs).records)
    assert (frame["epoch"] == run.n_epochs).all()
    assert frame["sample"].tolist() == list(range(len(updates)))
    same = np.testing.assert_array_equal
    same(frame[[f"x{i}" for i in numbers]], run.dataset.inputs)
    same(frame[[f"w{i}" for i in numbers]], [u.weights_before for u in updates])
    same(frame["z"], [u.z for u in updates])
    same(frame["output"], [u.output for u in updates])
    frame = pd.DataFrame(error_table(run, run.n_epochs).records)
    same(frame["target"], run.dataset.targets)
    same(frame["error"], [u.error for u in updates])
    same(frame[[f"delta_w{i}" for i in numbers]], [u.delta_weights for u in updates])
    if run.update == "online":
        same(frame[[f"w{i}_after" for i in numbers]], [u.weights_after for u in updates])
    frame = pd.DataFrame(summary_table(run).records)
    same(frame[[f"w{i}_before" for i in numbers]], run.weights[:-1])
    same(frame[[f"w{i}_after" for i in numbers]], run.weights[1:])
    same(frame["mistakes"], run.mistakes)
    same(frame["rmse"], run.rmse)
    assert frame["wrong_rows"].map(len).tolist() == run.mistakes.tolist()
    if run.biases is None:
        assert not any(re.match("b|delta_b", name) for name in frame)
    else:
        same(frame["b_after"], run.biases[1:])


# Worksheets.

answers = st.sampled_from([0.0, 0.25, -3.0, 40.0])


@given(settings_for_train(max_epochs=1), answers, st.sampled_from([0.01, 2.0]))
def test_a_blank_worksheet_does_not_depend_on_the_answers(drawn, threshold, rate):
    """Runs with other answers, but all that is given the same, make the same worksheet."""
    dataset, settings = drawn
    run = train(dataset, **settings)
    other = train(dataset, **settings | {"threshold": abs(threshold)})
    for make in (error_table, summary_table):
        assert_same(make(run, fill="none"), make(other, fill="none"))
    turned = Dataset(dataset.name, dataset.inputs, dataset.targets[::-1])
    other = train(turned, **settings | {"learning_rate": rate})
    assert_same(input_table(run, fill="none"), input_table(other, fill="none"))


def assert_same(table, other):
    assert table._repr_html_() == other._repr_html_()
    assert str(table) == str(other)
    assert table.records == other.records
    assert cells_of(table) == cells_of(other)


def cells_of(table):
    """Return all that each cell holds."""
    rows = table.exact.rows + table.exact.footer
    return [[(plain(c.value), c.text, c.mark, c.given) for c in row] for row in rows]


def plain(value):
    return exactly(value) if isinstance(value, Ratio) else value


def test_what_is_given_stays_in_a_blank_worksheet():
    blank = "blank"
    assert rows_of(input_table(BOOK, fill="none")) == [
        ["00", "0", "0", "0.3", "−0.1", blank, blank, blank],
        ["01", "0", "1", blank, blank, blank, blank, blank],
        ["10", "1", "0", blank, blank, blank, blank, blank],
        ["11", "1", "1", blank, blank, blank, blank, blank],
    ]
    assert rows_of(error_table(ARTICLE, fill="none"))[1] == [
        "01",
        "0",
        "1",
        blank,
        "1",
        *[blank] * 3,
    ]
    assert [row[-2:] for row in rows_of(error_table(ARTICLE, fill="none"), "tfoot")] == [
        [blank] * 2
    ] * 2
    assert rows_of(summary_table(ARTICLE, fill="none"))[:2] == [
        ["1", "0.497", "−0.138", *[blank] * 5],
        ["2", *[blank] * 7],
    ]
    assert input_table(BOOK, fill="none").records[1]["z"] is None
    assert str(input_table(BOOK, fill="none")).count("____") == 18
    assert "no mistake" not in summary_table(ARTICLE, fill="half").notes


@pytest.mark.parametrize(
    ("fill", "filled"),
    [
        ("all", {(row, key) for row in range(4) for key in ("z", "output")}),
        ("half", {(row, key) for row in range(2) for key in ("z", "output")}),
        ("none", set()),
        ([], set()),
        ([3], {(3, "z"), (3, "output")}),
        ({"z"}, {(row, "z") for row in range(4)}),
        ((0, (2, "output")), {(0, "z"), (0, "output"), (2, "output")}),
        (range(1), {(0, "z"), (0, "output")}),
    ],
)
def test_fill_chooses_cells(fill, filled):
    records = input_table(ARTICLE, fill=fill).records
    found = {(r, key) for r in range(4) for key in ("z", "output") if records[r][key] is not None}
    assert found == filled


# What readers get.


@given(
    settings_for_train(),
    st.sampled_from(["all", "half", "none"]),
    st.sampled_from(["drawn", "<b>&'\"", "与门"]),
)
def test_html_is_semantic_and_text_is_aligned(drawn, fill, name):
    dataset, settings = drawn
    run = train(Dataset(name, dataset.inputs, dataset.targets), **settings)
    for table in tables_of(run, fill=fill, lit=0):
        root = ElementTree.fromstring(table._repr_html_())
        assert root.tag == "table"
        assert [child.tag for child in root][:3] == ["caption", "thead", "tbody"]
        assert name in "".join(root.find("caption").itertext())
        assert {th.get("scope") for th in root.iterfind("thead/tr/th")} == {"col"}
        for row in [*root.iterfind("tbody/tr"), *root.iterfind("tfoot/tr")]:
            assert [cell.tag for cell in row] == ["th"] + ["td"] * (len(table.exact.columns) - 1)
            assert row[0].get("scope") == "row"
        names = {name for element in root.iter() for name in element.attrib}
        assert names <= {"style", "scope", "aria-hidden", "aria-current"}
        assert len({shown_width(line) for line in str(table).splitlines()}) == 1
        assert repr(table) == str(table)


def shown_width(line):
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in line)
    return len(unicodedata.normalize("NFC", line)) + wide


def test_a_wide_table_has_smaller_letters_than_a_narrow_one():
    narrow, wide = (error_table(train(OR, [0.1, 0.2], bias=bias)) for bias in (None, 0))
    sizes = [
        float(re.search(r"font-size:([\d.]+)em", table._repr_html_())[1])
        for table in (narrow, wide)
    ]
    assert sizes[0] > sizes[1] > 0.9


def test_marks_are_seen_and_heard():
    root = ElementTree.fromstring(error_table(BOOK, lit=3)._repr_html_())
    heard = [[said(cell)[1] for cell in row] for row in root.iterfind("tbody/tr")]
    assert heard[2] == ["", "", "", "", "", "wrong", "", "", "went down", ""]
    assert heard[3] == ["this row", "", "", "", "", "wrong", "", "", "went up", "went up"]
    assert [row.get("aria-current") for row in root.iterfind("tbody/tr")] == [None] * 3 + ["true"]
    text = str(error_table(BOOK, lit=3)).splitlines()
    assert [line.startswith("▶ 11") for line in text].count(True) == 1
    assert "✗ −1" in text[-2]
    assert "↓ 0.2" in text[-2]
    assert "✗ wrong, ↑ went up, ↓ went down" in " ".join(str(error_table(BOOK)).split())


def test_a_run_that_is_stopped_says_so():
    assert "Epoch 5 has no mistake" in summary_table(BOOK).notes
    run = train(XOR, [0, 0], bias=0, max_epochs=7)
    assert "stopped after epoch 7, not free of mistakes" in summary_table(run).notes


def test_long_tables_say_how_many_rows_they_leave_out():
    run = train(penguins(), [0, 0], bias=0, max_epochs=1)
    table = error_table(run, max_rows=10)
    rows = rows_of(table)
    assert [row[0] for row in rows] == [*map(str, range(1, 10)), "… 264 more rows", "274"]
    assert len(table.records) == 274
    assert "… 264 more rows" in str(table)
    lit = [row[0] for row in rows_of(error_table(run, max_rows=3, lit=3))]
    assert lit == ["1", "2", "… 1 more row", "▶ 4", "… 269 more rows", "274"]
    assert len(rows_of(error_table(run, max_rows=None))) == 274
    assert len(rows_of(error_table(run))) == 21


def test_rows_have_their_bits_for_a_name_where_these_tell_them_apart():
    assert [row[0] for row in rows_of(input_table(train(NAND, [0, 0], max_epochs=1)))][1] == "01"
    twice = Dataset("twice", [[0, 1], [0, 1]], [0, 1])
    assert [row[0] for row in rows_of(input_table(train(twice, [0, 0], max_epochs=1)))] == [
        "1",
        "2",
    ]


def test_many_wrong_rows_are_cut_short():
    data = Dataset("all wrong", np.eye(7), np.ones(7))
    table = summary_table(train(data, np.zeros(7), max_epochs=1))
    assert rows_of(table)[0][9] == "1000000, 0100000, 0010000, 0001000, … 3 more"
    assert table.records[0]["wrong_rows"] == list(range(7))


@pytest.mark.parametrize("make", [input_table, error_table, summary_table])
@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        (
            {"fill": "some"},
            ValueError,
            "fill must be 'all', 'half', 'none' or a collection.*'some'",
        ),
        ({"fill": 3}, TypeError, "fill must be .*not 3"),
        ({"fill": ["q"]}, ValueError, "fill names 'q', but the rows are 0 to .* and the columns"),
        ({"fill": [-1]}, ValueError, "fill names -1"),
        ({"digits": -1}, ValueError, "digits must be 0 or more"),
        ({"digits": 2.5}, TypeError, "digits must be a whole number"),
        ({"max_rows": 1}, ValueError, "max_rows must be 2 or more"),
        ({"lit": 9}, ValueError, "lit must be at most [34], the last row, not 9"),
        ({"lit": -1}, ValueError, "lit must be 0 or more"),
    ],
)
def test_bad_options_are_refused(make, options, error, message):
    with pytest.raises(error, match=message):
        make(train(XOR, [0, 0], bias=0, max_epochs=5), **options)


def test_an_epoch_that_never_was_is_refused():
    with pytest.raises(ValueError, match="epoch must be at most 3, the last pass, not 4"):
        input_table(ARTICLE, 4)


@given(st.integers(1, 17), st.sampled_from(["half", "none", [0]]))
def test_a_blank_summary_does_not_tell_how_many_epochs_there_are(limit, fill):
    run = train(XOR, [0.3, -0.2], bias=0.1, max_epochs=limit)  # it always reaches the limit
    names = [row[0] for row in rows_of(summary_table(run, fill=fill))]
    assert names == [str(number) for number in range(1, len(names) + 1)]
    assert len(names) > limit
    assert len(names) % 5 == 0
    assert len(rows_of(summary_table(run))) == limit
