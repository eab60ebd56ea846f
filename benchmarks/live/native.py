"""The course's main live picture with the browser's own sliders: what those of ipywidgets cost."""

from pathlib import Path

import anywidget
import ipywidgets as widgets
import traitlets

from benchmarks.live.techniques import SLIDERS
from perceptron_helpers.live import explore_training
from perceptron_helpers.live.widget import ROOT


class Sliders(anywidget.AnyWidget):
    """Three native sliders."""

    _esm = Path(__file__).with_suffix(".js").read_text("utf-8")
    w1 = traitlets.Float(0.5).tag(sync=True)
    w2 = traitlets.Float(-0.14).tag(sync=True)
    learning_rate = traitlets.Float(0.1).tag(sync=True)


def native():
    """Return the picture below native sliders, linked to it in the page."""
    live, made = explore_training(), Sliders()
    made.links = [widgets.jslink((made, name), (live, name)) for name in SLIDERS]
    box = widgets.VBox([made, live])
    box.add_class(ROOT)
    return box
