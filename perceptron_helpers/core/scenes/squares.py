"""The four rows of a gate as four squares: what the neuron says in each, and whether it is right.

Input 1 counts to the right and input 2 upwards, as in the plane.
"""

from ..marks import Area, Dots, Text
from ..ratio import Ratio
from ..scene import Frame, Room, Scene
from ..words import squares as words

ROOM = Room((300, 300), (3, 3, 3, 3))
SIDE, GAP, MIDDLE = Ratio(94, 100), Ratio(3, 100), Ratio(1, 2)
OUTPUT_AT = Ratio(43, 100)
INPUTS_AT, SUM_AT, VERDICT_AT = Ratio(85, 100), Ratio(71, 100), Ratio(14, 100)  # above its bottom


def squares_scene(answers, unit, turn=None):
    """Return the `Scene` of a neuron's answers; `turn` is the row that it learns from just now."""
    numbers = range(len(answers))
    squares = [_square(x) for x in answers.inputs]
    now = [] if turn is None else [squares[turn]]
    marks = [
        ("right", Area([squares[n] for n in numbers if not answers.wrong[n]], "right square")),
        ("not right", Area([squares[n] for n in numbers if answers.wrong[n]], "wrong square")),
        ("in turn", Area(now, "square in turn")),
    ]
    marks += _outputs(answers)
    for n in numbers:
        x = answers.inputs[n]
        for name, text, height, look in (
            ("inputs", words.inputs(x), INPUTS_AT, "text"),
            ("sum", words.total(unit.net_input(x)), SUM_AT, "text"),
            ("verdict", words.verdict(answers.wrong[n]), VERDICT_AT, "bold"),
        ):
            marks.append((f"{name} {answers.rows.labels[n]}", Text(text, _at(x, height), look)))
    frame = Frame((0, 2), (0, 2), shape="square", has_axes=False)
    return Scene(marks, frame, ROOM, words.described(answers, unit))


def _outputs(answers):
    """Return what the neuron says, with a ring and a cross where that is wrong."""
    centres = [_at(x, OUTPUT_AT) for x in answers.inputs]
    said = [[at for at, y in zip(centres, answers.outputs) if y == value] for value in (0, 1)]
    missed = [at for at, is_wrong in zip(centres, answers.wrong) if is_wrong]
    return [
        ("says 0", Dots(said[0], "square", 20, "class 0", "0")),
        ("says 1", Dots(said[1], "circle", 22, "class 1", "1")),
        ("wrong", Dots(missed, "ring and cross", 41, "wrong")),
    ]


def _at(inputs, height):
    return inputs[0] + MIDDLE, inputs[1] + height


def _square(inputs):
    left, low = inputs[0] + GAP, inputs[1] + GAP
    return [(left, low), (left + SIDE, low), (left + SIDE, low + SIDE), (left, low + SIDE)]
