"""Step functions, and the tie z = θ."""

from ..decimals import exact
from ..scenes.step import step_scene
from ..tables.conventions import conventions_table
from ..tables.worksheet import worksheet
from ..unit import step_function
from ..words import steps as words
from ..words.sides import relation
from .live import Live
from .shown import Shown

DRAWN = words.CONVENTIONS[:3]


class Step(Live):
    """Three kinds of step side by side, and what each convention of the books says."""

    def __init__(self, spec):
        pass

    def show(self, values):
        """Return what is `Shown` of z and θ."""
        z, threshold = exact(values["z"]), exact(values["threshold"])
        steps = [(name, step_function(name, threshold, tie)) for name, tie, _, _ in DRAWN]
        table = conventions_table(z, threshold)
        outputs = [row[-1].value for row in table.rows]
        said = f"{relation(z, step_function('step', threshold))}: {words.answers(outputs)}."
        return Shown([step_scene(name, step, z) for name, step in steps], said, [worksheet(table)])
