"""A whole folder: going on after a kill, exports, late work, feedback, pseudonyms, deletion."""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from homework import cli
from homework.collecting import notebook
from homework.collecting.roster import Roster
from homework.course import Course
from homework.marks import canvas as canvas_columns
from homework.marks import exports, feedback, marking
from homework.marks.records import Records
from tests.homework import kit

ROOT = Path(__file__).parents[2]
STUDENTS = [f"s{n:02}" for n in range(8)]


@pytest.fixture
def course(make_course, sandbox, tmp_path):
    """Return a course, its masters, and a folder with everyone's right answers."""
    course, masters = make_course(tmp_path, STUDENTS)
    subs = tmp_path / "subs"
    for student in STUDENTS:
        write(subs / student / "hw1.ipynb", kit.solved(course, student))
    return course, masters, subs


def write(path, notebook):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook), encoding="utf-8")


def records(course):
    with course.gradebook() as gradebook:
        return {record.file: record for record in Records(gradebook).of("hw1")}


def scores(course):
    with course.gradebook() as gradebook:
        return {s.student.id: s.score for s in gradebook.assignment_submissions("hw1")}


def mark_by_hand(course, student):
    """Give 3 of 4 points for the written answer, as formgrader does."""
    with course.gradebook() as gradebook:
        grade = gradebook.find_grade("row-00", "hw1", "hw1", student)
        grade.manual_score, grade.needs_manual_grade = 3, False
        gradebook.db.commit()


def table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def command(course, masters, *words):
    cli.main(["--course", str(course.folder), "--masters", str(masters), *words])


def test_a_file_is_marked_once(course):
    course, masters, subs = course
    assert kit.grade(course, masters, subs) == len(STUDENTS)
    assert kit.grade(course, masters, subs) == 0
    assert scores(course) == dict.fromkeys(STUDENTS, 5)


def test_what_has_changed_is_marked_again(course):
    course, masters, subs = course
    kit.grade(course, masters, subs)
    write(subs / "s03/hw1.ipynb", kit.solved(course, "s03", fires="def fires(z): return 0"))
    assert kit.grade(course, masters, subs) == 1
    assert scores(course)["s03"] == 4
    (subs / "s04/hw1.ipynb").unlink()
    assert kit.grade(course, masters, subs) == 0
    assert "s04" not in scores(course)
    assert len(records(course)) == len(STUDENTS) - 1


WORSE = {"fires": "def fires(z): return 0"}


def two_files(course, subs):
    """Let s00 hand in a right answer, and later one that is worse."""
    write(subs / "s00/hw1 (1).ipynb", kit.solved(course, "s00", **WORSE))
    os.utime(subs / "s00/hw1.ipynb", (1, 1))


def shown(course, student):
    return (course.folder / f"autograded/{student}/hw1/hw1.ipynb").read_text(encoding="utf-8")


def test_the_newest_file_counts_and_when_it_goes_the_other(course):
    course, masters, subs = course
    two_files(course, subs)
    kit.grade(course, masters, subs)
    assert scores(course)["s00"] == 4
    assert "s00/hw1 (1).ipynb counts" in records(course)["s00/hw1.ipynb"].note
    assert WORSE["fires"] in shown(course, "s00")
    (subs / "s00/hw1 (1).ipynb").unlink()
    kit.grade(course, masters, subs)
    assert scores(course)["s00"] == 5
    assert not records(course)["s00/hw1.ipynb"].note
    assert WORSE["fires"] not in shown(course, "s00")


def test_when_the_newest_file_can_no_longer_be_read_the_other_counts(course):
    course, masters, subs = course
    two_files(course, subs)
    kit.grade(course, masters, subs)
    (subs / "s00/hw1 (1).ipynb").write_text("{", encoding="utf-8")
    kit.grade(course, masters, subs)
    assert scores(course)["s00"] == 5
    assert WORSE["fires"] not in shown(course, "s00")


