"""The gain of a class: figures equal those by other means, and bad files are named."""

import csv
import random
import re
from fractions import Fraction
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions import cli, forms, gain, names, papers

# The key once more, as book/teachers/_key.md prints it.
KEY = {"A": "BACCABCBAC", "B": "CBABCABCBA"}
CLASS = st.lists(
    st.tuples(*[st.tuples(st.sampled_from("AB"), st.text("ABCD", min_size=10, max_size=10))] * 2),
    min_size=1,
    max_size=12,
)


def paper(form, letters):
    return papers.Paper(form, dict(enumerate(letters, start=1)))


def both(made):
    """Return the papers before and after of a made-up class."""
    return tuple(
        {f"student {n}": paper(*pair[when]) for n, pair in enumerate(made)} for when in (0, 1)
    )


def scores(made):
    """Return each student's shares of right answers before and after, counted with the key."""
    return [
        tuple(
            Fraction(sum(a == k for a, k in zip(letters, KEY[form], strict=True)), 10)
            for form, letters in pair
        )
        for pair in made
    ]


@given(CLASS)
def test_shares_and_gain_are_those_of_exact_fractions(made):
    found = gain.report(*both(made))
    before, after = (mean(column) for column in zip(*scores(made), strict=True))
    assert found.group.before == pytest.approx(float(before))
    assert found.group.after == pytest.approx(float(after))
    if before == 1:
        assert found.group.normalised is None
    else:
        assert found.group.normalised == pytest.approx(float((after - before) / (1 - before)))
    for number, each in found.questions.items():
        shares = [
            mean(
                Fraction(pair[when][1][number - 1] == KEY[pair[when][0]][number - 1])
                for pair in made
            )
            for when in (0, 1)
        ]
        assert (each.before, each.after) == pytest.approx(tuple(map(float, shares)))
        if shares[0] < 1:
            expected = (shares[1] - shares[0]) / (1 - shares[0])
            assert each.normalised == pytest.approx(float(expected))


@given(CLASS)
def test_every_wrong_choice_is_counted_once(made):
    found = gain.report(*both(made))
    for when, count in (
        (0, sum(each.before for each in found.wrong)),
        (1, sum(each.after for each in found.wrong)),
    ):
        wrong = sum(
            letter not in (key, "D")
            for pair in made
            for letter, key in zip(pair[when][1], KEY[pair[when][0]], strict=True)
        )
        assert count == wrong
    assert {each.misconception for each in found.wrong} <= set(names.misconceptions())


def test_the_interval_is_that_of_a_bootstrap_in_plain_python():
    draw = random.Random(3)
    made = []
    for _ in range(30):
        knows = draw.random()
        pair = []
        for better in (0, 0.35):
            form = draw.choice("AB")
            right = [draw.random() < 0.1 + 0.4 * knows + better for _ in range(10)]
            pair.append(
                (form, "".join(k if r else "D" for k, r in zip(KEY[form], right, strict=True)))
            )
        made.append(tuple(pair))
    found = gain.report(*both(made))
    pairs = [tuple(map(float, each)) for each in scores(made)]
    gains = []
    for _ in range(20_000):
        again = draw.choices(pairs, k=len(pairs))
        before, after = (sum(column) / len(again) for column in zip(*again, strict=True))
        gains.append((after - before) / (1 - before))
    gains.sort()
    expected = gains[int(0.025 * len(gains))], gains[int(0.975 * len(gains))]
    assert found.interval == pytest.approx(expected, abs=0.01)
    low, high = found.interval
    assert low < found.group.normalised < high
    assert high - low > 0.05


def test_the_same_papers_give_the_same_interval():
    made = [(("A", "B" * 10), ("B", "C" * 10)), (("A", "A" * 10), ("A", "B" * 10))] * 4
    assert gain.report(*both(made)).interval == gain.report(*both(made)).interval


@pytest.mark.parametrize("made", [[(("A", KEY["A"]),) * 2] * 3, [(("A", "D" * 10),) * 2]])
def test_no_interval_without_room_or_with_one_student(made):
    assert gain.report(*both(made)).interval is None


def test_only_those_who_took_both_count():
    before, after = both([(("A", "D" * 10), ("B", KEY["B"]))] * 2)
    before["late"] = after["new"] = paper("A", "D" * 10)
    found = gain.report(before, after)
    assert found.students == ("student 0", "student 1")
    assert found.left_out == ("late", "new")
    assert found.group.normalised == 1


def test_nobody_took_both():
    with pytest.raises(ValueError, match="no name stands in both"):
        gain.report({"a": paper("A", "D" * 10)}, {"b": paper("A", "D" * 10)})


