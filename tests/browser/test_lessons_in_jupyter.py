"""Every lesson in a real JupyterLab: it runs to its end, and its live pictures come to life."""

import re
import shutil

import lessons
import pytest
from playwright.sync_api import Error, expect

LIVE = re.compile(r"^(explore_\w+|step_through|practise|predict)\(", re.MULTILINE)
WARNED = """() => jupyterapp.shell.currentWidget.content.widgets
    .flatMap(({ model }) => model.outputs?.toJSON() ?? [])
    .filter(({ name }) => name === 'stderr').map(({ text }) => text)"""
GO = "number => jupyterapp.shell.currentWidget.content.scrollToItem(number)"


@pytest.mark.parametrize("lesson", lessons.LESSONS, ids=lambda each: each.number)
def test_lesson_runs_to_its_end(lesson, opened, server):
    shutil.copy(lesson.path, server.root / "a.ipynb")
    with opened("lab") as page:
        assert page.evaluate(WARNED) == []
        for number, cell in enumerate(lesson.cells):
            made = len(LIVE.findall(cell.source)) if cell.kind == "code" else 0
            if made:  # JupyterLab builds what is out of sight when it has time to spare, or never
                page.evaluate(GO, number)
                pictures = page.locator(f"[data-windowed-list-index='{number}'] .perceptron-live")
                expect(pictures).to_have_count(made, timeout=60_000)
        assert page.errors == []


def test_a_cell_that_fails_is_named(opened):
    with pytest.raises(Error, match="ZeroDivisionError"), opened("lab", "1 / 0", "2"):
        pass
