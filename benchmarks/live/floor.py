"""The course's main live picture in JavaScript: what a page can do at best."""

import json
from pathlib import Path

import anywidget
import ipywidgets as widgets
import traitlets

from benchmarks.live.techniques import sliders
from perceptron_helpers.live import explore_training, house
from perceptron_helpers.plots.looks import DASHES, LOOKS


class Floor(anywidget.AnyWidget):
    """The same picture computed in JavaScript: what a page can do at best."""

    _esm = (house.WEB / "puppet.js").read_text("utf-8") + Path(__file__).with_name(
        "floor.js"
    ).read_text("utf-8")
    first = traitlets.Unicode().tag(sync=True)
    w1 = traitlets.Float(0.5).tag(sync=True)
    w2 = traitlets.Float(-0.14).tag(sync=True)
    learning_rate = traitlets.Float(0.1).tag(sync=True)


def floor():
    """Return it below ipywidgets' own sliders, linked in the page as ours are."""
    shown = explore_training().shown
    first = {"looks": LOOKS, "dashes": DASHES, "places": shown.places()} | shown.state()
    made, controls = Floor(first=json.dumps(first)), sliders()
    made.links = [widgets.jslink((s, "value"), (made, name)) for name, s in controls.items()]
    return widgets.VBox([*controls.values(), made])
