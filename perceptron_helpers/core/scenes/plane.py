"""What all pictures in the plane of two inputs share: the frame, and the rows as points.

Class 1 is a filled circle, class 0 (or −1) an open square. The few rows of a gate are large, with
their target written inside.
"""

from ..marks import Dots, Text
from ..ratio import Ratio
from ..rows import FEW
from ..scene import Frame, Room
from ..words import points

SIZE, MARGINS, SHARE = (440, 420), (60, 15, 60, 60), 140
TOP_LEFT = (Ratio(0), Ratio(1))
LEFT_OF_NAMES = 95  # the margin where the second input has a long name along its axis


def room(rows):
    """Return the `Room` of a picture of these rows."""
    left = LEFT_OF_NAMES if rows.input_names else MARGINS[0]
    return Room(SIZE, (left,) + MARGINS[1:], SHARE)


def frame(view, input_names=(), letter="x"):
    """Return the `Frame` of a view."""
    labels = points.axis_labels(input_names, letter)
    return Frame(
        view.x1.limits,
        view.x2.limits,
        view.x1.ticks,
        view.x2.ticks,
        labels[0],
        labels[1],
        y_label_at="far" if input_names else "top",
        shape="square",
    )


def note(text, shift=-40):
    """Return what stands above a picture, as a mark with its name."""
    place = {"shift": (shift, 6), "across": "left", "up": "bottom"}
    return ("note", Text(text, TOP_LEFT, in_frame=True, **place))


def row_marks(rows, wrong=None):
    """Return the rows as points, with a ring and a cross on those that are `wrong`."""
    few = len(rows.targets) <= FEW
    ones = [x for x, t in zip(rows.inputs, rows.targets) if t == 1]
    others = [x for x, t in zip(rows.inputs, rows.targets) if t != 1]
    missed = [x for x, is_wrong in zip(rows.inputs, wrong or []) if is_wrong]
    if not few:
        return [
            ("class 0", Dots(others, "square", 6, "small class 0")),
            ("class 1", Dots(ones, "circle", 6, "small class 1")),
            ("wrong", Dots(missed, "bold cross", 10, "small wrong")),
        ]
    zero = "−1" if rows.is_bipolar else "0"
    return [
        ("class 0", Dots(others, "square", 20, "class 0", zero)),
        ("class 1", Dots(ones, "circle", 22, "class 1", "1")),
        ("wrong", Dots(missed, "ring and cross", 41, "wrong")),
    ]
