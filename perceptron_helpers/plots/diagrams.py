"""Draw a threshold logic unit: inputs, weights, sum, step and output."""

from matplotlib.patches import Circle, FancyArrowPatch

from perceptron_helpers import checks
from perceptron_helpers.activations import activation_at
from perceptron_helpers.core import diagram
from perceptron_helpers.core.decimals import number
from perceptron_helpers.core.notation import equation
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.core.unit import Unit
from perceptron_helpers.core.words import units as words
from perceptron_helpers.core.words.steps import output
from perceptron_helpers.exact import nearest_float, number_of, ratios
from perceptron_helpers.plots.picture import Frame, Picture, floats
from perceptron_helpers.plots.style import (
    BLACK,
    CLASS_0,
    CLASS_1,
    FIRING_TINT,
    FONT_SIZE,
    LINE_WIDTH,
    PAPER,
)

BODY, STEP, OUTPUT, MIDDLE, BELOW, RADIUS = floats(
    (
        diagram.BODY,
        diagram.STEP,
        diagram.OUTPUT,
        diagram.MIDDLE,
        diagram.BELOW,
        diagram.RADIUS,
    )
)
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
        self._rows = [self._make_row() for _ in range(diagram.MOST + 1)]
        self._z = self._text(5, BODY, BELOW, **CENTRED)
        self._theta = self._text(5, STEP, BELOW, **CENTRED)
        self._output = self._line(4, markeredgewidth=3)
        self._output.set_data([OUTPUT], [MIDDLE])
        self._y = self._text(5, OUTPUT, MIDDLE, **CENTRED)
        self._y_name = self._text(5, OUTPUT, BELOW, **CENTRED)

    def _make_body(self):
        """Draw what never changes: the body with Σ, the step in its circle, two arrows."""
        for x, colour in ((BODY, FIRING_TINT), (STEP, "white")):
            circle = Circle((x, MIDDLE), RADIUS, fc=colour, ec=BLACK, lw=LINE_WIDTH, zorder=5)
            self.ax.add_patch(circle)
        self.ax.text(BODY, MIDDLE, "Σ", zorder=6, **CENTRED | {"size": 24})
        xs, ys = (STEP - 0.5, STEP, STEP, STEP + 0.5), (MIDDLE - 0.35, MIDDLE + 0.35)
        self.ax.plot(xs, sorted(ys * 2), color=BLACK, linewidth=LINE_WIDTH + 1, zorder=6)
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
        step = activation_at(threshold, at_threshold)
        unit, inputs = _checked(weights, bias, inputs, step)
        has_bias = bias is not None
        names, values = words.inputs(unit), inputs or [None] * len(unit.weights)
        if has_bias:
            names, values = [*names, ""], [*values, Ratio(1)]
        self._draw_rows(words.factors(unit, has_bias), names, values)
        self._theta.set_text(equation("θ", step.high))
        self._z.set_text(words.sum_label(unit, inputs))
        self._draw_output(None if inputs is None else unit.output(inputs))
        self.sentence = words.report(unit, has_bias, inputs)
        return self._set_frame(Frame((0, diagram.WIDTH), (0, diagram.HEIGHT)))

    def _draw_rows(self, factors, names, values):
        """Place as many inputs as there are, and hide the others."""
        places = diagram.places(len(factors))
        radius = nearest_float(diagram.radius(len(factors)))
        for index, row in enumerate(self._rows):
            for artist in row:
                artist.set_visible(index < len(factors))
            if index >= len(factors):
                continue
            place, (circle, inside, name, arrow, label) = places[index], row
            value = values[index]
            looks = {"radius": radius, "linestyle": "-" if names[index] else "--"}
            circle.set(center=floats(place.circle), **looks)
            shown = names[index] if value is None else number(value)
            inside.set(position=floats(place.circle), text=shown)
            name.set(position=floats(place.name), text="" if value is None else names[index])
            arrow.set_positions(floats(place.start), floats(place.end))
            label.set(position=floats(place.weight), text=factors[index])

    def _draw_output(self, y):
        """Show the output, as a number where it is known."""
        known, fires = y is not None, y == 1
        self._y.set_text(output(y) if known else "y")
        self._y_name.set_text("y" if known else "")
        edge = BLACK if not known else CLASS_1 if fires else CLASS_0
        self._output.set(marker="o" if fires or not known else "s", markersize=28)
        self._output.set_markerfacecolor(CLASS_1 if fires else "white")
        self._output.set_markeredgecolor(edge)
        self._y.set_color("white" if fires else edge)


def _checked(weights, bias, inputs, step):
    """Return the unit and its inputs, exact."""
    weights = checks.array("weights", weights, "n_inputs")
    if len(weights) > diagram.MOST:
        raise ValueError(f"weights must be at most {diagram.MOST} to be drawn, not {len(weights)}")
    bias = Ratio(0) if bias is None else number_of(checks.number("bias", bias))
    if inputs is not None:
        inputs = ratios(checks.array("inputs", inputs, len(weights)))
    return Unit(ratios(weights), bias, step), inputs


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
