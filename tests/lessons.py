"""Read the lessons as files, for the tests of their frame, their words and their questions."""

import re
from pathlib import Path
from typing import NamedTuple

import nbformat

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
CORE_ROUTE = ["00", "02", "04", "05", "06", "07", "08", "10", "11"]


class Cell(NamedTuple):
    """What the tests ask of a cell; `output` is all the text of a code cell's outputs."""

    kind: str
    source: str
    tags: tuple
    folded: tuple
    output: str


class Lesson(NamedTuple):
    """A notebook: its number (or letter), its file and its cells."""

    number: str
    path: Path
    cells: tuple

    def text(self):
        """Return all Markdown."""
        return "\n\n".join(cell.source for cell in self.cells if cell.kind == "markdown")

    def code(self):
        """Return all code."""
        return "\n".join(cell.source for cell in self.cells if cell.kind == "code")

    def headings(self, level):
        """Return the headings of one level, as often as they come."""
        return re.findall(rf"^{'#' * level} (.+)$", self.text(), re.MULTILINE)


def _cell(cell):
    hidden = cell.metadata.get("jupyter", {})
    folded = tuple(name for name in ("source_hidden", "outputs_hidden") if hidden.get(name))
    output = []
    for each in cell.get("outputs", []):
        output += [each.get("text", ""), each.get("data", {}).get("text/plain", "")]
        output.append(
            re.sub(r"<img [^>]*>|<[^>]+>", " ", each.get("data", {}).get("text/html", ""))
        )
    tags = tuple(cell.metadata.get("tags", ()))
    return Cell(cell.cell_type, cell.source, tags, folded, "\n".join(output))


def read(path):
    """Return a notebook as a `Lesson`."""
    notebook = nbformat.read(path, as_version=4)
    return Lesson(path.name.partition("_")[0], path, tuple(map(_cell, notebook.cells)))


ALL = [read(path) for path in sorted(NOTEBOOKS.glob("*.ipynb"))]
LESSONS = [lesson for lesson in ALL if lesson.number.isdigit()]


def before(lesson):
    """Return the lessons that a reader knows: all earlier ones, or those of the core route."""
    earlier = [each for each in LESSONS if each.number < lesson.number]
    if lesson.number in CORE_ROUTE:
        return [each for each in earlier if each.number in CORE_ROUTE]
    return earlier
