"""Draw how the weights grow with each mistake, between the two limits that Novikoff found.

At each mistake the shadow of the weights on a separating vector u grows by at least γ, and their
squared length by at most R² (both in steps of α, from zero). A shadow is never longer than what
casts it. So the lower limit k·γ and the upper limit √k·R can hold together only until they meet.
"""

from perceptron_helpers import checks
from perceptron_helpers.core import growth as core
from perceptron_helpers.core.margin import mistake_bound
from perceptron_helpers.core.scales import round_ticks
from perceptron_helpers.core.words import margins as words
from perceptron_helpers.exact import nearest_floats
from perceptron_helpers.margin import rows_of, separating, vector
from perceptron_helpers.plots.picture import Frame, Picture, floats
from perceptron_helpers.plots.style import BLACK, BLUE, GREEN, GREY, LINE_WIDTH, VERMILLION
from perceptron_helpers.training import Run

MANY = 30  # mistakes: with more of them, markers would run into each other
PIECES = 200  # of a limit's curve


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
        self._legend = self.ax.legend(
            self._curves, words.LIMITS, fontsize=12, handlelength=2.6, **beside
        )
        self._said = self._note(shift=0)

    def update(self, run, u):
        """Show another training, or another separating vector."""
        rows = _rows(run)
        u = separating(rows, u)
        states, bound = core.states(run.exact), mistake_bound(rows, u)
        made = len(states) - 1
        last = core.mistakes_limit(rows, u, made)
        low, top = core.length_limits(rows, u, states)
        counted = range(made + 1)
        upper, lower = core.limit_curves(rows, u, last, PIECES)
        self._curves[0].set_data(*_columns(upper))
        self._curves[1].set_data(counted, floats(core.lengths(states)))
        self._curves[2].set_data(counted, floats(core.shadows(states, u)))
        self._curves[3].set_data(*_columns(lower))
        self._curves[4].set_data(floats((bound, bound)), (0, top))
        for curve, marker in zip(self._curves[1:3], "os", strict=True):
            curve.set_marker(marker if made <= MANY else "")
        self._said.set_text(words.growth_title(run.exact, made, bound))
        end = (core.squares(states)[-1], core.reaches(states, u)[-1])
        self.sentence = words.growth_sentence(run.exact, made, bound, *end)
        named = self._name_limits(words.growth_names(core.not_covered(run.exact)))
        ticks = (floats(round_ticks(last)), floats(round_ticks(top)))
        frame = Frame((0, last), (low, top), *ticks, *words.GROWTH_AXES)
        return self._set_frame(frame) or named

    def _name_limits(self, names):
        """Write the names of the curves, and tell whether they changed."""
        texts = self._legend.get_texts()
        changed = [text.get_text() for text in texts] != list(names)
        for text, name in zip(texts, names, strict=True):
            text.set_text(name)
        return changed


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
        In steps: how far one mistake moves the weights, α, or 2·α where outputs are −1 and 1.
    """
    u, states = vector(_rows(run), u), core.states(run.exact)
    return nearest_floats(core.lengths(states)), nearest_floats(core.shadows(states, u))


def _rows(run):
    """Return the rows of a run that can be drawn."""
    checks.instance("run", run, Run, "as train returns it")
    if run.biases is None or run.update != "online":
        raise ValueError("run must be an online training that learns a bias")
    return rows_of(run.dataset)


def _columns(points):
    return [floats(column) for column in zip(*points, strict=True)]


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
