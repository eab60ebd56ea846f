"""A blank table to fill in on paper: what comes out is checked, and there is always another one."""

from ..decimals import exact
from ..ratio import Ratio
from ..run import Run
from ..tables.errors import error_table
from ..tables.parts import symbols
from ..tables.summary import summary_table
from ..tables.worksheet import worksheet
from ..words import controls
from ..words import practice as words
from .fresh import fresh_run
from .live import Live, rows_of
from .shown import Shown

NOTHING, RIGHT, TIE, KEPT, RATE, SIGN, OTHER = range(7)  # OTHER: plus the place of the entry
SHORTEST, LONGEST = 3, 4  # epochs of a training whose summary is to be filled in


class Practice(Live):
    """A table of one training, blank, and entries for what comes out at its end.

    The entries have the names ``n0`` (what is counted), ``n1, n2, …`` (weights, a bias last).
    Buttons set what is hidden: ``filled`` (how many rows are), ``said``, and ``drawn``, which
    counts the trainings from fresh starts.
    """

    ACTIONS = (controls.CHECK, controls.SHOW_ME, controls.ANOTHER)

    def __init__(self, spec):
        self.of, self.has_z = spec["table"], spec.get("net_input", False)
        self.settings = spec["settings"] | {"rows": rows_of(spec["gate"])}
        self.made = {0: (Run(**self.settings), spec.get("epoch", 1))}
        # A fresh one is in its first epoch, where only one is asked for.
        last = 1 if self.of == "errors" else max(self.settings["max_epochs"], LONGEST)
        self.settings["max_epochs"] = last

    def show(self, values):
        """Return what is `Shown`: the task, or what is said about the entries, and the table."""
        table = self._table(values)
        is_full = values["filled"] >= len(table.rows)
        shown = worksheet(table, "all" if is_full else range(values["filled"]))
        return Shown([], self._said(values, is_full), [shown])

    def act(self, action, values):
        """Check what was entered, fill in one row more, or take another start."""
        if action == 2:
            entries = [name for name in values if name[0] == "n"]
            anew = {"drawn": values["drawn"] + 1, "filled": 0, "said": NOTHING}
            return dict.fromkeys(entries, 0) | anew
        n_rows = len(self._table(values).rows)
        if action == 1:
            return {"filled": min(values["filled"] + 1, n_rows), "said": NOTHING}
        said = self._verdict(values)
        return {"said": said} | ({"filled": n_rows} if said == RIGHT else {})

    def run(self, drawn):
        """Return the training that was drawn, and the epoch that an error table shows."""
        if drawn not in self.made:
            self.made[drawn] = fresh_run(self.settings, drawn, self._is_of_the_kind), 1
        return self.made[drawn]

    def _is_of_the_kind(self, run):
        if self.of == "errors":
            return bool(run.all_mistakes())
        return run.converged and SHORTEST <= run.n_epochs <= LONGEST

    def _table(self, values):
        run, epoch = self.run(values["drawn"])
        if self.of == "errors":
            return error_table(run, epoch, net_input=self.has_z)
        return summary_table(run)

    def _outcome(self, run, epoch=1):
        """Return what has to be entered for a training: a number, and the weights at the end."""
        if self.of == "errors":
            return [Ratio(run.mistakes(epoch))] + run.state(epoch)
        return [Ratio(run.n_epochs)] + run.state(run.n_epochs)

    def _verdict(self, values):
        run, epoch = self.run(values["drawn"])
        right = self._outcome(run, epoch)
        mine = [exact(values[f"n{n}"]) for n in range(len(right))]
        if mine == right:
            return RIGHT
        for slip, changed in self._slips(run, epoch):
            if mine == self._outcome(Run(**(self.settings | changed))):
                return slip
        return OTHER + [a == b for a, b in zip(mine, right)].index(False)

    def _slips(self, run, epoch):
        """Return pairs of a slip, and the settings of a training in which it is made."""
        begin = [f"{units}e-{run.places}" for units in run.units[epoch - 1]]
        start = {"bias": begin.pop() if run.has_bias else None, "weights": begin}
        slips = {
            TIE: {"at_threshold": 1 - run.step.between},
            KEPT: {"update": "batch"},
            RATE: {"learning_rate": "1"},
            SIGN: {"learning_rate": f"-{self.settings['learning_rate']}"},
        }
        return [(slip, start | slips[slip]) for slip in (TIE, KEPT, RATE, SIGN)]

    def _said(self, values, is_full):
        (run, epoch), said = self.run(values["drawn"]), values["said"]
        if said >= OTHER:
            return words.not_yet(words.labels(self.of, run.has_bias)[said - OTHER])
        if said == NOTHING:
            task = words.task(self.of, symbols(run), run.state(epoch - 1))
            return words.SHOWN if is_full else task
        return (words.RIGHT, words.tie(run.threshold), words.KEPT, words.RATE, words.SIGN)[said - 1]
