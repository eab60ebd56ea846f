"""A walk through a training in which the reader makes the corrections."""

from ..decimals import exact
from ..run import Run
from ..scenes.number_line import number_line_scene
from ..scenes.region import region_scene
from ..tables.errors import error_table
from ..tables.parts import symbols
from ..tables.worksheet import worksheet
from ..walk import Walk, unit_with
from ..words import asking as words
from ..words import controls
from ..words.updates import in_epoch
from .fresh import fresh_run
from .shown import Shown
from .slips import FIRST, RIGHT, slip_of, verdict
from .stepper import Stepper
from .update import z_after


class Asking(Stepper):
    """A stepper that stops at each mistake and asks for the changes and the new weights.

    What the reader enters has the names ``d0, d1, …`` (changes) and ``n0, n1, …`` (new weights), a
    bias last. Buttons set what is hidden: ``position``, ``solved`` (the last mistake that was put
    right), ``said``, and ``drawn``, which counts the trainings from fresh starts. Rows to come are
    blank.
    """

    ACTIONS = (controls.CHECK, controls.SHOW_ME, controls.NEXT, controls.ANOTHER)

    def __init__(self, spec):
        super().__init__(spec)
        self.settings = spec["settings"] | {"rows": self.walk.run.rows}
        self.walks = {0: self.walk}

    def show(self, values):
        """Return what is `Shown` of an update: the question, or the answer once it was given."""
        self._take(values["drawn"])
        run, update = self.walk.run, self._update(values)
        waits = self._waits(values)
        learnt = update.before if waits else update.after
        scenes = [number_line_scene(update.z, run.step, z_after(run, update, learnt))]
        if self.line:
            scenes.append(region_scene(run.rows, unit_with(run, learnt)))
        lead = in_epoch(update, run.has_bias)
        if waits:
            said = verdict(self.walk.run, update, values["said"])
            lead = f"{said} {words.asked(update, symbols(run))}".strip()
            scenes[0] = number_line_scene(update.z, run.step, None)
        known = list(range(update.sample)) + self._known(update.sample, waits)
        table = worksheet(error_table(run, update.epoch, net_input=True), known)
        return Shown(scenes, f"{lead} {scenes[0].sentence}", [table.showing(None, update.sample)])

    def act(self, action, values):
        """Check what was entered, show the answer, go to the next row, or take another start."""
        self._take(values["drawn"])
        if action == 3:
            anew = {"drawn": values["drawn"] + 1, "position": 1, "solved": 0}
            return _empty(values) | anew
        if action == 2:
            return {"said": FIRST} if self._waits(values) else self._next(values)
        if not self._waits(values):
            return {}
        slip = self._slip(values) if action == 0 else RIGHT
        return {"said": slip} | ({} if slip else {"solved": values["position"]})

    def _take(self, drawn):
        """Go on with the training from the start that was drawn last."""
        if drawn not in self.walks:
            run = fresh_run(self.settings, drawn, Run.all_mistakes)  # something to put right
            self.walks[drawn] = Walk(run)
        self.walk = self.walks[drawn]

    def _update(self, values):
        return self.walk.update(values["position"])

    def _waits(self, values):
        """Tell whether the row is wrong, and the reader has not put it right yet."""
        return bool(self._update(values).error) and values["solved"] < values["position"]

    def _next(self, values):
        return _empty(values) | {"position": min(values["position"] + 1, self.walk.last)}

    def _known(self, sample, waits):
        """Return what is filled in the row whose turn it is, as `worksheet` takes it."""
        if not waits:
            return [sample]
        return [(sample, key) for key in ("z", "output", "error")]

    def _slip(self, values):
        """Return what is wrong with what was entered, or RIGHT."""
        update = self._update(values)
        places = range(len(update.changes))
        changes = [exact(values[f"d{n}"]) for n in places]
        weights = [exact(values[f"n{n}"]) for n in places]
        return slip_of(self.walk.run, update, changes, weights)


def _empty(values):
    """Return what clears the entries, and what was said about them."""
    entries = [name for name in values if name[0] in "dn" and name[1:].isdigit()]
    return dict.fromkeys(entries, 0) | {"said": RIGHT}