def test_the_two_ask_the_same():
    short = papers.Paper("A", {1: "A", 2: "B"})
    with pytest.raises(ValueError, match=r"questions 1, 2, after asks 1, 2, 3"):
        gain.report({"a": short}, {"a": paper("A", "ABC")})


HEAD = "name,form,1,2,3"


def test_a_file_is_read_with_its_habits(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("\ufeffname;form;2;1\r\n Blue Owl ;a; b ;\r\nÄpfel;B;D;c\r\n".encode())
    assert papers.read(path) == {
        "Blue Owl": papers.Paper("A", {1: "D", 2: "B"}),
        "Äpfel": papers.Paper("B", {1: "C", 2: "D"}),
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a.csv must name the columns .* not nothing"),
        ("name,1\nx,A", "must name the columns name, form and questions from 1 to 10"),
        (f"{HEAD},11\nx,A,A,A,A,A", "each once, not name, form, 1, 2, 3, 11"),
        (f"{HEAD},3\nx,A,A,A,A,A", "each once"),
        ("name,form\nx,A", "each once, not name, form"),
        (HEAD, "a.csv has no line with answers"),
        (f"{HEAD}\nx,C,A,A,A", r"line 2: form must be A or B, not 'C'"),
        (f"{HEAD}\nx,A,A,E,A", r"line 2, question 2: the answer must be one of A, B, C, D.*'E'"),
        (f"{HEAD}\n ,A,A,A,A", "line 2 has no name"),
        (f"{HEAD}\nx,A,A,A,A\nx,B,A,A,A", r"line 3: 'x' stands there a second time"),
        (f"{HEAD}\nx,A,A,A", "line 2 has not 5 cells"),
        (f"{HEAD}\nx,A,A,A,A,A", "line 2 has not 5 cells"),
    ],
)
def test_a_bad_file_is_named(tmp_path, text, message):
    (tmp_path / "a.csv").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=message):
        papers.read(tmp_path / "a.csv")


def test_another_encoding_is_named(tmp_path):
    (tmp_path / "a.csv").write_bytes(f"{HEAD}\nÄ,A,A,A,A".encode("latin-1"))
    with pytest.raises(ValueError, match=r"a\.csv is not UTF-8"):
        papers.read(tmp_path / "a.csv")


def test_the_command_prints_and_writes(tmp_path, capsys):
    head = ",".join(["name", "form", *map(str, range(1, 11))])
    rows = {
        "before": ["owl,A,C,D,D,D,D,D,D,D,D,D", "fox,B,C,B,A,B,C,D,D,D,D,D"],
        "after": ["owl,B,C,B,A,B,C,A,B,C,B,A", "fox,A,B,A,C,C,A,B,A,A,A,C"],
    }
    for name, lines in rows.items():
        (tmp_path / f"{name}.csv").write_text("\n".join([head, *lines]), "utf-8")
    files = [str(tmp_path / f"{name}.csv") for name in rows]
    cli.main(["gain", *files, "--output", str(tmp_path / "out")])
    printed = capsys.readouterr().out
    assert re.search(r"before 25%, after 90%", printed)
    assert "Normalised gain 0.87" in printed

    def table(name):
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8-sig") as file:
            return list(csv.DictReader(file))

    (row,) = table("class")
    assert float(row["normalised gain"]) == pytest.approx((0.9 - 0.25) / 0.75)
    assert [row["question"] for row in table("questions")] == [str(n) for n in range(1, 11)]
    wrong = {row["misconception"]: row for row in table("misconceptions")}
    assert (
        wrong["a large α oversteps"] | {"before": "0", "after": "1"} == wrong["a large α oversteps"]
    )
    assert wrong["the weights are points on the line"]["questions"] == "8"
    assert wrong["weights are multiplied with each other"]["before"] == "1"


def test_the_command_says_in_one_line_what_is_wrong(tmp_path):
    with pytest.raises(SystemExit, match=r"nowhere\.csv"):
        cli.main(["gain", str(tmp_path / "nowhere.csv"), str(tmp_path / "nowhere.csv")])


@pytest.mark.parametrize("form", forms.FORMS)
def test_each_choice_of_the_forms_is_right_or_has_its_misconception(form):
    for number, (_, choices) in forms.asked(form).items():
        assert tuple(choices) == forms.LETTERS
        right = [letter for letter in choices if not forms.misconception(form, number, letter)]
        assert right == [KEY[form][number - 1]]


def test_both_forms_ask_the_same_and_tempt_with_the_same():
    for number in forms.numbers():
        (one, meant), (other, also) = (names.meant(f"test {form} {number}") for form in "AB")
        assert one == other
        shared = set(meant.values()) & set(also.values())
        assert shared, f"question {number}: the forms have no wrong choice in common"
