"""Letters, widths and Matplotlib's own settings: one style for all pictures.

Letters have at least 12 points on a picture 8 inches wide.
"""

import contextlib
import functools

import matplotlib.style

FONT_SIZE = 12
LINE_WIDTH = 2.5
# Where words may lie on lines and points, they bring their own paper.
PAPER = {"facecolor": "white", "edgecolor": "none", "pad": 2.0}

RULES = {
    "font.family": "DejaVu Sans",  # comes with Matplotlib: the same on every machine
    "font.size": FONT_SIZE,
    "axes.linewidth": 1.2,
    "axes.unicode_minus": True,
    "hatch.linewidth": 1.2,
    "text.hinting": "no_hinting",  # letters are drawn in two thirds of the time
    "svg.fonttype": "path",
    "svg.hashsalt": "perceptron_helpers",  # the same names inside the file in each build
}


@contextlib.contextmanager
def drawing_style():
    """Return a ``with`` context in which the course's look holds and the user's own does not.

    Matplotlib reads some settings when an artist is made and others when it is drawn. So make,
    draw, blit and save inside this context. Updates need no context.
    """
    with matplotlib.rc_context():
        # These values have passed Matplotlib's checks once; at each move of a slider that would
        # take half a millisecond again.
        dict.update(matplotlib.rcParams, _look())
        yield


@functools.cache
def _look():
    """Return all settings of the course's look; where a window opens is not its business."""
    with matplotlib.style.context(["default", RULES]):
        rules = matplotlib.rcParams
        # To read "backend" would choose one, and import pyplot.
        return {name: rules[name] for name in rules if name != "backend"}


def tidy(ax):
    """Give an Axes the course's ticks and letters, and take away the lines nobody reads."""
    ax.tick_params(labelsize=FONT_SIZE, width=1.2, length=5)
    for label in (ax.xaxis.label, ax.yaxis.label):
        label.set_size(FONT_SIZE + 1)
    ax.spines[["top", "right"]].set_visible(False)
