"""Draw the weights, and the bias, after each epoch of a training."""

from perceptron_helpers.core import epochs, scales
from perceptron_helpers.core.labels import joined, spread
from perceptron_helpers.core.words import runs as words
from perceptron_helpers.exact import nearest_float
from perceptron_helpers.plots.picture import Frame, Picture, floats
from perceptron_helpers.plots.style import BIAS_LOOK, GREY, LETTERS, LINE_WIDTH, PAPER, WEIGHT_LOOKS

NAME_AT, NAME_WIDTH = 10, 25  # points from a curve's end to its name, and on to the next name


class WeightsPicture(Picture):
    """A line for each weight and one for the bias; at its end its name, in its colour."""

    size = (5.2, 3.6)
    margins = (0.7, 0.35, 0.6, 0.35)

    def _make(self):
        self._zero = self._line(0, color=GREY, linewidth=1)
        self._lines, self._names = [], []
        paper = PAPER | {"alpha": 1}  # the zero line must not run through a name
        for colour, marker, style in (*WEIGHT_LOOKS, BIAS_LOOK):
            look = {"color": colour, "marker": marker, "markersize": 7, "clip_on": False}
            self._lines.append(self._line(1, linestyle=style, linewidth=LINE_WIDTH, **look))
            look = {"color": LETTERS[colour], "weight": "bold", "bbox": paper, "zorder": 5}
            beside = {"textcoords": "offset points", "annotation_clip": False}
            name = self.ax.annotate("", (0, 0), (0, 0), va="center", **beside, **look)
            self._names.append(name)
            self.artists.append(name)
        self._said = self._note(shift=-46)

    def update(self, run):
        """Show another run."""
        most, n_weights = epochs.MOST_WEIGHTS, run.weights.shape[1]
        if n_weights > most:
            raise ValueError(f"run must have at most {most} weights to be drawn, not {n_weights}")
        curves = epochs.weight_curves(run.exact)
        slots = [*range(n_weights), most]  # the bias has a look of its own
        limit = epochs.weight_limit(curves)
        xlim, ticks = map(floats, epochs.axis(run.n_epochs))
        self._zero.set_data(xlim, (0, 0))
        for line in self._lines:
            line.set_data((), ())
            line.set_markevery(epochs.stride(run.n_epochs))
        for slot, (_, values) in zip(slots, curves, strict=False):
            self._lines[slot].set_data(range(len(values)), floats(values))
        self._write_names(slots, curves, run.n_epochs, limit)
        self._said.set_text(words.short_ending(run.exact))
        self.sentence = words.weights(run.exact, curves)
        ends, yticks = floats(scales.around(limit)), floats(scales.symmetric_ticks(limit))
        return self._set_frame(Frame(xlim, ends, ticks, yticks, words.EPOCH))

    def _write_names(self, slots, curves, x, limit):
        """Write each name at the end of its curve; where two ends are one, beside each other."""
        for name in self._names:
            name.set_text("")
        groups = joined([values[-1].over(limit) for _, values in curves])
        heights = spread([height for _, height in groups])
        for (numbers, _), height in zip(groups, heights, strict=True):
            for place, number in enumerate(numbers):
                name = self._names[slots[number]]
                name.set_text(curves[number][0] + ("," if number != numbers[-1] else ""))
                name.xy = (x, nearest_float(height * limit))
                name.set_position((NAME_AT + NAME_WIDTH * place, 0))


def draw_weights(ax, run):
    """Draw the weights of a run, and its bias where it learnt one, per epoch from the start on.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    run : Run
        With at most six weights.

    Returns
    -------
    Picture
    """
    picture = WeightsPicture(ax)
    picture.update(run)
    return picture
