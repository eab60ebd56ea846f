"""Cut out of a notebook what students fill in, and sort it: for all, for students, for the teacher.

A part that fades begins with the heading "Now you": a worked example, the same half blank, the same
blank. Its answers are folded away: outputs of cells, and what stands in <details>. Where the worked
example stands above the heading, it is fetched from there.

On paper nobody runs a program. So sentences with code in them are left out, unless asked for, and
of code only the plain data stay, as a table.
"""

import ast
import re
from html import escape
from typing import NamedTuple

import mistune

from book.pages import HOW

PART = "## Now you"
HEADING = re.compile(r"^## ", re.MULTILINE)
FOLDED = re.compile(r"<details><summary>(.*?)</summary>(.*?)</details>", re.DOTALL)
CHECK = re.compile(r"\s*\bCheck yourself(?:[.:]?|, [^\n]+(?:\n[^\n]+)*)\s*$")
DOTS = re.compile(r"…(?=[^<]*</td>)")  # a blank within a cell of a Markdown table
ANNOUNCES = re.compile(r"<p>(?:(?!<p>).)*:</p>\s*$", re.DOTALL)
SENTENCE = re.compile(r"(?<=[.?!:])\s+")
BRACKET = re.compile(r"\s*\([^()]*`[^()]*\)")  # a remark with code in it
TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
LIVE = "perceptron-leftover"  # the static copy of a live picture
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


def pieces(notebook, code=False):
    """Return the pieces of the part in order, or none where nothing in it is blank.

    With `code`, sentences with code in them stay.
    """
    found = []
    for cell in part(notebook):
        if cell["cell_type"] == "markdown":
            found += _texts(cell["source"], code)
        else:
            found += _results(cell)
    if not any(_is_blank(piece.html) for piece in found):
        return []
    first = TABLE.search("".join(piece.html for piece in found))
    if _is_blank(first[0]) and (above := _table_above(notebook)):
        found.insert(1, Piece("given", above))  # behind the words that call it complete
    return found


def _table_above(notebook):
    """Return the last table that a cell shows above the part, or None."""
    found = None
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and PART in cell.source:
            return found
        for output in cell.get("outputs", ()):
            html = output.get("data", {}).get("text/html", "")
            if "<table" in html and LIVE not in html:
                found = html
    return None


def _texts(source, code):
    """Yield the pieces of a Markdown cell. What is folded in it is an answer."""
    text, *rest = FOLDED.split(source)
    yield from _text(text, code)
    for summary, answer, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        asked = "" if CHECK.fullmatch(summary) else f"*{summary}*\n\n"
        yield Piece("answer", markdown(asked + answer.strip()))
        yield from _text(text, code)


def _text(source, code):
    if not code:
        source = "\n\n".join(map(_without_code, source.split("\n\n")))
    if source := CHECK.sub("", source).strip():
        html = re.sub(r"<td([^>]*)></td>", rf"<td\1>{BLANK}</td>", markdown(source))
        yield Piece("text", DOTS.sub(BLANK, html))


def _without_code(paragraph):
    """Return a paragraph without its sentences that have code in them."""
    if "`" not in paragraph:
        return paragraph
    sentences = SENTENCE.split(BRACKET.sub("", paragraph))
    return " ".join(sentence for sentence in sentences if "`" not in sentence)


def _results(cell):
    """Yield what a cell of code shows, and the plain data in it, which the task may be about."""
    folded = "hide-output" in cell["metadata"].get("tags", ())
    if not folded and (data := _data(cell["source"])):
        yield Piece("given", data)
    for output in cell["outputs"]:
        shown = output.get("data", {}).get("text/html")
        if not shown:
            if not folded and "[" in _plain(output):
                continue  # an array as it is printed; the text beside it says the same in words
            shown = f"<pre>{escape(_plain(output))}</pre>"
        yield Piece("answer" if folded else "given", HOW.sub("", shown))


def _is_blank(html):
    """Tell whether there is a blank, in a text or in a table by the helpers."""
    return BLANK in html or ">blank<" in html


def _plain(output):
    return (output.get("text") or output["data"]["text/plain"]).strip()


def _data(source):
    """Return a table of the lists of numbers that the code gives a name to; "" for none."""
    rows = ""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.List):
            try:
                values = ast.literal_eval(statement.value)
            except ValueError:
                continue
            if all(isinstance(value, int | float) for value in values):
                name = ast.unparse(statement.targets[0]).replace("_", " ")
                cells = "".join(f"<td>{value}</td>" for value in values)
                rows += f'<tr><th scope="row">{escape(name)}</th>{cells}</tr>'
    return rows and f'<table class="data">{rows}</table>'


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
