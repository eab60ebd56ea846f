"""What every draw function returns: a picture that can be changed.

A picture is made once and then updated. An update changes artists that are there already, it never
adds any. So one set of drawing rules serves a static picture, which is updated once, and a live
one, which is updated at each move of a slider: there the axes are kept as they are, and only the
artists are painted anew (blitted). Only where `update` returns True have limits, ticks or labels of
the axes changed too, and the whole figure must be drawn again.
"""

from typing import NamedTuple

from perceptron_helpers.core.scene import Room
from perceptron_helpers.exact import nearest_floats
from perceptron_helpers.plots.style import drawing_style, tidy
from perceptron_helpers.plots.words import tick


class Frame(NamedTuple):
    """All that a picture sets on its axes themselves."""

    xlim: tuple[float, float]
    ylim: tuple[float, float]
    xticks: tuple[float, ...] = ()
    yticks: tuple[float, ...] = ()
    xlabel: str = ""
    ylabel: str = ""


class Picture:
    """A drawing on one Axes.

    Attributes
    ----------
    ax : matplotlib.axes.Axes
    artists : list of matplotlib.artist.Artist
        Everything that an update may change, from bottom to top.
    sentence : str
        What the picture shows with its present values, in plain English.
    size, margins : tuples of float
        Inches that it likes to have when it stands alone (width, height), and room that its labels
        need around the axes (left, right, bottom, top).
    share : float
        How much of the room that several pictures share it needs, compared with a curve.
    """

    size = (4.4, 4.2)
    share = 1.0
    margins = (0.6, 0.15, 0.6, 0.6)

    def __init__(self, ax):
        self.ax = ax
        self.artists = []
        self.sentence = ""
        self._frame = None
        with drawing_style():
            tidy(ax)
            self._make()
        self.artists.sort(key=lambda artist: (artist.axes is not ax, artist.get_zorder()))

    @property
    def room(self):
        """The room that it likes to have, in hundredths of an inch."""
        size, margins = ([round(100 * inch) for inch in each] for each in (self.size, self.margins))
        return Room(size, margins, round(100 * self.share))

    def _make(self):
        """Make all artists, still empty."""
        raise NotImplementedError

    def update(self, *arguments, **options):
        """Show other values: the draw function's arguments without `ax`.

        Returns
        -------
        bool
            True where the axes themselves changed, so that the whole figure must be drawn again.
        """
        raise NotImplementedError

    def place(self, box):
        """Put the axes at (left, bottom, width, height), in parts of the figure."""
        self.ax.set_position(box)

    def _line(self, zorder, *style, ax=None, **options):
        """Add an empty line, above the axes' own lines (their zorder is at most 2.5)."""
        (line,) = (ax or self.ax).plot([], [], *style, zorder=3 + zorder, **options)
        self.artists.append(line)
        return line

    def _text(self, zorder, x=0, y=0, **options):
        """Add an empty text."""
        text = self.ax.text(x, y, "", zorder=3 + zorder, **options)
        self.artists.append(text)
        return text

    def _above(self, text="", shift=-40, x=0.0, **options):
        """Add a text above the axes, `shift` points to the right of a part of their width."""
        options |= {"xycoords": "axes fraction", "textcoords": "offset points", "va": "bottom"}
        return self.ax.annotate(text, (x, 1.0), (shift, 6), **options)

    def _note(self, shift=-40):
        """Add a text above the axes that changes."""
        note = self._above(shift=shift, zorder=3)
        self.artists.append(note)
        return note

    def _patch(self, zorder, patch):
        """Add a patch."""
        patch.set_zorder(3 + zorder)
        self.artists.append(self.ax.add_patch(patch))
        return patch

    def _set_frame(self, frame):
        """Set limits, ticks and labels where they changed, and tell whether they did."""
        if frame == self._frame:
            return False
        self._frame = frame
        set_frame(self.ax, frame)
        return True


def floats(values):
    """Return exact numbers as a tuple of the floats nearest to them."""
    return tuple(nearest_floats(list(values)).tolist())


def set_frame(ax, frame):
    """Give an Axes its limits, ticks and labels.

    The tick labels are written here: Matplotlib might move a common factor out of them.
    """
    ax.set_xlim(frame.xlim)
    ax.set_ylim(frame.ylim)
    ax.set_xticks(frame.xticks, [tick(value) for value in frame.xticks])
    ax.set_yticks(frame.yticks, [tick(value) for value in frame.yticks])
    ax.xaxis.set_label_text(frame.xlabel)
    ax.yaxis.set_label_text(frame.ylabel)
