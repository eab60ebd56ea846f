"""How far each row of a dataset is from the boundary line."""

from ..distances import label_places, shortest_ways, signed_distances
from ..marks import Dots, Line, Text
from ..scene import Scene
from ..view import view
from ..words import distances as words
from .region import region_scene


def distances_scene(rows, unit):
    """Return the `Scene` of a decision region, with the shortest way from each row to its line.

    The dotted lines are left out where right angles would not look right.
    """
    seen, base, inputs = view(rows), region_scene(rows, unit), rows.inputs
    values = signed_distances(inputs, unit)
    sentence = base.sentence
    if values:
        sentence = f"{sentence} {words.distances(inputs, values)}"
    marks = list(base.marks)
    if values and seen.has_one_scale:
        ways = shortest_ways(inputs, unit)
        feet = [(x[0] - way[0], x[1] - way[1]) for x, way in zip(inputs, ways)]
        # Under the points, but above the boundary.
        marks[4:4] = [
            ("ways", Line([[x, foot] for x, foot in zip(inputs, feet)], "way")),
            ("feet", Dots(feet, "circle", 6, "foot")),
        ]
        places = label_places(inputs, ways, seen.x1.width)
        for number, (place, value) in enumerate(zip(places, values)):
            marks.append((f"distance {number + 1}", Text(words.label(value), place, box=True)))
    return Scene(marks, base.frame, base.room, sentence)
