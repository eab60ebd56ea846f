"""Draw the course's pictures: python images/draw.py [FOLDER].

Titles and alt texts have their home in alt.toml; the lessons repeat the alt texts.
"""

import sys
import tomllib
from pathlib import Path

from action_potential import draw_action_potential
from brain_cell import draw_cell, draw_next_cell, draw_synapse, draw_terminals
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle
from right_angle import draw_right_angle
from style import (
    BIG,
    INK,
    INPUT,
    OUTPUT,
    PALE,
    SMALL,
    STEP,
    SUM,
    WEIGHT,
    page,
    point_out,
    save,
    use_style,
    write,
)
from unit import draw_core, draw_inputs, draw_weighted

HERE = Path(__file__).parent


def draw_neuron():
    """Draw a brain cell and what its parts do."""
    figure, ax = page(66)
    draw_cell(ax, (29, 38), 71, 3)
    draw_next_cell(ax, 90, 38)
    draw_terminals(ax, (70, 38), [(80.6, 47.4), (87.6, 38), (80.6, 28.6)])
    write(ax, 95.6, 38, "next\ncell", size=SMALL)
    point_out(ax, "dendrites", "receive", (8.5, 61.5), (9.6, 51.3))
    point_out(ax, "synapse", "weighs", (8, 13), (20, 28.8))
    point_out(ax, "soma", "sums", (36, 13), (33, 35))
    point_out(ax, "nucleus", "", (24, 61.5), (27.2, 38.6))
    point_out(ax, "axon hillock", "fires or not", (45, 58), (38.5, 38))
    point_out(ax, "myelin", "speeds signals", (66, 58), (58, 39.5))
    point_out(ax, "axon", "sends", (50, 20), (53, 37.6))
    point_out(ax, "synapses", "to the next cell", (88.5, 60), (82.3, 47.5))
    magnify_synapse(ax, (82, 28.5), (88, 11))
    return figure


def magnify_synapse(ax, place, middle):
    """Draw the synapse at a place once more, large."""
    ax.add_patch(Circle(place, 3, fc="none", ec=INK, lw=2, zorder=8))
    for side in (-1, 1):
        ends = (place[0] + 3 * side, middle[0] + 10 * side), (place[1], middle[1])
        ax.plot(*ends, color=INK, lw=2, zorder=5)
    draw_synapse(ax, middle, 10)
    write(ax, 74.5, middle[1] + 9, "enlarged:", ha="right", size=SMALL)
    for name, dy, tip in [("terminal", 4, 2), ("gap", -3, -3), ("next cell", -9, -7)]:
        at, near = (74.5, middle[1] + dy), (middle[0] - 5, middle[1] + tip)
        point_out(ax, name, "", at, near, ha="right", size=SMALL)


def draw_neuron_to_tlu():
    """Draw a brain cell above a TLU, part above counterpart."""
    figure, ax = page(80)
    draw_columns(ax)
    draw_cell(ax, (47.5, 56), 89, 2, stretch=(1.45, 1.0))
    draw_terminals(ax, (88, 56), [(94, 61), (96.5, 56), (94, 51)])
    for y, dy, weight in [(26.5, 3.6, "w₁"), (13.5, -3.6, "w₂")]:
        draw_weighted(ax, (11.5, y), (30, 20 + dy), (47.5, 20), 5.5, weight)
    draw_inputs(ax, 11.5, [26.5, 13.5], 4.4)
    draw_core(ax, 20, [47.5, 64, 85], [5.5, 10, 4.4])
    return figure


def draw_columns(ax):
    """Draw a band for each part: its name, what it does, and at the foot its counterpart."""
    edges = [1, 22, 38, 57, 71, 99]
    parts = [
        (INPUT, "dendrites", "receive", "inputs\nx₁, x₂"),
        (WEIGHT, "synapses", "weigh", "weights\nw₁, w₂"),
        (SUM, "soma", "sums", "weighted\nsum z"),
        (STEP, "axon\nhillock", "fires", "step"),
        (OUTPUT, "axon", "sends", "output y"),
    ]
    for k, (colour, name, what, counterpart) in enumerate(parts):
        left, width = edges[k] + 0.4, edges[k + 1] - edges[k] - 0.8
        ax.add_patch(Rectangle((left, 0), width, 80, fc=colour, alpha=0.18, zorder=0))
        ax.add_patch(Rectangle((left, 33.2), width, 4, fc=colour, zorder=1))
        middle = left + width / 2
        write(ax, middle, 76.5, name, size=SMALL, weight="bold")
        write(ax, middle, 34.6, f"{k + 1}  {what}", size=SMALL, va="baseline")
        write(ax, middle, 3.8, counterpart, size=SMALL, weight="bold")


def draw_tlu():
    """Draw a threshold logic unit with two inputs."""
    figure, ax = page(58)
    for y, dy, weight in [(43, 4.6, "w₁"), (25, -4.6, "w₂")]:
        draw_weighted(ax, (9, y), (27, 34 + dy), (46, 34), 7, weight)
    draw_inputs(ax, 9, [43, 25], 6)
    draw_core(ax, 34, [46, 70, 91], [7, 14, 6])
    write(ax, 57, 37.5, "z", size=BIG + 7)
    for x, name in [(9, "inputs"), (27, "weights"), (46, "sum"), (70, "step"), (91, "output")]:
        write(ax, x, 53, name, weight="bold", va="baseline")
    write(ax, 70, 24, "threshold θ", size=SMALL)
    write(ax, 31, 9, "z = w₁·x₁ + w₂·x₂", size=BIG + 7, va="baseline")
    write(ax, 79, 9, "y = step(z)", size=BIG + 7, va="baseline")
    write(ax, 79, 3.5, "1 if z > θ, else 0", va="baseline")
    return figure


def draw_perceptron_layer():
    """Draw three TLUs that share two inputs."""
    figure, ax = page(72)
    for y, output in [(52, "y₁"), (31, "y₂"), (10, "y₃")]:
        frame = FancyBboxPatch((36, y - 7.5), 44, 15, "round,pad=1", fc=PALE, ec="none", zorder=1)
        ax.add_patch(frame)
        draw_weighted(ax, (9, 44), (41, y + 3.6), (57, y), 5, "w₁")
        draw_weighted(ax, (9, 18), (41, y - 3.6), (57, y), 5, "w₂")
        draw_core(ax, y, [57, 74, 93], [5, 10, 5], output)
    draw_inputs(ax, 9, [44, 18], 5)
    for x, name in [(9, "inputs"), (58, "three TLUs"), (92, "outputs")]:
        write(ax, x, 67.8, name, weight="bold", va="baseline")
    write(ax, 58, 63.2, "each with its own weights", va="baseline")
    return figure


PICTURES = {
    "neuron": draw_neuron,
    "neuron_to_tlu": draw_neuron_to_tlu,
    "action_potential": draw_action_potential,
    "tlu": draw_tlu,
    "perceptron_layer": draw_perceptron_layer,
    "right_angle": draw_right_angle,
}


def main(folder=HERE):
    """Write all pictures into a folder."""
    use_style()
    texts = tomllib.loads((HERE / "alt.toml").read_text(encoding="utf-8"))
    for name, draw in PICTURES.items():
        save(draw(), Path(folder) / f"{name}.svg", **texts[name])


if __name__ == "__main__":
    main(*sys.argv[1:])
