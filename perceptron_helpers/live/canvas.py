"""Paint a row of pictures anew at each move of a slider, as SVG inside the page.

What an update can change (a picture's `artists`) is drawn afresh each time. All the rest, axes,
ticks and labels, is drawn once for each setting of the limits and kept. So the kernel is busy for a
few milliseconds, the browser gets a few kilobytes, and the picture is crisp on any projector.
"""

import io
import re
from html import escape
from itertools import count

import ipywidgets as widgets
import matplotlib
from matplotlib.backends.backend_svg import RendererSVG

from perceptron_helpers.plots.encode import UNSAID
from perceptron_helpers.plots.style import drawing_style

POINTS_PER_INCH = 72  # the unit of an SVG file
PIXELS_PER_INCH = 100
MOST_BACKGROUNDS, MOST_TEXTS = 12, 500
LAYER = {"margin": "0", "width": "100%", "grid_area": "1 / 1 / 2 / 2"}  # one above the other
# Letters are left to the browser: drawn as outlines they would take half of the time.
LIVE = {"svg.fonttype": "none"}
FONTS = "'DejaVu Sans', Verdana, sans-serif"
NUMBERS = count(1)
# A style sheet inside a picture would hold for the whole page.
STROKES = "stroke-linejoin:round;stroke-linecap:butt"  # what the style sheet said
STYLE_SHEET = re.compile(r"<defs>\s*<style[^>]*>.*?</style>\s*</defs>", re.DOTALL)
OUTER = re.compile(r"^.*?<svg\b[^>]*>|</svg>\s*$", re.DOTALL)


class Canvas:
    """Pictures on one figure, painted in two layers.

    Parameters
    ----------
    row : perceptron_helpers.plots.show.Row
    """

    def __init__(self, row):
        self.row = row
        row.figure.dpi = POINTS_PER_INCH
        self._layers = [widgets.HTML(layout=LAYER) for _ in range(2)]
        self.widget = widgets.GridBox(self._layers, layout={"width": "100%"})
        self._backgrounds, self._frames, self._measured = {}, None, {}
        # The parts of a picture refer to each other by names, which no other picture may have.
        self._salt = f"live picture {next(NUMBERS)}"

    def show(self, drawings):
        """Update the pictures, each with its arguments, and paint them."""
        frames, self._frames = self._frames, None  # unknown, should an update fail half-way
        pairs = zip(self.row.pictures, drawings, strict=True)
        changed = [picture.update(*arguments) for picture, arguments in pairs]
        if any(changed) or frames is None:
            frames = tuple(map(_frame, self.row.figure.axes))
        self._frames = frames
        with drawing_style(), matplotlib.rc_context(LIVE | {"svg.hashsalt": self._salt}):
            painted = self._background(), self._svg(self._foreground(), self.row.sentence)
        for layer, svg in zip(self._layers, painted, strict=True):
            layer.value = svg

    def _svg(self, inner, sentence=""):
        inches = self.row.figure.get_size_inches()
        view = "0 0 {:g} {:g}".format(*inches * POINTS_PER_INCH)
        style = f"display:block;width:100%;max-width:{inches[0] * PIXELS_PER_INCH:g}px;{STROKES}"
        said = f'role="img" aria-label="{escape(sentence)}"' if sentence else 'aria-hidden="true"'
        return (
            f'<svg {said} style="{style}" viewBox="{view}" '
            f'xmlns:xlink="http://www.w3.org/1999/xlink">{inner}</svg>'
        )

    def _artists(self):
        return [artist for picture in self.row.pictures for artist in picture.artists]

    def _background(self):
        """Return what holds as long as limits, ticks and labels stay as they are."""
        if self._frames not in self._backgrounds:
            if len(self._backgrounds) == MOST_BACKGROUNDS:
                self._backgrounds.clear()
            self._backgrounds[self._frames] = self._svg(self._drawn_without_artists())
        return self._backgrounds[self._frames]

    def _drawn_without_artists(self):
        hidden = [artist for artist in self._artists() if artist.get_visible()]
        for artist in hidden:
            artist.set_visible(False)
        file = io.StringIO()
        try:
            self.row.figure.savefig(file, format="svg", metadata=UNSAID)
        finally:
            for artist in hidden:
                artist.set_visible(True)
        return _inner(file.getvalue())

    def _foreground(self):
        box, file = self.row.figure.bbox, io.StringIO()
        renderer = _Renderer(box.width, box.height, file, metadata=UNSAID, measured=self._measured)
        for artist in self._artists():
            artist.draw(renderer)
        renderer.finalize()
        return _inner(file.getvalue())


class _Renderer(RendererSVG):
    """Measures each text once for all moves: measuring is slow."""

    def __init__(self, *arguments, measured, **options):
        super().__init__(*arguments, **options)
        self._measured = measured

    def get_text_width_height_descent(self, s, prop, ismath):
        """Return a text's size, as the class above does."""
        key = s, hash(prop), ismath
        if key not in self._measured:
            if len(self._measured) == MOST_TEXTS:
                self._measured.clear()
            self._measured[key] = super().get_text_width_height_descent(s, prop, ismath)
        return self._measured[key]


def _frame(ax):
    """Return what an update may have changed on an Axes itself."""
    ticks = (tuple(axis.get_ticklocs()) for axis in (ax.xaxis, ax.yaxis))
    labels = ([text.get_text() for text in axis.get_ticklabels()] for axis in (ax.xaxis, ax.yaxis))
    return (
        ax.get_xlim(),
        ax.get_ylim(),
        *ticks,
        *map(tuple, labels),
        ax.get_xlabel(),
        ax.get_ylabel(),
    )


def _inner(svg):
    """Return what is inside an SVG file's outermost element, without its style sheet."""
    return STYLE_SHEET.sub("", OUTER.sub("", svg)).replace("'DejaVu Sans'", FONTS)
