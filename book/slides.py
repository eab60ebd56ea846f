"""Slides for class: each lesson cut at its headings, with reveal.js from a package in the lock."""

import copy
import importlib.util
import re
import shutil
from pathlib import Path

import nbformat
from jinja2 import pass_context
from nbconvert.exporters import SlidesExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from traitlets.config import Config

from book import pages
from book.formulas import mathml

TEMPLATES = Path(__file__).with_name("templates")
NOT_IN_CLASS = ("## You need", "## Sources")
HEADING = re.compile(r"^(?=#{1,3} )", re.MULTILINE)
CONFIG = Config(
    TemplateExporter={
        "extra_template_basedirs": [str(TEMPLATES)],
        "template_name": "slides",
        "exclude_input_prompt": True,
        "exclude_output_prompt": True,
    },
    SlidesExporter={"reveal_url_prefix": "reveal.js", "reveal_theme": "white"},
    # A question's choices are printed beside the cell that asks it; its source holds the answer.
    TagRemovePreprocessor={"enabled": True, "remove_input_tags": ["hide-input"]},
)


def build(notebooks, output):
    """Write slides of notebooks (name → notebook) to the folder `output`."""
    output.mkdir(parents=True)
    package = Path(importlib.util.find_spec("sphinx_revealjs").origin).parent
    reveal = package / "_static" / "revealjs"
    for part in ("dist", "plugin/notes"):
        shutil.copytree(reveal / part, output / "reveal.js" / part)
    shutil.copy(reveal / "LICENSE", output / "reveal.js")
    exporter = Slides(config=CONFIG)
    for name, notebook in notebooks.items():
        html, _ = exporter.from_notebook_node(as_slides(notebook, name))
        (output / f"{name}.html").write_text(html, "utf-8")


def as_slides(notebook, name):
    """Return a copy of a notebook, cut into slides.

    A heading begins a slide. A cell of code waits for a key, so that a prediction comes before what
    it predicts. What comes after an output begins a slide below, and is not folded a second time.
    """
    links = pages.addresses("notebooks", name)
    made = pages.without_cells_to_run(copy.deepcopy(notebook))
    cells = []
    for cell in made.cells:
        if cell.cell_type == "code":
            again = cells[-1].cell_type == "code"
            cell.metadata["slideshow"] = {"slide_type": "subslide" if again else "fragment"}
            cells.append(cell)
            continue
        for part in filter(str.strip, HEADING.split(cell.source)):
            kind = _kind(part, cells)
            part = pages.mark_seen(part, "open")
            made_cell = nbformat.v4.new_markdown_cell(part, id=f"slide-{len(cells)}")
            made_cell.metadata["slideshow"] = {"slide_type": kind}
            cells.append(made_cell)
    cells[0].source += f"\n\n[Open live]({links['live']}) · [Read](../notebooks/{name}.ipynb)"
    made.cells = cells
    made.metadata["title"] = cells[0].source.partition("\n")[0].lstrip("# ")
    return made


def _kind(text, cells):
    """Return the type of the slide that a part of a Markdown cell becomes."""
    if text.startswith(NOT_IN_CLASS):
        return "skip"
    if text.startswith("#"):
        return "slide"
    return "subslide" if cells and cells[-1].cell_type == "code" else "-"


class Slides(SlidesExporter):
    """nbconvert's slides, with formulas as MathML and links that lead into the site."""

    @pass_context
    def markdown2html(self, context, source):
        """Translate a cell; nbconvert calls this."""
        return MarkdownWithMath(renderer=_Renderer(escape=False)).render(source)


class _Renderer(IPythonRenderer):
    def inline_math(self, body):
        return mathml(body)

    def block_math(self, body):
        return mathml(body, block=True)

    def link(self, text, url, title=None):
        page = re.sub(r"^(?:\.\./notebooks/)?(\w+)\.ipynb", r"../notebooks/\1.html", url)
        return super().link(text, page, title)

    def image(self, text, url, title=None):
        return super().image(text, url.replace("../images/", "../live/images/"), title)
