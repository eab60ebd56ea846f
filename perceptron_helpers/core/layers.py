"""Units side by side form a layer; what one layer answers can be what the next one sees."""

from .half_plane import cut
from .ratio import Ratio
from .unit import Unit, step_function

ANSWERS = ((0, 0), (0, 1), (1, 0), (1, 1))  # of two units


def layer_unit(weights, bias):
    """Return a `Unit` of a layer: it fires, 1, where its net input is above 0."""
    return Unit(weights, bias, step_function("step", Ratio(0)))


def layer(inputs, units):
    """Return for each row of inputs what each unit answers, 0 or 1."""
    return [[unit.output(x) for unit in units] for x in inputs]


def network(inputs, hidden, output):
    """Return for each row what one output unit says to the answers of the hidden units."""
    return [output.output(h) for h in layer(inputs, hidden)]


def firing_parts(corners, hidden, output):
    """Return the parts of a polygon where a network with two hidden units fires.

    Each is the corners of a polygon.
    """
    parts = []
    for answers in ANSWERS:
        part = corners if output.fires(answers) else []
        for unit, answer in zip(hidden, answers):
            part = _answering(part, unit, answer)
        if part:
            parts.append(part)
    return parts


def _answering(polygon, unit, answer):
    """Return the part of a polygon where a unit gives this answer."""
    if not polygon:
        return []
    if not any(unit.weights):
        return polygon if unit.output(polygon[0]) == answer else []
    sign = 1 if answer else -1
    weights = [w * sign for w in unit.weights]
    return cut(polygon, weights, unit.bias * sign, 0)[0]
