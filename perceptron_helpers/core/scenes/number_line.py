"""A net input z on a number line, with the threshold θ and the side that fires."""

from .. import number_line, scales
from ..marks import Area, Arrow, Dots, Line, Text
from ..ratio import Ratio
from ..scene import Frame, Room, Scene
from ..words import sides
from ..words.steps import AXES

ROOM = Room((800, 260), (30, 30, 60, 35), 200)
# Heights of z and of z after an update, of their labels, of the names of the sides and of θ; the
# picture is 1 high.
HEIGHTS = (Ratio(54, 100), Ratio(33, 100))
LABELS = (Ratio(73, 100), Ratio(12, 100))
NAMES, THETA = Ratio(9, 10), Ratio(103, 100)
SIDES = ("below", "between", "above")


def number_line_scene(z, step, after=None):
    """Return the `Scene` of z, and of z `after` an update, beside a step's edges."""
    values = [z] if after is None else [z, after]
    limit = number_line.limit(values, step)
    ends = scales.around(limit)
    marks = _sides(step, ends[1])
    if after is not None and after != z:
        arrow = Arrow((z, HEIGHTS[0]), (after, HEIGHTS[1]), "way of z", 9)
        marks.append(("arrow", arrow))
    marks += _values(values, step, limit) + _names(step, ends[1], values)
    ticks = scales.symmetric_ticks(limit)
    frame = Frame(ends, (0, 1), ticks, x_label=AXES[0], has_left_axis=False)
    return Scene(marks, frame, ROOM, sides.told(values, step))


def _sides(step, end):
    """Return the side that fires, and the edges with what happens on them."""
    bottom, top, edges = Ratio(0), Ratio(1), number_line.edges(step)
    high = step.high
    ring = [(high, bottom), (end, bottom), (end, top), (high, top)]
    look = "tie fires" if number_line.tie_fires(step) else "tie"
    return [
        ("fires", Area([ring], "fires")),
        ("edges", Line([[(edge, bottom), (edge, top)] for edge in edges], "edge")),
        ("tie", Dots([(edge, bottom) for edge in edges], "circle", 9, look)),
    ]


def _values(values, step, limit):
    """Return a dot for each net input, filled where the neuron fires, and its label."""
    marks = []
    for number, (name, z) in enumerate(zip(("z", "z after"), values)):
        fires = step.output(z) == 1
        shape, look = ("circle", "z that fires") if fires else ("square", "z that does not")
        marks.append((name, Dots([(z, HEIGHTS[number])], shape, 15, look)))
    for number, (name, z) in enumerate(zip(("z", "z after"), values)):
        across = number_line.alignment(z, step, limit)
        place = (z, LABELS[number])
        text = Text(sides.label(name, z, step, values), place, across=across, box=True)
        marks.append((f"{name} label", text))
    return marks


def _names(step, end, values):
    """Return the names of the sides, and of the edges above them."""
    marks = []
    places = zip(SIDES, sides.names(step), number_line.middles(step, end))
    for side, name, x in places:
        if name:
            marks.append((f"{side} name", Text(name, (x, NAMES), box=True)))
    two = step.has_dead_band
    across = "left" if two else "center"
    theta = Text(sides.theta_label(step, values), (step.high, THETA), across=across, up="bottom")
    marks.append(("θ", theta))
    if two:
        low = Text(
            sides.theta_label(step, values, "−θ"), (step.low, THETA), across="right", up="bottom"
        )
        marks.append(("−θ", low))
    return marks
