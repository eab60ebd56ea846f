"""The small parts: comparing, owners of files, cells found again, CSV files, the late plug-in."""

import json
import math
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homework.authoring import master
from homework.collecting import files, notebook, places, roster
from homework.collecting.roster import Roster, RosterError
from homework.marks import compare, matching, remarks
from homework.marks.late import PercentPerDay
from homework.marks.records import Record
from tests.homework import kit


@pytest.mark.parametrize(
    ("expected", "answer", "equal"),
    [
        (1, 1.0, True),
        (1, True, True),
        (0, False, True),
        (0.36, 0.365, True),
        (0.36, 0.3651, False),
        (1, "1", False),
        (1, None, False),
        (1, [1], False),
        (1, math.nan, False),
        (1, math.inf, False),
        (1, 10**400, False),
        ([1, 2], [1, 2.004], True),
        ([1, 2], [2, 1], False),
        ([1, 2], [1], False),
        ([1, [2, 3]], [1, [2, 3]], True),
        ([1, 2], {"0": 1, "1": 2}, False),
        ({"a": 1}, {"a": 1}, True),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ("no", " no\n", True),
        ("no", "yes", False),
        (None, None, True),
        (None, 0, False),
    ],
)
def test_same(expected, answer, equal):
    assert compare.same(expected, answer, within=0.005) is equal


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.5, "a number"),
        (True, "True or False"),
        ("x", "a text"),
        (None, "nothing"),
        ([1, 2, 3], "a list of 3, each a number"),
        ([[1, 2], [3, 4]], "a list of 2, each a list of 2, each a number"),
        ([1, "x"], "a list of 2"),
        ({"a": 1}, "a dictionary of 1"),
    ],
)
def test_kind(value, words):
    assert compare.kind(value) == words


ROSTER = Roster(
    [
        {"id": "a1", "first_name": "Anna", "last_name": "Meier", "email": "anna.meier@uni.example"},
        {
            "id": "b2",
            "first_name": "Ben",
            "last_name": "Öz",
            "email": "oez@uni.example",
            "canvas_id": "4711",
        },
        {"id": "c3", "first_name": "Anna", "last_name": "Berg", "moodle_id": "880"},
        {"id": "d4", "first_name": "Li", "last_name": "Wu", "login": "liwu"},
        {"id": "e5", "first_name": "Li", "last_name": "Wu", "login": "wul", "canvas_id": "99"},
        {"id": "late", "first_name": "Rider", "last_name": "Late", "canvas_id": "31"},
        {"id": "james", "first_name": "James", "last_name": "Hw1", "canvas_id": "1"},
        {"id": "ole", "first_name": "Jean-Luc", "last_name": "O'Neil-Ruiz"},
    ]
)


@pytest.mark.parametrize(
    ("path", "students"),
    [
        ("Anna Meier_31337_assignsubmission_file_/hw1.ipynb", ["a1"]),  # Moodle, a folder each
        ("hw1/Berg Anna_880_assignsubmission_file/hw1 (1).ipynb", ["c3"]),  # from 4.1 on
        ("Anna Meier_31337_assignsubmission_file_hw1.ipynb", ["a1"]),  # up to 3.0, flat
        ("Team Late-Jean-Luc O'Neil-Ruiz_5_assignsubmission_file_/hw1.ipynb", ["ole"]),
        ("Anna Meier_4711_assignsubmission_file_/özben_4711_99_hw1.ipynb", ["a1"]),
        ("Participant_31_assignsubmission_file_/hw1.ipynb", []),  # names hidden
        ("Li Wu_4711_assignsubmission_file_/hw1.ipynb", []),  # there are two
        ("Somebody Else_4711_assignsubmission_file_/hw1.ipynb", []),
        ("meieranna_31337_99_hw1.ipynb", ["a1"]),  # Canvas, flat
        ("hw1/özben_LATE_4711_99_hw1-1.ipynb", ["b2"]),
        ("whatever_4711_5_hw1.ipynb", ["b2"]),  # by the number
        ("meieranna_31337_4711_anna_99_1_late.ipynb", ["a1"]),  # not by the later ones
        ("meieranna_LATE_31337_31_hw1.ipynb", ["a1"]),
        ("wuli_99_7_hw1.ipynb", ["e5"]),
        ("wuli_5_7_hw1.ipynb", []),  # there are two
        ("oneilruizjeanluc_12_13_hw1.ipynb", ["ole"]),
        ("Homework 1_anna.meier@uni.example_attempt_2026-01-01-10-00-00_x.ipynb", ["a1"]),
        ("A1/Untitled.ipynb", ["a1"]),  # a folder each
        ("a1/hw1/james.ipynb", ["a1"]),
        ("liwu/hw1.ipynb", ["d4"]),
        ("uploads/özben_4711_99_hw1.ipynb", ["b2"]),
        ("a1/özben_4711_99_hw1.ipynb", []),  # either may be meant
        ("hw1 a1 b2.ipynb", []),
        ("james late rider.ipynb", []),
        ("hw1_late_james.ipynb", []),
        ("hw1/late.ipynb", []),
        ("anna_hw1.ipynb", []),
        ("o\u0308zben_hw1.ipynb", []),
        ("Li Wu_1_file/hw1.ipynb", []),
        ("a11/hw1.ipynb", []),
        ("4711/hw1.ipynb", []),
        ("hw1.ipynb", []),
    ],
)
def test_owner_by_the_place_that_a_learning_system_uses(path, students):
    assert list(ROSTER.owner(path, "").students) == students


