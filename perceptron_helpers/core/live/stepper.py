"""A walk through a training, one update at a time."""

from ..run import Run
from ..scenes.number_line import number_line_scene
from ..scenes.region import region_scene
from ..tables.errors import error_table
from ..tables.worksheet import worksheet
from ..walk import Walk, unit_with
from ..words import controls
from ..words.updates import in_epoch
from .live import Live, rows_of
from .shown import Shown
from .update import z_after

MOST_ROWS = 20


class Stepper(Live):
    """z on the number line, the boundary line if asked for, and the table with its row lit."""

    ACTIONS = (controls.BACK, controls.NEXT, controls.NEXT_MISTAKE, controls.END)

    def __init__(self, spec):
        settings = spec["settings"] | {"rows": rows_of(spec["gate"])}
        self.walk, self.line = Walk(Run(**settings)), spec["line"]

    def show(self, values):
        """Return what is `Shown` after an update; the first has the position 1."""
        position, run = values["position"], self.walk.run
        epoch, sample = self.walk.at(position)
        update, learnt = self.walk.update(position), self.walk.weights(position)
        scenes = [number_line_scene(update.z, run.step, z_after(run, update, learnt))]
        if self.line:
            scenes.append(region_scene(run.rows, unit_with(run, learnt)))
        table = worksheet(error_table(run, epoch, net_input=True)).showing(MOST_ROWS, sample)
        lead = in_epoch(update, run.has_bias)
        return Shown(scenes, f"{lead} {scenes[0].sentence}", [table])

    def act(self, action, values):
        """Go back or on, to the next row that is wrong, or to the end."""
        now, last = values["position"], self.walk.last
        goal = (now - 1, now + 1, self.walk.next_mistake(now), last)[action]
        return {"position": min(max(goal, 1), last)}
