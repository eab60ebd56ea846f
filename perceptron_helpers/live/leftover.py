"""What stays in the file of a notebook: the static picture, table and sentence."""

from html import escape

from perceptron_helpers.core.words.controls import movable
from perceptron_helpers.live.page import LEFTOVER, ROOT

# For JupyterLab and Notebook. The copy hides while the live widgets are there, also after it was
# replaced (elsewhere `page` hides it). In a notebook that was saved while it ran, the widgets are
# gone when it is opened again. Jupyter then says so, in a box that has no element in it: hide that.
COPY = f".jp-OutputArea-child:has(.{LEFTOVER})"
RULES = (
    f"{COPY}:has(+ .jp-OutputArea-child .{ROOT}),"
    f"{COPY} + .jp-OutputArea-child > .jupyter-widgets:not(:has(*)){{display:none}}"
)


def leftover(picture, tables, controls):
    """Return HTML for a reader who runs nothing.

    Parameters
    ----------
    picture, tables : str
        HTML; the picture has its sentence below it.
    controls : dict
        What can be moved once the cell runs.
    """
    how = movable([control.description for control in controls.values()])
    return wrapped(f"{picture}{tables}<p><em>{escape(how)}</em></p>")


def wrapped(html):
    """Return HTML that hides itself when the live widget behind it is there."""
    return f'<div class="{LEFTOVER}"><style>{RULES}</style>{html}</div>'
