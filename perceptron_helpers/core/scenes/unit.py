"""A threshold logic unit: inputs, weights, sum, step and output."""

from ..decimals import number
from ..diagram import (
    BELOW,
    BODY,
    HEIGHT,
    MIDDLE,
    OUTPUT,
    RADIUS,
    STEP,
    WIDTH,
    places,
    radius,
)
from ..marks import Arrow, Dots, Line, Text
from ..ratio import Ratio
from ..scene import Frame, Room, Scene
from ..words import units as words
from ..words.steps import output

ROOM = Room((660, 340), (10, 10, 5, 5), 200)
# The sign of the step in its circle, and the gap between an arrow and the output.
HALF, RISE, GAP = Ratio(1, 2), Ratio(35, 100), Ratio(55, 100)


def unit_scene(unit, has_bias, inputs=None):
    """Return the `Scene` of a unit, with numbers at its inputs or without."""
    names = words.inputs(unit) + ([""] if has_bias else [])
    values = list(inputs or [None] * len(unit.weights)) + ([Ratio(1)] if has_bias else [])
    marks = _rows(words.factors(unit, has_bias), names, values) + _body()
    marks += [
        ("z", Text(words.sum_label(unit, inputs), (BODY, BELOW), "large")),
        ("θ", Text(words.theta_below(unit, inputs), (STEP, BELOW), "large")),
    ]
    marks += _output(None if inputs is None else unit.output(inputs))
    frame = Frame((0, WIDTH), (0, HEIGHT), shape="equal", has_axes=False)
    return Scene(marks, frame, ROOM, words.report(unit, has_bias, inputs))


def _rows(factors, names, values):
    """Return each input: its circle, what is in it, its name, an arrow and the weight's label."""
    arrows, circles, texts, labels = [], [], [], []
    for number_, (at, factor, name, value) in enumerate(
        zip(places(len(factors)), factors, names, values)
    ):
        key = number_ + 1
        arrows.append((f"arrow {key}", Arrow(at.start, at.end, "way in")))
        look = "input" if name else "constant input"
        size = radius(len(factors)) * 2
        circles.append((f"input {key}", Dots([at.circle], "circle", size, look, scaled=True)))
        inside = name if value is None else number(value)
        texts.append((f"inside {key}", Text(inside, at.circle, "large")))
        if value is not None and name:
            texts.append((f"name {key}", Text(name, at.name, "large", across="right")))
        labels.append((f"weight {key}", Text(factor, at.weight, "large on paper", box=True)))
    return arrows + circles + texts + labels


def _body():
    """Return what never changes: the body with Σ, the step in its circle, two arrows."""
    across = [STEP - HALF, STEP, STEP, STEP + HALF]
    up = [MIDDLE - RISE, MIDDLE - RISE, MIDDLE + RISE, MIDDLE + RISE]
    ways = ((BODY + RADIUS, STEP - RADIUS), (STEP + RADIUS, OUTPUT - GAP))
    size = RADIUS * 2
    return [
        ("to the step", Arrow((ways[0][0], MIDDLE), (ways[0][1], MIDDLE), "way in")),
        ("to the output", Arrow((ways[1][0], MIDDLE), (ways[1][1], MIDDLE), "way in")),
        ("body", Dots([(BODY, MIDDLE)], "circle", size, "body", scaled=True)),
        ("step", Dots([(STEP, MIDDLE)], "circle", size, "input", scaled=True)),
        ("Σ", Text("Σ", (BODY, MIDDLE), "sum")),
        ("step sign", Line([list(zip(across, up))], "step sign")),
    ]


def _output(y):
    """Return the output, as a number where it is known."""
    at, known = (OUTPUT, MIDDLE), y is not None
    shape = "square" if known and y != 1 else "circle"
    look = "unknown output" if not known else "output that fires" if y == 1 else "quiet output"
    text = "on class 1" if y == 1 else "class 0 text" if known else "large"
    marks = [
        ("output", Dots([at], shape, 28, look)),
        ("y", Text(output(y) if known else "y", at, text)),
    ]
    return marks + ([("y name", Text("y", (OUTPUT, BELOW), "large"))] if known else [])
