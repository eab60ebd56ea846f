"""What three units can do that one cannot."""

from ..decimals import exact
from ..layers import layer_unit
from ..scenes.hidden import hidden_scene
from ..scenes.layers import layers_scene
from ..tables.layers import layers_table
from ..tables.worksheet import worksheet
from .live import Live, all_rows
from .shown import Shown


class Layers(Live):
    """Two hidden units in the plane of the inputs, and what the third sees."""

    def __init__(self, spec):
        self.gates = all_rows(spec["gates"])
        self.units = [
            layer_unit([exact(w) for w in weights], exact(bias)) for weights, bias in spec["units"]
        ]

    def show(self, values):
        """Return what is `Shown` of three units."""
        rows = self.gates[values.get("gate", 0)]
        hidden = [self.units[values[name]] for name in ("h1", "h2")]
        output = self.units[values["y"]]
        scenes = [layers_scene(rows, hidden, output), hidden_scene(rows, hidden, output)]
        table = worksheet(layers_table(rows, hidden, output))
        return Shown(scenes, scenes[0].sentence, [table])
