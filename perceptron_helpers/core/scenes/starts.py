"""A map of all starting weights: how many epochs training takes from each."""

from ..decimals import exact
from ..marks import Area, Cells, Dots, Text
from ..ratio import Ratio
from ..scene import Frame, Room, Scene
from ..starts_map import SIDE, class_digits, epochs_of_one
from ..words import starts as words
from .plane import note

ROOM = Room((560, 420), (75, 130, 60, 60), 150)
EDGE = Ratio(1025, 1000)  # half a square beyond the last start
TICKS = [Ratio(n, 2) for n in range(-2, 3)]
# The legend, in parts of the frame: where its squares begin and end, and where its names stand.
LEFT, RIGHT, NAMES = Ratio(105, 100), Ratio(113, 100), Ratio(116, 100)
TOP, STEP, HALF = Ratio(88, 100), Ratio(12, 100), Ratio(4, 100)


def starts_scene(epochs, setting, start=None):
    """Return the `Scene` of the map.

    Parameters
    ----------
    epochs : list of int
        From `starts_map.epochs_of_all`; or as many of them as are known yet.
    setting : dict
        All of the training but its start, as for `epochs_from`: numbers as text.
    start : list of two str, optional
        The start to mark.
    """
    name, update = setting["rows"].name, setting["update"]
    rate, threshold = exact(setting["learning_rate"]), exact(setting["threshold"])
    bias = None if setting["bias"] is None else exact(setting["bias"])
    at = None if start is None else [exact(text) for text in start]
    sentence = words.all_starts(epochs, name, update, rate, bias, threshold)
    if start is not None:
        sentence = f"{sentence} {words.one_start(epochs_of_one(start=start, **setting), at)}"
    marks = [
        note(words.note(name, update, rate)),
        ("map", _map(class_digits(epochs))),
        ("start", Dots([] if at is None else [at], "circle", 13, "start")),
    ]
    frame = Frame(
        (-EDGE, EDGE), (-EDGE, EDGE), TICKS, TICKS, words.W1, words.W2, "beside", shape="square"
    )
    return Scene(marks + _legend(), frame, ROOM, sentence)


def _map(rows):
    """Return the squares that are known, from below."""
    top = Ratio(len(rows) * 2, SIDE) - 1
    return Cells(rows, ((-EDGE, -EDGE), (EDGE, EDGE * top)), "epochs")


def _legend():
    """Return a square and a name for each class."""
    title = Text(words.LEGEND, (LEFT, Ratio(1)), across="left", in_frame=True)
    marks = [("legend", title)]
    for number, name in enumerate(words.class_names()):
        y = TOP - STEP * number
        square = [(LEFT, y - HALF), (RIGHT, y - HALF), (RIGHT, y + HALF), (LEFT, y + HALF)]
        area = Area([square], f"epochs {number}", in_frame=True)
        text = Text(name, (NAMES, y), across="left", in_frame=True)
        marks += [(f"square {number}", area), (f"class name {number}", text)]
    return marks
