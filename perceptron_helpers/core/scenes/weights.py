"""The weights, and the bias, after each epoch of a training."""

from .. import epochs, scales
from ..labels import joined, spread
from ..marks import Dots, Line, Text
from ..ratio import Ratio
from ..scene import Frame, Room, Scene
from ..words import runs as words
from .plane import note

ROOM = Room((520, 360), (70, 35, 60, 35))
SHAPES, BIAS_SHAPE = ("circle", "square", "up", "down", "diamond", "bold cross"), "thin diamond"
NAME_AT, NAME_WIDTH = 10, 25  # points from a curve's end to its name, and on to the next name


def weights_scene(run):
    """Return the `Scene` of a training: a curve for each weight, its name at its end."""
    curves = epochs.weight_curves(run)
    limit = epochs.weight_limit(run)
    x_ends, ticks = epochs.axis(run.n_epochs)
    marks = [note(words.short_ending(run), -46)]
    marks.append(("zero", Line([[(x, Ratio(0)) for x in x_ends]], "zero line")))
    looks = [f"weight {number + 1}" for number in range(len(curves) - run.has_bias)]
    looks += ["bias"] if run.has_bias else []
    shapes = SHAPES[: len(curves) - run.has_bias] + (BIAS_SHAPE,)
    every = epochs.stride(run.n_epochs)
    across = [Ratio(epoch) for epoch in range(run.n_epochs + 1)]
    for (name, values), look, shape in zip(curves, looks, shapes):
        curve = list(zip(across, values))
        dots = [point for epoch, point in enumerate(curve) if epoch % every == 0]
        marks.append((name, Line([curve], look)))
        marks.append((f"{name} markers", Dots(dots, shape, 7, look)))
    marks += _names(curves, looks, run.n_epochs, limit)
    frame = Frame(x_ends, scales.around(limit), ticks, scales.symmetric_ticks(limit), words.EPOCH)
    return Scene(marks, frame, ROOM, words.weights(run, curves))


def _names(curves, looks, n_epochs, limit):
    """Return each name at the end of its curve; where two ends are one, beside each other."""
    groups = joined([values[-1].over(limit) for _, values in curves])
    heights = spread([height for _, height in groups])
    marks = []
    for (numbers, _), height in zip(groups, heights):
        for place, number in enumerate(numbers):
            name = curves[number][0]
            comma = "," if number != numbers[-1] else ""
            at, shift = (Ratio(n_epochs), height * limit), (NAME_AT + NAME_WIDTH * place, 0)
            text = Text(name + comma, at, f"{looks[number]} name", shift, "left", box=True)
            marks.append((f"{name} name", text))
    return marks
