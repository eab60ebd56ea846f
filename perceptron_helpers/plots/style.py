"""One look for all pictures.

The colours are those of Okabe and Ito, which colour-blind readers can tell apart. Colour never
stands alone: class 1 is a filled circle and class 0 an open square, wrong rows get a ring and a
cross, the firing side is hatched. Letters have at least 12 points on a picture 8 inches wide.
"""

import contextlib
import functools

import matplotlib.style

BLACK, GREY = "#000000", "#767676"
VERMILLION, BLUE = "#D55E00", "#0072B2"
GREEN, PURPLE, ORANGE, SKY = "#009E73", "#CC79A7", "#E69F00", "#56B4E9"

CLASS_1, CLASS_0 = VERMILLION, BLUE
FIRES, FIRING_TINT, FIRING_HATCH = "#F2AE80", "#FDEBDD", "#F2BE97"

FONT_SIZE = 12
LINE_WIDTH = 2.5
# A colour, a marker and a line style for each weight; the bias has its own.
DASHED = (0, (4, 1))
WEIGHT_LOOKS = (
    (GREEN, "o", "-"),
    (PURPLE, "s", DASHED),
    (ORANGE, "^", "-"),
    (SKY, "v", DASHED),
    (GREEN, "D", ":"),
    (PURPLE, "X", ":"),
)
BIAS_LOOK = (BLACK, "d", "--")
# Letters in a curve's colour, darker: at least 4.5 to 1 against white (WCAG 2, AA).
LETTERS = {
    GREEN: "#007A58",
    PURPLE: "#A9437C",
    ORANGE: "#8F6200",
    SKY: "#1A6FA0",
    BLACK: BLACK,
}
# Where words may lie on lines and points, they bring their own paper.
PAPER = {"facecolor": "white", "edgecolor": "none", "alpha": 0.85, "pad": 2.0}

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
