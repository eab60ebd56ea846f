"""A scene: one picture as data. What it shows is decided here, how it is painted is not."""

from .decimals import tick
from .position import position
from .ratio import Ratio, ratio
from .remembering import remembering


class Frame:
    """The axes of a picture.

    Attributes
    ----------
    x, y : (from, to)
        The limits.
    x_ticks, y_ticks : lists of numbers
    x_label, y_label : str
    y_label_at : {"along", "far", "top", "beside"}
        Along its axis, along it with room for wide ticks, upright at the top of it, or upright
        beside its middle.
    right : Scale
        A second scale, on the right; or None.
    shape : {"free", "square", "equal"}
        A square, or a unit as long across as up.
    has_axes, has_left_axis : bool
    """

    def __init__(
        self,
        x,
        y,
        x_ticks=(),
        y_ticks=(),
        x_label="",
        y_label="",
        y_label_at="along",
        right=None,
        shape="free",
        has_axes=True,
        has_left_axis=True,
    ):
        self.x, self.y = [ratio(v) for v in x], [ratio(v) for v in y]
        self.x_ticks, self.y_ticks = [[ratio(v) for v in t] for t in (x_ticks, y_ticks)]
        self.x_label, self.y_label, self.y_label_at = x_label, y_label, y_label_at
        self.right, self.shape = right, shape
        self.has_axes, self.has_left_axis = has_axes, has_left_axis
        self.x_places, self.y_places = _places(self.x), _places(self.y)

    def state(self):
        """Return the frame as plain lists and text, for a painter."""
        return {
            "x": [position(value, self.x_places) for value in self.x],
            "y": [position(value, self.y_places) for value in self.y],
            "xTicks": _ticks(self.x_ticks, self.x_places),
            "yTicks": _ticks(self.y_ticks, self.y_places),
            "xLabel": self.x_label,
            "yLabel": self.y_label,
            "yLabelAt": self.y_label_at,
            "right": self.right.state() if self.right else None,
            "shape": self.shape,
            "hasAxes": self.has_axes,
            "hasLeftAxis": self.has_left_axis,
        }


class Scale:
    """A second scale, on the right of a frame; `look` is that of the curve it belongs to."""

    def __init__(self, limits, ticks, look):
        self.limits, self.ticks, self.look = limits, ticks, look

    def state(self):
        """Return the scale as plain lists and text, for a painter."""
        places = _places([ratio(value) for value in self.limits])
        return {
            "limits": [position(ratio(value), places) for value in self.limits],
            "ticks": _ticks([ratio(value) for value in self.ticks], places),
            "look": self.look,
        }


class Room:
    """The room that a picture likes to have, in hundredths of an inch.

    `size` is its width and height when it stands alone, `margins` what its labels need around the
    frame (left, right, bottom, top), `share` how much of the room that several pictures share it
    needs, in hundredths of what a curve needs.
    """

    def __init__(self, size, margins, share=100):
        self.size, self.margins, self.share = size, margins, share


class Scene:
    """A picture: its marks from bottom to top, its frame, and the sentence that says what it shows.

    Attributes
    ----------
    marks : list of (name, Mark)
    frame : Frame
    room : Room
    sentence : str
    """

    def __init__(self, marks, frame, room, sentence):
        self.marks, self.frame, self.room, self.sentence = marks, frame, room, sentence

    def __getitem__(self, name):
        """Return the mark with this name."""
        for known, mark in self.marks:
            if known == name:
                return mark
        raise KeyError(name)

    def __contains__(self, name):
        """Tell whether there is a mark with this name."""
        return any(known == name for known, _ in self.marks)

    def state(self):
        """Return the scene as plain lists and text, for a painter."""
        return {
            "frame": self.frame.state(),
            "marks": [[name, mark.state(self.frame)] for name, mark in self.marks],
            "sentence": self.sentence,
        }


def _places(limits):
    """Return the decimals that places in a frame need: at least four, and 1/10,000 of its width."""
    width, places = abs(limits[1] - limits[0]), 4
    while width and width < Ratio(1, 10 ** (places - 4)):
        places += 1
    return places


def _ticks(values, places):
    return [_tick(value.n, value.d, places) for value in values]


@remembering
def _tick(n, d, places):
    value = Ratio(n, d)
    return [position(value, places), tick(value)]
