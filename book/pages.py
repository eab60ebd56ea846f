"""Notebooks as the book shows them: with links to the live lesson, the slides and the file."""

import copy
import re

# Pages of the book and slides lie one folder below the site's root, as notebooks do in the tree.
LIVE = "../live/notebooks/index.html?path={folder}/{name}.ipynb"
FILE = "../live/files/{folder}/{name}.ipynb"
SLIDES = "../slides/{name}.html"
# What a static copy of a live picture says in a notebook (perceptron_helpers.live): run its cell.
HOW = re.compile(r'<p class="perceptron-how">.*?</p>', re.DOTALL)

# How a cell begins that is folded because it tells what the folded output above it shows.
SAW = "<details><summary>What we saw"


def addresses(folder, name):
    """Return the addresses of a notebook's live version, file and slides."""
    return {
        key: address.format(folder=folder, name=name)
        for key, address in (("live", LIVE), ("file", FILE), ("slides", SLIDES))
    }


def with_links(notebook, folder, name, slides):
    """Return a copy of a notebook with a row of links below its title."""
    notebook, links = copy.deepcopy(notebook), addresses(folder, name)
    row = [
        f'<a class="open-live" href="{links["live"]}">▶ Open live</a>',
        f'<a href="{links["slides"]}">Slides</a>' if slides else "",
        f'<a href="{links["file"]}" download>Download the notebook</a>',
    ]
    title, _, rest = notebook.cells[0].source.partition("\n")
    notebook.cells[
        0
    ].source = f'{title}\n\n<p class="lesson-links">{" ".join(filter(None, row))}</p>\n{rest}'
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = mark_seen(cell.source, 'class="saw"')  # the style unfolds it on paper
    return lead_to_cells(without_cells_to_run(notebook), links["live"])


def lead_to_cells(notebook, address):
    """Let each live picture lead to its cell in the live lesson; return the same notebook."""
    for number, cell in enumerate(notebook.cells):
        for output in cell.get("outputs", ()):
            html = output.get("data", {}).get("text/html", "")
            if "data-scene=" in html:
                link = f'<a href="{address}#cell-{number}">Change the code of this picture</a>'
                output.data["text/html"] = f'{html}<p class="change-code">{link}</p>'
    return notebook


def mark_seen(source, attribute):
    """Give an attribute to the folded "What we saw" in a cell's source; return the new source."""
    return source.replace(SAW, SAW.replace("<details", f"<details {attribute}"))


def without_cells_to_run(notebook):
    """Take out of static copies how they come to life in a notebook; return the same notebook.

    Here they do so by themselves.
    """
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            html = output.get("data", {}).get("text/html")
            if html and "perceptron-leftover" in html:
                output.data["text/html"] = HOW.sub("", html)
    return notebook
