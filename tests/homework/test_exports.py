"""What learning systems do with our files: each importer's rules, applied to a real-looking file.

The rules are those of the importers' own sources: lib/gradebook_importer.rb of Canvas, and
mod/assign/feedback/offline, grade/import/csv and mod/assign/feedback/file of Moodle.
"""

import csv
import json
import zipfile
from pathlib import Path

import pytest

from homework import cli
from homework.collecting.roster import Roster
from homework.marks import exports, feedback, moodle
from tests.homework import kit

DATA = Path(__file__).with_name("data")
TITLE = "Homework 1 (4711)"
PEOPLE = {  # id: first name, last name, Canvas's id, Moodle's ID number
    "anna": ("Anna", "Meier", "1001", "S-11"),
    "rider": ("Rider", "Late", "1002", "S-22"),
    "cora": ("Cora", "Berg", "1003", "S-33"),  # she hands in nothing
    "ben": ("Ben", "Öz", "1004", "S-44"),
    "dan": ("Dan_D", "Dee/Dee", "1005", "S-55"),
}
NAMES = "id,first_name,last_name,email,login,canvas_id,sis_id,section,moodle_id"
FILES = {
    "anna": "Anna Meier_880001_assignsubmission_file_/hw1.ipynb",
    "rider": "Rider Late_880002_assignsubmission_file_/hw1.ipynb",
    "ben": "Ben Öz_880004_assignsubmission_file_/hw1.ipynb",
    "dan": "Participant_880006_assignsubmission_file_/hw1.ipynb",
}


@pytest.fixture(scope="module")
def course(make_course, sandbox, tmp_path_factory):
    """Return a course whose files came from Moodle; rider's written answer is marked by hand."""
    folder = tmp_path_factory.mktemp("exports")
    course, masters = make_course(folder, [])
    rows = [
        f"{s},{first},{last},{s}@uni.example,{s},{canvas},{number},Group 1,{number}"
        for s, (first, last, canvas, number) in PEOPLE.items()
    ]
    course.write("roster.csv", "\n".join([NAMES, *rows]))
    for student, file in FILES.items():
        answers = {"row_00": "![me](https://tracker.example/me.png) Both inputs are 0."}
        path = folder / "subs" / file
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(kit.solved(course, student, **answers)), encoding="utf-8")
    kit.grade(course, masters, folder / "subs")
    with course.gradebook() as gradebook:
        grade = gradebook.find_grade("row-00", "hw1", "hw1", "rider")
        grade.manual_score, grade.needs_manual_grade = 3, False
        gradebook.db.commit()
    return course


def export(course, **options):
    return exports.export(course, Roster.read(course.roster_file), "hw1", TITLE, **options)


def read(path):
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def in_canvas(uploaded):
    """Return {ID: mark} in Canvas's gradebook after an upload."""
    before = {row["ID"]: row[TITLE] for row in read(DATA / "canvas-gradebook.csv") if row["ID"]}
    for row in read(uploaded):
        if "Points Possible" not in row["Student"]:
            assert row["ID"] in before or row["ID"] == "1005"
            before[row["ID"]] = row[TITLE]  # an empty cell is a change, too
    return before


def test_canvas_keeps_what_was_entered_there_by_hand(course):
    export(course)
    with (course.folder / "exports/hw1-canvas.csv").open(encoding="utf-8") as file:
        head = next(csv.reader(file))
    assert head[0] == "Student"
    assert head[1] == "ID"
    assert head[-2:] == ["Section", TITLE]  # the last column before the marks is the section
    after = in_canvas(course.folder / "exports/hw1-canvas.csv")
    assert after == {"1001": "5", "1002": "8", "1003": "EX", "1004": "5", "1005": "5"}


def in_moodle(uploaded, sheet=DATA / "moodle-worksheet.csv", most=9):
    """Return {Identifier: (grade, comment)} in Moodle after a grading worksheet was uploaded."""
    before = {row["Identifier"]: row for row in read(sheet)}
    after = {name: (row["Grade"], row["Feedback comments"]) for name, row in before.items()}
    for row in read(uploaded):
        marked_there, theirs = before.get(row["Identifier"], {}), row["Last modified (grade)"]
        if not marked_there:
            continue
        never = marked_there["Last modified (grade)"] == "-"
        if not never and theirs != marked_there["Last modified (grade)"]:
            continue  # somebody has marked since
        grade, comment = row["Grade"], row["Feedback comments"]
        fits = grade and 0 <= float(grade) <= most
        after[row["Identifier"]] = (grade if fits else after[row["Identifier"]][0], comment)
    return after


def test_moodles_own_worksheet_is_filled_in(course):
    done = export(course, worksheet=DATA / "moodle-worksheet.csv")
    sheet = course.folder / "exports/hw1-moodle-worksheet.csv"
    assert list(read(sheet)[0]) == list(read(DATA / "moodle-worksheet.csv")[0])
    after = in_moodle(sheet)
    assert {name: grade for name, (grade, _) in after.items()} == {
        "Participant 880001": "5",
        "Participant 880002": "8",
        "Participant 880003": "",
        "Participant 880004": "5",
        "Participant 880005": "",
    }
    assert "row-00: 3 of 4" in after["Participant 880002"][1]
    assert "row-00: not marked yet" in after["Participant 880001"][1]
    assert any("1 students with a mark are not in" in warning for warning in done.warnings)


