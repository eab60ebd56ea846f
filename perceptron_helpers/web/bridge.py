"""What a page asks of the core, in MicroPython: only JSON text goes in and comes out."""

import json

from core.live.pictures import live
from core.words.controls import failed, still_before
from core.words.questions import answered, opened, predicted

_pictures = []


def open_picture(text):
    """Make the live picture of a spec; return its number."""
    spec = json.loads(text)
    _pictures.append(live(spec["picture"], spec))
    return len(_pictures) - 1


def show(number, text):
    """Return what a picture shows for some values, or in words why it cannot."""
    try:
        state = _pictures[number].show(json.loads(text)).state()
    except Exception as error:  # told in place, and the next move works again
        state = {"failed": still_before(failed(str(error), type(error).__name__))}
    return json.dumps(state)


def places(number, text, widest):
    """Return the size of a picture's row, and the box of each picture in it; see `Shown.places`."""
    return json.dumps(_pictures[number].show(json.loads(text)).places(widest))


def act(number, action, text):
    """Return the values that a button sets."""
    return json.dumps(_pictures[number].act(action, json.loads(text)))


def go_on(number, amount):
    """Do a bit more of what takes long; return how much is left."""
    return _pictures[number].go_on(amount)


def record(text):
    """Return what is said of a prediction, if there is one, and of the answer where it is open."""
    chosen, answer = json.loads(text)
    if not answer:
        return predicted(*chosen)
    return opened(*(chosen + answer)) if chosen else answered(*answer)
