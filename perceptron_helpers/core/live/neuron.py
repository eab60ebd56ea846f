"""What one neuron answers, that does not learn."""

from ..run import Run
from ..scenes.firing import firing_scene
from ..scenes.region import region_scene
from ..scenes.unit import unit_scene
from ..tables.inputs import input_table
from ..tables.worksheet import worksheet
from ..words.training_tables import answers_title
from .live import Live, all_rows
from .shown import Shown

MOST_ROWS = 20


class Neuron(Live):
    """Where a neuron fires, the neuron with its numbers, and how its outputs come about."""

    def __init__(self, spec):
        self.gates = all_rows(spec["gates"])
        self.at_threshold, self.line = spec["at_threshold"], spec["line"]

    def show(self, values):
        """Return what is `Shown` of the neuron with these weights."""
        run = self._asked(values)
        unit, rows = run.unit(0), run.rows
        plane = (region_scene if self.line else firing_scene)(rows, unit)
        table = worksheet(input_table(run)).showing(MOST_ROWS, None)
        table = table.changed(title=answers_title(rows.name))
        return Shown([plane, unit_scene(unit, run.has_bias)], plane.sentence, [table])

    def _asked(self, values):
        """Return a batch of one pass: it asks all rows before anything is learnt."""
        return Run(
            self.gates[values.get("gate", 0)],
            [values["w1"], values["w2"]],
            bias=values.get("bias"),
            threshold=values.get("threshold", "0"),
            at_threshold=self.at_threshold,
            update="batch",
            max_epochs=1,
        )
