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
    marks = [note(neuron.score(answers))] + grid_marks(seen, unit)
    marks += row_marks(rows, answers.wrong)
    return Scene(marks, frame(seen, rows.input_names), room(rows), neuron.report(answers, unit))


def grid_marks(seen, unit):
    """Return the test points of a view: small where the neuron is silent, large where it fires."""
    w1, w2 = unit.weights
    across = [(x1, unit.bias + w1 * x1) for x1 in seen.x1.values]  # once for a whole column of them
    silent, fired = [], []
    for x2 in seen.x2.values:
        share = w2 * x2
        for x1, rest in across:
            points = fired if unit.step.output(rest + share) == 1 else silent
            points.append((x1, x2))
    return [
        ("silent", Dots(silent, "circle", 2, "silent dots", clipped=True)),
        ("firing", Dots(fired, "circle", 6, "firing dots", clipped=True)),
    ]
