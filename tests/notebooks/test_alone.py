"""A cell that is alive runs alone: on a slide, in the book, or after the kernel was restarted."""

import ast
import re

import lessons
import pytest

LIVE = re.compile(r"\b(explore_\w+|step_through|practise|predict)\(")
CELLS = {
    f"{lesson.number}, cell {number}": cell.source
    for lesson in lessons.ALL
    for number, cell in enumerate(lesson.cells)
    if cell.kind == "code" and LIVE.search(cell.source)
}


def test_there_are_live_cells_and_questions():
    assert len(CELLS) > 30


@pytest.mark.parametrize("where", CELLS)
def test_a_live_cell_runs_in_a_fresh_kernel(where):
    exec(compile(CELLS[where], where, "exec"), {"__name__": "__main__"})


@pytest.mark.parametrize("where", CELLS)
def test_a_live_cell_stays_plain(where):
    """It catches no error, and beside the imports two lines at most lead to the live one."""
    tree = ast.parse(CELLS[where])
    assert not any(isinstance(node, ast.Try) for node in ast.walk(tree))
    lines = [line for line in tree.body if not isinstance(line, ast.ImportFrom | ast.Import)]
    assert len(lines) <= 3


def test_a_lesson_asks_for_corrections_once_at_most():
    asking = [each.code().count("ask=True") for each in lessons.ALL]
    assert max(asking) == 1
