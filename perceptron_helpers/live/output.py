"""What a cell puts out: the static copy that stays in the file, and the live widgets."""

from html import escape

import ipywidgets as widgets
from IPython.display import display

from perceptron_helpers.live import page
from perceptron_helpers.live.cells import replace_in_cell

VIEW = "application/vnd.jupyter.widget-view+json"
SLIDERS = (widgets.FloatSlider, widgets.IntSlider)
SENTENCE_HEIGHT = "4.8em"  # three lines
WIDTH = {"width": "800px", "max_width": "100%"}


class Output:
    """Widgets below each other, and a static copy for readers who run nothing.

    A notebook shows it when a cell ends with it. It closes what an earlier run of the cell made.

    Parameters
    ----------
    boxes : list of ipywidgets.Widget
        One of them holds the element made by `status`.
    html, text : str
        The static copy.
    """

    def __init__(self, boxes, html, text):
        inside = [widget for box in boxes for widget in _with_all_inside(box)]
        sliders = [widget for widget in inside if isinstance(widget, SLIDERS)]
        script = widgets.HTML(page.script(len(sliders)), layout={"display": "none"})
        self._all = widgets.VBox([*boxes, script], layout=WIDTH)
        self._all.add_class(page.ROOT)
        self._copy, self._handles = {"text/html": html, "text/plain": text}, []
        replace_in_cell(self)

    def close(self):
        """Take it out of the page and out of the kernel's memory."""
        for widget in _with_all_inside(self._all):
            widget.close()

    def _copy_again(self, html, text):
        """Replace the static copy, also where it has been shown already."""
        self._copy = {"text/html": html, "text/plain": text}
        for handle in self._handles:
            handle.update(self._copy, raw=True)

    def _ipython_display_(self):
        # Two outputs: the first still shows where the second, the widget, is not there any more.
        self._handles.append(display(self._copy, raw=True, display_id=True))
        display({VIEW: self._all._repr_mimebundle_()[VIEW]}, raw=True)


def status():
    """Return an empty HTML widget whose changes a screen reader reads out."""
    widget = widgets.HTML()
    widget.add_class(page.SENTENCE)
    return widget


def sentence(text):
    """Return the HTML that such a widget holds."""
    return f'<p style="line-height:1.4;margin:0;font-size:1.1em">{escape(text)}</p>'


def of_fixed_height(widget, height):
    """Return a widget in a box that scrolls, so that nothing on the page moves when it changes."""
    return widgets.Box([widget], layout=WIDTH | {"height": height, "overflow": "auto"})


def _with_all_inside(widget):
    """Return a widget, those in it, and the models of their looks."""
    inside = [w for child in getattr(widget, "children", ()) for w in _with_all_inside(child)]
    looks = [getattr(widget, name) for name in ("layout", "style") if hasattr(widget, name)]
    return [*inside, *looks, widget]
