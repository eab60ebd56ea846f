"""What a page asks of the core, in MicroPython: only text goes in and comes out, most as JSON."""

import gc
import json

from core.live.pictures import live
from core.words.controls import failed, still_before
from core.words.questions import answered, opened, predicted

# By itself MicroPython looks through all its memory for what is not needed any more, at every move.
# That took a third of a move: now it waits until so many bytes were asked for.
gc.threshold(4 * 1024 * 1024)

_pictures = []
_seen = {}  # of each picture, by its number: some values, and what it shows for them
_tables = {}  # of each, as HTML


def open_picture(text):
    """Make the live picture of a spec; return its number."""
    spec = json.loads(text)
    _pictures.append(live(spec["picture"], spec))
    return len(_pictures) - 1


def show(number, text):
    """Return what a picture shows for some values, or in words why it cannot."""
    try:
        shown = _shown(number, text)
        state, _tables[number] = shown.state(), shown.tables_as_html()
    except Exception as error:  # told in place, and the next move works again
        state = {"failed": still_before(failed(str(error), type(error).__name__))}
    return json.dumps(state)


def tables(number):
    """Return the tables beside what a picture showed last, as HTML: inside JSON it takes longer."""
    return _tables[number]


def places(number, text, widest):
    """Return the size of a picture's row, and the box of each picture in it; see `Shown.places`."""
    return json.dumps(_shown(number, text).places(widest))


def _shown(number, text):
    if number not in _seen or _seen[number][0] != text:
        _seen[number] = text, _pictures[number].show(json.loads(text))
    return _seen[number][1]


def act(number, action, text):
    """Return the values that a button sets."""
    return json.dumps(_pictures[number].act(action, json.loads(text)))


def go_on(number, amount):
    """Do a bit more of what takes long; return how much is left."""
    if amount:
        _seen.pop(number, None)
    return _pictures[number].go_on(amount)


def record(text):
    """Return what is said of a prediction, if there is one, and of the answer where it is open."""
    chosen, answer = json.loads(text)
    if not answer:
        return predicted(*chosen)
    return opened(*(chosen + answer)) if chosen else answered(*answer)
