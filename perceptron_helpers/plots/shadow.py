"""Draw the shadow that one arrow casts on another: what a dot product measures."""

import numpy as np
from matplotlib.patches import FancyArrowPatch

from perceptron_helpers import checks
from perceptron_helpers.plots import words
from perceptron_helpers.plots.picture import Frame, Picture
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
        w, u = checks.array("w", w, 2), checks.array("u", u, 2)
        if not u.any():
            raise ValueError("u must not be all zero")
        shadow = float(w @ u / np.hypot(*u))
        foot = shadow * u / np.hypot(*u)
        self._shadow.set_data([0, foot[0]], [0, foot[1]])
        self._drop.set_data([w[0], foot[0]], [w[1], foot[1]])
        limit = float(np.ceil(1.15 * np.abs([w, u]).max()))
        far = 3 * limit * u / np.hypot(*u)
        self._along.set_data([-far[0], far[0]], [-far[1], far[1]])
        for arrow, name, letter, tip in zip(self._arrows, self._names, "wu", (w, u), strict=True):
            arrow.set_positions((0, 0), tip)
            name.set_text(letter)
            name.set_position(tip + 0.08 * limit * tip / (np.hypot(*tip) or 1.0))
        length = words.equation("|w|", float(np.hypot(*w)))
        self._said.set_text(f"{words.equation('shadow', shadow)}, {length}")
        self.sentence = (
            f"The arrows w = {words.point(w)} and u = {words.point(u)}: "
            f"{words.equation('shadow of w on u', shadow)}, {length}."
        )
        low = -limit if min(w.min(), u.min()) < 0 else 0.0
        ticks = tuple(np.linspace(low, limit, 3).tolist())
        return self._set_frame(Frame((low, limit), (low, limit), ticks, ticks))


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