@pytest.mark.parametrize(
    ("path", "typed", "students", "numbers_of", "note"),
    [
        ("a1/hw1.ipynb", "a1", ["a1"], "a1", ""),
        ("a1/hw1.ipynb", "A1", ["a1"], "A1", ""),
        ("x.ipynb", "anna.meier@uni.example", ["a1"], "anna.meier@uni.example", ""),
        ("a1/hw1.ipynb", "b2, a1", ["a1", "b2"], "b2, a1", ""),
        ("meieranna_5_4711_hw1.ipynb", "a1", ["a1"], "a1", ""),  # 4711 is an upload, not b2
        ("meieranna_5_99_hw1.ipynb", "", ["a1"], "a1", "no identifier"),
        ("a1/hw1.ipynb", "b2", ["a1"], "a1", "handed in by a1, but it says that it is b2's"),
        ("özben_4711_9_x.ipynb", "c3, a1", ["b2"], "b2", "by b2, but it says that it is a1 and c3"),
        ("a1/hw1.ipynb", "zz", ["a1"], "zz", "'zz' is not in the roster"),
        ("a1/hw1.ipynb", "a1, zz", ["a1"], "a1, zz", "'zz' is not in the roster"),
        ("a1/hw1.ipynb", "", ["a1"], "a1", "no identifier was typed in"),
        (
            "a1/özben_4711_99_x.ipynb",
            "b2",
            [],
            "b2",
            "its folder and its name are those of a1 and b2",
        ),
        ("x.ipynb", "4711", [], "4711", "'4711' is not in the roster"),
        ("x.ipynb", "zz", [], "zz", "'zz' is not in the roster"),
        ("x.ipynb", "", [], "", "no identifier"),
    ],
)
def test_owner_by_what_was_typed(path, typed, students, numbers_of, note):
    owner = ROSTER.owner(path, typed)
    assert (list(owner.students), owner.numbers_of) == (students, numbers_of)
    assert bool(note) == bool(owner.notes)
    assert note in "; ".join(owner.notes)


@given(
    name=st.text(st.characters(exclude_characters="_/\0"), max_size=20).filter(
        lambda name: not name.startswith(".")
    ),
    late=st.sampled_from(["", "_LATE"]),
    numbers=st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)),
    file=st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=40),
)
def test_places_are_read_whatever_students_call_their_files(name, late, numbers, file):
    user, upload = numbers
    path = f"{name}{late}_{user}_{upload}_{file}"
    assert places.read(path) == [places.Place("canvas", name, str(user), upload)]
    assert places.upload(path) == upload
    for folder in (f"{name}_{user}_assignsubmission_file_", f"{name}_{user}_assignsubmission_file"):
        assert places.read(f"{folder}/{file}") == [places.Place("moodle", name, str(user))]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"name": "x"}], "column id"),
        ([{"id": ""}], "column id"),
        ([{"id": "a"}, {"id": "A"}], "twice"),
        ([{"id": "a"}, {"id": "a"}], "twice"),
        ([{"id": "a", "canvas_id": "1"}, {"id": "b", "canvas_id": "1"}], "canvas_id '1' twice"),
        ([{"id": "../x"}], "other characters"),
        ([{"id": ".hidden"}], "other characters"),
        ([{"ID": "a"}], "a column ID, but none called id.*canvas_id"),
    ],
)
def test_a_faulty_roster_is_refused(rows, message):
    with pytest.raises(RosterError, match=message):
        Roster(rows)


def test_a_long_roster_takes_no_longer_for_each_student(monkeypatch):
    asked = []
    monkeypatch.setattr(roster, "plain", lambda text: asked.append(text) or text.casefold())
    counts = []
    for size in (100, 1000):
        asked.clear()
        Roster({"id": f"s{n}", "email": f"s{n}@uni.example", "login": f"l{n}"} for n in range(size))
        counts.append(len(asked) / size)
    assert counts[1] <= counts[0] < 10


def test_a_roster_in_another_encoding_is_refused_in_clear_words(tmp_path):
    (tmp_path / "roster.csv").write_bytes("id,last_name\na1,Öz\n".encode("latin-1"))
    with pytest.raises(RosterError, match="UTF-8"):
        Roster.read(tmp_path / "roster.csv")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_rosters_of_all_spreadsheets_are_read(tmp_path, separator):
    path = tmp_path / "roster.csv"
    path.write_text(f"id{separator}first_name\na1{separator}Änne\n", encoding="utf-8-sig")
    assert Roster.read(path).rows == {"a1": {"id": "a1", "first_name": "Änne"}}


