"""Draw the mistakes and the RMSE of each epoch of a training."""

import numpy as np

from perceptron_helpers.plots import words
from perceptron_helpers.plots.epochs import MANY, ending, epoch_axis, told
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.scales import value_limit
from perceptron_helpers.plots.style import BLACK, LINE_WIDTH, SKY, tidy
from perceptron_helpers.plots.words import tick

WITH_MARKERS, WITHOUT = ("✗ mistakes", "RMSE ◆"), ("━ mistakes", "RMSE ╍")
FEW = 8  # epochs that the sentence tells one by one, and rows that the scale counts so


class MistakesPicture(Picture):
    """Mistakes on the left scale, RMSE on the right one."""

    size = (5.2, 3.6)
    margins = (0.45, 0.5, 0.6, 0.35)

    def _make(self):
        self._right = self.ax.twinx()
        tidy(self._right)
        self._right.spines["right"].set(visible=True, color=SKY, linewidth=LINE_WIDTH)
        self._right.tick_params(axis="y", color=SKY, width=LINE_WIDTH)  # that of its curve
        self._right_limit = None
        self._mistakes = self._line(0, color=BLACK, linewidth=LINE_WIDTH)
        self._mistakes.set(markersize=9, markeredgewidth=LINE_WIDTH + 0.5)
        look = {"linestyle": "--", "linewidth": LINE_WIDTH, "markersize": 8}
        self._rmse = self._line(0, ax=self._right, color=SKY, markeredgecolor=BLACK, **look)
        self._names = (
            self._above("", -20, zorder=3),
            self._above("", 30, x=1.0, ha="right", zorder=3),
        )
        self.artists += self._names

    def place(self, box):
        """Put both axes there."""
        super().place(box)
        self._right.set_position(box)

    def update(self, run):
        """Show another run."""
        epochs, n_rows = np.arange(1, run.n_epochs + 1), len(run.dataset.targets)
        few = run.n_epochs <= MANY
        for line, values, marker in (
            (self._mistakes, run.mistakes, "x"),
            (self._rmse, run.rmse, "D"),
        ):
            line.set_data(epochs, values)
            line.set_marker(marker if few else "")
        for name, text in zip(self._names, WITH_MARKERS if few else WITHOUT, strict=True):
            name.set_text(text)
        self.sentence = _sentence(run)
        xlim, xticks = epoch_axis(run.n_epochs)
        most, counts = _counts(n_rows, run.mistakes.max())
        left = Frame(xlim, _with_margins(most), xticks, counts, "epoch")
        return self._set_frames(left, value_limit(max(1.0, run.rmse.max())))

    def _set_frames(self, left, limit):
        """Set both scales where they changed, and tell whether they did."""
        changed = self._set_frame(left)
        if limit == self._right_limit:
            return changed
        self._right_limit = limit
        ticks = (0.0, limit / 2, limit)
        self._right.set_ylim(_with_margins(limit))
        self._right.set_yticks(ticks, [tick(value) for value in ticks])
        return True


def _counts(n_rows, most):
    """Return the end of the scale of mistakes, and its ticks."""
    if n_rows <= FEW:
        return n_rows, tuple(range(n_rows + 1))
    limit = value_limit(max(10, most))
    return limit, (0.0, limit / 2, limit)


def _with_margins(limit):
    return -0.06 * limit, 1.1 * limit


def _sentence(run):
    mistakes, rmse = run.mistakes.tolist(), run.rmse.tolist()
    if run.n_epochs <= FEW:
        which = f"in {words.plural(run.n_epochs, 'epoch')}"
    else:
        which = f"in the first and the last of {run.n_epochs} epochs"
        mistakes, rmse = [mistakes[0], mistakes[-1]], [rmse[0], rmse[-1]]
    about = "about " if any(map(words.is_rounded, rmse)) else ""
    return (
        f"{told(run)}: mistakes {which}: {words.listing(map(words.number, mistakes))}; "
        f"RMSE: {about}{words.listing(map(words.number, rmse))}; {ending(run)}."
    )


def draw_mistakes(ax, run):
    """Draw how many rows were wrong in each epoch of a run, and the RMSE of the errors t − y.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    run : Run

    Returns
    -------
    Picture
        Its RMSE is drawn on a second Axes with the scale on the right.
    """
    picture = MistakesPicture(ax)
    picture.update(run)
    return picture
