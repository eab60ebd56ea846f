"""Show pictures in a notebook, each with the sentence that says what it shows."""

from matplotlib.figure import Figure

from perceptron_helpers import checks
from perceptron_helpers.core.layout import side_by_side
from perceptron_helpers.exact import nearest_float
from perceptron_helpers.plots.encode import as_html, svg_bytes
from perceptron_helpers.plots.picture import painted
from perceptron_helpers.plots.style import drawing_style


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

    def html(self, sentence):
        """Return HTML of the pictures with a sentence, which says what they show, below them."""
        return as_html(self.svg(), sentence)

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/html": self.html(self.sentence), "text/plain": self.sentence}


def arrange(figure, pictures):
    """Give a figure its size and the pictures their places.

    The places follow from the pictures' kinds alone: tick labels that change their length cannot
    move the axes.
    """
    size, boxes = side_by_side([picture.room for picture in pictures])
    width, height = map(nearest_float, size)
    figure.set_size_inches(width / 100, height / 100)
    for picture, box in zip(pictures, boxes, strict=True):
        left, bottom, wide, high = map(nearest_float, box)
        picture.place((left / width, bottom / height, wide / width, high / height))


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

    Raises
    ------
    TypeError, ValueError
        For no draw function, and for what it refuses.
    """
    if not callable(draw):
        raise TypeError(f"draw must be a draw function, not {checks.shown(draw)}")
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

    Raises
    ------
    TypeError, ValueError
        For no draw function, and for what it refuses.
    """
    if not drawings:
        raise ValueError("drawings must be one or more, not none")
    return Row(*map(_parted, drawings))


def row_of(scenes):
    """Return a `Row` of scenes of the core."""
    return Row(*((_draw_scene, (scene,), {}) for scene in scenes))


@painted
def _draw_scene(scene):
    """Draw what is a scene already."""
    return scene


def _parted(drawing):
    if not isinstance(drawing, (tuple, list)) or not drawing or not callable(drawing[0]):
        found = checks.shown(drawing)
        raise TypeError(f"drawings must be tuples of a draw function and arguments, not {found}")
    draw, *arguments = drawing
    options = arguments.pop() if arguments and isinstance(arguments[-1], dict) else {}
    return draw, arguments, options
