"""Pictures of neurons and of how they learn.

Each draw function takes an Axes and a few values, and returns a `Picture`: with the artists, the
sentence that says what it shows, and an `update` that takes other values. In a notebook,
``show(draw_region, OR, [0.5, 0.1])`` makes the figure, too.
"""

from perceptron_helpers.plots.diagrams import draw_tlu
from perceptron_helpers.plots.growth import draw_growth
from perceptron_helpers.plots.learning import draw_starts
from perceptron_helpers.plots.mistakes import draw_mistakes
from perceptron_helpers.plots.networks import draw_gates, draw_hidden, draw_layers
from perceptron_helpers.plots.number_line import draw_number_line
from perceptron_helpers.plots.picture import Picture
from perceptron_helpers.plots.plane import (
    draw_claimed_line,
    draw_distances,
    draw_firing,
    draw_points,
    draw_region,
)
from perceptron_helpers.plots.shadow import draw_shadow
from perceptron_helpers.plots.show import show, show_row
from perceptron_helpers.plots.steps import draw_activation
from perceptron_helpers.plots.traces import draw_trace
from perceptron_helpers.plots.weights import draw_weights

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
