"""One update of the weights."""

from ..rows import Rows
from ..run import Run
from ..scenes.number_line import number_line_scene
from ..tables.errors import error_table
from ..tables.inputs import input_table
from ..tables.worksheet import worksheet
from ..walk import unit_with
from ..words import updates as words
from .live import Live
from .shown import Shown


class Update(Live):
    """z before and after one update on a number line, and the arithmetic in two tables."""

    def __init__(self, spec):
        name, inputs, targets, names = spec["gate"]
        pairs = [(inputs[number], targets[number]) for number in spec["rows"]]
        self.rows = [Rows(name, [x], [t], names) for x, t in pairs]
        self.at_threshold = spec["at_threshold"]

    def show(self, values):
        """Return what is `Shown` of the update of one row."""
        run = Run(
            self.rows[values["row"]],
            [values["w1"], values["w2"]],
            bias=values.get("bias"),
            learning_rate=values["learning_rate"],
            threshold=values.get("threshold", "0"),
            at_threshold=self.at_threshold,
            max_epochs=1,
        )
        update = run.updates(1)[0]
        scene = number_line_scene(update.z, run.step, z_after(run, update, update.after))
        tables = [worksheet(table) for table in (input_table(run), error_table(run))]
        tables = [table.changed(title=title) for table, title in zip(tables, words.TITLES)]
        return Shown([scene], f"{words.told(update, run.has_bias)} {scene.sentence}", tables)


def z_after(run, update, weights):
    """Return the net input of the same row with other weights; None where nothing was learnt."""
    if not update.error:
        return None
    return unit_with(run, weights).net_input(update.inputs)
