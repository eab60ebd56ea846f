"""The parts of a threshold logic unit (TLU): circles, weights, arrows, the step."""

import numpy as np
from matplotlib.patches import Circle, FancyBboxPatch
from style import BIG, INK, INPUT, LINE, OUTPUT, SMALL, STEP, SUM, WEIGHT, write


def draw_node(ax, at, words, colour, radius, size=BIG + 9):
    """Draw a circle with words in it."""
    ax.add_patch(Circle(at, radius, fc=colour, ec=INK, lw=LINE, zorder=4))
    write(ax, *at, words, size=size)


def draw_arrow(ax, start, end, radius=0.0):
    """Draw a connection whose arrowhead stops a radius before its end."""
    start, end = np.array(start), np.array(end)
    end = end - (radius + 0.3) * (end - start) / np.hypot(*(end - start))
    arrow = {"arrowstyle": "-|>,head_width=0.35,head_length=0.6", "mutation_scale": 20}
    arrow |= {"color": INK, "lw": LINE, "shrinkA": 0, "shrinkB": 0}
    ax.annotate("", end, start, arrowprops=arrow, zorder=2)


def draw_weighted(ax, start, weight_at, end, radius, weight):
    """Draw an input's way through its weight to the sum."""
    ax.plot(*zip(start, weight_at, strict=True), color=INK, lw=LINE, zorder=2)
    draw_arrow(ax, weight_at, end, radius)
    corner, shape = (weight_at[0] - 2.4, weight_at[1] - 1.5), "round,pad=0.8"
    ax.add_patch(FancyBboxPatch(corner, 4.8, 3, shape, fc=WEIGHT, ec=INK, lw=LINE, zorder=5))
    write(ax, *weight_at, weight, size=BIG + 3)


def draw_step(ax, at, size):
    """Draw the step function, with its threshold, in a box."""
    corner = (at[0] - size / 2, at[1] - size / 2)
    box = FancyBboxPatch(corner, size, size, "round,pad=0", fc=STEP, ec=INK, lw=LINE, zorder=4)
    ax.add_patch(box)
    steps = np.array([(-0.36, -0.14), (0, -0.14), (0, 0.3), (0.36, 0.3)]) * size + at
    ax.plot(*steps.T, color=INK, lw=2 * LINE, zorder=5, solid_joinstyle="miter")
    write(ax, at[0], at[1] - 0.32 * size, "θ", size=SMALL + 0.5 * (size - 10))


def draw_inputs(ax, x, heights, radius):
    """Draw the inputs x₁ and x₂ above each other."""
    for y, name in zip(heights, ["x₁", "x₂"], strict=True):
        draw_node(ax, (x, y), name, INPUT, radius)


def draw_core(ax, y, xs, sizes, output="y"):
    """Draw sum, step and output in a row; sizes are radius, width of the box, radius."""
    draw_arrow(ax, (xs[0], y), (xs[1], y), sizes[1] / 2)
    draw_arrow(ax, (xs[1], y), (xs[2], y), sizes[2])
    draw_node(ax, (xs[0], y), "Σ", SUM, sizes[0], BIG + 2 * sizes[0])
    draw_step(ax, (xs[1], y), sizes[1])
    draw_node(ax, (xs[2], y), output, OUTPUT, sizes[2])
