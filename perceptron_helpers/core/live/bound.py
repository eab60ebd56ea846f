"""How many mistakes a training makes, beside the number that it cannot exceed."""

from ..decimals import exact
from ..rows import Rows
from ..run import Run
from ..scenes.growth import growth_scene
from ..words import margins as words
from .live import Live
from .shown import Shown

MOST_EPOCHS = 300


class Bound(Live):
    """The growth of the weights, for a gate, an order of its rows and a start."""

    def __init__(self, spec):
        self.gates, self.orders, self.starts = spec["gates"], spec["orders"], spec["starts"]
        self.learning_rate = spec["learning_rate"]
        self.separating = [[exact(text) for text in u] for u in spec["separating"]]

    def show(self, values):
        """Return what is `Shown` of the training that these choices give."""
        which = values.get("gate", 0)
        name, inputs, targets, names = self.gates[which]
        order = self.orders[values["order"]]
        rows = Rows(name, [inputs[i] for i in order], [targets[i] for i in order], names)
        start, u = self.starts[values["start"]], self.separating[which]
        run = Run(
            rows,
            start[:-1],
            bias=start[-1],
            learning_rate=self.learning_rate,
            max_epochs=MOST_EPOCHS,
        )
        scene = growth_scene(run, u)
        return Shown([scene], f"{words.separating(u)} {scene.sentence}")
