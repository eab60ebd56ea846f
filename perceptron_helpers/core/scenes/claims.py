"""A line that somebody claims to be the boundary, on the points where the neuron fires."""

from ..answers import answers_of
from ..claims import is_border, prolonged
from ..marks import Dots, Line
from ..scene import Scene
from ..view import view
from ..words import claims, neuron
from .firing import grid_marks
from .plane import frame, room, row_marks


def claimed_line_scene(rows, unit, ends, verdict=True):
    """Return the `Scene` of a line through `ends`; the sentence tells the `verdict`, or does not.

    Above it stands no score: "all outputs right" above a wrong line would look like praise.
    """
    seen, answers = view(rows), answers_of(rows, unit)
    whole = prolonged(ends, max(seen.x1.width, seen.x2.width))
    silent, firing = seen.by_answer(unit)
    marks = grid_marks(silent, firing)
    marks.append(("prolonged", Line([whole], "claim prolonged")))
    marks += row_marks(rows, answers.wrong)
    marks += [
        ("claim", Line([list(ends)], "claim")),
        ("ends", Dots([end for end in ends if _is_in(end, seen)], "diamond", 6, "claim ends")),
    ]
    said = claims.judged(ends, is_border(ends, silent, firing)) if verdict else claims.drawn(ends)
    sentence = f"{neuron.firing(answers, unit)}. {said}"
    return Scene(marks, frame(seen, rows.input_names), room(rows), sentence)


def _is_in(point, seen):
    return all(low <= value and value <= high for value, (low, high) in zip(point, seen.limits))
