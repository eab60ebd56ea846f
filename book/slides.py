"""Slides for class: the cells of a lesson that are meant for a screen, with reveal.js.

A cell says itself what it is (JupyterLab: Property Inspector, Slide Type). "Slide" begins a slide,
"Fragment" comes with the next key, "Skip" stays out. What says nothing is a speaker note.
"""

import copy
import importlib.util
import json
import re
import shutil
from html import unescape
from pathlib import Path

import nbformat
from jinja2 import pass_context
from nbconvert.exporters import SlidesExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from pygments.formatters import HtmlFormatter
from traitlets.config import Config

from book import bundle, icon, inline, pages
from book.conf import pygments_dark_style, pygments_style
from book.formulas import mathml
from perceptron_helpers.live.stepper import without_questions
from tools.normal_form import VEIL

TEMPLATES = Path(__file__).with_name("templates")
SHARED = ("slides.css", "slides.js")
REVEAL = Path(importlib.util.find_spec("sphinx_revealjs").origin).parent / "_static" / "revealjs"
BEGINS = ("slide", "subslide")
HEADING = re.compile(r"^(?=#{1,3} )", re.MULTILINE)
FOLD = re.compile(r"<details><summary>[^\n]*</summary>(.*)</details>\s*", re.DOTALL)
BLANK = "fill="  # how a program says that its table is to be filled in
CHOICE = re.compile(r"<details>(?=\s*<summary>[A-Z]\. )")
ALONE = re.compile(r"^\*This page alone\?.*\*\n+", re.MULTILINE)  # for who has but a notebook
IMAGE = re.compile(r"!\[(.*?)\]\(.*?\)", re.DOTALL)
CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.DOTALL)
SMALL_PRINT = re.compile(r"(?<=</strong>)<br/>((?:(?!<br/>).)*?)(?=</caption>)", re.DOTALL)
SCENE = re.compile(r"data-scene='(.*?)'")
LIVE = "perceptron-leftover"  # the class of the copy that stays of a live picture
CONFIG = Config(
    TemplateExporter={
        "extra_template_basedirs": [str(TEMPLATES)],
        "template_name": "slides",
        "exclude_input_prompt": True,
        "exclude_output_prompt": True,
    },
)


def build(notebooks, output):
    """Write slides of notebooks (name → notebook) to the folder `output`."""
    output.mkdir(parents=True)
    for part in ("dist", "plugin/notes"):
        shutil.copytree(REVEAL / part, output / "reveal.js" / part)
    shutil.copy(REVEAL / "LICENSE", output / "reveal.js")
    for name in SHARED:
        shutil.copy(TEMPLATES / "slides" / name, output)
    (output / "code.css").write_text(colours_of_code(), "utf-8")
    exporter = Slides(config=CONFIG)
    for name, notebook in notebooks.items():
        if has_slides(notebook):
            html, _ = exporter.from_notebook_node(as_slides(notebook, name), {"icon": icon.LINK})
            (output / f"{name}.html").write_text(inline.pictures(html), "utf-8")


def has_slides(notebook):
    """Tell whether any cell of a notebook begins a slide."""
    return any(_kind(cell) in BEGINS for cell in notebook.cells)


def as_slides(notebook, name):
    """Return a copy of a notebook with the cells of its slides, each slide with its notes."""
    made = pages.without_cells_to_run(copy.deepcopy(notebook))
    made.cells[0].source = ALONE.sub("", made.cells[0].source)
    for cell in made.cells:
        _show_instead_of_asking(cell)
    live = pages.addresses("notebooks", name)["live"]
    made.cells[0].source += f"\n\n[Open live]({live}) · [Read](../notebooks/{name}.ipynb)"
    made.metadata["alive"] = f"../{bundle.name()}"
    made.metadata["title"] = _heading(made.cells[0]).lstrip("# ")
    made.cells = [cell for slide in _slides(made.cells) for cell in slide.cells()]
    return made


def _show_instead_of_asking(cell):
    """Let a walk that asks for corrections show them: nobody types on a screen for all."""
    for output in cell.get("outputs", []):
        scene = SCENE.search(output.get("data", {}).get("text/html", ""))
        spec = json.loads(unescape(scene[1])) if scene else {}
        if spec.get("picture") == "asking":
            output.data["text/html"] = without_questions(spec)


