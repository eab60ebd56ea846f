"""Where a neuron fires, asked point by point.

The neuron is asked at each point of a grid. Where it fires there is a large dot, where it does not
a small one. No line is drawn: that the dots end along a straight one is for the reader to see.
"""

from ..answers import answers_of
from ..marks import Dots
from ..scene import Scene
from ..view import view
from ..words import neuron
from .plane import frame, note, room, row_marks


def firing_scene(rows, unit):
    """Return the `Scene` of where a neuron fires, and which of the rows it gets right."""
    seen, answers = view(rows), answers_of(rows, unit)
    marks = [note(neuron.score(answers))] + grid_marks(*seen.by_answer(unit))
    marks += row_marks(rows, answers.wrong)
    return Scene(marks, frame(seen, rows.input_names), room(rows), neuron.report(answers, unit))


def grid_marks(silent, firing):
    """Return test points: small where the neuron is silent, large where it fires."""
    return [
        ("silent", Dots(silent, "circle", 2, "silent dots", clipped=True)),
        ("firing", Dots(firing, "circle", 6, "firing dots", clipped=True)),
    ]
