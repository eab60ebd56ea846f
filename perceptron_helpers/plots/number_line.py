"""Draw the net input z on a number line, with the threshold θ and the side that fires."""

from matplotlib.patches import FancyArrowPatch, Rectangle

from perceptron_helpers import checks
from perceptron_helpers.activations import activation_at
from perceptron_helpers.core import number_line, scales
from perceptron_helpers.core.notation import equation
from perceptron_helpers.core.words import sides
from perceptron_helpers.core.words.steps import AXES
from perceptron_helpers.exact import nearest_float, number_of
from perceptron_helpers.plots.picture import Frame, Picture, floats
from perceptron_helpers.plots.style import (
    BLACK,
    CLASS_0,
    CLASS_1,
    FIRING_HATCH,
    FIRING_TINT,
    LINE_WIDTH,
    PAPER,
)

# Heights of the two dots and of their labels; the picture is 1 high.
HEIGHTS, LABEL_HEIGHTS = (0.54, 0.33), (0.73, 0.12)


class NumberLinePicture(Picture):
    """A number line with z, and with z after an update."""

    size, share = (8.0, 2.6), 2.0
    margins = (0.3, 0.3, 0.6, 0.35)

    def _make(self):
        self.ax.spines["left"].set_visible(False)
        hatched = {"facecolor": FIRING_TINT, "edgecolor": FIRING_HATCH, "hatch": "//"}
        self._fires = self._patch(0, Rectangle((0, 0), 1, 1, linewidth=0, **hatched))
        self._edges = self._line(1, color=BLACK, linewidth=LINE_WIDTH)
        self._tie = self._line(2, "o", color=BLACK, markersize=9, markeredgewidth=2, clip_on=False)
        arrow = {"arrowstyle": "-|>", "mutation_scale": 22, "linewidth": LINE_WIDTH}
        arrow |= {"shrinkA": 9, "shrinkB": 9, "color": BLACK}
        self._arrow = self._patch(3, FancyArrowPatch((0, 0), (1, 0), **arrow))
        self._dots = [self._line(4, markersize=15, markeredgewidth=3) for _ in range(2)]
        self._labels = [self._text(5, va="center", bbox=PAPER) for _ in range(2)]
        names = {"va": "center", "ha": "center", "bbox": PAPER}
        self._names = [self._text(5, **names) for _ in range(3)]
        self._theta = [self._text(5, ha="center", va="bottom") for _ in range(2)]

    def update(self, z, threshold=0.0, after=None, at_threshold=0):
        """Show another z, another threshold, or another z after the update."""
        step = activation_at(threshold, at_threshold)
        z = checks.number("z", z)
        after = None if after is None else checks.number("after", after)
        values = [number_of(value) for value in (z, after) if value is not None]
        limit = number_line.limit(values, step)
        self._draw_sides(step, scales.around(limit)[1])
        for index, name in enumerate(("z", "z after")):
            value = values[index] if index < len(values) else None
            self._draw_value(index, name, value, step, limit)
        self._arrow.set_visible(after is not None and after != z)
        if after is not None:
            self._arrow.set_positions((z, HEIGHTS[0]), (after, HEIGHTS[1]))
        self.sentence = sides.told(values, step)
        ticks = floats(scales.symmetric_ticks(limit))
        return self._set_frame(Frame(floats(scales.around(limit)), (0, 1), ticks, (), AXES[0]))

    def _draw_sides(self, step, end):
        """Shade the firing side and name the sides."""
        high, edges = nearest_float(step.high), floats(number_line.edges(step))
        self._fires.set_bounds(high, 0, nearest_float(end) - high, 1)
        walls = [0, 1, float("nan")] * len(edges)
        self._edges.set_data([x for x in edges for _ in range(3)], walls)
        self._tie.set_data(edges, [0] * len(edges))
        self._tie.set_markerfacecolor(BLACK if number_line.tie_fires(step) else "white")
        middles = floats(number_line.middles(step, end))
        for text, x, name in zip(self._names, middles, sides.names(step), strict=True):
            text.set(x=x, y=0.9, text=name)
        for text, edge, name in zip(self._theta, (step.high, step.low), ("θ", "−θ"), strict=True):
            shown = name == "θ" or step.has_dead_band
            text.set(x=nearest_float(edge), y=1.03, text=equation(name, edge) if shown else "")
            text.set_ha("center" if not step.has_dead_band else "left" if name == "θ" else "right")

    def _draw_value(self, index, name, value, step, limit):
        """Draw a dot, filled where the neuron fires, and its label."""
        dot, label = self._dots[index], self._labels[index]
        dot.set_visible(value is not None)
        label.set_text("" if value is None else sides.label(name, value, step))
        if value is None:
            return
        fires, x = step.output(value) == 1, nearest_float(value)
        dot.set_data([x], [HEIGHTS[index]])
        dot.set(color=CLASS_1 if fires else CLASS_0, marker="o" if fires else "s")
        dot.set_markerfacecolor(CLASS_1 if fires else "white")
        label.set_position((x, LABEL_HEIGHTS[index]))
        label.set_ha(number_line.alignment(value, step, limit))


def draw_number_line(ax, z, threshold=0.0, after=None, at_threshold=0):
    """Draw the net input on a number line, with θ and the side that fires.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    z : float
    threshold : float
        θ. The dot at θ is filled where a tie z = θ fires.
    after : float, optional
        z after an update; an arrow leads to it.
    at_threshold : {0, 1, −1} or None
        The output where z equals θ. None: a dead band from −θ to θ, as in a "three_way" run.

    Returns
    -------
    Picture
    """
    picture = NumberLinePicture(ax)
    picture.update(z, threshold, after, at_threshold)
    return picture
