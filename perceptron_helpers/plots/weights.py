"""Draw the weights, and the bias, after each epoch of a training."""

import numpy as np
from matplotlib.transforms import ScaledTranslation

from perceptron_helpers.plots import words
from perceptron_helpers.plots.epochs import MANY, ending, epoch_axis, short_ending, told
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.scales import symmetric_ticks, value_limit
from perceptron_helpers.plots.style import BIAS_LOOK, GREY, LINE_WIDTH, PAPER, WEIGHT_LOOKS

GAP = 0.19  # between labels, where the axis reaches from −1 to 1
FEW = 5  # markers on a curve that goes through all of many epochs
NAME_WIDTH = 24 / 72  # inches from the start of a name to the middle of the marker behind it


class WeightsPicture(Picture):
    """A line for each weight and one for the bias; at its end its name, with its marker again."""

    size = (5.2, 3.6)
    margins = (0.7, 0.1, 0.6, 0.35)

    def _make(self):
        self._zero = self._line(0, color=GREY, linewidth=1)
        self._lines, self._names, self._keys = [], [], []
        shift = ScaledTranslation(NAME_WIDTH, 0, self.ax.figure.dpi_scale_trans)
        behind = self.ax.transData + shift
        for colour, marker, style in (*WEIGHT_LOOKS, BIAS_LOOK):
            look = {"color": colour, "marker": marker, "markersize": 7, "clip_on": False}
            self._lines.append(self._line(1, linestyle=style, linewidth=LINE_WIDTH, **look))
            self._names.append(self._text(2, va="center", weight="bold", bbox=PAPER))
            self._keys.append(self._line(3, linestyle="", transform=behind, **look))
        self._said = self._note(shift=-46)

    def update(self, run):
        """Show another run."""
        curves = _curves(run)
        limit = value_limit(max(1, *(np.abs(values).max() for _, values in curves.values())))
        xlim, ticks = epoch_axis(run.n_epochs)
        self._zero.set_data(xlim, (0, 0))
        heights = spread([values[-1] / limit for _, values in curves.values()])
        places = {slot: [limit * at] for slot, at in zip(curves, heights, strict=True)}
        beside, stride = run.n_epochs + 0.06 * ticks[-1], int(ticks[-1]) // FEW
        parts = zip(self._lines, self._names, self._keys, strict=True)
        for slot, (line, name, key) in enumerate(parts):
            symbol, values = curves.get(slot, ("", ()))
            line.set_data(range(len(values)), values)
            line.set_markevery(1 if run.n_epochs <= MANY else stride)
            name.set_text(symbol)
            name.set_position((beside, *places.get(slot, [0])))
            key.set_data([beside] * len(places.get(slot, [])), places.get(slot, []))
        self._said.set_text(short_ending(run))
        self.sentence = _sentence(run, curves)
        edge = 1.08 * limit
        yticks = symmetric_ticks(limit)
        return self._set_frame(Frame(xlim, (-edge, edge), ticks, yticks, "epoch"))


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
    """Move labels apart that would lie on each other, in their order and as little as need be.

    Of equal heights the first is the upper one. Labels that meet are stacked around the mean of
    their heights (pool adjacent violators: least squares with an order).
    """
    order = sorted(range(len(heights)), key=lambda label: (heights[label], -label))
    stairs, stacks = GAP * np.arange(len(order)), []
    for label, stair in zip(order, stairs, strict=True):
        stacks.append([heights[label] - stair])
        while len(stacks) > 1 and np.mean(stacks[-2]) > np.mean(stacks[-1]):
            stacks[-2:] = [stacks[-2] + stacks[-1]]
    level = np.concatenate([np.full(len(stack), np.mean(stack)) for stack in stacks])
    result = np.empty(len(order))
    result[order] = np.clip(level, -1, 1 - stairs[-1]) + stairs
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
