"""Explore the step functions, and the tie z = θ."""

from perceptron_helpers import checks
from perceptron_helpers.activations import activation
from perceptron_helpers.core.tables.conventions import conventions_table
from perceptron_helpers.core.words import steps as words
from perceptron_helpers.core.words.sides import relation
from perceptron_helpers.exact import number_of
from perceptron_helpers.live.controls import level_slider
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.plots import draw_activation
from perceptron_helpers.tables.table import Table

DRAWN = words.CONVENTIONS[:3]


def explore_step(z=0.2, threshold=0.2):
    """Explore step functions: sliders for the net input z and the threshold θ.

    Shows the three kinds of step side by side, and what each convention of the books says.

    Parameters
    ----------
    z, threshold : float
        The threshold is 0 or more, since one function has a dead band from −θ to θ.

    Returns
    -------
    LivePicture
    """
    checks.number("threshold", threshold, at_least=0)

    def show(z, threshold):
        drawings = tuple((name, threshold, tie, z) for name, tie, *_ in DRAWN)
        table = Table(conventions_table(number_of(z), number_of(threshold)))
        outputs = [row["output"] for row in table.records]
        lead = f"{relation(number_of(z), activation('step', threshold))}: {words.answers(outputs)}."
        return Shown(drawings, lead, (table,), tell_picture=False)

    controls = {
        **level_slider("z", z, 1, 0.05),
        **level_slider("threshold", threshold, 1, 0.05),
    }
    controls["threshold"].min = 0
    return LivePicture(controls, [draw_activation] * len(DRAWN), show, table_height=260)
