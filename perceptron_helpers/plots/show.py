"""Show pictures in a notebook, each with the sentence that says what it shows."""

from matplotlib.figure import Figure

from perceptron_helpers.plots.encode import as_html, drawn_png, svg_bytes
from perceptron_helpers.plots.style import drawing_style

WIDEST = 8.0  # inches


class Row:
    """Pictures beside each other on one figure; a notebook shows them when a cell ends with it.

    Attributes
    ----------
    figure : matplotlib.figure.Figure
        Not known to pyplot, so it is forgotten as soon as nobody uses it.
    pictures : list of Picture
    """

    def __init__(self, *drawings):
        self.figure = Figure()
        with drawing_style():
            self.figure.set_facecolor("white")
            self.pictures = [
                draw(self.figure.add_axes((0, 0, 1, 1), label=str(index)), *arguments, **options)
                for index, (draw, arguments, options) in enumerate(drawings)
            ]
        arrange(self.figure, self.pictures)

    @property
    def sentence(self):
        """What the pictures show."""
        return " ".join(picture.sentence for picture in self.pictures)

    def svg(self):
        """Return the pictures as the bytes of an SVG file."""
        return svg_bytes(self.figure)

    def png(self):
        """Return the pictures as the bytes of a PNG file."""
        return drawn_png(self.figure)

    def _repr_mimebundle_(self, include=None, exclude=None):
        html = as_html(self.svg(), "image/svg+xml", self.sentence)
        return {"text/html": html, "text/plain": self.sentence}


def arrange(figure, pictures):
    """Give a figure its size and the pictures their places.

    The places follow from the pictures' kinds alone: tick labels that change their length cannot
    move the axes.
    """
    width = min(WIDEST, sum(picture.size[0] for picture in pictures))
    room = width - sum(sum(picture.margins[:2]) for picture in pictures)
    inner = [room * p.share / sum(p.share for p in pictures) for p in pictures]
    height = max(map(_height, pictures, inner))
    figure.set_size_inches(width, height)
    x = 0.0
    for picture, wide in zip(pictures, inner, strict=True):
        left, right, bottom, top = picture.margins
        high = height - bottom - top
        picture.place(((x + left) / width, bottom / height, wide / width, high / height))
        x += left + wide + right


def _height(picture, inner_width):
    """Return the height in inches that keeps the picture's proportions, roughly."""
    left, right, bottom, top = picture.margins
    width, height = picture.size
    proportion = (height - bottom - top) / (width - left - right)
    lowest = 0.82 * height if proportion < 0.9 else 0
    return min(height, max(lowest, bottom + top + proportion * inner_width))


def show(draw, *arguments, **options):
    """Show one picture, for example ``show(draw_region, OR, [0.5, 0.1], threshold=0.2)``.

    Parameters
    ----------
    draw : callable
        One of the draw functions.
    *arguments, **options
        What it takes after `ax`.

    Returns
    -------
    Row
    """
    return Row((draw, arguments, options))


def show_row(*drawings):
    """Show pictures beside each other: ``show_row((draw_weights, run), (draw_mistakes, run))``.

    Parameters
    ----------
    *drawings : tuples
        A draw function and its arguments; the last may be a dict of keyword arguments.

    Returns
    -------
    Row
    """
    return Row(*map(_parted, drawings))


def _parted(drawing):
    draw, *arguments = drawing
    options = arguments.pop() if arguments and isinstance(arguments[-1], dict) else {}
    return draw, arguments, options
