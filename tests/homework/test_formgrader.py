"""nbgrader's formgrader in a real browser: a written answer is marked, and the mark is exported."""

import csv
import json
from datetime import UTC, datetime

import pytest

from homework import commands
from homework.collecting.roster import Roster
from homework.marks import exports, feedback
from homework.marks.page import PICTURES_AT_MOST
from tests.homework import kit

STUDENTS = ["ada", "ben"]
ELSEWHERE = "http://pictures.example"  # nobody is there
PICTURE = f"![me]({ELSEWHERE}/me.png)"
DOT = (  # a picture of one pixel
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
ATTACHED = {"a drawing.png": {"image/png": DOT}, "wide.png": {"image/png": [DOT[:9], DOT[9:]]}}
DRAWN = "![drawn](attachment:a%20drawing.png) <img src='attachment:wide.png' width=300>"


WIDTHS = "pictures => pictures.map(each => each.naturalWidth)"


@pytest.fixture(scope="module")
def course(make_course, sandbox, tmp_path_factory):
    """Return a course in which two submissions wait for a person."""
    folder = tmp_path_factory.mktemp("formgrader")
    course, masters = make_course(folder, STUDENTS)
    script = "<script>document.title = 'taken over'</script>"
    for student in STUDENTS:
        said = f"Because of {student}'s zeros. {DRAWN} {PICTURE} {script}"
        nb = kit.solved(course, student, row_00=said)
        nb["cells"][-1]["attachments"] = ATTACHED
        (folder / "subs" / student).mkdir(parents=True)
        (folder / "subs" / student / "hw1.ipynb").write_text(json.dumps(nb), encoding="utf-8")
    times = {"ada": datetime(2026, 11, 30, 12, 0, 5, 250, tzinfo=UTC)}
    kit.grade(course, masters, folder / "subs", times=times)
    return course


def test_a_mark_given_in_formgrader_is_exported(course, chrome, start_server):
    options, left = [commands.LAB], []
    with start_server(root=course.folder, options=options) as server, chrome.new_page() as page:
        page.route(
            lambda url: not url.startswith((server.url, "data:", "blob:")),
            lambda route: (left.append(route.request.url), route.abort()),
        )
        page.goto(server.address("lab"))  # as the teacher comes in: this sets the cookie
        page.goto(server.address("formgrader/manage_assignments"))
        row = page.wait_for_selector("tr:has(a:text-is('hw1'))").inner_text().split()
        assert str(len(STUDENTS)) in row  # submissions that were marked
        assert page.locator(".alert-warning").count() == 0, page.inner_text("body")
        page.goto(server.address("formgrader/manage_submissions/hw1"))
        page.wait_for_selector("text=ada")
        assert "needs autograding" not in page.inner_text("table")
        page.goto(server.address("formgrader/gradebook/hw1/hw1"))
        page.wait_for_selector("text=Submission #1")
        listed = page.inner_text("table")
        page.click("text=Submission #1")
        page.wait_for_selector("#row-00")
        assert "Because of" in page.inner_text("#notebook")
        assert 'student = "…"' in page.inner_text("#notebook")
        assert kit.SECRET not in page.content()
        assert page.title() != "taken over"
        page.wait_for_load_state("load")
        assert page.locator(f"img[src^='{ELSEWHERE}']").count() == 1
        assert page.locator("img[src^='data:image/png']").evaluate_all(WIDTHS) == [1, 1]
        assert not left  # asked of anyone but this server
        page.wait_for_selector("#fires-comment[placeholder]")  # its script asks for comments first
        comment = page.get_attribute("#fires-comment", "placeholder")
        with page.expect_response("**/formgrader/api/grade/*") as saved:
            page.fill("#row-00", "3")
            page.press("#row-00", "Tab")
        assert saved.value.ok
    assert not any(student in listed for student in STUDENTS)
    assert "fires() at a tie" in comment
    exports.export(course, Roster.read(course.roster_file), "hw1")
    with (course.folder / "exports/hw1-plain.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert sorted(row["score"] for row in rows.values()) == ["5", "8"]
    assert sorted(row["to_mark_by_hand"] for row in rows.values()) == ["no", "yes"]


def test_a_picture_attached_to_an_answer_is_in_the_feedback(course, chrome):
    feedback.write(course, "hw1")
    with chrome.new_page() as page:
        page.goto((course.folder / "feedback/ada/hw1/hw1.html").as_uri())
        assert page.locator("img").evaluate_all(WIDTHS) == [1, 1]


def attached(folder, make_course, source, attachments):
    """Return the student's page, where a written answer has something attached to it."""
    course, masters = make_course(folder, ["ada"])
    nb = kit.solved(course, "ada", row_00=source)
    nb["cells"][-1]["attachments"] = attachments
    (folder / "ada").mkdir()
    (folder / "ada/hw1.ipynb").write_text(json.dumps(nb), encoding="utf-8")
    kit.grade(course, masters, folder / "ada")
    feedback.write(course, "hw1")
    return (course.folder / "feedback/ada/hw1/hw1.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "attachments",
    [
        None,
        {"x.png": {"text/html": "<script>"}},
        {"x.png": {"image/png": '"><script>'}},
        {"x.png": 3},
        {"x.png": {"image/png": "A" * (PICTURES_AT_MOST + 1)}},
    ],
    ids=["missing", "a page", "no picture", "no kind", "too large"],
)
def test_what_is_no_picture_or_too_large_stops_no_page(make_course, sandbox, tmp_path, attachments):
    page = attached(tmp_path, make_course, "I drew it: ![x](attachment:x.png)", attachments)
    assert "I drew it: ![x](attachment:x.png)" in page
    assert "<img" not in page
    assert "<script" not in page
    assert len(page) < 10**6
