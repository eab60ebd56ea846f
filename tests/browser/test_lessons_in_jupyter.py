"""Every lesson in a real JupyterLab: it runs to its end, and its live pictures come to life."""

import re
import shutil

import lessons
import pytest
from playwright.sync_api import Error, expect

from tests.harness import browser

LIVE = re.compile(r"^(explore_\w+|step_through|practise|predict)\(", re.MULTILINE)


@pytest.mark.parametrize("lesson", lessons.LESSONS, ids=lambda each: each.number)
def test_lesson_runs_to_its_end(lesson, opened, one_page, server):
    one_page.close()  # each lesson in a page of its own
    shutil.copy(lesson.path, server.root / "a.ipynb")
    made = sum(len(LIVE.findall(cell.source)) for cell in lesson.cells if cell.kind == "code")
    with opened("lab") as page:
        page.set_viewport_size(browser.TALL)
        expect(page.locator(".perceptron-live")).to_have_count(made, timeout=60_000)
        assert page.locator(".jp-RenderedText[data-mime-type*=stderr]").count() == 0
        assert page.errors == []


def test_a_cell_that_fails_is_named(opened):
    with pytest.raises(Error, match="ZeroDivisionError"), opened("lab", "1 / 0", "2"):
        pass