def test_without_it_a_worksheet_is_made_that_leaves_alone_what_was_marked_in_moodle(course):
    export(course)
    sheet = course.folder / "exports/hw1-moodle-worksheet.csv"
    assert {row["Identifier"] for row in read(sheet)} == {
        f"Participant 88000{n}" for n in (1, 2, 4, 6)
    }
    after = in_moodle(sheet)
    assert after["Participant 880001"][0] == "5"
    assert after["Participant 880002"] == ("7.50", "Well done.")


@pytest.mark.parametrize(
    ("header", "message"),
    [("ID,Bewertung", "no column 'Identifier'"), ("Identifier,Grade", "Last modified")],
)
def test_another_file_is_no_worksheet(course, tmp_path, header, message):
    (tmp_path / "sheet.csv").write_text(header + "\n1,2\n", encoding="utf-8")
    with pytest.raises(moodle.WorksheetError, match=message):
        export(course, worksheet=tmp_path / "sheet.csv")


def test_another_highest_grade_is_said(course, tmp_path):
    text = (DATA / "moodle-worksheet.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "sheet.csv").write_text(text.replace("9.00", "100.00"), encoding="utf-8")
    done = export(course, worksheet=tmp_path / "sheet.csv")
    assert any("100.00" in warning for warning in done.warnings)


def by_grade_import(uploaded, key, known):
    """Return {student: grade} after Moodle's grade import, which ends at the first unknown one."""
    grades, student = {}, None
    for row in read(uploaded):
        if row[key]:
            if row[key] not in known:
                return {}
            student = known[row[key]]
        grades[student] = row[f"Assignment: {TITLE} (Real)"]
    return grades


@pytest.mark.parametrize(("lacking", "key"), [((), "ID number"), (("ben",), "ID number")])
def test_moodles_grade_import_meets_nobody_unknown(course, monkeypatch, lacking, key):
    roster = Roster.read(course.roster_file)
    for student in lacking:
        del roster.rows[student]["moodle_id"]
    done = exports.export(course, roster, "hw1", TITLE)
    known = {number: student for student, (*_, number) in PEOPLE.items()}
    grades = by_grade_import(course.folder / "exports/hw1-moodle.csv", key, known)
    right = {"anna": "5", "rider": "8", "ben": "5", "dan": "5"}
    assert grades == {s: grade for s, grade in right.items() if s not in lacking}
    assert any("ends without a mark" in warning for warning in done.warnings)
    said = [w for w in done.warnings if "not in its grade import" in w]
    assert [s for s in PEOPLE if any(s in w for w in said)] == list(lacking)


def test_without_numbers_the_grade_import_goes_by_addresses(course):
    roster = Roster.read(course.roster_file)
    for row in roster.rows.values():
        del row["moodle_id"]
    exports.export(course, roster, "hw1", TITLE)
    known = {f"{student}@uni.example": student for student in PEOPLE}
    grades = by_grade_import(course.folder / "exports/hw1-moodle.csv", "Email address", known)
    assert grades == {"anna": "5", "rider": "8", "ben": "5", "dan": "5"}


def test_feedback_lies_in_the_folders_that_moodle_reads(course):
    done = export(course)
    plain, packed = feedback.write(course, "hw1", done.participants)
    names = zipfile.ZipFile(packed).namelist()
    found = {}
    for name in names:  # as Moodle takes a folder's name apart
        _, number, kind, plugin, *_ = name.split("/")[0].split("_", 4)
        found[int(number)] = kind, plugin
        assert name.count("/") == 1
    assert found == dict.fromkeys((880001, 880002, 880004, 880006), ("assignfeedback", "file"))
    assert sorted(zipfile.ZipFile(plain).namelist()) == [
        f"{s}/hw1.html" for s in ("anna", "ben", "dan", "rider")
    ]


def test_a_folder_has_four_parts_whatever_a_name_is():
    participant = moodle.Participant("7", "Dan_D Dee/Dee\\D")
    assert moodle.folder(participant).split("_", 4)[1:4] == ["7", "assignfeedback", "file"]
    assert "/" not in moodle.folder(participant)


def test_marks_that_are_not_final_are_said_loudly(course, capsys):
    cli.main(["--course", str(course.folder), "export", "hw1", "--no-feedback"])
    said = capsys.readouterr().err
    assert "NOT FINAL" in said
    assert "3 of 4 students" in said
    assert "row-00" in said
    assert all(student in said for student in ("anna", "ben", "dan"))
    assert "rider" not in said.split("marked by hand")[1].split("!")[0]


def test_a_page_says_not_marked_yet_and_loads_nothing(course):
    plain, *_ = feedback.write(course, "hw1")
    with zipfile.ZipFile(plain) as archive:
        pages = {name.split("/")[0]: archive.read(name).decode() for name in archive.namelist()}
    assert "not marked yet" in pages["anna"]
    assert "not marked yet" not in pages["rider"]
    assert "3 of 4" in pages["rider"]
    for page in pages.values():
        assert "<script" not in page
        assert "<link" not in page


@pytest.mark.parametrize("student", ["anna", "rider"])
def test_a_browser_asks_for_nothing(course, chrome, student):
    feedback.write(course, "hw1")
    asked = []
    with chrome.new_page() as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto((course.folder / f"feedback/{student}/hw1/hw1.html").as_uri())
        page.wait_for_load_state("load")
        assert page.locator("table.marks tr").count() == 3
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
