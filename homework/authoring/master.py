"""Read a master notebook: its tasks, its probes, and what students get to see.

A master is an ordinary notebook with nbgrader's cell metadata. The kinds of cells:

- tagged "identity": ``student = "…"``, which each student fills in
- locked (read-only): the numbers that come from the identifier
- solution, code: ``### BEGIN SOLUTION`` … ``### END SOLUTION``
- grade, code, with points: visible checks, and probes in ``### BEGIN HIDDEN TESTS`` …
- grade and solution, markdown, with points: a written answer, marked by a person
- tagged "teacher": asserts that everybody's numbers are fair; tests run it, nobody else sees it

A probe is an expression on a line of its own, with a comment that says what it is worth::

    [fires(z) for z in (-0.1, 0, 0.1)]  # 2 points: fires() below, at and above 0
    z_values  # 1 point, within 0.005: z of the four rows

It is asked inside the student's kernel. Where it needs functions of ours, which a student can
replace there, it names the student's values instead. Only these are asked for, and the expression
is worked out with them in a kernel that no student's code ever enters::

    outputs_of(weights, theta)  # 1 point, given theta: AND with a threshold
"""

import ast
import hashlib
import re
from pathlib import Path
from typing import NamedTuple

import nbformat

HERE = Path(__file__).parents[1]  # where the notebooks are
IDENTITY = re.compile(r"""^student\s*=\s*(["'])(?P<typed>.*?)\1""", re.MULTILINE)
KEY = re.compile(r'^year_key = ".*"$', re.MULTILINE)
REGION = (
    r"^(?P<indent>[ \t]*)[^\n]*### BEGIN {0}\b[^\n]*\n(?P<inside>.*?)^[^\n]*### END {0}\b[^\n]*$"
)
SOLUTION = re.compile(REGION.format("SOLUTION"), re.MULTILINE | re.DOTALL)
HIDDEN = re.compile(REGION.format("HIDDEN TESTS"), re.MULTILINE | re.DOTALL)
CODE_STUB = "pass  # your answer here"
TEXT_STUB = "*Your answer here.*"
WORTH = re.compile(
    r"#\s*(?P<points>[\d.]+) points?(?:, within (?P<within>[\d.e-]+))?"
    r"(?:, given (?P<given>\w+(?:, \w+)*))?: (?P<says>.+)$"
)


class MasterError(ValueError):
    """A master notebook that cannot be used; the message says where and why."""


class Cell(NamedTuple):
    """A cell of a master, and what it is for."""

    cell_type: str  # "code" or "markdown"
    source: str
    role: str  # "identity", "locked", "code", "marks", "written", "teacher", "text" or "free"
    grade_id: str | None


class Probe(NamedTuple):
    """One question to a submission, and what the answer is worth."""

    expression: str
    points: float
    within: float  # how far a number may be off
    says: str  # what feedback calls it
    given: tuple[str, ...]  # the student's values that it is worked out from, outside; or none


class Task(NamedTuple):
    """What one grade cell marks; no probes: a person marks it."""

    name: str  # grade_id of the grade cell
    points: float
    probes: tuple[Probe, ...]
    answer: str  # grade_id of the cell that the student fills in


class Master(NamedTuple):
    """A homework as its author wrote it."""

    name: str
    cells: tuple[Cell, ...]
    tasks: tuple[Task, ...]
    digest: str  # changes when anything that marks depend on changes


def names(folder=HERE):
    """Return the names of all homeworks, in order."""
    return sorted(path.stem for path in Path(folder).glob("*.ipynb"))


def read(name, year_key, folder=HERE):
    """Read the master notebook of a homework.

    Raises
    ------
    MasterError
        When it does not follow the rules above.
    """
    nb = nbformat.read(Path(folder) / f"{name}.ipynb", as_version=4)
    cells = [_cell(name, cell, year_key) for cell in nb.cells]
    if [cell.role for cell in cells].count("identity") != 1:
        raise MasterError(f'{name}: exactly one cell has the tag "identity"')
    tasks, answer = [], None
    for cell, original in zip(cells, nb.cells, strict=True):
        if cell.role in ("code", "written"):
            answer = cell.grade_id
        if cell.role in ("marks", "written"):
            tasks.append(_task(name, cell, original, answer))
    digest = hashlib.sha256(repr(cells).encode()).hexdigest()
    return Master(name, tuple(cells), tuple(tasks), digest)


def _cell(name, cell, year_key):
    """Return what a cell says and what it is for."""
    marks = cell.metadata.get("nbgrader", {})
    grade, solution = marks.get("grade"), marks.get("solution")
    tagged = {"identity", "teacher"}.intersection(cell.metadata.get("tags", ()))
    if tagged:
        role = tagged.pop()
    elif cell.cell_type == "markdown":
        role = "written" if grade and solution else "text"
    elif grade and solution:
        raise MasterError(f"{name}: {marks['grade_id']} marks code by hand; use a check cell")
    else:
        locked = "locked" if marks.get("locked") else "free"
        role = "marks" if grade else "code" if solution else locked
    source = KEY.sub(f'year_key = "{year_key}"', cell.source)
    return Cell(cell.cell_type, source, role, marks.get("grade_id"))


def _task(name, cell, original, answer):
    points = float(original.metadata.nbgrader.points)
    probes = tuple(
        probe for part in HIDDEN.finditer(cell.source) for probe in _probes(part["inside"])
    )
    task = Task(cell.grade_id, points, probes, answer)
    if cell.role == "marks" and abs(sum(probe.points for probe in probes) - points) > 1e-9:
        raise MasterError(f"{name}: the probes of {task.name} do not add up to {points:g} points")
    if answer is None:
        raise MasterError(f"{name}: no solution cell before {task.name}")
    return task


def _probes(text):
    """Return the probes in the hidden part of a check cell."""
    lines = text.splitlines()
    for statement in ast.parse(text).body:
        worth = WORTH.search(lines[statement.end_lineno - 1])
        if not isinstance(statement, ast.Expr) or not worth:
            raise MasterError(
                "a probe is an expression with '# 1 point: what it tests', not: "
                + ast.unparse(statement)
            )
        yield Probe(
            ast.unparse(statement.value),
            points=float(worth["points"]),
            within=float(worth["within"] or 1e-6),
            says=worth["says"].strip(),
            given=tuple(worth["given"].split(", ")) if worth["given"] else (),
        )


def without_hidden(source):
    """Return the source of a cell as students see it."""
    return HIDDEN.sub("", source).rstrip()


def released(cell):
    """Return the source that students got for a cell of the master."""
    if cell.role == "written":
        return TEXT_STUB
    stub = r"\g<indent>" + CODE_STUB
    return SOLUTION.sub(stub, without_hidden(cell.source))
