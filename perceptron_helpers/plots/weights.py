"""Draw the weights, and the bias, after each epoch of a training."""

import numpy as np

from perceptron_helpers.plots import words
from perceptron_helpers.plots.epochs import MANY, ending, epoch_axis, short_ending, told
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.scales import symmetric_ticks, value_limit
from perceptron_helpers.plots.style import BIAS_LOOK, GREY, LINE_WIDTH, WEIGHT_LOOKS

GAP = 0.19  # between labels, where the axis reaches from −1 to 1


class WeightsPicture(Picture):
    """A line for each weight, with its name at the end, and one for the bias."""

    size = (5.2, 3.6)
    margins = (0.7, 0.1, 0.6, 0.35)

    def _make(self):
        self._zero = self._line(0, color=GREY, linewidth=1)
        self._lines, self._labels = [], []
        for colour, _, style in (*WEIGHT_LOOKS, BIAS_LOOK):
            look = {"color": colour, "linestyle": style, "linewidth": LINE_WIDTH}
            self._lines.append(self._line(1, markersize=7, **look))
            self._labels.append(self._text(2, va="center", weight="bold"))
        self._said = self._note(shift=-46)

    def update(self, run):
        """Show another run."""
        curves = _curves(run)
        limit = value_limit(max(1, *(np.abs(values).max() for _, values in curves.values())))
        xlim, ticks = epoch_axis(run.n_epochs)
        self._zero.set_data(xlim, (0, 0))
        heights = spread([values[-1] / limit for _, values in curves.values()])
        at = dict(zip(curves, heights, strict=True))
        for slot, line in enumerate(self._lines):
            name, values = curves.get(slot, ("", ()))
            line.set_data(range(len(values)), values)
            line.set_marker(_marker(slot) if run.n_epochs <= MANY else "")
            self._labels[slot].set_text(name)
            place = (run.n_epochs + 0.06 * ticks[-1], limit * at.get(slot, 0))
            self._labels[slot].set_position(place)
        self._said.set_text(short_ending(run))
        self.sentence = _sentence(run, curves)
        edge = 1.08 * limit
        yticks = symmetric_ticks(limit)
        return self._set_frame(Frame(xlim, (-edge, edge), ticks, yticks, "epoch"))


def _marker(slot):
    return (*WEIGHT_LOOKS, BIAS_LOOK)[slot][1]


def _curves(run):
    """Return {line number: (name, values after each epoch)}; the bias has the last number."""
    most, n_weights = len(WEIGHT_LOOKS), run.weights.shape[1]
    if n_weights > most:
        raise ValueError(f"run must have at most {most} weights to be drawn, not {n_weights}")
    named = {i: (words.subscript("w", i + 1), run.weights[:, i]) for i in range(n_weights)}
    return named if run.biases is None else named | {most: ("b", run.biases)}


def _sentence(run, curves):
    changes = [
        f"{name} from {words.number(values[0])} to {words.number(values[-1])}"
        for name, values in curves.values()
    ]
    shown = np.concatenate([values[[0, -1]] for _, values in curves.values()])
    rounded = ", rounded" if any(map(words.is_rounded, shown)) else ""
    return f"{told(run)}: {words.listing(changes)}{rounded}; {ending(run)}."


def spread(heights):
    """Move labels apart that would lie on each other, as little as need be.

    From the lowest up, each is pushed up to its gap; what then sticks out at the top goes back
    down.
    """
    order, result = np.argsort(heights, kind="stable"), np.array(heights, dtype=float)
    floor = -np.inf
    for label in order:
        result[label] = floor = max(result[label], floor)
        floor += GAP
    ceiling = 1.0
    for label in order[::-1]:
        result[label] = ceiling = min(result[label], ceiling)
        ceiling -= GAP
    return result.tolist()


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
