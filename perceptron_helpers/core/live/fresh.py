"""Trainings with fresh numbers: easy ones, of the same kind, that no lesson has printed."""

from ..draws import Draws
from ..run import Run

MOST_TRIES = 40  # to draw a start that is of the kind
STEPS = 8  # starts are ±0.05, ±0.15, … ±0.75: few lessons begin there,
PRINTED = (("-0.15", "-0.05"), ("-0.35", "0.05"), ("0.15", "-0.25"))  # and these are left out


def fresh_run(settings, seed, is_of_the_kind):
    """Return a `Run` from a start that a seed decides, of the kind if such a start is found.

    Parameters
    ----------
    settings : dict
        What `Run` takes. The weights are drawn; a bias stays.
    seed : int
    is_of_the_kind : callable
        Takes a `Run`.
    """
    draws = Draws(seed)
    for _ in range(MOST_TRIES):
        start = _drawn(draws)
        while start in PRINTED:
            start = _drawn(draws)
        run = Run(**(settings | {"weights": list(start)}))
        if is_of_the_kind(run):
            break
    return run


def _drawn(draws):
    return tuple([_odd_twentieths(draws.next(2 * STEPS) - STEPS) for _ in (1, 2)])


def _odd_twentieths(n):
    """Return 0.05 for 0, 0.15 for 1, −0.05 for −1, and so on, as text."""
    return f"0.{n}5" if n >= 0 else f"-0.{-n - 1}5"