def test_what_is_said_of_a_student_is_about_the_file_that_counts(course):
    course, masters, subs = course
    write(subs / "s00/hw1.ipynb", kit.solved(course, "s00", by_hand="1 / 0"))
    kit.grade(course, masters, subs)
    mark_by_hand(course, "s00")
    write(subs / "s00/hw1 (1).ipynb", kit.solved(course, "s00", row_00="Both are 0, again."))
    os.utime(subs / "s00/hw1.ipynb", (1, 1))
    kit.grade(course, masters, subs)
    done = exports.export(course, Roster.read(course.roster_file), "hw1")
    plain = {row["id"]: row for row in table(course.folder / "exports/hw1-plain.csv")}["s00"]
    assert (plain["score"], plain["to_mark_by_hand"]) == ("8", "yes")
    assert plain["note"] == "2 files of s00: this one counts, the newest"
    assert "ZeroDivision" in records(course)["s00/hw1.ipynb"].note
    (waits,) = (warning for warning in done.warnings if "NOT FINAL" in warning)
    assert "s00" in waits
    feedback.write(course, "hw1")
    page = (course.folder / "feedback/s00/hw1/hw1.html").read_text(encoding="utf-8")
    assert "ZeroDivision" not in page
    assert "Both are 0, again." in page
    assert "3 of 4 for an earlier file" in page


def test_where_no_file_can_be_read_the_page_is_about_the_newest(course):
    course, masters, subs = course
    (subs / "s00/hw1.ipynb").write_text("{", encoding="utf-8")
    (subs / "s00/hw1.pdf").write_text("%PDF", encoding="utf-8")
    os.utime(subs / "s00/hw1.ipynb", (1, 1))
    kit.grade(course, masters, subs)
    feedback.write(course, "hw1")
    page = (course.folder / "feedback/s00/hw1/hw1.html").read_text(encoding="utf-8")
    assert ".pdf" in page
    assert "cut off" not in page


def test_a_file_that_is_made_newer_counts_without_being_marked_again(course):
    course, masters, subs = course
    two_files(course, subs)
    kit.grade(course, masters, subs)
    os.utime(subs / "s00/hw1 (1).ipynb", (0, 0))
    assert kit.grade(course, masters, subs) == 0
    assert scores(course)["s00"] == 5
    assert WORSE["fires"] not in shown(course, "s00")


def test_of_two_uploads_to_canvas_the_later_counts_whatever_the_clock_says(course):
    course, masters, subs = course
    names = ["lasts00firsts00_7_100_hw1-1.ipynb", "lasts00firsts00_LATE_7_99_hw1.ipynb"]
    for name, answers in zip(names, (WORSE, {}), strict=True):
        write(subs / name, kit.solved(course, "s00", **answers))
    (subs / "s00/hw1.ipynb").unlink()
    kit.grade(course, masters, subs)
    assert scores(course)["s00"] == 4
    assert f"{names[0]} counts" in records(course)[names[1]].note


def test_the_same_files_in_a_second_folder_are_known(course, tmp_path):
    course, masters, subs = course
    kit.grade(course, masters, subs)
    again = tmp_path / "again"
    shutil.copytree(subs, again)
    write(again / "s01/hw1.ipynb", kit.solved(course, "s01", **WORSE))
    assert kit.grade(course, masters, again) == 1
    with course.gradebook() as gradebook:
        rows = list(Records(gradebook).of("hw1"))
    assert {row.file for row in rows if row.note} == {"s01/hw1.ipynb"}
    assert len(rows) == len(STUDENTS) + 1  # two of s01
    assert scores(course) == dict.fromkeys(STUDENTS, 5) | {"s01": 4}
    (again / "s01/hw1.ipynb").unlink()  # then the one in the first folder counts, with its page
    assert kit.grade(course, masters, again) == 0
    assert scores(course) == dict.fromkeys(STUDENTS, 5)
    assert WORSE["fires"] not in shown(course, "s01")


def test_a_file_that_can_no_longer_be_read_keeps_no_marks_and_a_withdrawn_one_no_page(course):
    course, masters, subs = course
    kit.grade(course, masters, subs)
    feedback.write(course, "hw1")
    (subs / "s00/hw1.ipynb").write_text("{", encoding="utf-8")
    (subs / "s01/hw1.ipynb").unlink()
    kit.grade(course, masters, subs)
    assert "s00" not in scores(course)
    assert records(course)["s00/hw1.ipynb"].verdict == "unreadable"
    (packed,) = feedback.write(course, "hw1")
    with zipfile.ZipFile(packed) as archive:
        assert sorted(archive.namelist()) == [f"{s}/hw1.html" for s in STUDENTS if s != "s01"]
        assert "Your file could not be read" in archive.read("s00/hw1.html").decode()


