"""Which measurements tell two species of penguins apart."""

from ..rows import Rows
from ..run import Run
from ..scenes.mistakes import mistakes_scene
from ..scenes.region import region_scene
from ..words import controls as words
from ..words.runs import sentence_on_ending, sentence_so_far
from .live import Live
from .shown import Shown

MOST_EPOCHS = 30
AT_ONCE = 5  # epochs; the others follow in parts, since with many birds they take long


class Penguins(Live):
    """The boundary line after some epochs, and the mistakes of each epoch."""

    def __init__(self, spec):
        self.spec = spec
        self._known = (None, None)  # the last choice, and its rows
        self._values, self._run = None, None

    def show(self, values):
        """Return what is `Shown` of two species and two measurements."""
        if values != self._values:
            self._values, self._run = values, self._begun(values)
        run = self._run
        scenes = [region_scene(run.rows, run.unit()), mistakes_scene(run)]
        told = words.classes(self.spec["species"][values["species"]]["names"])
        ending = sentence_so_far(run, MOST_EPOCHS) if self._left() else sentence_on_ending(run)
        return Shown(scenes, f"{ending} {told} {scenes[0].sentence}")

    def go_on(self, amount):
        """Train for so many epochs more; return how many are still to come at most."""
        self._run.go_on(min(amount, self._left()))
        return self._left()

    def _left(self):
        return 0 if self._run.converged else MOST_EPOCHS - self._run.n_epochs

    def _begun(self, values):
        """Return the training's first epochs."""
        return Run(
            self._rows(values),
            ["0", "0"],
            bias="0",
            learning_rate=values["learning_rate"],
            max_epochs=AT_ONCE,
        )

    def _rows(self, values):
        """Return the chosen birds."""
        key = [values[name] for name in ("species", "measurements", "standardise")]
        if self._known[0] != key:
            species = self.spec["species"][values["species"]]
            columns = self.spec["measurements"][values["measurements"]]
            scale = values["standardise"]
            texts = [species["columns"][scale][c].split(" ") for c in columns]
            inputs = [list(pair) for pair in zip(*texts)]
            names = [self.spec["input_names"][scale][c] for c in columns]
            self._known = (key, Rows(species["name"], inputs, species["targets"], names))
        return self._known[1]
