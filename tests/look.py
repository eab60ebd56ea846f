"""What an eye would see of a picture: its pixels, and words that stick out."""

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg

from perceptron_helpers.plots.style import drawing_style


def pixels(picture):
    """Return the pixels of a picture's figure, drawn in the course's style."""
    with drawing_style():
        picture.ax.figure.canvas.draw()
    return np.asarray(picture.ax.figure.canvas.buffer_rgba()).copy()


def laid_out(row):
    """Give everything in a figure its place, without painting; return what measures it."""
    canvas = FigureCanvasAgg(row.figure)
    with drawing_style():
        row.figure.draw_without_rendering()
    return canvas.get_renderer()


def words_outside(row):
    """Return the words that stick out of a figure."""
    renderer = laid_out(row)
    width, height = row.figure.canvas.get_width_height()
    return [
        text.get_text()
        for text in row.figure.findobj(lambda artist: hasattr(artist, "get_text"))
        if text.get_text() and text.get_visible() and not _inside(text, renderer, width, height)
    ]


def _inside(text, renderer, width, height):
    box = text.get_window_extent(renderer)
    return box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1
