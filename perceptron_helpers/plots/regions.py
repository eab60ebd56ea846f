"""Draw the decision region and the boundary line w·x + b = θ."""

from matplotlib.patches import FancyArrowPatch, Polygon

from perceptron_helpers import checks
from perceptron_helpers.core.answers import USUAL, answers_of
from perceptron_helpers.core.region import Region, normal_arrow
from perceptron_helpers.core.words import boundary, neuron
from perceptron_helpers.plots import given
from perceptron_helpers.plots.points import PointsPicture
from perceptron_helpers.plots.style import (
    BLACK,
    FIRING_HATCH,
    FIRING_TINT,
    FONT_SIZE,
    LINE_WIDTH,
    PAPER,
)


class RegionPicture(PointsPicture):
    """Data points on a hatched half-plane with its boundary."""

    def _make(self):
        super()._make()
        half = {"facecolor": FIRING_TINT, "edgecolor": FIRING_HATCH, "hatch": "//", "linewidth": 0}
        self._half = self._patch(0, Polygon([(0, 0)] * 3, **half))
        self._line_high = self._line(1, color=BLACK, linewidth=LINE_WIDTH + 0.5)
        self._line_low = self._line(1, color=BLACK, linewidth=LINE_WIDTH, linestyle="--")
        arrow = {"arrowstyle": "-|>", "mutation_scale": 22, "linewidth": LINE_WIDTH + 0.5}
        arrow |= {"shrinkA": 0, "shrinkB": 0, "color": BLACK}
        self._normal = self._patch(2, FancyArrowPatch((0, 0), (1, 1), **arrow))
        middle = {"ha": "center", "va": "center", "size": FONT_SIZE, "bbox": PAPER}
        self._w = self._text(8, **middle)
        self._obstacle = self._text(9, 0.5, 0.5, transform=self.ax.transAxes, **middle)

    def update(
        self, dataset, weights, bias=0.0, threshold=0.0, at_threshold=USUAL, *, normal=False
    ):
        """Show another dataset, other weights, another bias or another threshold."""
        self._use(dataset)
        normal = checks.truth("normal", normal)
        unit = given.unit(self._rows, weights, bias, threshold, at_threshold)
        region = self._draw_half(unit)
        has_arrow = self._draw_normal(unit, region, normal)
        answers = answers_of(self._rows, unit)
        self._show(answers.wrong)
        self._said.set_text(f"{boundary.label(unit)}\n{neuron.score(answers)}")
        told = boundary.told(unit, region, answers.inputs)
        arrow = f" {boundary.ARROW}" if has_arrow else ""
        self.sentence = f"{neuron.report(answers, unit)} {told}{arrow}"
        return self._set_plane()

    def _draw_half(self, unit):
        """Shade the firing side and draw the boundary; return both as a `Region`."""
        region = Region(unit, self._view.corners)
        self._half.set_visible(bool(region.firing))
        self._half.set_xy(given.places(region.firing or [(0, 0)] * 3))
        ends = [border.ends for border in region.borders]
        for line, pair in zip((self._line_high, self._line_low), [*ends, [], []], strict=False):
            line.set_data(given.places(pair).T)
        self._obstacle.set_text(boundary.obstacle(region))
        return region

    def _draw_normal(self, unit, region, wanted):
        """Draw the normal w from the middle of the boundary; tell whether it is there.

        It is left out where right angles would not look right.
        """
        shown = wanted and region.is_split and self._view.has_one_scale
        self._normal.set_visible(shown)
        self._w.set_text("w" if shown else "")
        if shown:
            foot, tip, name = given.places(normal_arrow(unit, region, self._view.x1.width))
            self._normal.set_positions(foot, tip)
            self._w.set_position(name)
        return shown


def draw_region(ax, dataset, weights, bias=0.0, threshold=0.0, at_threshold=USUAL, *, normal=False):
    """Draw the side on which a neuron fires, and the boundary line w·x + b = θ.

    Where there is no line to see (all weights 0, or the line is outside the view), the picture says
    so.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs; rows whose output is not their target are ringed and crossed.
    weights : array_like, shape (2,)
    bias, threshold : float
    at_threshold : {"usual", 0, 1, −1} or None
        The output where z equals θ. "usual": as in `train`, 0 with targets 0 and 1, and 1 with
        targets −1 and 1. None: a dead band from −θ to θ, as in a "three_way" run.
    normal : bool
        Draw the weights as an arrow at right angles to the boundary, too (its length says nothing).
        Left out where the two inputs have different scales: there it would not look right-angled.

    Returns
    -------
    Picture
    """
    picture = RegionPicture(ax)
    picture.update(dataset, weights, bias, threshold, at_threshold, normal=normal)
    return picture
