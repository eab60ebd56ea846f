"""Many gates at once: which ones a line can split."""

from ..gate_grid import BOX, MIDDLE, NAME, place, split
from ..gate_grid import room as room_of
from ..marks import Area, Dots, Line, Text
from ..scene import Frame, Room, Scene
from ..words import gates as words

ROOM = Room((760, 830), (5, 5, 5, 5))


def gates_scene(runs):
    """Return the `Scene` of some trainings, a small plane for each gate, four in a row."""
    places = [place(number, len(runs)) for number in range(len(runs))]
    regions = [split(run) for run in runs]
    marks = _planes(regions, places) + _points(runs, places)
    for number, (run, region, at) in enumerate(zip(runs, regions, places)):
        name = Text(run.rows.name, _moved([NAME], at)[0], "bold", up="bottom")
        lack = Text(words.lack(region), _moved([MIDDLE], at)[0], "bold")
        marks += [(f"name {number + 1}", name), (f"lack {number + 1}", lack)]
    width, height = room_of(len(runs))
    frame = Frame((0, width), (0, height), shape="equal", has_axes=False)
    return Scene(marks, frame, ROOM, words.found([run.rows.name for run in runs], regions))


def _planes(regions, places):
    """Return the firing sides, the edges of the planes, and the lines."""
    split_ones = [(region, at) for region, at in zip(regions, places) if region]
    firing = [_moved(region.firing, at) for region, at in split_ones]
    lines = [_moved(border.ends, at) for region, at in split_ones for border in region.borders[:1]]
    return [
        ("fires", Area(firing, "fires")),
        ("planes", Area([_moved(BOX, at) for at in places], "plane")),
        ("lines", Line(lines, "boundary")),
    ]


def _points(runs, places):
    """Return the rows of all gates, by their targets."""
    pairs = [
        (target, _moved([x], at)[0])
        for run, at in zip(runs, places)
        for x, target in zip(run.rows.inputs, run.rows.targets)
    ]
    zeros = [point for target, point in pairs if target != 1]
    ones = [point for target, point in pairs if target == 1]
    return [
        ("class 0", Dots(zeros, "square", 11, "gate class 0", "0")),
        ("class 1", Dots(ones, "circle", 14, "gate class 1", "1")),
    ]


def _moved(points, at):
    return [(x + at[0], y + at[1]) for x, y in points]
