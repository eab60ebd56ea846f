"""Every module of core gives the same answers in CPython and in MicroPython.

The same expressions are evaluated in both, for random arguments, and the JSON texts of their
values are compared: no float crosses, and no order of a dict counts. `cases.py` has them.
"""

import ast
import importlib
import json
import random
import sys

import pytest

from perceptron_helpers.core import remembering
from tests.core import (
    cases,
    cases_of_live,
    cases_of_playing,
    cases_of_scenes,
    cases_of_tables,
    cases_of_the_plane,
)
from tests.harness import evaluate
from tests.harness.micropython import CORE, micropython

PACKAGE = "perceptron_helpers.core"
CASES = cases.CASES | cases_of_the_plane.CASES | cases_of_scenes.CASES | cases_of_tables.CASES
CASES |= cases_of_live.CASES | cases_of_playing.CASES


def modules(folder):
    """Return {dotted name: path} of the modules that do more than to import and to explain."""
    found = {}
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        body = ast.parse(path.read_text("utf-8")).body
        if not all(isinstance(each, ast.Expr | ast.Import | ast.ImportFrom) for each in body):
            found[".".join(part for part in parts if part != "__init__")] = path
    return found


def times(module):
    """Return for how many arguments a case is tried: a whole picture for many."""
    return 200 if module.startswith("scenes.") else 40


def answers(package, module, expression, arguments, python=None, n=None):
    """Evaluate for random arguments in CPython, or in a MicroPython; return [case, answer] pairs.

    An answer is text, since True equals 1 in Python and not in JSON. `n` is for how many
    arguments, when it is not `times`.
    """
    generator = random.Random(f"{module}: {expression}")
    drawn = [arguments(generator) for _ in range(n or times(module))]
    if python:
        found = python.results(module, expression, drawn)
    else:
        found = json.loads(evaluate.results(package, module, expression, json.dumps(drawn)))
    texts = [json.dumps(each, sort_keys=True, ensure_ascii=False) for each in found]
    return list(zip(drawn, texts, strict=True))


@pytest.fixture(scope="module", autouse=True)
def core():
    """Import every module here."""
    for name in modules(CORE):
        importlib.import_module(f"{PACKAGE}.{name}")


@pytest.fixture(scope="module")
def python(chrome):
    """Start MicroPython and import every module there."""
    with micropython(chrome) as running:
        running.run("\n".join(f"import core.{name}" for name in modules(CORE)))
        yield running


def listed(each):
    return [(module, *case) for module, entries in each.items() for case in entries]


@pytest.mark.parametrize(("module", "expression", "arguments"), listed(CASES))
def test_both_pythons_answer_alike(module, expression, arguments, python):
    here = answers(PACKAGE, module, expression, arguments)
    assert answers(PACKAGE, module, expression, arguments, python) == here
    errors = {(json.loads(text)[1] or [None])[0] for _, text in here}
    assert None in errors, f"nothing but errors: {here[0]}"
    assert not errors & {"AttributeError", "NameError"}, "the case itself is wrong"


def test_every_module_has_cases():
    assert sorted(CASES) == sorted(modules(CORE))


def functions(path):
    """Return {first line: name} of all functions and methods in a file."""
    found, to_do = {}, [compile(path.read_text("utf-8"), str(path), "exec")]
    while to_do:
        code = to_do.pop()
        to_do += [each for each in code.co_consts if hasattr(each, "co_code")]
        if code.co_flags & 0x2 and not code.co_name.startswith("<"):  # has locals: no class
            found[code.co_firstlineno] = code.co_name
    return found


@pytest.mark.slow
def test_every_function_is_called_by_a_case():
    called = set()

    def note(frame, event, _):
        if event == "call":
            called.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))

    known = {
        (str(path), line): (name, function)
        for name, path in modules(CORE).items()
        for line, function in functions(path).items()
    }
    for kept in remembering.KEPT:  # what was asked before calls nothing
        kept.clear()
    before = sys.gettrace()
    sys.settrace(note)
    try:
        for n in (8, None):  # nearly all are called for the first arguments
            for case in listed(CASES):
                answers(PACKAGE, *case, n=n)
            if called >= set(known):
                break
    finally:
        sys.settrace(before)
    assert [what for place, what in known.items() if place not in called] == []


@pytest.fixture(scope="module")
def small(chrome, tmp_path_factory):
    """Start MicroPython with a package of one line, which is here, too."""
    folder = tmp_path_factory.mktemp("packages") / "small"
    folder.mkdir()
    (folder / "line.py").write_text("WORD = 'α'\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder.parent)
        with micropython(chrome, folder) as running:
            yield running


@pytest.mark.parametrize(
    ("expression", "alike"),
    [
        ("WORD * n, 2**n", True),
        ("True if n > 5 else 1", True),
        ("[][n]", True),
        ("[].index(n)", False),
        ("isinstance(n > 5, int)", False),
        ("list({'z': n, 'y': 1, 'x': 2, 'w': 3, 'v': 4})", False),
    ],
)
def test_a_difference_is_seen(expression, alike, small):
    case = ["small", "line", expression, lambda r: {"n": r.randrange(10)}]
    assert (answers(*case, small) == answers(*case)) is alike
