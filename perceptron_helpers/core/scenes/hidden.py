"""What the output unit of a network sees: the rows where the hidden units put them."""

from ..answers import answers_of
from ..hidden import arrivals, hidden_view, moved, name_place
from ..marks import Text
from ..region import Region
from ..scene import Scene
from ..words import layers as words
from .plane import frame, note, room, row_marks
from .region import obstacle, region_marks


def hidden_scene(rows, units, output):
    """Return the `Scene` in the plane of h₁ and h₂, with the output unit's own line."""
    rows_seen, seen = moved(rows, units), hidden_view()
    answers, found = answers_of(rows_seen, output), Region(output, seen.corners)
    marks = [note(words.hidden_label(output))] + region_marks(found)
    marks += row_marks(rows_seen, answers.wrong)
    here = arrivals(rows.labels, rows_seen)
    for number, (corner, labels) in enumerate(here):
        names = words.names_at(labels, len(rows.targets))
        text = Text(names, name_place(corner, output), box=True, up="baseline")
        marks.append((f"rows {number + 1}", text))
    marks.append(obstacle(found))
    sentence = words.hidden(output, found, here)
    return Scene(marks, frame(seen, letter="h"), room(rows_seen), sentence)
