"""The six kinds of marks that a picture is made of: a closed set, which every painter knows.

A mark says what stands where, with exact numbers, and names its look ("boundary", "class 1"). What
such a look is, in colours and widths, a painter decides. Places are in the units of the data, or
with `in_frame` in parts of the frame, from 0 at its left or bottom to 1. Sizes and shifts are in
points, 1/72 inch of the picture at its own size.

For a painter places are whole numbers: the mark's `unit` says how many of them make 1, across and
up. Text for each number took most of the time that a page needs to follow a slider.
"""

from .position import counted

IN_FRAME = [10**6, 10**6]  # of a mark in parts of the frame, its unit


class Mark:
    """What all marks share: a look, and whether the scale on the right holds for them."""

    kind = ""

    def __init__(self, look, right=False, in_frame=False):
        self.look, self.right, self.in_frame = look, right, in_frame

    def state(self, frame):
        """Return the mark as plain lists and text, for a painter."""
        shared = {
            "kind": self.kind,
            "look": self.look,
            "right": self.right,
            "inFrame": self.in_frame,
            "unit": self._unit(frame),
        }
        return shared | self._own(frame)

    def _unit(self, frame):
        return IN_FRAME if self.in_frame else [10**frame.x_places, 10**frame.y_places]

    def _placed(self, points, frame):
        x, y = self._unit(frame)
        return [[counted(at[0], x), counted(at[1], y)] for at in points]


class Line(Mark):
    """Pieces, each a list of points (x, y) that straight lines join; clipped to the frame."""

    kind = "line"

    def __init__(self, pieces, look, **where):
        Mark.__init__(self, look, **where)
        self.pieces = pieces

    def _own(self, frame):
        return {"pieces": [self._placed(piece, frame) for piece in self.pieces]}


class Dots(Mark):
    """Points, each drawn as a shape of one size; with a digit in it, if any.

    Where they are `clipped`, only what lies in the frame shows. Where they are `scaled`, the size
    is a width in the units of the data.
    """

    kind = "dots"
    SHAPES = (
        "circle",
        "square",
        "diamond",
        "thin diamond",
        "up",
        "down",
        "cross",
        "bold cross",
        "ring and cross",
    )

    def __init__(self, points, shape, size, look, digit="", clipped=False, scaled=False, **where):
        Mark.__init__(self, look, **where)
        self.points, self.shape, self.size, self.digit = points, shape, size, digit
        self.clipped, self.scaled = clipped, scaled

    def _own(self, frame):
        return {
            "points": self._placed(self.points, frame),
            "shape": self.shape,
            "size": counted(self.size, self._unit(frame)[0]) if self.scaled else self.size,
            "digit": self.digit,
            "clipped": self.clipped,
            "scaled": self.scaled,
        }


class Area(Mark):
    """Rings, each a list of corners (x, y) of a filled polygon; clipped to the frame."""

    kind = "area"

    def __init__(self, rings, look, **where):
        Mark.__init__(self, look, **where)
        self.rings = rings

    def _own(self, frame):
        return {"rings": [self._placed(ring, frame) for ring in self.rings]}


class Text(Mark):
    """Words at a place: `across` says which part of them lies there, `up` likewise.

    A text with a box hides what lies under it.
    """

    kind = "text"

    def __init__(
        self,
        text,
        at,
        look="text",
        shift=(0, 0),
        across="center",
        up="center",
        box=False,
        **where,
    ):
        Mark.__init__(self, look, **where)
        self.text, self.at, self.shift = text, at, shift
        self.across, self.up, self.box = across, up, box

    def _own(self, frame):
        return {
            "text": self.text,
            "at": self._placed([self.at], frame)[0],
            "shift": list(self.shift),
            "across": self.across,
            "up": self.up,
            "box": self.box,
        }


class Arrow(Mark):
    """An arrow from one point to another; both ends stay `shrink` points away from them."""

    kind = "arrow"

    def __init__(self, start, end, look, shrink=0, **where):
        Mark.__init__(self, look, **where)
        self.start, self.end, self.shrink = start, end, shrink

    def _own(self, frame):
        ends = self._placed([self.start, self.end], frame)
        return {"ends": ends, "shrink": self.shrink}


class Cells(Mark):
    """A map of squares: text rows from the bottom up, a digit for each square, which is its class.

    `corners` are the lower left and the upper right one of the whole map.
    """

    kind = "cells"

    def __init__(self, rows, corners, look, **where):
        Mark.__init__(self, look, **where)
        self.rows, self.corners = rows, corners

    def _own(self, frame):
        return {"rows": list(self.rows), "corners": self._placed(self.corners, frame)}
