"""Which measurements tell two species of penguins apart."""

from ..rows import Rows
from ..run import Run
from ..scenes.mistakes import mistakes_scene
from ..scenes.region import region_scene
from ..words import controls as words
from ..words.runs import sentence_on_ending
from .live import Live
from .shown import Shown

MOST_EPOCHS = 30


class Penguins(Live):
    """The boundary line after some epochs, and the mistakes of each epoch."""

    def __init__(self, spec):
        self.spec = spec
        self._known = (None, None)  # the last choice, and its rows

    def show(self, values):
        """Return what is `Shown` of two species and two measurements."""
        run = Run(
            self._rows(values),
            ["0", "0"],
            bias="0",
            learning_rate=values["learning_rate"],
            max_epochs=MOST_EPOCHS,
        )
        scenes = [region_scene(run.rows, run.unit()), mistakes_scene(run)]
        species = self.spec["species"][values["species"]]
        told = words.classes(species["names"])
        return Shown(scenes, f"{sentence_on_ending(run)} {told} {scenes[0].sentence}")

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
