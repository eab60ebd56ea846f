"""From which weights training is short, long or endless."""

from ..scenes.starts import starts_scene
from ..scenes.weights import weights_scene
from ..starts import Counting
from ..starts_map import MOST, STARTS
from .live import Live, all_rows
from .shown import Shown
from .training import training


class Starts(Live):
    """The map of epochs over all starting weights, and one start on it.

    The map takes long. So it is made in parts, and shows as far as it is known.
    """

    def __init__(self, spec):
        self.gates = all_rows(spec["gates"])
        self.at_threshold, self.update = spec["at_threshold"], spec["update"]
        self._key, self._counting = None, None

    def show(self, values):
        """Return what is `Shown` of all starts, as far as they are counted, and of one."""
        run = training(self.gates, values, self.at_threshold, self.update)
        setting = self._setting(run.rows, values)
        map_scene = starts_scene(self._counting.found, setting, [values["w1"], values["w2"]])
        return Shown([map_scene, weights_scene(run)], map_scene.sentence)

    def go_on(self, amount):
        """Count the epochs of a few more starts; return how many are still to be counted."""
        return self._counting.go_on(amount)

    def _setting(self, rows, values):
        """Return all of the training but its start, and begin to count anew where it changed."""
        texts = {
            "bias": values.get("bias"),
            "learning_rate": values["learning_rate"],
            "threshold": values.get("threshold", "0"),
        }
        setting = texts | {
            "rows": rows,
            "at_threshold": self.at_threshold,
            "activation": "step",
            "update": self.update,
        }
        key = [values.get("gate", 0), texts]
        if key != self._key:
            self._key, self._counting = key, Counting(starts=STARTS, max_epochs=MOST, **setting)
        return setting
