"""Every committed notebook is what tools/notebooks.py would write.

This looks at the file only. That a new run gives the same outputs is nbval's part: `make test`
runs it over the same notebooks, strictly.
"""

from pathlib import Path

import nbformat
import pytest

from tools.normal_form import normalise, serialise

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))


def test_there_are_notebooks():
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_in_its_normal_form(path):
    file = path.read_text(encoding="utf-8")
    normal = serialise(normalise(nbformat.reads(file, as_version=4)))
    assert file == normal, f"{path.name}: run `make notebooks`"