def test_a_fault_of_ours_is_noted_and_tried_again(course, monkeypatch):
    course, masters, subs = course
    right = marking.mark

    def faulty(homework, data, numbers_of, *more):
        if numbers_of == "s05":
            raise OSError("the disk is full")
        return right(homework, data, numbers_of, *more)

    monkeypatch.setattr(marking, "mark", faulty)
    kit.grade(course, masters, subs)
    record = records(course)["s05/hw1.ipynb"]
    assert (record.verdict, record.marks) == ("check", {})
    assert "the grader failed: OSError: the disk is full" in record.note
    assert "s05" not in scores(course)
    monkeypatch.undo()
    assert kit.grade(course, masters, subs) == 1
    assert scores(course)["s05"] == 5


def test_nothing_that_reading_a_file_does_ends_a_run(course, monkeypatch):
    course, masters, subs = course
    right = notebook.cells

    def faulty(data):
        if b'"s02\\"' in data:
            raise MemoryError
        return right(data)

    monkeypatch.setattr(notebook, "cells", faulty)
    kit.grade(course, masters, subs)
    assert records(course)["s02/hw1.ipynb"].verdict == "unreadable"
    assert scores(course) == {s: 5 for s in STUDENTS if s != "s02"}


def test_marks_by_hand_stay_and_are_asked_for_again_after_a_change(course):
    course, masters, subs = course
    kit.grade(course, masters, subs)
    mark_by_hand(course, "s01")
    assert scores(course)["s01"] == 8
    write(subs / "s01/hw1.ipynb", kit.solved(course, "s01", row_00="A new answer."))
    kit.grade(course, masters, subs)
    assert scores(course)["s01"] == 8
    with course.gradebook() as gradebook:
        assert gradebook.find_grade("row-00", "hw1", "hw1", "s01").needs_manual_grade


