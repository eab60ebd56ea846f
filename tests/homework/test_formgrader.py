"""nbgrader's formgrader in a real browser: a written answer is marked, and the mark is exported."""

import csv
import json
from datetime import UTC, datetime

import pytest

from homework import commands
from homework.collecting.roster import Roster
from homework.marks import exports
from tests.homework import kit

STUDENTS = ["ada", "ben"]
ELSEWHERE = "http://pictures.example"  # nobody is there
PICTURE = f"![me]({ELSEWHERE}/me.png)"


@pytest.fixture(scope="module")
def course(make_course, sandbox, tmp_path_factory):
    """Return a course in which two submissions wait for a person."""
    folder = tmp_path_factory.mktemp("formgrader")
    course, masters = make_course(folder, STUDENTS)
    script = "<script>document.title = 'taken over'</script>"
    for student in STUDENTS:
        nb = kit.solved(course, student, row_00=f"Because of {student}'s zeros. {PICTURE} {script}")
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
        assert not [url for url in left if url.startswith(ELSEWHERE)]
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
