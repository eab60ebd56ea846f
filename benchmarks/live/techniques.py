"""The course's main live picture, made in other ways: what the bench compares ours with."""

import io
from unittest.mock import patch

import ipywidgets as widgets
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import HTML, display
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from perceptron_helpers import OR, train
from perceptron_helpers.live import explore_training, picture
from perceptron_helpers.plots import draw_mistakes, draw_region, draw_weights
from perceptron_helpers.plots.style import drawing_style
from perceptron_helpers.tables import summary_table


def svg():
    """Return the picture as the course has it: SVG in an HTML widget."""
    return explore_training()


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

    sliders = {
        "w1": widgets.FloatSlider(0.5, min=-1, max=1, step=0.01),
        "w2": widgets.FloatSlider(-0.14, min=-1, max=1, step=0.01),
        "learning_rate": widgets.FloatSlider(0.1, min=0.01, max=1, step=0.01),
    }
    widgets.interact(show, **sliders)


def png_bytes(canvas):
    """Return what is on an Agg canvas as a PNG file, packed fast rather than small."""
    file = io.BytesIO()
    pixels = np.asarray(canvas.buffer_rgba())
    Image.fromarray(pixels).convert("RGB").save(file, "PNG", compress_level=1)
    return file.getvalue()


class PngCanvas:
    """One Agg figure: the background kept, the artists painted on it, the pixels packed as PNG."""

    def __init__(self, row):
        self.row = row
        self.widget = widgets.Image(width=800, height=344)
        self._canvas = FigureCanvasAgg(row.figure)
        self._backgrounds = {}

    def png(self):
        artists = [artist for picture in self.row.pictures for artist in picture.artists]
        with drawing_style():
            frames = tuple((ax.get_xlim(), ax.get_ylim()) for ax in self.row.figure.axes)
            if frames not in self._backgrounds:
                shown = [artist for artist in artists if artist.get_visible()]
                for artist in shown:
                    artist.set_visible(False)
                self._canvas.draw()
                self._backgrounds[frames] = self._canvas.copy_from_bbox(self.row.figure.bbox)
                for artist in shown:
                    artist.set_visible(True)
            self._canvas.restore_region(self._backgrounds[frames])
            for artist in artists:
                artist.draw(self._canvas.get_renderer())
            return png_bytes(self._canvas)

    def show(self, drawings):
        for shown, arguments in zip(self.row.pictures, drawings, strict=True):
            shown.update(*arguments)
        self.widget.value = self.png()


def png():
    """Return the picture painted with Agg and sent as PNG bytes to an Image widget."""
    with patch.object(picture, "Canvas", PngCanvas):
        return explore_training()
