"""The mistakes and the RMSE of each epoch of a training."""

from .. import epochs
from ..marks import Dots, Line, Text
from ..ratio import Ratio
from ..scene import Frame, Room, Scale, Scene
from ..words import runs as words

ROOM = Room((520, 360), (45, 50, 60, 35))
LEFT, RIGHT = (Ratio(0), Ratio(1)), (Ratio(1), Ratio(1))  # above the frame


def mistakes_scene(run):
    """Return the `Scene` of a training: mistakes on the left scale, RMSE on the right one."""
    passes, few = range(1, run.n_epochs + 1), run.n_epochs <= epochs.MANY
    mistakes = [run.mistakes(epoch) for epoch in passes]
    errors = [run.rmse(epoch) for epoch in passes]
    across = [Ratio(epoch) for epoch in passes]
    counts, sizes = list(zip(across, map(Ratio, mistakes))), list(zip(across, errors))
    names = words.curve_names(run.n_epochs)
    above = {"up": "bottom", "in_frame": True}
    marks = [
        ("mistakes", Line([counts], "mistakes")),
        ("mistakes markers", Dots(counts if few else [], "cross", 9, "mistake")),
        ("rmse", Line([sizes], "rmse", right=True)),
        ("rmse markers", Dots(sizes if few else [], "diamond", 8, "rmse marker", right=True)),
        ("mistakes name", Text(names[0], LEFT, shift=(-20, 6), across="left", **above)),
        ("rmse name", Text(names[1], RIGHT, shift=(30, 6), across="right", **above)),
    ]
    x_ends, ticks = epochs.axis(run.n_epochs)
    limit, y_ticks = epochs.mistake_scale(len(run.rows.targets), max(mistakes))
    most, right_ticks = epochs.rmse_scale(max(errors))
    right = Scale(epochs.with_margins(most), right_ticks, "rmse")
    frame = Frame(x_ends, epochs.with_margins(limit), ticks, y_ticks, words.EPOCH, right=right)
    return Scene(marks, frame, ROOM, words.mistakes(run))
