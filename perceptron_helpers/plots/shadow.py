"""Draw the shadow that one arrow casts on another: what a dot product measures."""

from matplotlib.patches import FancyArrowPatch

from perceptron_helpers import checks
from perceptron_helpers.core import shadow
from perceptron_helpers.core.scales import steps_between
from perceptron_helpers.core.words import margins as words
from perceptron_helpers.exact import ratios
from perceptron_helpers.plots.picture import Frame, Picture, floats
from perceptron_helpers.plots.style import BLACK, GREEN, GREY, LINE_WIDTH, PAPER, PURPLE

ARROW = {"arrowstyle": "-|>", "mutation_scale": 22, "shrinkA": 0, "shrinkB": 0}


class ShadowPicture(Picture):
    """Two arrows from 0, and the shadow of the first on the line of the second."""

    margins = (0.6, 0.15, 0.6, 0.4)

    def _make(self):
        self.ax.set_box_aspect(1)
        self._along = self._line(0, color=GREY, linewidth=1.2)
        self._shadow = self._line(1, color=GREEN, linewidth=9, solid_capstyle="butt", alpha=0.6)
        self._drop = self._line(1, color=BLACK, linewidth=LINE_WIDTH, linestyle=":")
        looks = ({"color": BLACK}, {"color": PURPLE})
        self._arrows = [
            self._patch(2, FancyArrowPatch((0, 0), (1, 1), lw=LINE_WIDTH + 0.5, **ARROW, **look))
            for look in looks
        ]
        named = {"ha": "center", "va": "center", "weight": "bold", "bbox": PAPER}
        self._names = [self._text(3, **named) for _ in looks]
        self._said = self._note()

    def update(self, w, u):
        """Show other arrows."""
        w, u = (ratios(checks.array(name, value, 2)) for name, value in (("w", w), ("u", u)))
        if not any(u):
            raise ValueError("u must not be all zero")
        tip, foot, limit = floats(w), floats(shadow.foot(w, u)), shadow.limit(w, u)
        self._shadow.set_data([0, foot[0]], [0, foot[1]])
        self._drop.set_data([tip[0], foot[0]], [tip[1], foot[1]])
        far = floats(shadow.far(u, limit))
        self._along.set_data([-far[0], far[0]], [-far[1], far[1]])
        for arrow, name, letter, end in zip(self._arrows, self._names, "wu", (w, u), strict=True):
            arrow.set_positions((0, 0), floats(end))
            name.set_text(letter)
            name.set_position(floats(shadow.name_at(end, limit)))
        measured = (shadow.length(w), shadow.shadow(w, u))
        self._said.set_text(words.shadow_title(*measured))
        self.sentence = words.shadow_sentence(w, u, *measured)
        view = shadow.view(w, u)
        ticks = floats(steps_between(*view, 2))
        return self._set_frame(Frame(view, view, ticks, ticks))


def draw_shadow(ax, w, u):
    """Draw two arrows and the shadow of w on u, which is u·w/|u| long.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    w, u : array_like, shape (2,)
        u is not zero. Where the two point away from each other the shadow is negative.

    Returns
    -------
    Picture
    """
    picture = ShadowPicture(ax)
    picture.update(w, u)
    return picture
