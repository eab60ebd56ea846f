"""What stays in the file of a notebook: the static picture, table and sentence."""

import json
from html import escape

from perceptron_helpers.core.tables import as_text
from perceptron_helpers.core.words.controls import movable
from perceptron_helpers.plots.show import row_of

ROOT, LEFTOVER = "perceptron-live", "perceptron-leftover"
# For JupyterLab and Notebook. The copy hides while the live widgets are there, also after it was
# replaced (elsewhere `web/widget.js` hides it). In a notebook that was saved while it ran, the
# widgets are gone when it is opened again. Jupyter then says so, in a box that has no element in
# it: hide that.
COPY = f".jp-OutputArea-child:has(.{LEFTOVER})"
RULES = (
    f"{COPY}:has(+ .jp-OutputArea-child .{ROOT}),"
    f"{COPY} + .jp-OutputArea-child > .jupyter-widgets:not(:has(*)){{display:none}}"
)


def copy_of(shown, labels, spec):
    """Return what a reader sees who runs nothing, as HTML and as text.

    Parameters
    ----------
    shown : core.live.shown.Shown
    labels : list of str
        What can be moved once the cell runs.
    spec : dict
        What the live picture is made from, which a page without a kernel needs.
    """
    picture = row_of(shown.scenes).html(shown.sentence) if shown.scenes else ""
    tables = shown.tables_as_html()
    how = movable(labels)
    text = "\n\n".join([shown.sentence, *map(as_text.table, shown.tables)])
    return {
        "text/html": wrapped(f"{picture}{tables}{told(how)}", "scene", compact(spec)),
        "text/plain": text,
    }


def wrapped(html, name="", value=""):
    """Return HTML that hides itself when the live widget behind it is there.

    An attribute ``data-name`` says what `web/host.js` makes of it in a page without a kernel.
    """
    data = f" data-{name}='{quoted(value)}'" if value else ""
    return f'<div class="{LEFTOVER}"{data}><style>{RULES}</style>{html}</div>'


def told(how):
    """Return what a reader is told to do in a notebook; a page that is alive leaves it out."""
    return f'<p class="perceptron-how"><em>{escape(how)}</em></p>'


def compact(spec):
    """Return a spec as JSON text."""
    return json.dumps(spec, ensure_ascii=False, separators=(",", ":"))


def quoted(text):
    """Return text for an attribute in single quotes, of which JSON has few."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#x27;")
