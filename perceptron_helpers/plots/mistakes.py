"""Draw the mistakes and the RMSE of each epoch of a training."""

from perceptron_helpers.core import epochs
from perceptron_helpers.core.decimals import tick
from perceptron_helpers.core.ratio import ratio
from perceptron_helpers.core.words import runs as words
from perceptron_helpers.plots.picture import Frame, Picture, floats
from perceptron_helpers.plots.style import BLACK, LINE_WIDTH, SKY, tidy


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
        passes, exact = range(1, run.n_epochs + 1), run.exact
        mistakes = [exact.mistakes(epoch) for epoch in passes]
        errors = [exact.rmse(epoch) for epoch in passes]
        few = run.n_epochs <= epochs.MANY
        self._mistakes.set_data(passes, mistakes)
        self._mistakes.set_marker("x" if few else "")
        self._rmse.set_data(passes, floats(errors))
        self._rmse.set_marker("D" if few else "")
        for text, name in zip(self._names, words.curve_names(run.n_epochs), strict=True):
            text.set_text(name)
        self.sentence = words.mistakes(exact)
        xlim, xticks = map(floats, epochs.axis(run.n_epochs))
        limit, counts = epochs.mistake_scale(len(run.dataset.targets), max(mistakes))
        ends = floats(epochs.with_margins(limit))
        left = Frame(xlim, ends, xticks, floats(counts), words.EPOCH)
        return self._set_frames(left, *epochs.rmse_scale(max(errors)))

    def _set_frames(self, left, limit, ticks):
        """Set both scales where they changed, and tell whether they did."""
        changed = self._set_frame(left)
        if limit == self._right_limit:
            return changed
        self._right_limit = limit
        self._right.set_ylim(floats(epochs.with_margins(limit)))
        self._right.set_yticks(floats(ticks), [tick(ratio(value)) for value in ticks])
        return True


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
