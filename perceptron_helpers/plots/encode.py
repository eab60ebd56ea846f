"""Turn a figure into bytes, and bytes into HTML with words beside the picture."""

import base64
import io
from html import escape

from perceptron_helpers.plots.style import drawing_style

# Nothing in the file depends on the day or on Matplotlib's version number.
UNSAID = dict.fromkeys(("Creator", "Date", "Format", "Type"))


def svg_bytes(figure):
    """Return a figure as an SVG file; the same drawing gives the same bytes."""
    file = io.BytesIO()
    with drawing_style():
        figure.savefig(file, format="svg", metadata=UNSAID)
    return file.getvalue()


def as_html(svg, sentence):
    """Return HTML with a picture's bytes and what it shows, for eyes and for screen readers."""
    said = escape(sentence)
    source = f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}"
    image = f'<img src="{source}" alt="{said}">'
    return f'<figure style="margin:0">{image}<figcaption>{said}</figcaption></figure>'
