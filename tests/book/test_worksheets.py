"""Worksheets: each lesson with something to fill in has a page; blanks are blank, answers whole."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import lessons
import nbformat
import pytest

from book import fading, worksheets
from tests.harness.needs import lacking
from tools.chromium import browser, chromium

NOTES = "14"  # notes on bugs: each answer is one of many, and code belongs there
FADING = [each for each in lessons.LESSONS if "\n## Now you" in each.text()]
COMPUTED = [each for each in FADING if each.number != NOTES]
each_computed = pytest.mark.parametrize("lesson", COMPUTED, ids=lambda each: each.number)
each_lesson = pytest.mark.parametrize("lesson", FADING, ids=lambda each: each.number)
SPOKEN = "blank"  # what a helper's table says to a screen reader where nothing stands


def is_blank(html):
    return f">{SPOKEN}<" in html or fading.BLANK in html


def found(lesson):
    return fading.pieces(nbformat.read(lesson.path, as_version=4), code=lesson.number == NOTES)


def html(kind, lesson):
    return "\n".join(piece.html for piece in fading.sheet(kind, found(lesson)))


def tables(text):
    """Return the tables in HTML as rows of text, each cell's whitespace and marks left out."""
    for table in re.findall(r"<table.*?</table>", text, re.DOTALL):
        rows = ElementTree.fromstring(table.replace("&nbsp;", " ")).iter("tr")
        yield [["".join(cell.itertext()).strip() for cell in row] for row in rows]


def cells(table):
    return [cell for row in table for cell in row]


def test_all_lessons_with_a_part_to_fill_in_get_pages(tmp_path):
    assert {"01", "05", "10", "13", "14"} <= {lesson.number for lesson in FADING}
    count = worksheets.write(tmp_path / "new")
    assert count == {"lesson": len(FADING), "answers": len(FADING), "test": 2}
    numbers = [lesson.number for lesson in FADING] + ["all"]
    names = {f"{kind}-{number}" for kind in ("lesson", "answers") for number in numbers}
    names |= {"test-a", "test-b", "test-all"}
    assert {path.stem for path in (tmp_path / "new").iterdir()} == names


@each_lesson
def test_the_students_page_has_blanks_and_no_answer(lesson):
    student = html("lesson", lesson)
    assert is_blank(student)
    assert "What we saw" not in student
    assert "Check yourself" not in student
    for piece in found(lesson):
        if piece.kind == "answer":
            assert piece.html not in student
            assert all(line not in student for line in re.findall(r"<pre>(.+?)\n", piece.html))


@each_computed
def test_the_students_page_says_nothing_of_programs(lesson):
    page = html("lesson", lesson)
    words = re.sub(r"<[^>]+>", " ", page)
    assert "<code" not in page
    found = re.search(r"\w*(python|numpy)\w*|`|\w_\w|\w\(\w|\[\W*\d|_table|\brun\b", words, re.I)
    assert not found, found
    assert "<table" in page


@each_lesson
def test_a_worked_example_stands_before_the_first_blank(lesson):
    blank = [
        SPOKEN in cells(table)
        for table in tables(html("lesson", lesson).replace(fading.BLANK, SPOKEN))
    ]
    worked = "<pre>" in html("lesson", lesson)
    assert worked or not blank[0]
    assert any(blank)


@each_lesson
def test_every_blank_is_followed_by_its_answer(lesson):
    waiting = False
    for piece in found(lesson):
        blank = is_blank(piece.html)
        assert not (blank and (waiting or piece.kind == "answer")), piece.html
        waiting = blank or (waiting and piece.kind != "answer")
    assert not waiting


@each_computed
def test_an_answer_fills_the_blanks_and_changes_nothing_else(lesson):
    pieces = [piece for piece in found(lesson) if piece.kind != "text"]
    for asked, answer in pairwise(pieces):
        if not is_blank(asked.html):
            continue
        (blank,), (full,) = tables(asked.html), tables(answer.html)
        blank, spare = blank[: len(full)], blank[len(full) :]  # a blank summary has spare lines
        assert all(set(row[1:]) == {SPOKEN} for row in spare)
        assert [len(row) for row in blank] == [len(row) for row in full]
        pairs = list(zip(cells(blank), cells(full), strict=True))
        assert all(some in (SPOKEN, other) for some, other in pairs)
        assert all(other not in (SPOKEN, "") for some, other in pairs if some == SPOKEN)
        assert sum(some == SPOKEN for some, _ in pairs) >= 4


def test_lesson_05_leaves_blank_what_its_text_says():
    half, whole = (table for table in tables(html("lesson", FADING[4])) if SPOKEN in cells(table))
    assert FADING[4].number == "05"
    assert [row[0] for row in half if SPOKEN in row] == ["10", "11"]
    assert [row[0] for row in whole if SPOKEN in row] == ["00", "01", "10", "11"]


MARKDOWN = """## Now you: fill it

One is full. `code` and a < b. (A remark on `code`. More of it.) Two
are not.

| a | b | c |
|---|---|---|
| 1 | 2 | 3 |
| 1 | … | |
| 2 | 3, … | 4 |

Check yourself:"""


