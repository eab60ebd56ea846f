"""What is seen at one moment: pictures side by side, a sentence, tables."""

from ..layout import one_by_one, side_by_side
from ..position import position
from ..ratio import ratio
from ..tables import as_html


class Shown:
    """What a live picture shows for some values.

    Attributes
    ----------
    scenes : list of Scene
    sentence : str
        What stands above the pictures.
    tables : list of Table
    controls : dict
        What else stands on a page's own controls, as plain lists and text.
    """

    def __init__(self, scenes, sentence, tables=(), controls=None):
        self.scenes, self.sentence, self.tables = scenes, sentence, list(tables)
        self.controls = controls or {}

    @property
    def description(self):
        """What the pictures show, for those who do not see them."""
        return " ".join([scene.sentence for scene in self.scenes])

    def state(self):
        """Return all but the tables as plain lists and text, for a painter."""
        return self.controls | {
            "scenes": [scene.state() for scene in self.scenes],
            "sentence": self.sentence,
            "description": self.description,
        }

    def tables_as_html(self):
        """Return the tables, one after the other."""
        return "".join([as_html.table(table) for table in self.tables])

    def places(self, widest=None):
        """Return the size of the whole and the box of each picture, in hundredths of an inch.

        `widest` is how wide a narrow place is, which shows one picture at a time. `broadest` is how
        wide the widest of them is, with what stands beside its frame.
        """
        if not self.scenes:
            return {"size": ["0", "0"], "boxes": [], "broadest": "0"}
        rooms = [scene.room for scene in self.scenes]
        size, boxes = one_by_one(rooms, widest) if widest else side_by_side(rooms)
        broadest = max([box[2] + sum(room.margins[:2]) for room, box in zip(rooms, boxes)])
        return {
            "size": _positions(size),
            "boxes": [_positions(box) for box in boxes],
            "broadest": position(broadest),
        }


def _positions(numbers):
    return [position(ratio(number)) for number in numbers]
