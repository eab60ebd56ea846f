"""Draw a line that somebody claims to be the boundary, on the points where the neuron fires."""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.plots import words
from perceptron_helpers.plots.answers import firing, neuron
from perceptron_helpers.plots.firing import FiringPicture
from perceptron_helpers.plots.style import BLACK, LINE_WIDTH


class ClaimPicture(FiringPicture):
    """A line on a grid of dots, dashed where it is prolonged."""

    def _make(self):
        super()._make()
        self._whole = self._line(2, color=BLACK, linewidth=LINE_WIDTH, linestyle=(0, (2, 2)))
        self._claim = self._line(8, color=BLACK, linewidth=LINE_WIDTH + 1.5, marker="D")

    def update(
        self, dataset, weights, ends, bias=0.0, threshold=0.0, at_threshold=0, *, verdict=True
    ):
        """Show another line, or another neuron."""
        ends = checks.array("ends", ends, 2, 2)
        if (ends[0] == ends[1]).all():
            raise ValueError(f"ends must be two different points, not twice {words.point(ends[0])}")
        changed = super().update(dataset, weights, bias, threshold, at_threshold)
        self._claim.set_data(ends.T)
        far = 10 * np.ptp(self.plane.view) * (ends[1] - ends[0]) / np.hypot(*(ends[1] - ends[0]))
        self._whole.set_data(np.array([ends[0] - far, ends[0] + far]).T)
        cell = neuron(dataset, weights, bias, threshold, at_threshold)
        grid = self.plane.grid
        self._said.set_text("")  # "all outputs right" above a wrong line would look like praise
        said = f"through {words.point(ends[0])} and {words.point(ends[1])}"
        if verdict:
            separates = is_border(ends, grid, cell.outputs(grid) == 1)
            said = f"The line {said} {'separates' if separates else 'does not separate'}"
            said += " the large dots from the small."
        else:
            said = f"A line is drawn {said}."
        self.sentence = f"{firing(dataset, cell, cell.outputs(dataset.inputs))}. {said}"
        return changed


def is_border(ends, points, fires):
    """Tell whether the whole line through `ends` has all firing points on one side.

    Points on the line, or within a billionth of it, may belong to either side: an end such as 2/3
    has been rounded already.
    """
    along = (ends[1] - ends[0]) / np.hypot(*(ends[1] - ends[0]))
    across = (points - ends[0]) @ (along[1], -along[0])
    off = np.abs(across) > 1e-9
    firing, silent = (set((across[off & side] > 0).tolist()) for side in (fires, ~fires))
    return len(firing) == 1 == len(silent) and firing != silent


def draw_claimed_line(
    ax, dataset, weights, ends, bias=0.0, threshold=0.0, at_threshold=0, *, verdict=True
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
    at_threshold : {0, 1, −1} or None
        The output where z equals θ. None: a dead band from −θ to θ, as in a "three_way" run.
    verdict : bool
        Whether the sentence tells if the line is the border. A question needs False.

    Returns
    -------
    Picture
    """
    picture = ClaimPicture(ax)
    picture.update(dataset, weights, ends, bias, threshold, at_threshold, verdict=verdict)
    return picture
