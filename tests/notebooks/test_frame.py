"""Every lesson has the same frame, answers stay folded, and nothing is used before it is built."""

import ast
import re

import lessons
import pytest

each_lesson = pytest.mark.parametrize("lesson", lessons.LESSONS, ids=lambda each: each.number)
each_notebook = pytest.mark.parametrize("lesson", lessons.ALL, ids=lambda each: each.path.stem)

OPENING = ["You will be able to", "You need"]
CLOSING = [
    "For two (5 minutes)",
    "Exit ticket (2 minutes)",
    "What we learnt",
    "Transfer",
    "Sources",
]
LIVE = r"\b(explore_\w+|step_through|practise|predict)\("
# What a lesson must have written itself, in this form, before any lesson may import it.
BUILT = {
    "integrate_and_fire": r"voltage|potential",
    "step": r"1 if z > (?:0|threshold) else 0|np\.where\(.*> 0",
    "sign": r"1 if .* else -1|-1 if",
    "train": r"learning_rate \* error \* x",
}


def test_the_course_is_complete():
    assert [each.number for each in lessons.ALL] == [f"{n:02}" for n in range(15)] + ["A", "B"]


@each_notebook
def test_title_is_the_file_name_and_says_the_minutes(lesson):
    title, *rest = lesson.cells[0].source.splitlines()
    number, _, words = title.removeprefix("# ").partition(" · ")
    assert number == lesson.number
    if number.isdigit():
        assert lesson.path.stem == f"{number}_{words.lower().replace(' ', '_')}"
    if lesson.number != "B":
        assert re.match(r"\*\*\d+ minutes( \(optional\))?\.\*\* ", rest[1])


@each_lesson
def test_parts_are_there_in_order(lesson):
    headings = lesson.headings(2)
    wanted = [*OPENING, "Recall", *CLOSING]
    if lesson.number == "00":  # nothing to recall, to pair up on or to transfer yet
        wanted = [*OPENING, "Exit ticket (2 minutes)", "What we learnt"]
    assert [heading for heading in headings if heading in wanted] == wanted
    fades = any(heading.startswith("Now you") for heading in headings)
    assert fades or lesson.number in ("00", "14")
    assert sum(heading.startswith("Find the bug") for heading in headings) <= 1


@each_lesson
def test_three_things_you_will_be_able_to_do(lesson):
    part = lesson.text().partition("## You will be able to")[2].partition("\n## ")[0]
    assert len(re.findall(r"^- ", part, re.MULTILINE)) == 3


@each_notebook
def test_code_cells_are_short_and_plot_nothing_by_hand(lesson):
    code = [cell for cell in lesson.cells if cell.kind == "code"]
    assert all(len(cell.source.splitlines()) <= 15 for cell in code)
    visible = [cell for cell in code if "source_hidden" not in cell.folded]
    short = sum(len(cell.source.splitlines()) <= 8 for cell in visible)
    assert short >= 0.8 * len(visible)
    assert not re.search(r"matplotlib|plt\.|\.axes|ipywidgets|sys\.path|import \*", lesson.code())


@each_lesson
def test_text_and_code_keep_balance(lesson):
    code = sum(cell.kind == "code" for cell in lesson.cells)
    assert 0.6 * code <= len(lesson.cells) - code


def asks(cell):
    """Tell whether a Markdown cell ends with a question that the next cell answers."""
    last = cell.source.strip().rpartition("\n\n")[2]
    return cell.kind == "markdown" and bool(re.search(r"\*\*Predict\.\*\*|yourself:$", last))


@each_notebook
def test_answers_are_folded(lesson):
    for cell in lesson.cells:
        assert ("hide-output" in cell.tags) == ("outputs_hidden" in cell.folded), cell.source
        assert ("hide-input" in cell.tags) == ("source_hidden" in cell.folded), cell.source
        if re.search(r"\bpredict\(", cell.source) and cell.kind == "code":
            assert "source_hidden" in cell.folded, cell.source
    for cell, following in zip(lesson.cells, lesson.cells[1:], strict=False):
        if asks(cell) and following.kind == "code":
            assert following.folded or re.search(LIVE, following.source), following.source
        if "hide-output" in cell.tags:  # what it shows is not told where everybody reads it
            assert "**What we saw.**" not in following.source, following.source


