"""How the weights grow with each mistake, between the two limits that Novikoff found."""

from .. import growth
from ..margin import mistake_bound
from ..marks import Dots, Line, Text
from ..ratio import Ratio
from ..scales import round_ticks
from ..scene import Frame, Room, Scene
from ..words import margins as words
from .plane import note

ROOM = Room((800, 420), (75, 230, 65, 45), 200)
MANY = 30  # mistakes: with more of them, markers would run into each other
PIECES = 200  # of a limit's curve
LOOKS = ("upper limit", "length", "shadow", "lower limit", "bound")
SHAPES = ("", "circle", "square", "", "")
# The legend, in parts of the frame: its lines, its names, the first and the next.
LINE, NAMES = (Ratio(105, 100), Ratio(1135, 1000)), Ratio(1165, 1000)
TOP, STEP = Ratio(93, 100), Ratio(8, 100)


def growth_scene(run, u):
    """Return the `Scene` of a training and of a vector u that separates its rows."""
    rows, states = run.rows, growth.states(run)
    bound, made = mistake_bound(rows, u), len(states) - 1
    last = growth.mistakes_limit(rows, u, made)
    low, top = growth.length_limits(rows, u, states)
    upper, lower = growth.limit_curves(rows, u, last, PIECES)
    counted = [
        [(Ratio(k), value) for k, value in enumerate(values)]
        for values in (growth.lengths(states), growth.shadows(states, u))
    ]
    meeting = [(bound, Ratio(0)), (bound, Ratio(top))]
    curves = (upper, counted[0], counted[1], lower, meeting)
    few = made <= MANY
    marks = [note(words.growth_note(run, made, bound), 0)]
    for number in (4, 0, 3, 1, 2):  # the limits lie below
        marks.append((LOOKS[number], Line([curves[number]], LOOKS[number])))
    for number in (1, 2):
        dots = Dots(curves[number] if few else [], SHAPES[number], 6, LOOKS[number])
        marks.append((f"{LOOKS[number]} markers", dots))
    marks += _legend(words.growth_names(growth.not_covered(run)), few)
    end = (growth.squares(states)[-1], growth.reaches(states, u)[-1])
    ticks = (round_ticks(last), round_ticks(top))
    frame = Frame((0, last), (low, top), *ticks, *words.GROWTH_AXES)
    return Scene(marks, frame, ROOM, words.growth_sentence(run, made, bound, *end))


def _legend(names, few):
    """Return a piece of line, with a marker where the curves have some, and a name for each."""
    marks, middle = [], (LINE[0] + LINE[1]).over(2)
    for number, name in enumerate(names):
        y, look = TOP - STEP * number, LOOKS[number]
        line = Line([[(x, y) for x in LINE]], look, in_frame=True)
        marks.append((f"{look} line", line))
        if few and SHAPES[number]:
            dot = Dots([(middle, y)], SHAPES[number], 6, look, in_frame=True)
            marks.append((f"{look} dot", dot))
        text = Text(name, (NAMES, y), across="left", in_frame=True)
        marks.append((f"{look} name", text))
    return marks
