"""Margins in words: how the weights grow, what the bound says, what a shadow is."""

from .. import growth
from ..decimals import is_rounded, number
from ..notation import equation, point
from ..ratio import Ratio
from ..unit import side
from .phrases import about, plural

GROWTH_AXES = ("mistakes k", "")
LIMITS = ("at most √k·R", "length of w", "shadow of w on u", "at least k·γ", "the bound")
# Where the bound does not cover a run, its limits do not hold either.
NO_LIMITS = ("√k·R, from zero", "length of w", "shadow of w on u", "k·γ, from zero", "the bound")
NOT_COVERED = {
    growth.START: "this start",
    growth.THRESHOLD: "a threshold other than 0",
    growth.DEAD_BAND: "a dead band",
    growth.SIZES: "errors of two sizes",
}


def growth_names(reason):
    """Return the names of the five curves; `reason` says why the limits do not hold, or is None."""
    return LIMITS if reason is None else NO_LIMITS


def growth_note(run, made, bound):
    """Return for example "AND: 10 mistakes, bound 51"."""
    relation = "≈ " if is_rounded(bound, [made]) else ""
    return f"{run.rows.name}: {plural(made, 'mistake')}, bound {relation}{number(bound, [made])}"


def growth_sentence(run, made, bound, square, reach):
    """Return a sentence: mistakes beside the bound, and the weights at the end.

    Parameters
    ----------
    run : Run
    made : int
        Mistakes.
    bound, square, reach : Ratio
        (R/γ)², and |w|² and u·w at the end, in steps.
    """
    ended = "" if run.converged else ", and the training was stopped there"
    relation = ("below", "equal to", "above")[1 + side(Ratio(made), bound)]
    size = growth.step_size(run)
    scale = "" if size == 1 else f" ({about(size)} counts as 1)"
    at_end = f"{equation('|w|²', square)} and {equation('u·w', reach)}{scale}"
    return (
        f"{run.rows.name}: {plural(made, 'mistake')}{ended}; {relation} the bound "
        f"{about(bound, [made])}. At the end {at_end}."
    ) + not_covered(growth.not_covered(run))


def not_covered(reason):
    """Return for example " The bound does not cover this start."; "" where it covers the run."""
    return "" if reason is None else f" The bound does not cover {NOT_COVERED[reason]}."


def separating(u):
    """Return for example "u = (2, 2, −3)."."""
    return f"u = {point(u)}."


def start(values):
    """Return some starting weights, and a bias, as a choice in a list: "5, −5, 5"."""
    return ", ".join([number(value) for value in values])


def shadow_note(length, shadow):
    """Return for example "shadow = 3.4, |w| ≈ 3.606"."""
    return f"{equation('shadow', shadow)}, {equation('|w|', length)}"


def shadow_sentence(w, u, length, shadow):
    """Return a sentence: two arrows, and the shadow of the first on the second."""
    measured = f"{equation('shadow of w on u', shadow)}, {equation('|w|', length)}"
    return f"The arrows w = {point(w)} and u = {point(u)}: {measured}."
