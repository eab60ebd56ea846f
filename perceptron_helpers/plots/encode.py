"""Turn a figure into bytes, and bytes into HTML with words beside the picture."""

import base64
import io
from html import escape

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from perceptron_helpers.plots.style import drawing_style

# Nothing in the file depends on the day or on Matplotlib's version number.
UNSAID = dict.fromkeys(("Creator", "Date", "Format", "Type"))


def svg_bytes(figure):
    """Return a figure as an SVG file; the same drawing gives the same bytes."""
    file = io.BytesIO()
    with drawing_style():
        figure.savefig(file, format="svg", metadata=UNSAID)
    return file.getvalue()


def png_bytes(canvas):
    """Return what is on an Agg canvas as a PNG file, packed fast rather than small."""
    file = io.BytesIO()
    pixels = np.asarray(canvas.buffer_rgba())
    Image.fromarray(pixels).convert("RGB").save(file, "PNG", compress_level=1)
    return file.getvalue()


def drawn_png(figure):
    """Draw a whole figure and return it as a PNG file."""
    canvas = FigureCanvasAgg(figure)
    with drawing_style():
        canvas.draw()
    return png_bytes(canvas)


def as_html(data, media_type, sentence):
    """Return HTML with the picture and what it shows, for eyes and for screen readers.

    Parameters
    ----------
    data : bytes
        The picture's file.
    media_type : {"image/svg+xml", "image/png"}
    sentence : str
    """
    said = escape(sentence)
    source = f"data:{media_type};base64,{base64.b64encode(data).decode()}"
    image = f'<img src="{source}" alt="{said}">'
    return f'<figure style="margin:0">{image}<figcaption>{said}</figcaption></figure>'
