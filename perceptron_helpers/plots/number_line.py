"""Draw the net input z on a number line, with the threshold θ and the side that fires."""

from matplotlib.patches import FancyArrowPatch, Rectangle

from perceptron_helpers import checks
from perceptron_helpers.old_exact import side
from perceptron_helpers.plots import words
from perceptron_helpers.plots.answers import output, rule_at
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.scales import symmetric_ticks, value_limit
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
        rule = rule_at(threshold, at_threshold)
        z = checks.number("z", z)
        after = None if after is None else checks.number("after", after)
        values = [z] if after is None else [z, after]
        limit = value_limit(max(abs(rule.high) / 0.6, *map(abs, values)))
        edge = 1.08 * limit
        self._draw_sides(rule, edge)
        for index, name in enumerate(("z", "z after")):
            value = values[index] if index < len(values) else None
            self._draw_value(index, name, value, rule, limit)
        self._arrow.set_visible(after is not None and after != z)
        if after is not None:
            self._arrow.set_positions((z, HEIGHTS[0]), (after, HEIGHTS[1]))
        self.sentence = _told(values, rule)
        ticks = symmetric_ticks(limit)
        return self._set_frame(Frame((-edge, edge), (0, 1), ticks, (), "net input z"))

    def _draw_sides(self, rule, end):
        """Shade the firing side and name the sides."""
        edges = [rule.high] if rule.low == rule.high else [rule.low, rule.high]
        self._fires.set_bounds(rule.high, 0, end - rule.high, 1)
        walls = [0, 1, float("nan")] * len(edges)
        self._edges.set_data([x for x in edges for _ in range(3)], walls)
        self._tie.set_data(edges, [0] * len(edges))
        self._tie.set_markerfacecolor(BLACK if rule.between == rule.above else "white")
        silent = "−1" if rule.low != rule.high else "does not fire"
        places = ((rule.low - end) / 2, (rule.high + end) / 2, 0)
        undecided = "undecided" if rule.low != rule.high else ""
        for text, x, name in zip(self._names, places, (silent, "fires", undecided), strict=True):
            text.set(x=x, y=0.9, text=name)
        for text, x, name in zip(self._theta, (rule.high, rule.low), ("θ", "−θ"), strict=True):
            shown = name == "θ" or rule.low != rule.high
            text.set(x=x, y=1.03, text=words.equation(name, x) if shown else "")
            text.set_ha("center" if rule.low == rule.high else "left" if name == "θ" else "right")

    def _draw_value(self, index, name, value, rule, limit):
        """Draw a dot, filled where the neuron fires, and its label."""
        dot, label = self._dots[index], self._labels[index]
        dot.set_visible(value is not None)
        label.set_text("" if value is None else words.equation(name, value, rule[:2]))
        if value is None:
            return
        fires = output(value, rule) == 1
        dot.set_data([value], [HEIGHTS[index]])
        dot.set(color=CLASS_1 if fires else CLASS_0, marker="o" if fires else "s")
        dot.set_markerfacecolor(CLASS_1 if fires else "white")
        label.set_position((value, LABEL_HEIGHTS[index]))
        label.set_ha(_alignment(value, rule.high, limit))


def _alignment(value, threshold, limit):
    """Keep a label in the picture, and off the other side of θ where there is room for that."""
    if abs(value) > 0.7 * limit:
        return "right" if value > 0 else "left"
    if abs(value - threshold) > 0.3 * limit or value == threshold:
        return "center"
    return "left" if value > threshold else "right"


def _place(z, rule):
    """Return for example "is above θ = 0: the neuron fires"."""
    answer, theta = output(z, rule), words.equation("θ", rule.high)
    if rule.low != rule.high:
        return {
            1: f"is above {theta}: the neuron fires",
            0: f"is between −θ and {theta}, or at one of them: the neuron is undecided",
            -1: f"is below −θ, {theta}: the output is −1",
        }[answer]
    fires = "fires" if answer == 1 else "does not fire"
    where = side([z], [1.0], 0.0, rule.high)
    if where == 0:
        return f"equals {theta}, a tie: the neuron {fires}"
    return f"is {'above' if where > 0 else 'below'} {theta}: the neuron {fires}"


def _told(values, rule):
    named = zip(("z", "After the update z"), values, strict=False)
    return " ".join(f"{words.equation(name, z, rule[:2])} {_place(z, rule)}." for name, z in named)


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
