"""`make lab` shows no tool of teachers, also where homework can be marked."""

import nbformat
import pytest
from playwright.sync_api import expect

from tests.harness import browser, lab

SPEC = {"name": "python3", "display_name": "Python 3", "language": "python"}
TEACHERS = ("Nbgrader", "Validate", "Create Assignment")


@pytest.mark.parametrize("is_for_students", [True, False])
def test_tools_of_teachers(chrome, start_server, tmp_path, is_for_students):
    notebook = nbformat.v4.new_notebook(metadata={"kernelspec": SPEC})
    nbformat.write(notebook, tmp_path / "a.ipynb")
    settings = lab.REPOSITORY / "jupyter" if is_for_students else tmp_path / "none"
    with (
        start_server(root=tmp_path, config_path=settings) as server,
        browser.notebook_page(chrome, server, "a.ipynb") as page,
    ):
        if is_for_students:
            seen = page.locator("#jp-MainLogo, .lm-MenuBar, .jp-Toolbar, .jp-SideBar")
            words = " ".join(seen.all_inner_texts() + titles(page))
            assert "File" in words
            assert not [tool for tool in TEACHERS if tool in words]
        else:
            expect(page.get_by_role("menuitem", name="Nbgrader")).to_be_visible()
            expect(page.get_by_role("button", name="Validate")).to_be_visible()
        assert page.errors == []


def titles(page):
    return page.locator("[title]").evaluate_all("all => all.map(each => each.title)")
