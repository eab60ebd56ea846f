"""Print worksheets: what each lesson leaves to fill in, and a sheet with the answers.

    python -m book.worksheets [--output build/worksheets]

All of it comes from the committed notebooks: the part "Now you", and, for the teacher, what is
folded away there. Each lesson gets a page. Where there is Chromium, all pages come as PDF, too.
"""

import argparse
import ast
import re
import shutil
from html import escape
from pathlib import Path
from typing import NamedTuple

import mistune
import nbformat

from tools.browser import browser, chromium

REPOSITORY = Path(__file__).resolve().parents[1]
NOTEBOOKS = REPOSITORY / "notebooks"
STYLE = Path(__file__).with_name("worksheets.css")
PAPERS = ("A4", "Letter")
KINDS = {"lesson": "Name:", "answers": "Answers, for the teacher"}

PART = "## Now you"
HEADING = re.compile(r"^## ", re.MULTILINE)
FOLDED = re.compile(r"<details><summary>(.*?)</summary>(.*?)</details>", re.DOTALL)
CHECK = re.compile(r"\s*Check yourself[.:]?\s*$")
DOTS = re.compile(r"…(?=[^<]*</td>)")  # a blank within a cell of a Markdown table
ANNOUNCES = re.compile(r"<p>(?:(?!<p>).)*:</p>\s*$", re.DOTALL)
BLANK = '<span class="blank"></span>'
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>{style}</style></head><body>
{sheets}
</body></html>
"""
SHEET = """<main class="{kind}"><header><strong>{title}</strong><span>{right}</span></header>
{body}
<footer>Perceptron from Scratch. CC BY 4.0.</footer></main>"""

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
    """Return the pieces of what students fill in, in order; nothing where there is no such part."""
    found = []
    for cell in part(notebook):
        found += _texts(cell["source"]) if cell["cell_type"] == "markdown" else _results(cell)
    return found


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


def _plain(output):
    return (output.get("text") or output["data"]["text/plain"]).rstrip()


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
    last = max(number for number, piece in enumerate(found) if piece.kind == "answer")
    return [piece for piece in found[:last] if piece.kind != "answer"]


def write(output, notebooks=NOTEBOOKS):
    """Write the pages to a folder, from nothing; return how many lessons have one."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    sheets = {kind: [] for kind in KINDS}
    for path in sorted(notebooks.glob("[0-9]*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        found = pieces(notebook)
        if not found:
            continue
        title = notebook.cells[0].source.splitlines()[0].removeprefix("# ")
        for kind, right in KINDS.items():
            body = "\n".join(
                f'<div class="{piece.kind}">{piece.html}</div>' for piece in sheet(kind, found)
            )
            html = SHEET.format(kind=kind, title=escape(title), right=right, body=body)
            sheets[kind].append(html)
            (output / f"{kind}-{path.name[:2]}.html").write_text(_page(title, [html]), "utf-8")
    for kind, some in sheets.items():
        (output / f"{kind}-all.html").write_text(_page("Worksheets", some), "utf-8")
    return len(sheets["lesson"])


def _page(title, sheets):
    style = STYLE.read_text("utf-8")
    return PAGE.format(title=escape(title), style=style, sheets="\n".join(sheets))


def write_pdf(output):
    """Print all pages to PDF, for each size of paper."""
    with browser() as running:
        page = running.new_page()
        for kind in KINDS:
            page.goto((output / f"{kind}-all.html").as_uri())
            for paper in PAPERS:
                page.pdf(path=output / f"{kind}-all-{paper}.pdf", format=paper)


def main(arguments=None):
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=REPOSITORY / "build" / "worksheets")
    output = parser.parse_args(arguments).output.resolve()
    print(f"Worksheets of {write(output)} lessons are in {output}.")
    if chromium():
        write_pdf(output)
    else:
        print("There is no Chromium, so none of them as PDF: print them from your browser.")


if __name__ == "__main__":
    main()
