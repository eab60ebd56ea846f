"""Many gates side by side, four in a row, each with the line that its training ended with."""

from .half_plane import corners
from .ratio import Ratio
from .region import Region

MOST, COLUMNS = 16, 4
# Of each gate; wide enough for a line beside all points.
SIDE = (Ratio(-6, 10), Ratio(16, 10))
BOX = corners((SIDE, SIDE))
MIDDLE = (Ratio(1, 2), Ratio(1, 2))
GAP, HEAD = Ratio(3, 10), Ratio(48, 100)  # between two gates, and above each for its name
PITCH = (SIDE[1] - SIDE[0] + GAP, SIDE[1] - SIDE[0] + HEAD)  # from one gate to the next
NAME = (MIDDLE[0], SIDE[1] + Ratio(6, 100))  # where a gate's name stands


def room(count):
    """Return width and height of so many gates together."""
    return PITCH[0] * COLUMNS, PITCH[1] * -(-count // COLUMNS)


def place(number, count):
    """Return where the point (0, 0) of this gate is, the first being number 0."""
    row, column = divmod(number, COLUMNS)
    x = PITCH[0] * column + GAP * Ratio(1, 2) - SIDE[0]
    return x, room(count)[1] - PITCH[1] * (row + 1) + GAP * Ratio(1, 4) - SIDE[0]


def split(run):
    """Return the `Region` that a training ended with, or None where it has not converged."""
    return Region(run.unit(), BOX) if run.converged else None