def helpers_imported(lesson):
    """Return the names that a lesson imports from the helper package, in order."""
    nodes = ast.walk(ast.parse(lesson.code()))
    return [
        alias.name
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module.startswith("perceptron_helpers")
        for alias in node.names
    ]


@each_lesson
def test_helpers_are_named_before_or_where_they_are_imported(lesson):
    if lesson.number == "00":  # it tries the installation
        return
    known = "\n".join(each.text() for each in [*lessons.before(lesson), lesson])
    for name in helpers_imported(lesson):
        pictured = name.startswith(("draw_", "show", "explore_")) or name == "predict"
        gate = name.isupper() and name in known
        assert pictured or gate or re.search(rf"`{name}\b", known), f"{name} is nowhere explained"


@each_lesson
def test_nothing_is_imported_before_it_is_built(lesson):
    if lesson.number == "00":
        return
    for name in set(helpers_imported(lesson)) & set(BUILT):
        mine = lesson.code().partition(f"import {name}")[0] if lesson.number < "14" else ""
        code = "\n".join([each.code() for each in lessons.before(lesson)] + [mine])
        assert re.search(BUILT[name], code), f"{name} is imported before a lesson has built it"


@each_lesson
def test_lines_thresholds_and_biases_wait_for_their_lesson(lesson):
    if lesson.number < "07":
        assert not re.search(r"draw_region|line=True", lesson.code())
        assert "boundary line" not in lesson.text()
    if lesson.number < "09":
        assert not re.search(r"train\([^)]*threshold=", lesson.code())
    if lesson.number < "10":
        assert not re.search(r"\bbias=", lesson.code())


@each_notebook
def test_every_picture_has_its_sentence(lesson):
    for cell in lesson.cells:
        if cell.kind == "code" and re.search(r"^show(_row)?\(", cell.source, re.MULTILINE):
            assert len(cell.output.strip()) > 40, cell.source
        for alt in re.findall(r"!\[(.*?)\]\(", cell.source):
            assert len(alt) > 40, cell.source


def minutes(lesson):
    """Return the minutes in a lesson's head; none for the glossary."""
    found = re.search(r"^\*\*(\d+) minutes", lesson.cells[0].source, re.MULTILINE)
    return found[1] if found else ""


@each_lesson
def test_a_long_lesson_marks_its_way_through_a_class_of_45_minutes(lesson):
    way = re.search(r"^\*In class, 45 minutes: (.+)\*$", lesson.cells[0].source, re.MULTILINE)
    assert bool(way) == (int(minutes(lesson)) > 45 or lesson.number == "14")
    if way:
        assert set(re.findall(r'"(.+?)"', way[1])) <= set(lesson.headings(2))


@each_lesson
def test_a_lesson_asks_why_and_not_at_every_turn(lesson):
    whys = re.findall(r"\bwhy\b[^?]{0,60}\?", lesson.text(), re.IGNORECASE)
    assert len(whys) <= 4
    assert whys or lesson.number == "00"


@each_lesson
def test_an_optional_box_says_that_the_minutes_leave_it_out(lesson):
    boxes = len([each for each in lesson.headings(2) if each.startswith("Optional box: ")])
    assert lesson.text().count("*Not part of the lesson's minutes.*") == boxes


def test_the_map_adds_up_the_core_route():
    core = [int(minutes(each)) for each in lessons.ALL if each.number in lessons.CORE_ROUTE]
    said = re.search(r"takes (\d+) hours and (\d+) minutes", lessons.LESSONS[0].text())
    assert abs(60 * int(said[1]) + int(said[2]) - sum(core)) < 5


@pytest.mark.parametrize("where", ["README.md", "notebooks/00_start_here.ipynb"])
def test_tables_of_lessons_say_the_same_minutes_and_route(where):
    table = (lessons.NOTEBOOKS.parent / where).read_text(encoding="utf-8")
    for lesson in lessons.ALL:
        title = r"((?:\[|Start)[^|]*)"
        row = re.search(rf"\| {lesson.number} \| {title}\|([^|]*)\|([^|]*)\|", table)
        assert row, f"no row for {lesson.number}"
        assert (lesson.path.name in row[1]) == (lesson.number != "00" or "README" in where)
        assert row[2].strip() == minutes(lesson), lesson.number
        assert (row[3].strip() == "●") == (lesson.number in lessons.CORE_ROUTE), lesson.number