def _slides(cells):
    """Return the slides.

    A slide without a heading gets that of its part. Notes go to the slide before them in their
    part, or else to the next one.
    """
    slides, early, heading, begun = [], [], "", False
    for kind, cell in _pieces(cells):
        own = _heading(cell)
        if own:
            heading, begun = own, False
        if kind in BEGINS:
            cell.source = cell.source.removeprefix(own)
            slides.append(Slide(cell, heading, early))
            early, begun = [], True
        elif kind == "fragment":
            if not slides:
                raise ValueError(f"a fragment stands before the first slide: {cell.source[:60]!r}")
            slides[-1].add(cell, kind)
        elif kind == "notes":
            (slides[-1].notes if begun else early).append(_note(cell))
    slides[-1].notes += early
    return slides


def _pieces(cells):
    """Yield cells, each with its kind. Notes are cut where a part begins."""
    for cell in cells:
        kind, sources = _kind(cell), [cell.source]
        if kind == "notes" and cell.cell_type == "markdown":
            sources = filter(str.strip, HEADING.split(cell.source))
        for source in sources:
            yield kind, cell if source is cell.source else _text(source)


def _kind(cell):
    return cell.metadata.get("slideshow", {}).get("slide_type", "notes")


def _heading(cell):
    """Return the heading that a cell begins with, such as "## Recall", or "" for none."""
    if cell.cell_type != "markdown" or not HEADING.match(cell.source):
        return ""
    return cell.source.partition("\n")[0]


def _text(source):
    return nbformat.v4.new_markdown_cell(source)


def _note(cell):
    """Return what the teacher reads of a cell: pictures as words, programs without results."""
    if cell.cell_type == "code":
        return f"```python\n{cell.source}\n```"
    source = pages.mark_seen(cell.source, "open")
    return IMAGE.sub(lambda found: f"(Picture: {found[1]})", source)


class Slide:
    """A slide: its cells, and what the teacher reads beside it."""

    def __init__(self, first, heading, notes):
        self.notes, self.shown = list(notes), [_text(heading)]
        if first.source.strip():
            self.add(first)
            # The slide before has asked, and this one is the answer.
            first.metadata.slideshow.slide_type = "-"
            if not first.metadata.get("shows_code", True):
                first.metadata.folded = False

    def add(self, cell, kind="-"):
        """Put a cell on the slide."""
        cell.metadata.slideshow = {"slide_type": kind}
        if cell.cell_type == "code":
            self.notes += _lay_out_code(cell)
            cell.metadata.fills = cell.metadata.folded and BLANK in self.shown[-1].source
        else:
            _lay_out_text(cell)
        self.shown.append(cell)

    def cells(self):
        """Return its cells as nbconvert takes them, the notes among them."""
        first, *others = self.shown
        first.metadata.slideshow = {"slide_type": "slide"}
        notes = _text("\n\n".join(self.notes))
        notes.metadata.slideshow = {"slide_type": "notes" if self.notes else "skip"}
        return [first, notes, *others]


def _lay_out_text(cell):
    """Let what is folded come with the next key; a question shows one answer at a time."""
    folded = FOLD.fullmatch(cell.source)
    if folded:
        cell.source, cell.metadata.slideshow.slide_type = folded[1], "fragment"
    question = f'<details name="{cell.id}">'
    cell.source = CHOICE.sub(question, cell.source)


def _lay_out_code(cell):
    """Let a picture or table stand without its program; return the words that stand below it.

    What the lesson folds away comes with the next key.
    """
    tags, captions = cell.metadata.get("tags", []), []
    results = [output.data for output in cell.outputs if "text/html" in output.get("data", {})]
    cell.metadata.shows_code = not results and "hide-input" not in tags
    cell.metadata.folded = "hide-output" in tags
    if cell.metadata.folded:
        cell.metadata.slideshow.slide_type = "-"  # its program is there before its result
    for output in cell.outputs:
        for texts, key in ((output, "text"), (output.get("data", {}), "text/plain")):
            if key in texts:
                texts[key] = texts[key].removeprefix(VEIL)
    for data in results:
        if LIVE not in data["text/html"]:
            for told in (CAPTION, SMALL_PRINT):
                captions += told.findall(data["text/html"])
                data["text/html"] = told.sub("", data["text/html"])
    return captions


def colours_of_code():
    """Return the style sheet for programs, on light and on dark slides: the book's colours."""
    light, dark = (
        HtmlFormatter(style=style).get_style_defs([f"{where} .highlight"])
        for style, where in (
            (pygments_style, "[data-theme=light]"),
            (pygments_dark_style, "[data-theme=dark]"),
        )
    )
    return f"{light}\n{dark}\n"


class Slides(SlidesExporter):
    """nbconvert's slides, with formulas as MathML and links that lead into the site."""

    @pass_context
    def markdown2html(self, context, source):
        """Translate a cell; nbconvert calls this."""
        return MarkdownWithMath(renderer=_Renderer(escape=False, exclude_anchor_links=True)).render(
            source
        )


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
