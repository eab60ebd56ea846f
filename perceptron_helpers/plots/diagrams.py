"""Draw a threshold logic unit: inputs, weights, sum, step and output."""

import numpy as np
from matplotlib.patches import Circle, FancyArrowPatch

from perceptron_helpers import checks
from perceptron_helpers.old_exact import net_input
from perceptron_helpers.plots import words
from perceptron_helpers.plots.answers import Neuron, rule_at, unit_report
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.style import (
    BLACK,
    CLASS_0,
    CLASS_1,
    FIRING_TINT,
    FONT_SIZE,
    LINE_WIDTH,
    PAPER,
)

MOST = 6  # inputs
# The picture is 12 wide and 6 high; here its parts have their middle.
INPUT, BODY, STEP, OUTPUT, MIDDLE = 1.6, 6.6, 9.0, 11.3, 3.0
RADIUS = 0.9  # of the body
ARROW = {"arrowstyle": "-|>", "mutation_scale": 18, "linewidth": LINE_WIDTH, "color": BLACK}
CENTRED = {"ha": "center", "va": "center", "size": FONT_SIZE + 1}


class UnitPicture(Picture):
    """A threshold logic unit, with or without numbers at its inputs."""

    size, share = (6.6, 3.4), 2.0
    margins = (0.1, 0.1, 0.05, 0.05)

    def _make(self):
        self.ax.set_axis_off()
        self.ax.set_aspect("equal")
        self._make_body()
        self._rows = [self._make_row() for _ in range(MOST + 1)]
        self._z = self._text(5, BODY, MIDDLE - 1.3, **CENTRED)
        self._theta = self._text(5, STEP, MIDDLE - 1.3, **CENTRED)
        self._output = self._line(4, markeredgewidth=3)
        self._output.set_data([OUTPUT], [MIDDLE])
        self._y = self._text(5, OUTPUT, MIDDLE, **CENTRED)
        self._y_name = self._text(5, OUTPUT, MIDDLE - 1.3, **CENTRED)

    def _make_body(self):
        """Draw what never changes: the body with Σ, the step in its circle, two arrows."""
        for x, colour in ((BODY, FIRING_TINT), (STEP, "white")):
            circle = Circle((x, MIDDLE), RADIUS, fc=colour, ec=BLACK, lw=LINE_WIDTH, zorder=5)
            self.ax.add_patch(circle)
        self.ax.text(BODY, MIDDLE, "Σ", zorder=6, **CENTRED | {"size": 24})
        x, y = np.array([-0.5, 0, 0, 0.5]), np.array([-0.35, -0.35, 0.35, 0.35])
        self.ax.plot(STEP + x, MIDDLE + y, color=BLACK, linewidth=LINE_WIDTH + 1, zorder=6)
        for start, end in ((BODY + RADIUS, STEP - RADIUS), (STEP + RADIUS, OUTPUT - 0.55)):
            ends = {"shrinkA": 0, "shrinkB": 0, "zorder": 4}
            self.ax.add_patch(FancyArrowPatch((start, MIDDLE), (end, MIDDLE), **ARROW, **ends))

    def _make_row(self):
        """Make one input: circle, what is in it, name, arrow and the weight's label."""
        return (
            self._patch(2, Circle((0, 0), 0.5, facecolor="white", edgecolor=BLACK, lw=LINE_WIDTH)),
            self._text(3, **CENTRED),
            self._text(3, **CENTRED | {"ha": "right"}),
            self._patch(1, FancyArrowPatch((0, 0), (1, 1), shrinkA=0, shrinkB=0, **ARROW)),
            self._text(4, **CENTRED, bbox=PAPER | {"alpha": 1}),
        )

    def update(self, weights, bias=None, threshold=0.0, inputs=None, at_threshold=0):
        """Show other weights, another bias or threshold, or other inputs."""
        weights, bias, inputs = _checked(weights, bias, inputs)
        rule = rule_at(threshold, at_threshold)
        cell = Neuron(weights, bias or 0.0, rule)
        factors = [(words.subscript("w", i), weight) for i, weight in enumerate(weights, 1)]
        names = [words.subscript("x", i) for i in range(1, len(weights) + 1)]
        values = [None] * len(names) if inputs is None else inputs.tolist()
        if bias is not None:
            factors, names, values = [*factors, ("b", bias)], [*names, ""], [*values, 1.0]
        self._draw_rows(factors, names, values)
        self._theta.set_text(words.equation("θ", rule.high))
        self._draw_output(cell, inputs)
        self.sentence = unit_report(cell, bias, inputs)
        return self._set_frame(Frame((0, 12), (0, 6)))

    def _draw_rows(self, factors, names, values):
        """Place as many inputs as there are, and hide the others."""
        n = len(factors)
        gap = min(3.2, 4.5 / max(n - 1, 1))
        radius = min(0.65, 0.45 * gap)
        body = np.array([BODY, MIDDLE])
        for index, (circle, inside, name, arrow, label) in enumerate(self._rows):
            shown = index < n
            for artist in self._rows[index]:
                artist.set_visible(shown)
            if not shown:
                continue
            place = np.array([INPUT, MIDDLE + gap * ((n - 1) / 2 - index)])
            way = (body - place) / np.hypot(*(body - place))
            circle.set(center=place, radius=radius, linestyle="-" if names[index] else "--")
            given = values[index] is not None
            inside.set(position=place, text=words.number(values[index]) if given else names[index])
            name.set(position=place - (radius + 0.2, 0), text=names[index] if given else "")
            arrow.set_positions(place + radius * way, body - RADIUS * way)
            label.set(position=place + 0.4 * (body - place), text=words.equation(*factors[index]))

    def _draw_output(self, cell, inputs):
        """Show z and y, as numbers where inputs are given."""
        known = inputs is not None
        z = net_input(inputs, cell.weights, cell.bias) if known else None
        y = cell.outputs(inputs[np.newaxis])[0] if known else None
        self._z.set_text(words.equation("z", z, cell.rule[:2]) if known else "z")
        self._y.set_text(words.number(y) if known else "y")
        self._y_name.set_text("y" if known else "")
        edge = BLACK if not known else CLASS_1 if y == 1 else CLASS_0
        self._output.set(marker="o" if y == 1 or not known else "s", markersize=28)
        self._output.set_markerfacecolor(CLASS_1 if y == 1 else "white")
        self._output.set_markeredgecolor(edge)
        self._y.set_color("white" if y == 1 else edge)


def _checked(weights, bias, inputs):
    weights = checks.array("weights", weights, "n_inputs")
    if len(weights) > MOST:
        raise ValueError(f"weights must be at most {MOST} to be drawn, not {len(weights)}")
    bias = None if bias is None else checks.number("bias", bias)
    return weights, bias, None if inputs is None else checks.array("inputs", inputs, len(weights))


def draw_tlu(ax, weights, bias=None, threshold=0.0, inputs=None, at_threshold=0):
    """Draw a threshold logic unit.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    weights : array_like, shape (n_inputs,)
        At most six.
    bias : float, optional
        Drawn as the weight of a constant input 1.
    threshold : float
    inputs : array_like, shape (n_inputs,), optional
        Numbers to put in: then z and y are shown, too.
    at_threshold : {0, 1, −1} or None
        The output where z equals θ. None: a dead band from −θ to θ.

    Returns
    -------
    Picture
    """
    picture = UnitPicture(ax)
    picture.update(weights, bias, threshold, inputs, at_threshold)
    return picture
