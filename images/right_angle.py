"""The weights as an arrow at a right angle to the boundary, on squared paper."""

import numpy as np
from matplotlib.patches import Polygon
from style import INK, LINE, OTHER, OUTPUT, SMALL, page, write
from unit import draw_arrow

SQUARE = 6  # units of the page
FOOT = np.array([36, 30])  # on a corner of the paper's squares
W, ALONG = np.array([3, 4]), np.array([4, -3])


def draw_right_angle():
    """Draw the steps (3, 4) and (4, −3): the second is the first, turned by a quarter."""
    figure, ax = page(60)
    ax.vlines(range(SQUARE, 100, SQUARE), 0, 60, color=OTHER, lw=1, zorder=1)
    ax.hlines(range(SQUARE, 60, SQUARE), 0, 100, color=OTHER, lw=1, zorder=1)
    draw_boundary(ax)
    for step, corner in [(W, (3, 0)), (ALONG, (0, -3))]:
        legs = FOOT + SQUARE * np.array([(0, 0), corner, step])
        ax.plot(*legs.T, color=INK, lw=LINE, ls=(0, (2, 1.5)), zorder=3)
        draw_arrow(ax, FOOT, FOOT + SQUARE * step)
    write(ax, 45.8, 32.5, "3 right", size=SMALL)
    write(ax, 55.4, 42, "4 up", ha="left", size=SMALL)
    write(ax, 34.6, 21, "3 down", ha="right", size=SMALL)
    write(ax, 48, 9.3, "4 right", size=SMALL)
    write(ax, 56, 54.5, "w = (3, 4)", ha="left", weight="bold")
    write(ax, 62.5, 13.5, "along the line: (4, −3)", ha="left", weight="bold")
    write(ax, 84, 39, "fires")
    write(ax, 14, 15, "does not fire")
    return figure


def draw_boundary(ax):
    """Draw the whole line along the second step, its firing side, and the right angle."""
    ends = np.array([FOOT - 9 * ALONG, FOOT + 16 * ALONG])
    ax.add_patch(Polygon([*ends, (100, 60), (0, 60)], fc=OUTPUT, alpha=0.12, lw=0, zorder=0))
    ax.plot(*ends.T, color=OTHER, lw=2 * LINE, zorder=2)
    across, along = 0.6 * SQUARE * W / 5, 0.6 * SQUARE * ALONG / 5
    ax.plot(*np.array([FOOT + across, FOOT + across + along, FOOT + along]).T, color=INK, lw=LINE)
