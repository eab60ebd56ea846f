"""MicroPython in a page runs a package, and answers as CPython does where both can."""

import json

import pytest

from tests.harness import evaluate
from tests.harness.micropython import MicroPythonError, micropython

NUMBERS = """
HALF = '½'

def double(n):
    if n < 0:
        raise ValueError(f"{n} < 0")
    return 2 * n

class Pair:
    def __init__(self, n, *others):
        self.n, self.others = n, others
"""
ROWS = """
from ..numbers import HALF, double

def rows(texts):
    return tuple([HALF + text, double(len(text))] for text in texts)

def half(n):
    return n / 2
"""
SOURCES = {
    "__init__.py": "",
    "numbers.py": NUMBERS,
    "tables/__init__.py": "",
    "tables/rows.py": ROWS,
}


@pytest.fixture(scope="module")
def python(chrome, tmp_path_factory):
    folder = tmp_path_factory.mktemp("two") / "sample"
    for name, text in SOURCES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder.parent)
        with micropython(chrome, folder) as running:
            yield running


def both(python, *arguments):
    """Return what both Pythons answer, once they agree."""
    *names, cases = arguments
    here = json.loads(evaluate.results("sample", *names, json.dumps(cases)))
    assert python.results(*names, cases) == here
    return here


def test_a_program_prints(python):
    assert python.run("print('α')\nprint(1, 2, end='')") == "α\n1 2"
    assert python.run("import sys; print(sys.implementation.name)").strip() == "micropython"
    assert python.run("import sample.tables.rows as r; print(r.HALF)").strip() == "½"
    assert python.run("pass") == ""


def test_an_error_comes_with_its_words(python):
    with pytest.raises(MicroPythonError, match="ValueError: −1"):
        python.run("raise ValueError('−1')")


def test_values_and_errors_cross_as_text(python):
    cases = [{"texts": []}, {"texts": ["", "−α"]}]
    assert both(python, "tables.rows", "rows(texts)", cases) == [
        [[], None],
        [[["½", 0], ["½−α", 4]], None],
    ]
    cases = [{"n": 2**70}, {"n": -(2**70)}]
    assert both(python, "numbers", "{'n': double(n), 'none': None}", cases) == [
        [{"n": 2**71, "none": None}, None],
        [None, ["ValueError", f"{-(2**70)} < 0"]],
    ]


def test_an_object_crosses_as_what_it_holds(python):
    cases = [{"n": n} for n in range(3)]
    got = [[[{"n": n, "others": [{"n": 0, "others": []}]}], None] for n in range(3)]
    assert both(python, "numbers", "[Pair(n, Pair(0))]", cases) == got


def test_no_float_crosses(python):
    for expression in ("half(n)", "[half(n)]", "{'a': half(n)}", "{n: 1}", "{n}", "half"):
        with pytest.raises(TypeError):
            evaluate.results("sample", "tables.rows", expression, '[{"n": 1}]')
        with pytest.raises(MicroPythonError, match="TypeError"):
            python.results("tables.rows", expression, [{"n": 1}])
