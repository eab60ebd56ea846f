"""Explore the step functions, and the tie z = θ."""

from perceptron_helpers import checks
from perceptron_helpers.live.controls import level_slider
from perceptron_helpers.live.picture import LivePicture


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
    z = checks.number("z", z)
    threshold = checks.number("threshold", threshold, at_least=0)
    controls = [
        *level_slider("z", z, 1, 0.05),
        *level_slider("threshold", threshold, 1, 0.05, low=0),
    ]
    return LivePicture("step", {}, controls, table_height=250)
