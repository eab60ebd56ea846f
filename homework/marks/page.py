"""The notebook that formgrader and feedback show: as it was handed in and run, but safe."""

import re
import textwrap

import nbformat
from mistune.util import escape_url
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from homework.authoring.master import IDENTITY, released

SOURCE_AT_MOST = 20_000  # characters of one cell that a page shows
PICTURES_AT_MOST = 8 * 2**20  # characters of all attached pictures of a page, in base64
# How a picture gets another size in JupyterLab; nbconvert's sanitiser would take it away.
HTML_PICTURE = re.compile(r"""<img\b[^<>]*\bsrc\s*=\s*["']attachment:([^"'<>]+)["'][^<>]*>""")
CELLS_AT_MOST = 100  # that a page shows beside those that stand for a cell of the release


def released_metadata(course, name):
    """Return {grade_id: nbgrader's metadata of that cell in the release}."""
    nb = nbformat.read(course.folder / "release" / name / f"{name}.ipynb", as_version=4)
    return {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader
        for cell in nb.cells
        if "nbgrader" in cell.metadata
    }


def page(master, marked, metadata):
    """Return the notebook that formgrader and feedback show: as handed in and run, but safe.

    It has no probes, and nothing that a browser would run: text and pictures go through
    nbconvert's sanitiser.
    """
    shown = _those_that_fit(marked.cells)
    there = [cell["stands_for"].grade_id for cell in marked.cells if cell["stands_for"]]
    for wanted in master.cells:
        if wanted.grade_id in metadata and wanted.grade_id not in there:
            lost = {"cell_type": wanted.cell_type, "source": released(wanted)}
            shown.append(lost | {"stands_for": wanted, "outputs": []})
    room, cells = PICTURES_AT_MOST, []
    for cell in shown:
        attached, room = _attached(cell.get("attachments") or {}, room)
        cells.append(_cell(cell, metadata, attached))
    nb = new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
    for number, cell in enumerate(nb.cells):
        cell.id = f"cell-{number}"
    nb, _ = SanitizeHTML().preprocess(nb, {})
    for cell in nb.cells:
        if cell.cell_type == "markdown" and not _can_be_shown(cell):
            cell.source = textwrap.indent(cell.source, "    ")
    return nbformat.writes(nb)


KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def _those_that_fit(cells):
    kept = [cell for n, cell in enumerate(cells) if cell["stands_for"] or n < CELLS_AT_MOST]
    if len(kept) < len(cells):
        note = f"*{len(cells) - len(kept)} more cells were run, but are not shown.*"
        kept.append({"cell_type": "markdown", "source": note, "stands_for": None})
    return kept


def _attached(pictures, room):
    """Return the pictures that there is room for, named as Markdown asks for them, and the rest."""
    fitting = {}
    for name, picture in pictures.items():
        size = sum(map(len, picture.values()))
        if size <= room:
            fitting[escape_url(name)], room = picture, room - size
    return fitting, room


def _can_be_shown(cell):
    """Return whether nbconvert can show a text; it cannot where an attached picture is missing."""
    renderer = IPythonRenderer(escape=False, attachments=cell.get("attachments", {}))
    try:
        MarkdownWithMath(renderer=renderer).render(cell.source)
    except Exception:  # whatever it is about: no text may stop the page
        return False
    return True


def _cell(cell, metadata, attached):
    source, about = IDENTITY.sub('student = "…"', cell["source"]), {}  # marked without names
    if len(source) > SOURCE_AT_MOST:
        source = f"{source[:SOURCE_AT_MOST]}\n… and {len(source) - SOURCE_AT_MOST} more characters"
    if cell["stands_for"] and cell["stands_for"].grade_id in metadata:
        about = {"nbgrader": metadata[cell["stands_for"].grade_id]}
    if cell["cell_type"] == "markdown":
        source = HTML_PICTURE.sub(lambda found: f"![](attachment:{escape_url(found[1])})", source)
        if left_out := len(cell.get("attachments") or {}) - len(attached):
            source += f"\n\n*Too large to be shown here: {left_out} of the pictures.*"
        more = {"attachments": attached} if attached else {}
        return new_markdown_cell(source, metadata=about, **more)
    outputs = [nbformat.from_dict(output) for output in cell["outputs"]]
    return new_code_cell(source, metadata=about, outputs=outputs, execution_count=1)
