"""Draw a line that somebody claims to be the boundary, on the points where the neuron fires."""

from perceptron_helpers import checks
from perceptron_helpers.core.answers import USUAL, answers_of
from perceptron_helpers.core.claims import is_border, prolonged
from perceptron_helpers.core.notation import point
from perceptron_helpers.core.words import claims, neuron
from perceptron_helpers.plots import given
from perceptron_helpers.plots.firing import FiringPicture
from perceptron_helpers.plots.style import BLACK, LINE_WIDTH


class ClaimPicture(FiringPicture):
    """A line on a grid of dots, dashed where it is prolonged."""

    def _make(self):
        super()._make()
        self._whole = self._line(2, color=BLACK, linewidth=LINE_WIDTH, linestyle=(0, (2, 2)))
        self._claim = self._line(8, color=BLACK, linewidth=LINE_WIDTH + 1.5, marker="D")

    def update(
        self, dataset, weights, ends, bias=0.0, threshold=0.0, at_threshold=USUAL, *, verdict=True
    ):
        """Show another line, or another neuron."""
        self._use(dataset)
        unit = given.unit(self._rows, weights, bias, threshold, at_threshold)
        claim = checks.array("ends", ends, 2, 2)
        ends = [given.point(end) for end in claim]
        if (claim[0] == claim[1]).all():
            raise ValueError(f"ends must be two different points, not twice {point(ends[0])}")
        grid, fires = self._show_grid(unit)
        answers = answers_of(self._rows, unit)
        self._show(answers.wrong)
        self._claim.set_data(claim.T)
        far = prolonged(ends, max(self._view.x1.width, self._view.x2.width))
        self._whole.set_data(given.places(far).T)
        # Nothing stands above: "all outputs right" over a wrong line would look like praise.
        verdict = checks.truth("verdict", verdict)
        said = claims.judged(ends, is_border(ends, grid, fires)) if verdict else claims.drawn(ends)
        self.sentence = f"{neuron.firing(answers, unit)}. {said}"
        return self._set_plane()


def draw_claimed_line(
    ax, dataset, weights, ends, bias=0.0, threshold=0.0, at_threshold=USUAL, *, verdict=True
):
    """Draw where a neuron fires, point by point, and a line that somebody takes for the border.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs; rows whose output is not their target are ringed and crossed.
    weights : array_like, shape (2,)
    ends : array_like, shape (2, 2)
        Two different points (x₁, x₂); the line is drawn from one to the other, and dashed beyond.
    bias, threshold : float
    at_threshold : {"usual", 0, 1, −1} or None
        The output where z equals θ. "usual": as in `train`, 0 with targets 0 and 1, and 1 with
        targets −1 and 1. None: a dead band from −θ to θ, as in a "three_way" run.
    verdict : bool
        Whether the sentence tells if the line is the border. A question needs False.

    Returns
    -------
    Picture
    """
    picture = ClaimPicture(ax)
    picture.update(dataset, weights, ends, bias, threshold, at_threshold, verdict=verdict)
    return picture
