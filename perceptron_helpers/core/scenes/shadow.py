"""The shadow that one arrow casts on another: what a dot product measures."""

from .. import shadow
from ..marks import Arrow, Line, Text
from ..ratio import Ratio, length
from ..scales import steps_between
from ..scene import Frame, Room, Scene
from ..words import margins as words
from .plane import note

ROOM = Room((440, 420), (60, 15, 60, 40))
ORIGIN = (Ratio(0), Ratio(0))


def shadow_scene(w, u):
    """Return the `Scene` of two arrows from 0, and the shadow of w on the line of u."""
    limit, foot = shadow.limit(w, u), shadow.foot(w, u)
    far = shadow.far(u, limit)
    measured = (length(w), shadow.shadow(w, u))
    marks = [
        note(words.shadow_note(*measured)),
        ("along", Line([[[-value for value in far], far]], "axis of u")),
        ("shadow", Line([[ORIGIN, foot]], "cast shadow")),
        ("drop", Line([[w, foot]], "way")),
        ("w", Arrow(ORIGIN, w, "arrow w")),
        ("u", Arrow(ORIGIN, u, "arrow u")),
        ("w name", Text("w", shadow.name_at(w, limit), "bold", box=True)),
        ("u name", Text("u", shadow.name_at(u, limit), "bold", box=True)),
    ]
    view = shadow.view(w, u)
    ticks = steps_between(view[0], view[1], 2)
    frame = Frame(view, view, ticks, ticks, shape="square")
    return Scene(marks, frame, ROOM, words.shadow_sentence(w, u, *measured))
