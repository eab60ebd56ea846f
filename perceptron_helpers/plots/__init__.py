"""Pictures of neurons and of how they learn.

Each draw function takes an Axes and a few values, and returns a `Picture`: with the scene that it
shows, the sentence that says what that is, and an `update` that takes other values. In a notebook,
``show(draw_region, OR, [0.5, 0.1])`` makes the figure, too. What is shown is decided in
``core.scenes``; here it is painted. What cannot be drawn raises `TypeError` or `ValueError`, which
name the argument, what came and what is allowed.
"""

from perceptron_helpers.plots.learning import (
    draw_growth,
    draw_mistakes,
    draw_starts,
    draw_weights,
)
from perceptron_helpers.plots.networks import draw_gates, draw_hidden, draw_layers
from perceptron_helpers.plots.neurons import (
    draw_activation,
    draw_number_line,
    draw_shadow,
    draw_tlu,
    draw_trace,
)
from perceptron_helpers.plots.picture import Picture
from perceptron_helpers.plots.plane import (
    draw_claimed_line,
    draw_distances,
    draw_firing,
    draw_points,
    draw_region,
)
from perceptron_helpers.plots.show import show, show_row

__all__ = [
    "Picture",
    "draw_activation",
    "draw_claimed_line",
    "draw_distances",
    "draw_firing",
    "draw_gates",
    "draw_growth",
    "draw_hidden",
    "draw_layers",
    "draw_mistakes",
    "draw_number_line",
    "draw_points",
    "draw_region",
    "draw_shadow",
    "draw_starts",
    "draw_tlu",
    "draw_trace",
    "draw_weights",
    "show",
    "show_row",
]
