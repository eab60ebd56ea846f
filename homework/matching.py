"""Find out which submitted cell is which cell of the release, with or without metadata.

Submitted code is only searched with patterns here. To parse it would let deep nesting crash the
grader itself.
"""

import re
from difflib import SequenceMatcher

from homework.master import IDENTITY, SOLUTION, without_hidden

ALIKE = 0.6  # how much of a question must be left to know it again
LOOKED_AT = 400  # characters of a question, which take up to a hundredth of a second to compare
QUESTIONS_AT_MOST = 300  # cells that are compared with it
DEFINES = re.compile(r"^(?:def|class)\s+(\w+)|^(\w+)\s*=(?!=)", re.MULTILINE)
CODE_STUB = "pass  # your answer here"
TEXT_STUB = "*Your answer here.*"


def match(master, cells):
    """Return {number of a submitted cell: cell of the master that it stands for}.

    A cell of the master is found by its grade_id, else by its text, else by the names that it
    defines; a written answer, else, by the question before it. The first that fits is taken.
    """
    found = {}
    for place, wanted in enumerate(master.cells):
        if wanted.role in ("text", "free", "teacher"):
            continue
        same_type = [
            number
            for number, cell in enumerate(cells)
            if number not in found and cell.cell_type == wanted.cell_type
        ]
        for test in _tests(wanted, master.cells[place - 1].source):
            if (number := next((n for n in same_type if test(n, cells)), None)) is not None:
                found[number] = wanted
                break
    return found


def _tests(wanted, question):
    """Return what tells this cell from others, the surest first."""
    names = defined(wanted.source)
    text = without_hidden(wanted.source).strip()
    by_text = {
        "identity": lambda n, cells: IDENTITY.search(cells[n].source),
        "code": lambda n, cells: names & defined(cells[n].source),
        "written": lambda n, cells: (
            0 < n < QUESTIONS_AT_MOST and _alike(cells[n - 1].source, question)
        ),
    }.get(wanted.role, lambda n, cells: cells[n].source.strip() == text)
    if wanted.grade_id is None:
        return (by_text,)
    return (lambda n, cells: cells[n].grade_id == wanted.grade_id, by_text)


def defined(source):
    """Return the names that a cell defines at its top level."""
    return {function or name for function, name in DEFINES.findall(source)}


def _alike(one, other):
    matcher = SequenceMatcher(None, one[:LOOKED_AT], other[:LOOKED_AT], autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def released(cell):
    """Return the source that students got for a cell of the master."""
    if cell.role == "written":
        return TEXT_STUB
    stub = r"\g<indent>" + CODE_STUB
    return SOLUTION.sub(stub, without_hidden(cell.source))
