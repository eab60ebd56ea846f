"""A walk through a training, one update at a time."""

from ..run import Run
from ..scenes.number_line import number_line_scene
from ..scenes.region import region_scene
from ..tables.errors import error_table
from ..tables.worksheet import worksheet
from ..words import controls
from ..words.updates import in_epoch
from .live import Live, rows_of
from .shown import Shown
from .update import unit_with, z_after

MOST_ROWS = 20


class Stepper(Live):
    """z on the number line, the boundary line if asked for, and the table with its row lit."""

    ACTIONS = (controls.BACK, controls.NEXT, controls.NEXT_MISTAKE, controls.END)

    def __init__(self, spec):
        settings = spec["settings"] | {"rows": rows_of(spec["gate"])}
        self.run, self.line = Run(**settings), spec["line"]
        self.last = self.run.n_epochs * len(self.run.rows.targets)

    def show(self, values):
        """Return what is `Shown` after an update; the first has the position 1."""
        epoch, sample = self._at(values["position"])
        run, update = self.run, self.run.updates(epoch)[sample]
        learnt = self._learnt(update)
        scenes = [number_line_scene(update.z, run.step, z_after(run, update, learnt))]
        if self.line:
            scenes.append(region_scene(run.rows, unit_with(run, learnt)))
        table = worksheet(error_table(run, epoch, net_input=True)).showing(MOST_ROWS, sample)
        lead = in_epoch(update, run.has_bias)
        return Shown(scenes, f"{lead} {scenes[0].sentence}", [table])

    def act(self, action, values):
        """Go back or on, to the next row that is wrong, or to the end."""
        now = values["position"]
        goal = (now - 1, now + 1, self._next_mistake(now), self.last)[action]
        return {"position": min(max(goal, 1), self.last)}

    def _at(self, position):
        """Return the epoch, from 1, and the row, from 0."""
        n_rows = len(self.run.rows.targets)
        return (position - 1) // n_rows + 1, (position - 1) % n_rows

    def _next_mistake(self, now):
        for position in range(now + 1, self.last + 1):
            epoch, sample = self._at(position)
            if self.run.errors[epoch - 1][sample]:
                return position
        return self.last

    def _learnt(self, update):
        """Return the weights after an update; in a batch they change with the last row."""
        if self.run.update == "online":
            return update.after
        ended = update.sample == len(self.run.rows.targets) - 1
        return self.run.state(update.epoch if ended else update.epoch - 1)
