"""Explore the step functions, and the tie z = θ."""

from perceptron_helpers import checks
from perceptron_helpers.core.tables.conventions import CONVENTIONS, conventions_table
from perceptron_helpers.exact import number_of, side
from perceptron_helpers.live.controls import level_slider
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.plots import draw_activation, words
from perceptron_helpers.tables.table import Table

DRAWN = CONVENTIONS[:3]
SAID = ("the step says", "the sign", "the three-way step")


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
        drawings = tuple((name, threshold, tie, z) for name, tie in DRAWN)
        table = Table(conventions_table(number_of(z), number_of(threshold)))
        outputs = [row["output"] for row in table.records]
        said = [f"{name} {words.number(y)}" for name, y in zip(SAID, outputs, strict=False)]
        lead = f"{_comparison(z, threshold)}: {words.listing(said)}."
        return Shown(drawings, lead, (table,), tell_picture=False)

    controls = {
        **level_slider("z", "net input z", z, 1, 0.05),
        **level_slider("threshold", "threshold θ", threshold, 1, 0.05),
    }
    controls["threshold"].min = 0
    return LivePicture(controls, [draw_activation] * len(DRAWN), show, table_height=260)


def _comparison(z, threshold):
    """Return for example "z = 0.2 equals θ = 0.2, a tie"."""
    relation = ("is below", "equals", "is above")[1 + side([z], [1.0], 0.0, threshold)]
    tie = ", a tie" if relation == "equals" else ""
    return f"{words.equation('z', z)} {relation} {words.equation('θ', threshold)}{tie}"
