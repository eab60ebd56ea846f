"""The graph of a step function, with closed and open dots that say what happens at the threshold.

A closed dot belongs to the graph, an open one does not.
"""

from .. import number_line, scales
from ..marks import Dots, Line, Text
from ..ratio import Ratio
from ..scene import Frame, Room, Scene
from ..words import steps as words
from .plane import note

ROOM = Room((520, 360), (65, 20, 65, 35))
BELOW, ABOVE = Ratio(-3, 10), Ratio(135, 100)  # the lowest output, and the upper end
LABEL = Ratio(27, 100)  # above a dot


def step_scene(activation, step, z=None):
    """Return the `Scene` of the step function with this name, and of one z on it."""
    limit, outputs = number_line.graph_limit(step, z), number_line.output_ticks(step)
    ends, heights = scales.around(limit), (BELOW + outputs[0], ABOVE)
    pieces = [
        [(start, Ratio(y)), (end, Ratio(y))] for start, end, y in number_line.levels(step, ends[1])
    ]
    walls = [[(edge, heights[0]), (edge, heights[1])] for edge in number_line.edges(step)]
    closed, opened = [[(x, Ratio(y)) for x, y in dots] for dots in number_line.dots(step)]
    marks = [note(words.note(activation, step, z)), ("θ", Line(walls, "guide to θ"))]
    if z is not None:
        at = (z, Ratio(step.output(z)))
        marks.append(("guide", Line([[(z, heights[0]), at]], "guide to z")))
    marks += [
        ("steps", Line(pieces, "steps")),
        ("open", Dots(opened, "circle", 11, "open end")),
        ("closed", Dots(closed, "circle", 11, "closed end")),
    ]
    if z is not None:
        across = number_line.graph_alignment(z, limit)
        label = Text(words.marked(z, step), (z, at[1] + LABEL), across=across, box=True)
        marks += [("z", Dots([at], "diamond", 12, "z")), ("z label", label)]
    frame = Frame(ends, heights, scales.symmetric_ticks(limit), outputs, *words.AXES)
    return Scene(marks, frame, ROOM, words.sentence(activation, step, z))
