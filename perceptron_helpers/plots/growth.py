"""Draw how the weights grow with each mistake, between the two limits that Novikoff found.

At each mistake the shadow of the weights on a separating vector u grows by at least γ, and their
squared length by at most R² (both in steps of α, from zero). A shadow is never longer than what
casts it. So the lower limit k·γ and the upper limit √k·R can hold together only until they meet.
"""

import numpy as np
from matplotlib.ticker import MaxNLocator

from perceptron_helpers.margin import margin, mistake_bound, radius
from perceptron_helpers.plots import words
from perceptron_helpers.plots.picture import Frame, Picture
from perceptron_helpers.plots.style import BLACK, BLUE, GREEN, GREY, LINE_WIDTH, VERMILLION
from perceptron_helpers.training import Run

MANY = 30  # mistakes: with more of them, markers would run into each other
NAMES = ("at most √k·R", "length of w", "shadow of w on u", "at least k·γ", "the bound")


class GrowthPicture(Picture):
    """Length and shadow of the weights after each mistake, and their limits."""

    size, share = (8.0, 4.2), 2.0
    margins = (0.75, 2.3, 0.65, 0.45)

    def _make(self):
        limit = {"linewidth": LINE_WIDTH}
        run = {"linewidth": LINE_WIDTH, "markersize": 6}
        self._curves = (
            self._line(1, color=VERMILLION, linestyle="--", **limit),
            self._line(2, color=BLACK, marker="o", **run),
            self._line(2, color=GREEN, marker="s", **run),
            self._line(1, color=BLUE, linestyle="-.", **limit),
            self._line(0, color=GREY, linestyle=":", **limit),
        )
        beside = {"loc": "upper left", "bbox_to_anchor": (1.02, 1.0), "frameon": False}
        self.ax.legend(self._curves, NAMES, fontsize=12, handlelength=2.6, **beside)
        self._said = self._note(shift=0)

    def update(self, run, u):
        """Show another training, or another separating vector."""
        lengths, shadows = growth(run, u)
        bound = mistake_bound(run.dataset, u)
        made = len(lengths) - 1
        last = _limit(max(1.05 * bound, made), 10)
        k = np.linspace(0, last, 201)
        upper, lower = np.sqrt(k) * radius(run.dataset), k * margin(run.dataset, u)
        top = _limit(1.02 * max(lengths.max(), np.sqrt(bound) * radius(run.dataset)), 5)
        counted = np.arange(made + 1)
        data = (
            (k, upper),
            (counted, lengths),
            (counted, shadows),
            (k, lower),
            ((bound,) * 2, (0, top)),
        )
        for curve, (x, y) in zip(self._curves, data, strict=True):
            curve.set_data(x, y)
        for curve, marker in zip(self._curves[1:3], "os", strict=True):
            curve.set_marker(marker if made <= MANY else "")
        said = f"{words.plural(made, 'mistake')}, bound {words.number(bound)}"
        self._said.set_text(f"{run.dataset.name}: {said}")
        self.sentence = _sentence(run, lengths[-1], shadows[-1] * np.linalg.norm(u), bound)
        low = min(0.0, float(np.floor(shadows.min())))
        frame = Frame((0, last), (low, top), _ticks(last), _ticks(top), "mistakes k", "")
        return self._set_frame(frame)


def _limit(size, step):
    """Return the first multiple of `step` that is not below `size`."""
    return float(step * np.ceil(size / step))


def _ticks(limit):
    """Return a few round numbers from 0 to `limit`."""
    ticks = MaxNLocator(5, steps=[1, 2, 5, 10]).tick_values(0, limit)
    return tuple(float(tick) for tick in ticks if tick <= limit)


def growth(run, u):
    """Return length and shadow of the weights, the bias included, at first and after each mistake.

    Parameters
    ----------
    run : Run
        Online, with a bias.
    u : array_like, shape (n_inputs + 1,)

    Returns
    -------
    lengths, shadows : ndarray, shape (n_mistakes + 1,)
        In steps of α.
    """
    if not isinstance(run, Run):
        raise TypeError(f"run must be a Run, as train returns it, not {type(run).__name__}")
    if run.biases is None or run.update != "online":
        raise ValueError("run must be an online training that learns a bias")
    margin(run.dataset, u)  # says what is wrong with u
    mistakes = [update for update in run.updates if update.error]
    after = [[*update.weights_after, update.bias_after] for update in mistakes]
    weights = np.array([[*run.weights[0], run.biases[0]], *after]) / run.learning_rate
    u = np.asarray(u, dtype=float)
    return np.linalg.norm(weights, axis=1), weights @ u / np.linalg.norm(u)


def _sentence(run, length, reach, bound):
    made = int(run.mistakes.sum())
    ended = "" if run.converged else ", and the training was stopped there"
    relation = "below" if made < bound else "equal to" if made == bound else "above"
    scale = "" if run.learning_rate == 1 else f" ({words.number(run.learning_rate)} counts as 1)"
    square, reach = (words.number(round(value, 6)) for value in (length**2, reach))
    return (
        f"{run.dataset.name}: {words.plural(made, 'mistake')}{ended}; {relation} the bound "
        f"{words.number(bound)}. At the end |w|² = {square} and u·w = {reach}{scale}."
    )


def draw_growth(ax, run, u):
    """Draw length and shadow of the weights after each mistake, and the limits of both.

    The limits are those of a training that begins with all weights and the bias zero.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    run : Run
        Online, with a bias.
    u : array_like, shape (n_inputs + 1,)
        A vector that separates the run's dataset; the bias comes last.

    Returns
    -------
    Picture
    """
    picture = GrowthPicture(ax)
    picture.update(run, u)
    return picture
