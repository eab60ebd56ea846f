"""What all our widgets share: their code comes once for a page, and their spec with each."""

import json

import anywidget
import traitlets

from perceptron_helpers.live import house
from perceptron_helpers.live.cells import replace_in_cell

LOADER = (house.WEB / "loader.js").read_text("utf-8")
ROOT = "perceptron-box"
HIDDEN = f".{ROOT}:not(.perceptron-live) {{ display: none }}"  # until the page has all it needs


class PageWidget(anywidget.AnyWidget):
    """A widget that the page itself keeps alive.

    Parameters
    ----------
    spec : dict
        What it is made from, as JSON has it.
    """

    _esm, _css = LOADER, HIDDEN
    _house = traitlets.Unicode().tag(sync=True)
    _spec = traitlets.Bytes().tag(sync=True)

    def __init__(self, spec):
        text = json.dumps(spec, ensure_ascii=False)
        super().__init__(_house=house.name(), _spec=house.packed(text.encode()))
        self.on_msg(self._asked)
        replace_in_cell(self)

    def _asked(self, _, content, __):
        """Send what a page lacks."""
        if content.get("ask") == "house":
            self.send({"house": house.name()}, house.parts())