def test_killed_half_way_it_goes_on_where_it_was(course):
    course, masters, subs = course
    for student in STUDENTS:  # slow enough to be caught in the middle
        slow = kit.solved(course, student)
        slow["cells"].insert(3, kit.code_cell("import time; time.sleep(0.7)"))
        write(subs / student / "hw1.ipynb", slow)
    words = ["--course", course.folder, "--masters", masters, "grade", subs, "--workers", "1"]
    process = subprocess.Popen(
        [sys.executable, "-m", "homework", *map(str, words)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    end = time.monotonic() + 60
    while len(records(course)) < 3 and time.monotonic() < end:
        time.sleep(0.1)
    process.send_signal(signal.SIGKILL)
    process.wait(20)
    before = records(course)
    assert 3 <= len(before) < len(STUDENTS)
    assert kit.grade(course, masters, subs) == len(STUDENTS) - len(before)
    after = records(course)
    assert sorted(after) == sorted(f"{student}/hw1.ipynb" for student in STUDENTS)
    assert {file: after[file].seconds for file in before} == {
        f: r.seconds for f, r in before.items()
    }
    assert scores(course) == dict.fromkeys(STUDENTS, 5)


def test_exports_have_the_columns_that_learning_systems_read(course):
    course, masters, subs = course
    (subs / "s07/hw1.ipynb").unlink()
    write(subs / "s06/hw1.ipynb", kit.solved(course, "s06", fires="def fires(z): return 0"))
    kit.grade(course, masters, subs)
    command(course, masters, "export", "hw1", "--title", "Homework 1 (4711)", "--no-feedback")
    folder = course.folder / "exports"
    plain = {row["id"]: row for row in table(folder / "hw1-plain.csv")}
    assert (plain["s00"]["score"], plain["s00"]["max_score"]) == ("5", "9")
    assert (plain["s00"]["status"], plain["s00"]["to_mark_by_hand"]) == ("ok", "yes")
    assert plain["s06"]["score"] == "4"
    assert (plain["s07"]["score"], plain["s07"]["status"]) == ("", "missing")
    canvas = table(folder / "hw1-canvas.csv")
    assert list(canvas[0]) == [*canvas_columns.COLUMNS, "Homework 1 (4711)"]
    assert canvas[0]["Student"].strip() == "Points Possible"
    assert canvas[1]["Student"] == "Last-s00, First-s00"
    moodle = table(folder / "hw1-moodle.csv")
    assert moodle[0]["Email address"] == "s00@uni.example"
    assert moodle[0]["Assignment: Homework 1 (4711) (Real)"] == "5"
    files = table(folder / "hw1-files.csv")
    assert [row["file"] for row in files] == [f"s{n:02}/hw1.ipynb" for n in range(7)]
    assert files[6] | {"seconds": ""} == {
        **{"file": "s06/hw1.ipynb", "students": "s06", "status": "ok", "by-hand-marks": "2"},
        **{"fires-marks": "2", "row-00": "", "total": "4", "seconds": "", "note": ""},
    }


def test_nothing_in_a_csv_file_is_a_formula(course):
    course, _, _ = course
    text = exports._csv([["=1+1", "-3", "@x", "+1"]])
    assert text == "'=1+1,-3,'@x,'+1\n"


def test_feedback_shows_marks_and_kinds_but_no_probe(course):
    course, masters, subs = course
    write(subs / "s00/hw1.ipynb", kit.solved(course, "s00", by_hand="z_values = 'both'"))
    bad = "raise KeyError('<img src=x onerror=alert(1)>`')"
    write(subs / "s01/hw1.ipynb", kit.solved(course, "s01", fires=f"def fires(z):\n    {bad}"))
    script = "<script>alert(1)</script> <img src=x onerror=alert(1)>"
    evil = kit.solved(course, "s02", row_00=script)
    evil["cells"].insert(3, kit.code_cell(f"from IPython.display import HTML\nHTML('{script}')"))
    write(subs / "s02/hw1.ipynb", evil)
    kit.grade(course, masters, subs)
    (packed,) = feedback.write(course, "hw1")
    with zipfile.ZipFile(packed) as archive:
        assert sorted(archive.namelist()) == [f"{student}/hw1.html" for student in STUDENTS]
        pages = {name[:3]: archive.read(name).decode() for name in archive.namelist()}
    assert all(kit.SECRET not in page for page in pages.values())
    assert "expected a number, found a text" in pages["s00"]
    assert "0 of 2 points" in pages["s00"]
    assert "<li>✓ fires() at a tie</li>" in pages["s00"]
    assert "KeyError" in pages["s01"]
    assert "alert(1)" in pages["s02"]
    for page in pages.values():
        assert "<img src=x" not in page
        assert "<script>alert" not in page


def test_late_work_loses_what_the_plug_in_says_unless_there_is_an_extension(course, tmp_path):
    course, masters, subs = course
    with (course.folder / "nbgrader_config.py").open("a") as file:
        file.write('c.AssignLatePenalties.plugin_class = "homework.marks.late.PercentPerDay"\n')
    times = tmp_path / "times.csv"
    times.write_text(
        "id,time\ns00,2026-03-01T11:00+01:00\ns01,2026-03-02T10:30Z\ns02,2026-03-02T10:30Z\n"
    )
    command(course, masters, "due", "hw1", "2026-03-01T10:00Z")
    command(course, masters, "grade", str(subs), "--times", str(times))
    command(course, masters, "extend", "hw1", "s02", "2")
    exports.export(course, Roster.read(course.roster_file), "hw1")
    plain = {row["id"]: row for row in table(course.folder / "exports/hw1-plain.csv")}
    assert (plain["s00"]["score"], plain["s00"]["late_penalty"]) == ("5", "0")
    assert (plain["s01"]["score"], plain["s01"]["late_penalty"]) == ("4", "1")  # two days: 20 %
    assert (plain["s02"]["score"], plain["s02"]["late_penalty"]) == ("5", "0")


def test_pseudonyms_keep_names_out_of_the_course(course, tmp_path):
    course, masters, _ = course
    names = tmp_path / "names.csv"
    names.write_text("id,first_name,last_name\n1001,Ada,Alpha\n1002,Bea,Beta\n")
    command(course, masters, "pseudonyms", str(names))
    private = tmp_path / "names-private.csv"
    ids = {row["real_id"]: row["id"] for row in table(private)}
    subs = tmp_path / "exported"
    for real in ids:
        write(subs / f"student_{real}_file/hw1.ipynb", kit.solved(course, ids[real]))
    command(course, masters, "grade", str(subs), "--names", str(private))
    assert set(scores(course)) == set(ids.values())
    for path in course.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(name in content for name in (b"Alpha", b"Bea", b"1001", b"1002")), path
    command(course, masters, "export", "hw1", "--names", str(private), "--no-feedback")
    plain = table(course.folder / "exports/hw1-plain.csv")
    assert [(row["last_name"], row["score"]) for row in plain] == [("Alpha", "5"), ("Beta", "5")]
    command(course, masters, "pseudonyms", str(names))
    assert {row["real_id"]: row["id"] for row in table(private)} == ids


def test_one_command_deletes_the_course(course):
    course, masters, subs = course
    kit.grade(course, masters, subs)
    command(course, masters, "delete", "--yes")
    assert not course.folder.exists()
    assert subs.exists()


@pytest.mark.slow
def test_release_makes_a_roster_to_fill_in_once(tmp_path, capsys):
    masters = kit.write_master(tmp_path / "masters")
    course = Course(tmp_path / "course")
    command(course, masters, "release")
    assert "roster.csv" in capsys.readouterr().out
    (row,) = Roster.read(course.roster_file).rows.values()
    assert row["id"] == "example"
    head = course.roster_file.read_text(encoding="utf-8").splitlines()[0].split(",")
    assert {"id", "first_name", "last_name", "email", "canvas_id", "moodle_id"} <= set(head)
    with pytest.raises(SystemExit, match="example"):  # nobody is in it yet
        command(course, masters, "grade", str(tmp_path))
    course.write("roster.csv", "id\nada\n")
    command(course, masters, "release")
    assert list(Roster.read(course.roster_file).rows) == ["ada"]


@pytest.mark.parametrize("name", ["hw1.ipynb.txt", "hw1.json", "hw1.ipynb.json", "HW1.IPYNB"])
def test_a_notebook_is_read_whatever_ending_was_added(course, name):
    course, masters, subs = course
    (subs / "s00/hw1.ipynb").rename(subs / "s00" / name)
    kit.grade(course, masters, subs)
    assert scores(course)["s00"] == 5
    assert not records(course)[f"s00/{name}"].note


def test_help_brings_in_nothing_that_takes_long():
    """Importing nbgrader takes most of a second."""
    code = "import sys, homework.cli as cli\n"
    code += "try: cli.main(['--help'])\nexcept SystemExit: pass\n"
    code += (
        "print(*(name for name in ('nbgrader', 'nbformat', 'sqlalchemy') if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "", done.stderr


def test_delete_refuses_what_is_no_course(tmp_path):
    (tmp_path / "precious").write_text("x")
    with pytest.raises(SystemExit, match="not the folder of a course"):
        cli.main(["--course", str(tmp_path), "delete", "--yes"])
    assert (tmp_path / "precious").exists()


def test_a_missing_roster_is_said_in_one_line(tmp_path, sandbox):
    masters = kit.write_master(tmp_path / "masters")
    words = ["--course", str(tmp_path / "c"), "--masters", str(masters), "grade", str(tmp_path)]
    with pytest.raises(SystemExit, match=r"roster\.csv is missing"):
        cli.main(words)


def test_try_marks_one_file_and_keeps_nothing(course, capsys):
    course, masters, subs = course
    command(course, masters, "try", str(subs / "s00/hw1.ipynb"))
    assert "fires-marks: 3.0" in capsys.readouterr().out
    assert not records(course)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="kernels need pipes that can be waited for")
def test_unsafe_needs_no_bubblewrap(make_course, tmp_path):
    """In a process of its own: the choice holds for all that a process does."""
    course, masters = make_course(tmp_path, ["s00"])
    write(tmp_path / "hw1.ipynb", kit.solved(course, "s00"))
    words = [
        "--course",
        course.folder,
        "--masters",
        masters,
        "try",
        "--unsafe",
        tmp_path / "hw1.ipynb",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "homework", *map(str, words)],
        cwd=ROOT,
        env=os.environ | {"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert "fires-marks: 3.0" in done.stdout, done.stderr
