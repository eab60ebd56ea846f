"""Find out which submitted cell is which cell of the release, with or without metadata.

Submitted code is only searched with patterns here. To parse it would let deep nesting crash the
grader itself.
"""

import re
from typing import NamedTuple

from homework.authoring.master import IDENTITY, TEXT_STUB, released, without_hidden

BEGINNING = 40  # letters and digits by which a question is known again
# def f, class C, a = …, a, b = …, a: list = …; at the beginning of a line
DEFINES = re.compile(
    r"^(?:def|class)[ \t]+(\w+)|^(\w+(?:[ \t]*,[ \t]*\w+)*)[ \t]*(?::[^=\n]+)?=(?!=)", re.MULTILINE
)
# What stands where an answer is not written yet: pass, z = …, def f(z): raise NotImplementedError()
NOTHING = re.compile(
    r"(?:def\b.*:|[\w, ]+=)?\s*"
    r"(?:pass|return(?: None)?|(?:raise|return) NotImplemented.*|(?:None|\.\.\.|,\s*)*"
    r"|[\"']{3}[^\"']*[\"']{3})?;?"
)
BESIDE = " \t\r\n*_.…"  # what may stand around the stub of a written answer


class _Seen(NamedTuple):
    """What a submitted cell is known by."""

    number: int
    cell_type: str
    grade_id: str | None
    text: str
    names: set


def match(master, cells):
    """Return {number of a submitted cell: cell of the master that it stands for}.

    A cell is found by its grade_id, else by its text, else by the names that it defines; a written
    answer, else, by the question before it. Of several, one that holds an answer is taken.
    """
    seen = [
        _Seen(n, c.cell_type, c.grade_id, c.source.strip(), defined(c.source))
        for n, c in enumerate(cells)
    ]
    find = {"code": _code, "written": _written, "identity": _identity}
    ours = {released(cell).strip() for cell in master.cells}
    found = {}
    for place, wanted in enumerate(master.cells):
        if wanted.role in ("text", "free", "teacher"):
            continue
        left = [cell for cell in seen if cell.number not in found]
        by_id = [cell for cell in left if wanted.grade_id and cell.grade_id == wanted.grade_id]
        asked = _place_of(master.cells[place - 1].source, seen)
        others = [cell for cell in left if cell.text not in ours and cell not in by_id]
        took = find.get(wanted.role, _as_it_was)(wanted, by_id, others, left, asked)
        if took:
            found[took.number] = wanted
    return found


def _as_it_was(wanted, by_id, others, left, asked):
    text = without_hidden(wanted.source).strip()
    return next(iter(by_id or [cell for cell in left if cell.text == text]), None)


def _identity(wanted, by_id, others, left, asked):
    return next((c for c in left if c.cell_type == "code" and IDENTITY.search(c.text)), None)


def _code(wanted, by_id, others, left, asked):
    """Return the cell of an answer in code: the stub, filled in, or one above or below it."""
    names, stub = defined(wanted.source), released(wanted).strip()
    filled = [cell for cell in by_id if cell.text not in ("", stub)]
    sure = [cell for cell in filled if names & cell.names]
    if sure:
        return max(sure, key=lambda cell: (cell.cell_type == "code", cell.number))
    elsewhere = [cell for cell in others if names & cell.names]
    as_stub = [cell for cell in left if cell.text == stub]
    return min(
        elsewhere,
        key=lambda cell: (cell.cell_type != "code", cell.number < asked, cell.number),
        default=next(iter(filled or by_id or as_stub), None),
    )


def _written(wanted, by_id, others, left, asked):
    """Return the cell of an answer in words."""
    filled = [cell for cell in by_id if not is_blank(cell.text)]
    after = [c for c in left if 0 <= asked == c.number - 1 and c.cell_type == "markdown"]
    return next(reversed(filled), None) or next(iter(by_id or after), None)


def _place_of(question, seen):
    """Return the number of the cell that holds a question, or −1."""
    beginning = _beginning(question)
    return next((c.number for c in seen if _beginning(c.text) == beginning), -1)


def _beginning(text):
    return "".join(filter(str.isalnum, text[: 4 * BEGINNING]))[:BEGINNING]


def is_blank(text):
    """Return whether nothing was written in place of a written answer."""
    return text.strip(BESIDE) in ("", TEXT_STUB.strip(BESIDE))


def is_left_empty(source, stub):
    """Return whether an answer in code has only lines of its stub, and lines that do nothing."""
    lines, known = (
        {line.partition("#")[0].strip() for line in text.splitlines()} for text in (source, stub)
    )
    return all(map(NOTHING.fullmatch, lines - known))


def defined(source):
    """Return the names that a cell defines at its top level."""
    return {
        name
        for one, several in DEFINES.findall(source)
        for name in re.findall(r"\w+", one or several)
    }
