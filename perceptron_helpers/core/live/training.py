"""How the starting weights and the learning rate change a training."""

from ..draws import Draws
from ..run import Run
from ..scenes.firing import firing_scene
from ..scenes.mistakes import mistakes_scene
from ..scenes.region import region_scene
from ..scenes.weights import weights_scene
from ..tables.summary import summary_table
from ..words.controls import RANDOM
from ..words.runs import after_training
from ..words.training_tables import SHORTENED
from .live import Live, all_rows
from .shown import Shown

MOST_ROWS = 20  # of the table
DRAWN = (-50, 50)  # hundredths: between these lie random weights


class Training(Live):
    """Where a trained neuron fires, its weights and mistakes per epoch, a row for each epoch."""

    ACTIONS = (RANDOM,)

    def __init__(self, spec):
        self.gates, self.updates = all_rows(spec["gates"]), spec["updates"]
        self.at_threshold, self.line, self.seed = spec["at_threshold"], spec["line"], spec["seed"]

    def show(self, values):
        """Return what is `Shown` of the training that these values give."""
        run = training(self.gates, values, self.at_threshold, self.updates[values["update"]])
        plane = (region_scene if self.line else firing_scene)(run.rows, run.unit())
        table = summary_table(run).changed(notes=SHORTENED).showing(MOST_ROWS, None)
        scenes = [plane, weights_scene(run), mistakes_scene(run)]
        return Shown(scenes, after_training(run, plane.sentence), [table])

    def act(self, action, values):
        """Draw the next random weights."""
        drawn = values["drawn"] + 1
        w1, w2 = Draws(self.seed).hundredths(DRAWN, 2 * drawn)[-2:]
        return {"w1": w1, "w2": w2, "drawn": drawn}


def training(gates, values, at_threshold, update="online"):
    """Return the `Run` that some values give."""
    return Run(
        gates[values.get("gate", 0)],
        [values["w1"], values["w2"]],
        bias=values.get("bias"),
        learning_rate=values["learning_rate"],
        threshold=values.get("threshold", "0"),
        at_threshold=at_threshold,
        update=update,
    )
