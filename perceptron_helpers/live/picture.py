"""A live picture: controls, and a sentence, pictures and tables that follow them."""

from typing import NamedTuple

import ipywidgets as widgets

from perceptron_helpers.core.words import controls as words
from perceptron_helpers.live.canvas import Canvas
from perceptron_helpers.live.controls import button, value_of
from perceptron_helpers.live.leftover import leftover
from perceptron_helpers.live.output import (
    SENTENCE_HEIGHT,
    WIDTH,
    Output,
    of_fixed_height,
    sentence,
    status,
)
from perceptron_helpers.plots import show_row
from perceptron_helpers.plots.encode import as_html


class Shown(NamedTuple):
    """What a live picture shows for some values of its controls."""

    drawings: tuple  # for each draw function the arguments after `ax`
    lead: str = ""  # said before the first picture's own sentence
    tables: tuple = ()
    tell_picture: bool = True  # whether the first picture's sentence follows at all


class LivePicture(Output):
    """Controls, and below them a sentence, pictures and tables that follow each move.

    Parameters
    ----------
    controls : dict
        Name → control, as `controls` makes them.
    draws : sequence
        Draw functions of `plots`.
    show : callable
        Takes the controls' values by name and returns `Shown`.
    actions : dict, optional
        Label → what a button with this label does; beside the one that resets.
    extras : sequence of ipywidgets.Widget
        What else stands beside the buttons.
    table_height : int
        In pixels; a longer table scrolls. 0: there is no table.

    Attributes
    ----------
    controls : dict
    sentence : str
        What it shows now.
    tables : tuple
        The tables that it shows now.
    pictures : list of Picture
    """

    def __init__(self, controls, draws, show, *, actions=None, extras=(), table_height=0):
        self.controls, self._show = controls, show
        self._start, self._still = self.values, False
        first = show(**self._start)
        row = show_row(*((draw, *args) for draw, args in zip(draws, first.drawings, strict=True)))
        self.pictures, self._canvas = row.pictures, Canvas(row)
        self._sentence_box, self._table_box = status(), widgets.HTML()
        self._update()
        html = leftover(as_html(row.svg(), self.sentence), self._tables(), controls)
        text = "\n\n".join(map(str, (self.sentence, *self.tables)))
        boxes = self._boxes({words.RESET: self.reset} | (actions or {}), extras, table_height)
        super().__init__(boxes, html, text)
        for control in controls.values():
            control.observe(self._moved, "value")

    def _boxes(self, actions, extras, table_height):
        choosers = [c for c in self.controls.values() if isinstance(c, widgets.Dropdown)]
        sliders = [c for c in self.controls.values() if c not in choosers]
        buttons = [button(label, act) for label, act in actions.items()]
        wrapped = WIDTH | {"flex_flow": "row wrap"}
        return [
            *(widgets.Box(row, layout=wrapped) for row in (choosers, sliders, [*buttons, *extras])),
            of_fixed_height(self._sentence_box, SENTENCE_HEIGHT),
            self._canvas.widget,
            of_fixed_height(self._table_box, f"{table_height}px"),
        ]

    @property
    def values(self):
        """The controls' values by name."""
        return {name: value_of(control) for name, control in self.controls.items()}

    def set(self, **values):
        """Move several controls, and follow them in one go."""
        self._still = True
        try:
            for name, value in values.items():
                self.controls[name].value = value
        finally:
            self._still = False
        self._moved()

    def reset(self):
        """Move all controls back to where they were at first."""
        self.set(**self._start)

    def _moved(self, _=None):
        """Follow a move. What goes wrong is said in place, and the next move works again."""
        if self._still:
            return
        try:
            self._update()
        except Exception as error:
            self.sentence = words.failed(error, type(error).__name__)
            self._sentence_box.value = sentence(words.still_before(self.sentence))

    def _update(self):
        shown = self._show(**self.values)
        self._canvas.show(shown.drawings)
        told = self.pictures[0].sentence if shown.tell_picture else ""
        self.sentence, self.tables = f"{shown.lead} {told}".strip(), shown.tables
        self._sentence_box.value = sentence(self.sentence)
        self._table_box.value = f'<div style="line-height:1.4">{self._tables()}</div>'

    def _tables(self):
        return "".join(table._repr_html_() for table in self.tables)

    def __repr__(self):
        """Return what it shows now."""
        return self.sentence
