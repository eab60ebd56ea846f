"""Read the recall and exit questions out of the lessons, as they stand there.

A question is a line in bold, then choices in ``<details>``; the feedback on the right one begins
with "Yes". What stands between the last question and this one belongs to it: a sentence, a table, a
picture.
"""

import base64
import re
from html import unescape
from pathlib import Path
from typing import NamedTuple

import nbformat

NOTEBOOKS = Path(__file__).resolve().parents[1] / "notebooks"
PARTS = {"Recall": "recall", "Exit ticket": "exit"}

HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
CHOICES = re.compile(r"((?:<details>\n.*?\n</details>\s*)+)", re.DOTALL)
CHOICE = re.compile(
    r"<details>\n<summary>([A-H])\. (.*?)</summary>\n\n(.*?)\n\n</details>", re.DOTALL
)
BOLD = re.compile(r"^\*\*(?:\d+\. )?(.+?)\*\*$", re.MULTILINE | re.DOTALL)
HOW = "Answer first, then open the choice you took."
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:)[^)]*\)")
FILE = re.compile(r"(!\[[^\]]*\])\(\.\./images/([^)]+)\)")
SHOWN = re.compile(r'<img [^>]*?src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]*)"')


class Asked(NamedTuple):
    """A question in a lesson: (text, feedback, is right) for each choice."""

    part: str
    number: int
    text: str
    choices: tuple
    pictures: dict


def notebook_of(lesson):
    """Return the notebook of a lesson, such as "04" or "A"."""
    (path,) = NOTEBOOKS.glob(f"{lesson}_*.ipynb")
    return nbformat.read(path, as_version=4)


def numbers():
    """Return the numbers and letters of all notebooks, in reading order."""
    return [path.name.partition("_")[0] for path in sorted(NOTEBOOKS.glob("*.ipynb"))]


def asked_in(notebook):
    """Yield the `Asked` of a notebook, in order."""
    for part, text, pictures in _parts(notebook):
        before = ""
        for number, piece in enumerate(CHOICES.split(text)):
            if number % 2 == 0:
                before = piece
                continue
            choices = tuple(
                (unescape(said).replace("\n", " "), _alone(why), why.startswith("Yes"))
                for _, said, why in CHOICE.findall(piece)
            )
            used = {name: data for name, data in pictures.items() if f"]({name})" in before}
            yield Asked(part, number // 2 + 1, _asked(before), choices, used)


def _parts(notebook):
    """Yield (name, Markdown, pictures) of what stands under the headings of `PARTS`."""
    found, part = {}, None
    for cell in notebook.cells:
        if cell.cell_type == "code":
            if part:
                markdown, pictures = shown_by(cell)
                found[part][0] += f"\n\n{markdown}\n\n"
                found[part][1].update(pictures)
            continue
        texts = HEADING.split(cell.source)
        for heading, text in zip(["", *texts[1::2]], texts[::2], strict=True):
            if heading:
                part = next((name for name in PARTS if heading.startswith(name)), None)
            if part:
                found.setdefault(part, ["", {}])
                found[part][0] += FILE.sub(r"\1(\2)", f"\n\n{text}\n\n")
                found[part][1].update(_files(text))
    for part, (text, pictures) in found.items():
        yield PARTS[part], text, pictures


def _files(text):
    names = [name for _, name in FILE.findall(text)]
    return {name: (NOTEBOOKS.parent / "images" / name).read_bytes() for name in names}


def shown_by(cell):
    """Return Markdown of what a cell of code shows, and its pictures by file name."""
    texts, pictures = [], {}
    for number, output in enumerate(cell.outputs):
        html = output.get("data", {}).get("text/html", "")
        if found := SHOWN.search(html):
            name = f"{cell.id}-{number}.svg"
            pictures[name] = base64.b64decode(found[1])
            texts.append(f"![{unescape(found[2])}]({name})")
        elif "<table" in html:
            texts.append(html)
    return "\n\n".join(texts), pictures


def _asked(before):
    """Return the question in front of its choices, without its number and its stars."""
    text = BOLD.sub(lambda found: found[1], before.replace(HOW, ""))
    return re.sub(r"\n{3,}", "\n\n", _alone(text))


def _alone(text):
    """Return Markdown without links into the course, which lead nowhere elsewhere."""
    return LINK.sub(r"\1", text.strip())
