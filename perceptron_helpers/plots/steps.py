"""Draw step functions, with closed and open dots that say what happens at the threshold."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.old_activations import activation as activation_called
from perceptron_helpers.plots import words
from perceptron_helpers.plots.answers import output
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.scales import symmetric_ticks, value_limit
from perceptron_helpers.plots.style import BLACK, GREEN, GREY, LINE_WIDTH, PAPER

NAMES = {"step": "step", "sign": "sign", "three_way": "three-way step"}


class StepPicture(Picture):
    """A step function, and one z on it."""

    size = (5.2, 3.6)
    margins = (0.65, 0.2, 0.65, 0.35)

    def _make(self):
        self._theta = self._line(0, color=GREY, linewidth=1.2, linestyle=":")
        self._guide = self._line(1, color=GREEN, linewidth=2, linestyle="--")
        self._steps = self._line(2, color=BLACK, linewidth=LINE_WIDTH + 1.5)
        self._steps.set_solid_capstyle("butt")
        dots = {"color": BLACK, "markersize": 11, "markeredgewidth": 2.5, "linestyle": ""}
        self._open = self._line(3, marker="o", markerfacecolor="white", **dots)
        self._closed = self._line(4, marker="o", **dots)
        self._z = self._line(5, "D", color=GREEN, markersize=12, markeredgecolor="white")
        self._label = self._text(6, va="center", bbox=PAPER)
        self._said = self._note()

    def update(self, activation="step", threshold=0.0, at_threshold=None, z=None):
        """Show another step function, another threshold, or another z."""
        rule = activation_called(activation, threshold, at_threshold)
        z = None if z is None else checks.number("z", z)
        limit = value_limit(max(1, abs(rule.high) / 0.7, abs(z or 0)))
        edge = 1.08 * limit
        self._draw_steps(rule, edge)
        self._draw_z(rule, z, limit)
        self._said.set_text(f"{NAMES[activation]}, {words.equation('θ', rule.high)}")
        self.sentence = _sentence(activation, rule, z)
        yticks = (0.0, 1.0) if rule.below == 0 else (-1.0, 0.0, 1.0)
        ylim = (yticks[0] - 0.3, 1.35)
        xticks = symmetric_ticks(limit)
        names = ("net input z", "output y")
        return self._set_frame(Frame((-edge, edge), ylim, xticks, yticks, *names))

    def _draw_steps(self, rule, edge):
        """Draw the levels, and the dots where they meet."""
        levels = [(-edge, rule.low, rule.below), (rule.high, edge, rule.above)]
        if rule.low != rule.high:
            levels.append((rule.low, rule.high, rule.between))
        self._steps.set_data(
            [x for start, end, _ in levels for x in (start, end, np.nan)],
            [y for _, _, level in levels for y in (level, level, np.nan)],
        )
        ends = [(rule.low, rule.below), (rule.high, rule.above)]
        self._open.set_data(_columns([end for end in ends if end[1] != rule.between]))
        self._closed.set_data(_columns({(rule.low, rule.between), (rule.high, rule.between)}))
        edges = sorted({rule.low, rule.high})
        self._theta.set_data([x for x in edges for _ in range(3)], [-2.0, 2.0, np.nan] * len(edges))

    def _draw_z(self, rule, z, limit):
        """Mark one z and its output."""
        self._z.set_visible(z is not None)
        self._guide.set_visible(z is not None)
        self._label.set_text("")
        if z is None:
            return
        y = output(z, rule)
        self._z.set_data([z], [y])
        self._guide.set_data([z, z], [-2, y])
        self._label.set_text(f"{words.equation('z', z, rule[:2])}: y = {words.number(y)}")
        self._label.set_position((z, y + 0.27))
        near_end = abs(z) > 0.5 * limit
        self._label.set_ha("center" if not near_end else "right" if z > 0 else "left")


def _columns(points):
    return list(zip(*sorted(points), strict=True)) or ([], [])


def _sentence(activation, rule, z):
    theta = words.equation("θ", rule.high)
    below, between, above = map(words.number, (rule.below, rule.between, rule.above))
    if rule.low != rule.high:
        middle = f"{below} below −θ, {between} from −θ to θ, {above} above θ"
    else:
        middle = f"{below} below θ, {between} at θ, {above} above θ"
    name = NAMES[activation].capitalize()
    told = f"{name} with {theta}: output {middle}."
    if z is None:
        return told
    y = words.number(output(z, rule))
    return f"{told} With {words.equation('z', z, rule[:2])} the output is {y}."


def draw_activation(ax, activation="step", threshold=0.0, at_threshold=None, z=None):
    """Draw a step function; a closed dot belongs to it, an open one does not.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    activation : {"step", "sign", "three_way"}
    threshold : float
        θ; for "three_way" half the width of the dead band, 0 or more.
    at_threshold : int, optional
        The output where z equals θ; None takes the function's own default.
    z : float, optional
        A net input to mark, with its output.

    Returns
    -------
    Picture
    """
    picture = StepPicture(ax)
    picture.update(activation, threshold, at_threshold, z)
    return picture
