"""A brain cell, drawn from left to right as its signals run."""

import numpy as np
from matplotlib.patches import Circle, Ellipse, FancyBboxPatch
from style import INK, INPUT, LINE, OTHER, OUTPUT, PALE, STEP, SUM, WEIGHT, flesh, limb, smooth

# Branches and outline with the middle of the cell body at (0, 0): points, thick end, thin end.
DENDRITES = [
    ([(-4, 3), (-10, 7), (-16, 8.5), (-24, 8)], 3.6, 1.0),
    ([(-11.5, 7.6), (-15, 11.5), (-21, 14)], 1.6, 0.8),
    ([(-16, 8.5), (-20, 10), (-25, 12)], 1.5, 0.8),
    ([(-4, -3), (-10, -7), (-16, -8.5), (-24, -8)], 3.6, 1.0),
    ([(-11.5, -7.6), (-15, -11.5), (-21, -14)], 1.6, 0.8),
    ([(-16, -8.5), (-20, -10), (-25, -12)], 1.5, 0.8),
    ([(-5, 0), (-12, 0.6), (-18, 1.2), (-23, 3)], 2.6, 0.8),
    ([(-12, 0.4), (-17, -1.6), (-24, -3)], 1.2, 0.8),
    ([(0, 4), (1, 9), (-2, 14)], 3.0, 0.8),
    ([(0.5, 7), (3, 10.5), (4.5, 14)], 1.2, 0.8),
    ([(0, -4), (1, -9), (-2, -14)], 3.0, 0.8),
]
INCOMING = [[(-9.5, 17.5), (-10.3, 14), (-9.0, 10.6)], [(-9.5, -17.5), (-10.3, -14), (-9.0, -10.6)]]
SOMA = [(7, 0), (4.5, 4.6), (0, 6.2), (-5, 5.2), (-7, 0), (-5, -5.2), (0, -6.2), (4.5, -4.6)]
HILLOCK = [(5.5, 3.2), (9, 1.4), (13, 0.9), (13, -0.9), (9, -1.4), (5.5, -3.2)]


def draw_cell(ax, middle, axon_end, sheaths, stretch=(1, 1)):
    """Draw one cell with its axon up to x = axon_end, and two synapses on its dendrites."""

    def place(points):
        return np.array(middle) + np.array(points, dtype=float) * stretch

    flesh(ax, [limb(place(points), *widths) for points, *widths in DENDRITES], INPUT)
    for points in INCOMING:
        draw_incoming(ax, place(points))
    start = place((12.5, 0))
    flesh(ax, [limb([start, (axon_end, start[1])], 2, 2, 2)], OUTPUT)
    flesh(ax, [place(HILLOCK)], STEP, zorder=3.5)
    flesh(ax, [smooth(place(SOMA), 40, closed=True)], SUM, zorder=4)
    ax.add_patch(Ellipse(place((-0.5, 0)), 5, 4.6, fc="white", ec=INK, lw=LINE, zorder=5))
    draw_myelin(ax, start[0] + 0.8, axon_end - 0.5, start[1], sheaths)


def draw_myelin(ax, left, right, y, sheaths, height=4.4):
    """Wrap an axon in sheaths, with bare places between them."""
    width = (right - left) / sheaths
    for k in range(sheaths):
        corner, size = (left + k * width + 2.1, y - height / 2 + 1), (width - 4.2, height - 2)
        box = FancyBboxPatch(corner, *size, "round,pad=1,rounding_size=1.6", fc=PALE, ec=INK)
        ax.add_patch(box).set(linewidth=LINE, zorder=5)


def draw_bouton(ax, at, radius=1.3):
    """Draw the knob in which an axon ends."""
    ax.add_patch(Circle(at, radius, fc=WEIGHT, ec=INK, lw=LINE, zorder=6))


def draw_incoming(ax, points):
    """Draw another cell's axon, which ends in a knob at the last point."""
    flesh(ax, [limb(points, 1.1, 0.9)], OTHER, zorder=5)
    draw_bouton(ax, points[-1])


def draw_terminals(ax, start, ends):
    """Let an axon branch out to knobs."""
    x, y = start
    forks = [[(x, y), ((x + a) / 2, y + 0.35 * (b - y)), (a, b)] for a, b in ends]
    flesh(ax, [limb(fork, 1.8, 1.0) for fork in forks], OUTPUT, zorder=3.2)
    for end in ends:
        draw_bouton(ax, end)


def draw_next_cell(ax, left, y):
    """Draw the edge of a cell that reaches towards an axon's terminals."""
    edge = [(0, 0), (3, 8), (14, 12), (14, -12), (3, -8)]
    twigs = [[(6, 5), (0, 8), (-6.6, 9.6)], [(6, -5), (0, -8), (-6.6, -9.6)]]
    body = smooth(np.add(edge, (left, y)), 30, closed=True)
    flesh(ax, [body, *(limb(np.add(twig, (left, y)), 4, 1.4) for twig in twigs)], OTHER, zorder=2)


def draw_synapse(ax, middle, radius):
    """Draw a synapse as through a magnifying glass: terminal, gap, next cell."""
    x, y = middle
    glass = ax.add_patch(Circle(middle, radius, fc="white", ec="none", zorder=6))
    knob = [(0, 5.6), (-5, 4), (-6, 0.6), (-3.5, -1.3), (3.5, -1.3), (6, 0.6), (5, 4)]
    ground = [(-12, -4.6), (12, -4.6), (12, -12), (-12, -12)]
    flesh(ax, [np.add(ground, middle)], OTHER, 7, glass)
    flesh(ax, [limb([(x, y + 12), (x, y + 3)], 3.4, 3.4, 2)], OUTPUT, 7, glass)
    flesh(ax, [smooth(np.add(knob, middle), 30, closed=True)], WEIGHT, 7.2, glass)
    drops = [(-3, 1.4), (0, 0.4), (3, 1.4), (-1.6, 3.2), (1.7, 3.1)]
    for dx, dy in drops:
        ax.add_patch(Circle((x + dx, y + dy), 0.8, fc="white", ec=INK, lw=2, zorder=7.5))
    loose = [(-2.2, -2.8), (-0.6, -3.4), (1.1, -2.8), (2.7, -3.4)]
    ax.plot(*np.add(loose, middle).T, "o", color=INK, ms=4, zorder=7.5)
    ax.add_patch(Circle(middle, radius, fc="none", ec=INK, lw=LINE, zorder=8))
