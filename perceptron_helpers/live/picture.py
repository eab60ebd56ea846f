"""A live picture: an ipywidgets widget whose traits are what its sliders and lists set."""

import functools

import ipywidgets as widgets
import traitlets

from perceptron_helpers import checks
from perceptron_helpers.core.live.pictures import live
from perceptron_helpers.core.words import controls as words
from perceptron_helpers.live.controls import Slider
from perceptron_helpers.live.jupyter import slider_trait, widgets_of
from perceptron_helpers.live.leftover import copy_of
from perceptron_helpers.live.output import show_twice
from perceptron_helpers.live.widget import ROOT, PageWidget
from perceptron_helpers.tables.table import Table

ALL = 10_000  # more than anything takes
WIDTH = {"width": "100%", "max_width": "960px"}
ROW = WIDTH | {"flex_flow": "row wrap"}


class LivePicture(PageWidget):
    """Controls, and below them a sentence, pictures and tables that follow each move.

    A page computes them itself: no move waits for the kernel. What the controls are set to are
    traits, by the names in `values`: ``live.w1`` can be read, set and observed. A list's trait is
    the place of what is chosen.

    Parameters
    ----------
    picture : str
        Its name in `core.live.pictures`.
    spec : dict
        What it is made from, for `core.live`.
    controls : list of Slider, Counter and Chooser
    hidden : dict, optional
        Further traits, whole numbers, that a button sets.
    table_height : int
        In pixels; a longer table scrolls. 0: there is no table.
    """

    def __init__(self, picture, spec, controls, *, hidden=None, table_height=0):
        self.controls = {control.name: control for control in controls}
        self._hidden = hidden or {}
        traits = {name: traitlets.Int(value).tag(sync=True) for name, value in self._hidden.items()}
        traits |= {
            slider_trait(c.name): traitlets.Float(c.start).tag(sync=True)
            for c in controls
            if isinstance(c, Slider)
        }
        self.add_traits(**traits, **{control.name: control.trait for control in controls})
        self._live = live(picture, spec)
        self._start = {c.name: c.start for c in controls} | self._hidden
        spec = spec | {"picture": picture, "page": self._page(table_height)}
        super().__init__(spec)
        made = [widgets_of(control.description) for control in controls]
        self._links = [
            widgets.jslink((self, name), (widget, trait))  # at first as the picture's trait is
            for _, links in made
            for widget, trait, name in links
        ]
        self.box = self._box([shown for shown, _ in made])
        self._first = self.shown, [control.label for control in controls], spec

    def _page(self, table_height):
        """Return what the page needs beside the picture's own spec."""
        return {
            "controls": [control.description for control in self.controls.values()],
            "hidden": self._hidden,
            "height": table_height,
            "words": {
                "reset": words.RESET,
                "actions": self._live.ACTIONS,
                "players": words.PLAYERS,
            },
        }

    def _box(self, controls):
        """Return controls and picture below each other, lists first."""
        each = [widget for shown in controls for widget in shown]
        lists = [widget for widget in each if isinstance(widget, widgets.Dropdown)]
        others = [widget for widget in each if widget not in lists]
        rows = [widgets.Box(row, layout=ROW) for row in (lists, others) if row]
        box = widgets.VBox([*rows, self], layout=WIDTH)
        box.add_class(ROOT)
        return box

    @property
    def values(self):
        """What the controls are set to, by name."""
        return {name: c.value(getattr(self, name)) for name, c in self.controls.items()}

    def set(self, **values):
        """Set several controls in one go."""
        names = tuple(self.controls)
        for name in values:
            checks.choice("the name of a control", name, names)
        places = {name: self.controls[name].place(value) for name, value in values.items()}
        with self.hold_sync(), self.hold_trait_notifications():
            for name, value in places.items():
                setattr(self, name, value)

    def reset(self):
        """Set all controls to what they were at first."""
        with self.hold_sync():
            for name, value in self._start.items():
                setattr(self, name, value)

    @property
    def shown(self):
        """What is shown now: `core.live.shown.Shown`."""
        values = self._texts()
        shown = self._live.show(values)
        if self._live.go_on(0):  # it takes long, and is made in parts
            self._live.go_on(ALL)
            shown = self._live.show(values)
        return shown

    def _texts(self):
        """Return the values as the core takes them."""
        numbers = {name: c.text(getattr(self, name)) for name, c in self.controls.items()}
        return numbers | {name: getattr(self, name) for name in self._hidden}

    @property
    def sentence(self):
        """What is said now."""
        return self.shown.sentence

    @property
    def tables(self):
        """The tables that are shown now."""
        return tuple(map(Table, self.shown.tables))

    @property
    def scenes(self):
        """The pictures that are shown now, as `core.scene.Scene`."""
        return self.shown.scenes

    def act(self, action):
        """Do what the button with these words does."""
        actions = self._live.ACTIONS
        number = actions.index(checks.choice("action", action, actions))
        with self.hold_sync():
            for name, value in self._live.act(number, self._texts()).items():
                setattr(self, name, type(getattr(self, name))(value))

    def close(self):
        """Take it out of the page and out of the kernel's memory."""
        for link in self._links:
            link.close()
        for widget in _with_all_inside(self.box):
            if widget is not self:
                widget.close()
        super().close()

    @functools.cached_property
    def _copy(self):
        """What stays in the file: it as it was at first. Drawn when a cell shows it."""
        return copy_of(*self._first)

    def _ipython_display_(self):
        show_twice(self._copy, self.box)

    def __repr__(self):
        """Return what it shows now."""
        return self.sentence


def _with_all_inside(widget):
    """Return a widget, those in it, and the models of their looks."""
    inside = [w for child in getattr(widget, "children", ()) for w in _with_all_inside(child)]
    looks = [getattr(widget, name) for name in ("layout", "style") if hasattr(widget, name)]
    return [*inside, *looks, widget]
