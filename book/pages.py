"""Notebooks as the book shows them: with links to the live lesson, the slides and the file."""

import copy
from html import escape

# Pages of the book and slides lie one folder below the site's root, as notebooks do in the tree.
LIVE = "../live/notebooks/index.html?path={folder}/{name}.ipynb"
FILE = "../live/files/{folder}/{name}.ipynb"
SLIDES = "../slides/{name}.html"
# What a static copy of a live picture says (perceptron_helpers.live), and what it says here.
RUN = {"run its cell": "{open} and run its cell", "run this cell": "{open} and run this cell"}

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
    return link_live_pictures(notebook, links["live"])


def mark_seen(source, attribute):
    """Give an attribute to the folded "What we saw" in a cell's source; return the new source."""
    return source.replace(SAW, SAW.replace("<details", f"<details {attribute}"))


def link_live_pictures(notebook, address):
    """Let static copies of live pictures lead to the live lesson; return the same notebook."""
    link = f'<a href="{escape(address)}">open this lesson live</a>'
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            html = output.get("data", {}).get("text/html")
            if html and "perceptron-leftover" in html:
                for old, new in RUN.items():
                    html = html.replace(old, new.format(open=link))
                output.data["text/html"] = html
    return notebook
