"""What every draw function returns: a picture that can be changed.

A draw function is made from a function that returns a scene (`core.scene`): `painted` adds the
axes. A picture is painted once and then updated; only where `update` returns True have limits,
ticks or labels of the axes changed too, and the whole figure must be drawn again.
"""

import functools
import inspect
import math

from matplotlib.axes import Axes

from perceptron_helpers.plots.looks import LOOKS
from perceptron_helpers.plots.painter import Painter
from perceptron_helpers.plots.style import LINE_WIDTH, drawing_style, tidy


class Picture:
    """A scene painted on one Axes.

    Attributes
    ----------
    ax : matplotlib.axes.Axes
    scene : core.scene.Scene
        What it shows now; ``scene["boundary"]`` is the mark with this name.
    artists : list of matplotlib.artist.Artist
        Everything that an update may change, from bottom to top.
    """

    def __init__(self, ax, make_scene):
        self.ax, self._make_scene = ax, make_scene
        self.scene, self._frame, self._right = None, None, None
        with drawing_style():
            tidy(ax)
            self._painter = Painter(ax)

    @property
    def sentence(self):
        """What the picture shows with its present values, in plain English."""
        return self.scene.sentence

    @property
    def artists(self):
        """Everything that an update may change, from bottom to top."""
        return self._painter.artists

    @property
    def room(self):
        """The room that it likes to have: `core.scene.Room`."""
        return self.scene.room

    def update(self, *arguments, **options):
        """Show other values: the draw function's arguments without `ax`.

        Returns
        -------
        bool
            True where the axes themselves changed, so that the whole figure must be drawn again.
        """
        scene = self._make_scene(*arguments, **options)
        state = scene.state()
        with drawing_style():
            changed = self._set_frame(state["frame"])
            self._painter.paint(state["marks"], self._right)
        self.scene = scene
        return changed

    def place(self, box):
        """Put the axes at (left, bottom, width, height), in parts of the figure."""
        self.ax.set_position(box)
        if self._right:
            self._right.set_position(box)

    def _set_frame(self, frame):
        """Set limits, ticks and labels where they changed, and tell whether they did."""
        if frame == self._frame:
            return False
        _set_axes(self.ax, frame)
        self._frame = frame
        if frame["right"]:
            self._set_right(frame["right"])
        return True

    def _set_right(self, scale):
        """Set the scale on the right, in the colour of its curve."""
        if not self._right:
            self._right = self.ax.twinx()
            tidy(self._right)
            colour = LOOKS[scale["look"]]["line"]
            self._right.spines["right"].set(visible=True, color=colour, linewidth=LINE_WIDTH)
            self._right.tick_params(axis="y", color=colour, width=LINE_WIDTH)
        self._right.set_ylim(*map(float, scale["limits"]))
        self._right.set_yticks(*_ticks(scale["ticks"]))


def _set_axes(ax, frame):
    """Give an Axes its shape, limits, ticks and labels.

    The tick labels come with the scene: Matplotlib might move a common factor out of them.
    """
    ends = [float(end) for end in frame["x"] + frame["y"]]
    if not all(map(math.isfinite, ends)):
        raise ValueError("numbers must be smaller to be drawn: an axis would end beyond 1.7e308")
    ax.set_xlim(*ends[:2])
    ax.set_ylim(*ends[2:])
    ax.set_xticks(*_ticks(frame["xTicks"]))
    ax.set_yticks(*_ticks(frame["yTicks"]))
    ax.xaxis.set_label_text(frame["xLabel"])
    ax.yaxis.set_label_text(frame["yLabel"])
    ax.set_box_aspect(1 if frame["shape"] == "square" else None)
    ax.set_aspect("equal" if frame["shape"] == "equal" else "auto")
    ax.set_axis_on() if frame["hasAxes"] else ax.set_axis_off()
    ax.spines["left"].set_visible(frame["hasLeftAxis"])
    _place_label(ax.yaxis, frame["yLabelAt"])


def _place_label(axis, where):
    """Write a short name upright beside its axis, and a long one along it."""
    if where == "top":
        axis.label.set(rotation=0, ha="right", va="top")
        axis.set_label_coords(-0.05, 1.0)
    elif where == "far":
        axis.label.set(rotation=90, ha="center", va="bottom")
        axis.set_label_coords(-0.19, 0.5)
    elif where == "beside":
        axis.label.set(rotation=0, ha="right", va="center")


def _ticks(pairs):
    return [float(at) for at, _ in pairs], [text for _, text in pairs]


def painted(make_scene):
    """Return the draw function of a scene: it takes an Axes first, and returns a `Picture`."""

    @functools.wraps(make_scene)
    def draw(ax, *arguments, **options):
        if not isinstance(ax, Axes):
            raise TypeError(f"ax must be a Matplotlib Axes, not {type(ax).__name__}")
        picture = Picture(ax, make_scene)
        picture.update(*arguments, **options)
        return picture

    signature = inspect.signature(make_scene)
    ax = inspect.Parameter("ax", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    draw.__signature__ = signature.replace(parameters=[ax, *signature.parameters.values()])
    return draw
