"""The membrane potential of a neuron that integrates and fires, with a line up for each spike."""

from ..marks import Line, Text
from ..ratio import Ratio
from ..scales import steps_between
from ..scene import Frame, Room, Scene
from ..spikes import THRESHOLD, UNIT, bottom, potential_ticks, time
from ..words import spikes as words
from .plane import note

ROOM = Room((800, 340), (90, 100, 65, 40), 200)
TOP = -40  # mV: spikes are drawn up to here, since the model says nothing about their shape
SPIKE, BESIDE = Ratio(TOP - 2), Ratio(101, 100)


def trace_scene(trace):
    """Return the `Scene` of a `Trace`."""
    end = trace.duration
    potential = [(time(step), Ratio(v, UNIT)) for step, v in enumerate(trace.potentials)]
    spikes = [[(time(step), THRESHOLD), (time(step), SPIKE)] for step in trace.spikes]
    name = Text(words.LEVEL, (end * BESIDE, THRESHOLD), "grey text", across="left")
    marks = [
        note(words.note(trace), 0),
        ("threshold", Line([[(Ratio(0), THRESHOLD), (end, THRESHOLD)]], "level")),
        ("potential", Line([potential], "potential")),
        ("spikes", Line(spikes, "spikes")),
        ("threshold name", name),
    ]
    ticks = (steps_between(0, end, 4), potential_ticks(trace, TOP))
    frame = Frame((0, end), (bottom(trace), TOP), *ticks, *words.AXES)
    return Scene(marks, frame, ROOM, words.sentence(trace))
