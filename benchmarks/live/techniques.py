"""The course's main live picture, made in other ways: what the bench compares ours with."""

import ipywidgets as widgets
import matplotlib.pyplot as plt
from IPython.display import HTML, display

from perceptron_helpers import OR, XOR, train
from perceptron_helpers.live import explore_training
from perceptron_helpers.plots import draw_mistakes, draw_region, draw_weights
from perceptron_helpers.tables import summary_table

SLIDERS = {"w1": (0.5, -1, 1), "w2": (-0.14, -1, 1), "learning_rate": (0.1, 0.01, 1)}


def sliders():
    """Return the three sliders by the names of what they set."""
    return {
        name: widgets.FloatSlider(value, min=low, max=high, step=0.01)
        for name, (value, low, high) in SLIDERS.items()
    }


def page():
    """Return the picture as the course has it: computed in the page, by MicroPython."""
    return explore_training()


def page_xor():
    """Return the same for a gate that never ends: 100 epochs a move."""
    return explore_training(XOR)


def interact():
    """Show the same picture as nearly every teaching notebook does: a new figure for each move."""

    def show(w1, w2, learning_rate):
        run = train(OR, [round(w1, 6), round(w2, 6)], learning_rate=round(learning_rate, 6))
        _, axes = plt.subplots(1, 3, figsize=(8, 3.5), layout="tight")
        region = draw_region(axes[0], OR, run.weights[-1])
        draw_weights(axes[1], run)
        draw_mistakes(axes[2], run)
        plt.show()
        display(HTML(f"<p>{region.sentence}</p>"), summary_table(run))

    widgets.interact(show, **sliders())
