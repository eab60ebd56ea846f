"""The side on which a neuron fires, and the boundary line w·x + b = θ."""

from ..answers import answers_of
from ..marks import Area, Arrow, Line, Text
from ..ratio import Ratio
from ..region import Region, normal_arrow
from ..scene import Scene
from ..view import view
from ..words import boundary, neuron
from .plane import frame, note, room, row_marks

MIDDLE = (Ratio(1, 2), Ratio(1, 2))


def region_scene(rows, unit, normal=False, seen=None):
    """Return the `Scene` of a decision region; `normal` asks for the weights as an arrow, too.

    The arrow is left out where right angles would not look right. `seen` is the `View`; None: the
    one that fits the rows.
    """
    seen, answers = seen or view(rows), answers_of(rows, unit)
    found = Region(unit, seen.corners)
    arrow = normal and found.is_split and seen.has_one_scale
    marks = [note(f"{boundary.label(unit)}\n{neuron.score(answers)}")] + region_marks(found)
    places = normal_arrow(unit, found, seen.x1.width) if arrow else []
    marks += [("normal", Arrow(places[0], places[1], "normal"))] if arrow else []
    marks += row_marks(rows, answers.wrong)
    marks += [("w", Text("w", places[2], box=True))] if arrow else []
    marks.append(obstacle(found))
    sentences = [neuron.report(answers, unit), boundary.told(unit, found, answers.inputs)]
    sentences += [boundary.ARROW] if arrow else []
    return Scene(marks, frame(seen, rows.input_names), room(rows), " ".join(sentences))


def region_marks(found):
    """Return the side that fires, and the boundaries that are to be seen."""
    ends = [border.ends for border in found.borders] + [[], []]
    return [
        ("fires", Area([found.firing], "fires")),
        ("boundary", Line([ends[0]], "boundary")),
        ("lower boundary", Line([ends[1]], "lower boundary")),
    ]


def obstacle(found):
    """Return what stands in the middle where there is no line to see."""
    return ("obstacle", Text(boundary.obstacle(found), MIDDLE, box=True, in_frame=True))
