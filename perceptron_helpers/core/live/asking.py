"""A walk through a training in which the reader makes the corrections."""

from ..decimals import exact
from ..draws import Draws
from ..ratio import Ratio
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
from .shown import Shown
from .stepper import Stepper
from .update import z_after

RIGHT, FIRST, SWAPPED, ADDED_TO_THE_OTHER = 0, 1, 2, 3  # what was said last, as a whole number
SIGN, RATE, OFF, CHANGE, NEW = 10, 20, 30, 40, 50  # these plus the place of the weight
MOST_TRIES = 20  # to draw a start that leaves something to put right


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
            verdict = self._verdict(values["said"], update)
            lead = f"{verdict} {words.asked(update, symbols(run))}".strip()
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
            self.walks[drawn] = Walk(self._drawn(Draws(drawn)))
        self.walk = self.walks[drawn]

    def _drawn(self, draws):
        """Return a training from a start with one decimal, if possible one with a mistake."""
        for _ in range(MOST_TRIES):
            start = [_tenths(draws.next(11) - 5) for _ in (1, 2)]
            run = Run(**(self.settings | {"weights": start}))
            if run.all_mistakes():
                break
        return run

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
        right, wanted, other = update.changes, update.after, _other(update.changes)
        wrong = [n for n in places if changes[n] != right[n]]
        if wrong:
            return SWAPPED if changes == other else self._slip_at(wrong[0], changes, update)
        wrong = [n for n in places if weights[n] != wanted[n]]
        if not wrong:
            return RIGHT
        swapped = [old + change for old, change in zip(update.before, other)]
        return ADDED_TO_THE_OTHER if weights == swapped else NEW + wrong[0]

    def _slip_at(self, n, changes, update):
        right, mine = update.changes[n], changes[n]
        if not right:
            return OFF + n
        if mine == -right:
            return SIGN + n
        return (RATE if mine * self.walk.run.learning_rate == right else CHANGE) + n

    def _verdict(self, said, update):
        """Return what was said last, in words."""
        whole = {FIRST: words.FIRST, SWAPPED: words.SWAPPED}
        whole[ADDED_TO_THE_OTHER] = words.ADDED_TO_THE_OTHER
        if said < SIGN:
            return whole.get(said, "")
        n, error = said % 10, Ratio(update.error)
        symbol = symbols(self.walk.run)[n]
        inputs = list(update.inputs) + [Ratio(1)]
        return {
            SIGN: words.sign(symbol, error),
            RATE: words.rate(symbol),
            OFF: words.off(symbol),
            CHANGE: words.change(symbol, [self.walk.run.learning_rate, error, inputs[n]]),
            NEW: words.new(symbol),
        }[said - n]


def _empty(values):
    """Return what clears the entries, and what was said about them."""
    entries = [name for name in values if name[0] in "dn" and name[1:].isdigit()]
    return dict.fromkeys(entries, 0) | {"said": RIGHT}


def _tenths(n):
    return f"{'-' if n < 0 else ''}0.{abs(n)}"


def _other(pair):
    """Return the numbers of two weights in each other's place; what follows stays."""
    return [pair[1], pair[0]] + list(pair[2:])
