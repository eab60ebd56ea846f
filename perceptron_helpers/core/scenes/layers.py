"""Two hidden units in the plane of the inputs, and the region where their network fires.

Each hidden unit is a line. The two lines cut the plane into parts, and the output unit says for
each part whether it fires there.
"""

from ..answers import Answers
from ..layers import firing_parts, network
from ..line_names import name_place
from ..marks import Area, Line, Text
from ..region import Region
from ..scene import Scene
from ..view import view
from ..words import layers as words
from .plane import frame, note, room, row_marks

LOOKS = ("boundary", "second boundary")


def layers_scene(rows, hidden, output):
    """Return the `Scene` of a network: `hidden` are two units, `output` is one."""
    seen = view(rows)
    answers = Answers(rows, network(rows.inputs, hidden, output))
    marks = [note(words.score_of(answers))]
    marks.append(("fires", Area(firing_parts(seen.corners, hidden, output), "fires")))
    names = []
    for number, unit in enumerate(hidden):
        borders = Region(unit, seen.corners).borders
        ends = borders[0].ends if borders else []
        marks.append((f"line {number + 1}", Line([ends], LOOKS[number])))
        if ends:
            place = name_place(seen, rows.inputs, unit, ends, number == 0)
            text = Text(words.NAMES[number], place, "large bold", box=True)
            names.append((f"name {number + 1}", text))
    marks += row_marks(rows, answers.wrong) + names
    return Scene(marks, frame(seen, rows.input_names), room(rows), words.network(answers))