def tiny(tmp_path):
    return master.read("hw1", "key", kit.write_master(tmp_path / "masters"))


def test_cells_are_found_again_by_text_name_and_question(tmp_path):
    homework = tiny(tmp_path)
    sources = {cell.grade_id: cell for cell in homework.cells}
    cells = [
        notebook.Cell("markdown", "my own notes", None),
        notebook.Cell("code", "student = 'ada'", None),
        notebook.Cell("code", master.released(sources["numbers"]), None),
        notebook.Cell("code", "def fires(z):\n    return z (", "odd"),
        notebook.Cell("code", "z_values=[1,2]", None),
        notebook.Cell("markdown", kit.CELLS[9][3] + "!", None),
        notebook.Cell("markdown", "Because.", None),
    ]
    found = {n: cell.grade_id or cell.role for n, cell in matching.match(homework, cells).items()}
    assert found == {1: "identity", 2: "numbers", 3: "fires", 4: "by-hand", 6: "row-00"}


def test_the_homework_is_known_by_its_cells(tmp_path):
    one = tiny(tmp_path)
    other = one._replace(name="hw2", cells=(one.cells[0]._replace(source="x"),))
    cells = [notebook.Cell("code", master.released(cell), None) for cell in one.cells]
    assert files.which([other, one], "hw2.ipynb", cells) is one
    assert files.which([other, one], "hw2.ipynb", []) is other
    assert files.which([other, one], "holiday.ipynb", []) is None


@pytest.mark.parametrize(
    "raw",
    [
        {"cells": [{"cell_type": "code", "source": ["a = 1\n", "b"], "metadata": {}}]},
        {
            "cells": [
                None,
                3,
                {"cell_type": "code", "source": "a = 1\nb", "metadata": "none"},
                {"source": 3},
            ]
        },
        {
            "worksheets": [
                None,
                {"cells": [{"cell_type": "code", "input": "a = 1\nb"}]},
                {"cells": 3},
            ]
        },
    ],
)
def test_cells_of_any_format(raw):
    cells = [cell for cell in notebook.cells(json.dumps(raw).encode()) if cell.source]
    assert cells == [notebook.Cell("code", "a = 1\nb", None)]


MANY = {
    "objects": b'{"cells": [' + b"{}," * 10**6 + b"{}]}",
    "lists": b'{"cells": [' + b"[]," * 10**6 + b"[]]}",
    "texts": b'{"cells": [' + b'"ab",' * 10**6 + b'"ab"]}',
    "numbers": b'{"cells": [' + b"0.5," * 10**6 + b"0.5]}",
    "utf-16": ('{"cells": ["∀", ' + "{}," * 10**6 + "{}]}").encode("utf-16-le"),
    "quotes": b'{"cells": ["' + b'\\"' * 10**6 + b'"' + b",{}" * 10**6 + b"]}",
}


@pytest.mark.parametrize(
    "kind", ["objects", *(pytest.param(kind, marks=pytest.mark.slow) for kind in [*MANY][1:])]
)
def test_what_a_file_costs_the_grader_is_bounded(kind):
    tracemalloc.start()
    with pytest.raises(notebook.UnreadableError):
        notebook.cells(MANY[kind])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 40 * 2**20


def test_too_large_a_file_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(notebook, "SIZE_AT_MOST", 10)
    (tmp_path / "x").write_bytes(b"12345678901")
    with pytest.raises(notebook.UnreadableError, match="larger than"):
        notebook.contents(tmp_path / "x")


def record(file, students, **about):
    return Record("hw1", "", file, students=students, **about)


class Rows(list):
    def of(self, homework):
        return self

    def change(self, row, remarks):
        self[self.index(row)] = row._replace(remarks=remarks)


def test_copies_show():
    same = {"content": "same", "status": "ok"}
    rows = Rows([record("a", ["ada"], **same), record("b", ["ben"], **same), record("c", ["cy"])])
    remarks.update(rows, "hw1")
    assert [row.remarks for row in rows] == [
        ["the same file as that of ben"],
        ["the same file as that of ada"],
        [],
    ]


def test_answers_that_fit_many_others_say_nothing():
    rows = Rows(
        [
            record("a", ["ada"], prints={"t": ["right-a", "x"]}),
            record("b", ["ben"], prints={"t": ["x", "x"]}),
            record("c", ["cy"], prints={"t": ["x", "x"]}),
        ]
    )
    remarks.update(rows, "hw1")
    assert not rows[0].remarks
    del rows[2]
    remarks.update(rows, "hw1")
    assert rows[0].remarks == ["its answers fit the numbers of ben"]


@pytest.mark.parametrize(("hours", "penalty"), [(0.1, 1), (24, 1), (24.1, 2), (47, 2)])
def test_a_late_day_costs_its_percentage(hours, penalty):
    assert PercentPerDay().late_submission_penalty("ada", 10, hours * 3600) == pytest.approx(
        penalty
    )
