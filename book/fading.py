"""Cut out of a notebook what students fill in, and sort it: for all, for students, for the teacher.

A part that fades begins with the heading "Now you": a worked example, the same half blank, the same
blank. Its answers are folded away: outputs of cells, and what stands in <details>.
"""

import ast
import re
from html import escape
from typing import NamedTuple

import mistune

PART = "## Now you"
HEADING = re.compile(r"^## ", re.MULTILINE)
FOLDED = re.compile(r"<details><summary>(.*?)</summary>(.*?)</details>", re.DOTALL)
CHECK = re.compile(r"\s*Check yourself[.:]?\s*$")
DOTS = re.compile(r"…(?=[^<]*</td>)")  # a blank within a cell of a Markdown table
ANNOUNCES = re.compile(r"<p>(?:(?!<p>).)*:</p>\s*$", re.DOTALL)
BLANK = '<span class="blank"></span>'

markdown = mistune.create_markdown(escape=False, plugins=["table"])


class Piece(NamedTuple):
    """A piece of the part: "text" is for all, "given" for students, "answer" for the teacher."""

    kind: str
    html: str


def part(notebook):
    """Return the cells of the part that students fill in, cut out of a notebook."""
    cells = []
    for cell in notebook.cells:
        source, starts = cell.source, False
        if cell.cell_type == "markdown":
            _, starts, rest = source.partition(PART)
            before, *after = HEADING.split(rest if starts else source, maxsplit=1)
            source = starts + before
        if starts or cells:
            cells.append({**cell, "source": source})
            if cell.cell_type == "markdown" and after:
                break
    return cells


def pieces(notebook):
    """Return the pieces of the part in order, or none where nothing in it is blank."""
    found = []
    for cell in part(notebook):
        found += _texts(cell["source"]) if cell["cell_type"] == "markdown" else _results(cell)
    return found if any(map(_has_blank, found)) else []


def _texts(source):
    """Yield the pieces of a Markdown cell. What is folded in it is an answer."""
    text, *rest = FOLDED.split(source)
    yield from _text(text)
    for summary, answer, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        asked = "" if CHECK.fullmatch(summary) else f"*{summary}*\n\n"
        yield Piece("answer", markdown(asked + answer.strip()))
        yield from _text(text)


def _text(source):
    if source := CHECK.sub("", source).strip():
        html = re.sub(r"<td([^>]*)></td>", rf"<td\1>{BLANK}</td>", markdown(source))
        yield Piece("text", DOTS.sub(BLANK, html))


def _results(cell):
    """Yield what a cell of code shows, and the plain data in it, which the task may be about."""
    folded = "hide-output" in cell["metadata"].get("tags", ())
    if not folded and (data := _data(cell["source"])):
        yield Piece("given", f"<pre>{escape(data)}</pre>")
    for output in cell["outputs"]:
        shown = output.get("data", {}).get("text/html") or f"<pre>{escape(_plain(output))}</pre>"
        yield Piece("answer" if folded else "given", shown)


def _has_blank(piece):
    """Tell whether there is a blank, in a text or in a table by the helpers."""
    return BLANK in piece.html or ">blank<" in piece.html


def _plain(output):
    return (output.get("text") or output["data"]["text/plain"]).strip()


def _data(source):
    """Return the lines of code that give a name to plain data."""
    lines = []
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign):
            try:
                ast.literal_eval(statement.value)
            except ValueError:
                continue
            lines.append(ast.get_source_segment(source, statement))
    return "\n".join(lines)


def sheet(kind, found):
    """Return the pieces for one reader: kind "lesson" is the student's, "answers" the teacher's."""
    if kind == "answers":  # a worked example stays away, with the line that announces it
        following = [*(piece.kind for piece in found[1:]), ""]
        return [
            piece._replace(html=ANNOUNCES.sub("", piece.html)) if then == "given" else piece
            for piece, then in zip(found, following, strict=True)
            if piece.kind != "given"
        ]
    answers = [number for number, piece in enumerate(found) if piece.kind == "answer"]
    last = max(answers, default=len(found))  # what follows belongs to the answers
    return [piece for piece in found[:last] if piece.kind != "answer"]
