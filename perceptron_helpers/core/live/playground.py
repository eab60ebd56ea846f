"""The playground: any gate or points of one's own, any start, and the training step by step."""

from .. import link
from ..fields import MOST_POINTS
from ..scenes.playground import playground_scene
from ..tables.errors import error_table
from ..tables.lazy import Lazy
from ..tables.summary import summary_table
from ..tables.worksheet import worksheet
from ..words import playground as words
from ..words.training_tables import SHORTENED
from . import playing
from .live import Live
from .moment import has_ended, walk_of
from .pointing import seen_with
from .shown import Shown

MOST_ROWS = 20  # of the table of epochs
SLIDERS = [  # name, from, to, step; a field beside each takes more
    ["w1", "-2", "2", "0.1"],
    ["w2", "-2", "2", "0.1"],
    ["bias", "-2", "2", "0.1"],
    ["alpha", "0.05", "1", "0.05"],
    ["theta", "-2", "2", "0.1"],
]


class Playground(Live):
    """Values are text by the names of `fields`, "points" ([x₁, x₂, target]), and "own".

    "own" tells whether the points are one's own, or the rows of a gate. `act` takes an action of
    `playing` by its name, or "page", which returns what a page needs for its controls.
    """

    def __init__(self, spec):
        self.spec = spec

    def show(self, values):
        """Return what is `Shown` after some steps, and what stands on the page's controls."""
        walk, position = walk_of(values)
        rows, ended = walk.run.rows, has_ended(walk, position)
        update = walk.update(position) if position else None
        turn = update.sample if update else None
        scene = playground_scene(rows, walk.unit(position), seen_with(values)[0], turn)
        said = f"{words.now(walk.run, update, ended)} {scene.sentence}"
        tables = [_updates(walk, position)] + _epochs(walk, position) if position else []
        return Shown([scene], said, tables, _controls(values, rows, position, ended))

    def act(self, action, values):
        """Return {"values": …, "said": …} after an action."""
        if action == "page":
            return words.settings() | {"sliders": SLIDERS}
        return playing.act(action, values)


def _controls(values, rows, position, ended):
    """Return what stands on the controls, and what can be done now."""
    values, n_points = values | {"step": str(position)}, len(values["points"])
    return {
        "values": values,
        "link": link.written(values),
        "chosen": "own" if values["own"] else link.number_of(values["points"]),
        "rows": [
            [label] + words.row_labels(label, target)
            for label, target in zip(rows.labels, rows.targets)
        ],
        "canBack": position > 0,
        "canStep": not ended,
        "canPut": values["own"] and n_points < MOST_POINTS,
        "canRemove": values["own"] and n_points > 1,
        "how": words.OWN_HOW if values["own"] else words.GATE_HOW,
    }


def _updates(walk, position):
    """Return the table of the updates of this epoch so far."""
    epoch, sample = walk.at(position)
    table = worksheet(error_table(walk.run, epoch, net_input=True))
    is_whole = sample == walk.n_rows - 1
    table = table.changed(rows=table.rows[: sample + 1], footer=table.footer if is_whole else [])
    return table.showing(None, sample)


def _epochs(walk, position):
    """Return the table of the epochs that are done, if any."""
    done = position // walk.n_rows
    if not done:
        return []
    table = summary_table(walk.run)
    rows = Lazy(done, lambda number: table.rows[number])
    return [table.changed(notes=SHORTENED, rows=rows).showing(MOST_ROWS, None)]
