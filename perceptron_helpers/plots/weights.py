"""Draw the weights, and the bias, after each epoch of a training."""

import numpy as np

from perceptron_helpers.plots import words
from perceptron_helpers.plots.epochs import MANY, ending, epoch_axis, short_ending, told
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.scales import symmetric_ticks, value_limit
from perceptron_helpers.plots.style import BIAS_LOOK, GREY, LETTERS, LINE_WIDTH, PAPER, WEIGHT_LOOKS

# Where the axis reaches from −1 to 1: between labels, and between ends that look like one.
GAP, SAME = 0.19, 0.03
FEW = 5  # markers on a curve that goes through all of many epochs
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
        curves = _curves(run)
        limit = value_limit(max(1, *(np.abs(values).max() for _, values in curves.values())))
        xlim, ticks = epoch_axis(run.n_epochs)
        self._zero.set_data(xlim, (0, 0))
        stride = 1 if run.n_epochs <= MANY else int(ticks[-1]) // FEW
        for slot, line in enumerate(self._lines):
            _, values = curves.get(slot, ("", ()))
            line.set_data(range(len(values)), values)
            line.set_markevery(stride)
        self._write_names(curves, run.n_epochs, limit)
        self._said.set_text(short_ending(run))
        self.sentence = _sentence(run, curves)
        edge = 1.08 * limit
        yticks = symmetric_ticks(limit)
        return self._set_frame(Frame(xlim, (-edge, edge), ticks, yticks, "epoch"))

    def _write_names(self, curves, x, limit):
        """Write each name at the end of its curve; where two ends are one, beside each other."""
        for name in self._names:
            name.set_text("")
        groups = joined({slot: values[-1] / limit for slot, (_, values) in curves.items()})
        heights = spread([height for _, height in groups])
        for (slots, _), height in zip(groups, heights, strict=True):
            for place, slot in enumerate(slots):
                name = self._names[slot]
                name.set_text(curves[slot][0] + ("," if slot != slots[-1] else ""))
                name.xy = (x, limit * height)
                name.set_position((NAME_AT + NAME_WIDTH * place, 0))


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


def joined(ends):
    """Return [([keys], mean height)]: keys of a dict whose heights look the same, two by two."""
    groups = []
    for key in sorted(ends, key=lambda key: (-ends[key], key)):
        near = groups and ends[groups[-1][0]] - ends[key] < SAME
        if near and len(groups[-1]) == 1:  # for three names there is no room
            groups[-1] = sorted([*groups[-1], key])
        else:
            groups.append([key])
    return [(keys, float(np.mean([ends[key] for key in keys]))) for keys in groups]


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
