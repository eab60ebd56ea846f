"""What stays in the file of a notebook: the static picture, table and sentence."""

from html import escape

from perceptron_helpers.core.tables import as_html, as_text
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


def copy_of(shown, labels):
    """Return what a reader sees who runs nothing, as HTML and as text.

    Parameters
    ----------
    shown : core.live.shown.Shown
    labels : list of str
        What can be moved once the cell runs.
    """
    picture = row_of(shown.scenes).html(shown.sentence)
    tables = "".join(map(as_html.table, shown.tables))
    how = escape(movable(labels))
    text = "\n\n".join([shown.sentence, *map(as_text.table, shown.tables)])
    return {
        "text/html": wrapped(f"{picture}{tables}<p><em>{how}</em></p>"),
        "text/plain": text,
    }


def wrapped(html):
    """Return HTML that hides itself when the live widget behind it is there."""
    return f'<div class="{LEFTOVER}"><style>{RULES}</style>{html}</div>'