def notebook(*cells):
    """Return a notebook of Markdown (str) and code: (source, output, folded)."""
    made = []
    for cell in cells:
        if isinstance(cell, str):
            made.append(nbformat.v4.new_markdown_cell(cell))
            continue
        source, text, folded = cell
        output = nbformat.v4.new_output("stream", text=text)
        metadata = {"tags": ["hide-output"]} if folded else {}
        made.append(nbformat.v4.new_code_cell(source, outputs=[output], metadata=metadata))
    return nbformat.v4.new_notebook(cells=made)


def test_the_part_is_cut_out_and_sorted():
    book = notebook(
        "## Before\n\n| x |\n|---|\n| … |\n\n" + MARKDOWN,
        ("show(1)\ndata_1 = [1, 2]\nother = 3", "example", False),
        ("print(secret)", "SECRET", True),
        "<details><summary>And why?</summary>\n\nBECAUSE\n\n</details>\n\nThe third.",
        ("print(more)", "MORE", True),
        "**What we saw.** THIS\n\n## For two\n\nNOT THIS",
        ("print(late)", "LATE", True),
    )
    found = fading.pieces(book)
    student = "".join(piece.html for piece in fading.sheet("lesson", found))
    teacher = "".join(piece.html for piece in fading.sheet("answers", found))
    assert student.count(fading.BLANK) == 3
    assert "3, " + fading.BLANK in student
    data = '<tr><th scope="row">data 1</th><td>1</td><td>2</td></tr>'
    for words in (data, "example", "The third.", "One is full."):
        assert words in student
    for words in ("SECRET", "BECAUSE", "MORE", "THIS"):
        assert words in teacher
        assert words not in student
    for words in (
        "show(1)",
        "other",
        "Before",
        "NOT THIS",
        "LATE",
        "Check yourself",
        "code",
        "a &lt; b",
    ):
        assert words not in student + teacher


def test_code_stays_where_it_is_asked_for():
    found = fading.pieces(notebook(MARKDOWN), code=True)
    assert "<code>code</code> and a &lt; b." in found[0].html


def test_the_worked_example_is_fetched_from_above():
    above = nbformat.v4.new_code_cell("table()")
    for html in (
        "<table>1</table>",
        "<table>2</table>",
        "<div perceptron-leftover><table>3</table>",
    ):
        above.outputs.append(nbformat.v4.new_output("display_data", {"text/html": html}))
    blank = "## Now you\n\nFull above.\n\n| a | b |\n|---|---|\n| 1 | |\n\nCheck yourself:"
    book = notebook("# T", blank)
    book.cells.insert(1, above)
    found = [piece.html for piece in fading.sheet("lesson", fading.pieces(book))]
    assert found[1] == "<table>2</table>"
    book.cells[2].source = "## Now you\n\n| a |\n|---|\n| 1 |" + blank.removeprefix("## Now you")
    assert "<table>2</table>" not in [piece.html for piece in fading.pieces(book)]


def test_a_notebook_without_the_part_has_no_sheet():
    assert fading.pieces(notebook("## Another\n\ntext", ("1", "1", True))) == []
    assert fading.pieces(notebook("## Now you: write notes\n\ntext", ("1", "1", True))) == []


@pytest.mark.browser
def test_each_sheet_fits_on_one_printed_page(tmp_path):
    if not chromium():
        lacking("browser", "there is no Chromium on this machine")
    count = worksheets.write(tmp_path / "new")
    worksheets.write_pdf(tmp_path / "new")
    for kind, n_sheets in count.items():
        for paper in ("A4", "Letter"):
            printed = (tmp_path / "new" / f"{kind}-all-{paper}.pdf").read_bytes()
            assert len(re.findall(rb"/Type /Page\b", printed)) == n_sheets, f"{kind}, {paper}"


MM = 96 / 25.4  # pixels


@pytest.mark.browser
def test_each_students_page_is_filled_and_can_be_written_on(tmp_path):
    """With room for arithmetic, and blanks that a hand fits into."""
    if not chromium():
        lacking("browser", "there is no Chromium on this machine")
    worksheets.write(tmp_path / "new")
    with browser() as running:
        page = running.new_page(viewport={"width": round(184 * MM), "height": 900})
        page.emulate_media(media="print")
        page.goto((tmp_path / "new" / "lesson-all.html").as_uri())
        for paper, height in worksheets.HEIGHTS.items():
            page.add_style_tag(content=f":root {{ --page: {height}; }}")
            for sheet in page.locator("main").all():
                title = sheet.locator("strong").first.inner_text()
                full = float(height.removesuffix("mm"))
                assert 0.98 * full < sheet.bounding_box()["height"] / MM < 1.01 * full, title
                room = sheet.locator(".room").bounding_box()
                assert room["height"] / MM >= 14, title
                for blank in sheet.locator("td:has(.blank), td:has(> span)").all():
                    box = blank.bounding_box()
                    assert box["height"] / MM >= 6.9, f"{title}, {paper}"
                    assert box["width"] / MM >= 8.9, f"{title}, {paper}"
