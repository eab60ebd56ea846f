"""Print worksheets: what each lesson leaves to fill in, and a sheet with the answers.

    python -m book.worksheets [--output build/worksheets]

All of it comes from the committed notebooks: the part "Now you", and, for the teacher, what is
folded away there. Each lesson gets a page, and so does each form of the test in book/teachers.
Where there is Chromium, all pages come as PDF, too.
"""

import argparse
import re
import shutil
from html import escape
from pathlib import Path

import nbformat

from book.fading import BLANK, markdown, pieces, sheet
from tools.chromium import browser, chromium

REPOSITORY = Path(__file__).resolve().parents[1]
NOTEBOOKS = REPOSITORY / "notebooks"
STYLE = Path(__file__).with_name("worksheets.css")
TESTS = Path(__file__).with_name("teachers")
PAPERS = ("A4", "Letter")
KINDS = {"lesson": "Name:", "answers": "Answers, for the teacher", "test": "Code name:"}
# The lesson that is about programs: its sheet shows code, and has its blank table more than once.
PROGRAMS, TIMES = "14", 3
# On the student's page, what is left of it.
ROOM = """<section class="room"><p>Room for your arithmetic</p></section>
"""
TO_FILL = re.compile(rf"<table>(?:(?!<table>).)*{re.escape(BLANK)}.*?</table>", re.DOTALL)
FEW_ROWS, MANY_CELLS = 10, 100  # up to so many, and from so many on
HEIGHTS = {"A4": "274mm", "Letter": "256mm"}  # of a page, within its margins

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>{style}</style></head><body>
{sheets}
</body></html>
"""
SHEET = """<main class="{kind}"><header><strong>{title}</strong><span>{right}</span></header>
{body}
{room}<footer>Perceptron from Scratch. CC BY 4.0.</footer></main>"""


def lesson_sheets(path):
    """Return a lesson's title, and the body of its sheets by kind; none with nothing to fill in."""
    notebook = nbformat.read(path, as_version=4)
    programs = path.name.startswith(PROGRAMS)
    found = pieces(notebook, code=programs)
    bodies = {
        kind: "\n".join(
            f'<div class="{each.kind}">{each.html}</div>' for each in sheet(kind, found)
        )
        for kind in ("lesson", "answers")
        if found
    }
    if programs and "lesson" in bodies:
        bodies["lesson"] = TO_FILL.sub(lambda table: table[0] * TIMES, bodies["lesson"])
    return notebook.cells[0].source.splitlines()[0].removeprefix("# "), bodies


def test_sheet(path):
    """Return the title of a form of the test, and its body."""
    title, _, text = path.read_text("utf-8").partition("\n")
    return title.removeprefix("# "), {"test": markdown(text)}


def write(output, notebooks=NOTEBOOKS, tests=TESTS):
    """Write the pages to a folder, from nothing; return how many there are of each kind."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    made = [
        (path.name[:2], *lesson_sheets(path)) for path in sorted(notebooks.glob("[0-9]*.ipynb"))
    ]
    made += [(path.stem[-1], *test_sheet(path)) for path in sorted(tests.glob("test_form_?.md"))]
    sheets = {kind: [] for kind in KINDS}
    for name, title, bodies in made:
        for kind, body in bodies.items():
            room = ROOM if kind == "lesson" else ""
            density = _density(body) if kind == "lesson" else ""
            parts = {"title": escape(title), "right": KINDS[kind], "body": body, "room": room}
            html = SHEET.format(kind=f"{kind} {density}".strip(), **parts)
            sheets[kind].append(html)
            (output / f"{kind}-{name}.html").write_text(_page(title, [html]), "utf-8")
    for kind, some in sheets.items():
        (output / f"{kind}-all.html").write_text(_page("Worksheets", some), "utf-8")
    return {kind: len(some) for kind, some in sheets.items()}


def _density(body):
    """Return how much there is on a student's page; the style has the heights of rows for it."""
    rows, cells = body.count("<tr"), body.count("<td") + body.count("<th ")
    return "loose" if rows <= FEW_ROWS else "tight" if cells >= MANY_CELLS else ""


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
                page.add_style_tag(content=f":root {{ --page: {HEIGHTS[paper]}; }}")
                page.pdf(path=output / f"{kind}-all-{paper}.pdf", format=paper)


def main(arguments=None):
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=REPOSITORY / "build" / "worksheets")
    output = parser.parse_args(arguments).output.resolve()
    print(f"Worksheets of {write(output)['lesson']} lessons are in {output}.")
    if chromium():
        write_pdf(output)
    else:
        print("There is no Chromium, so none of them as PDF: print them from your browser.")


if __name__ == "__main__":
    main()
