"""Limits that move in few steps, so that axes stand still while values change."""

import itertools


def value_limit(size):
    """Return the first of 1, 2, 5, 10, 20, 50, 100, … that is not below `size`."""
    return _first(size, (1, 2, 5))


def epoch_limit(n_epochs):
    """Return the first of 10, 30, 100, 300, 1000, … that is not below `n_epochs`."""
    return _first(n_epochs, (10, 30))


def _first(size, steps):
    # Read as decimals, so that large limits are round too: 10.0**23 is not 1e23.
    limits = (float(f"{step}e{power}") for power in itertools.count() for step in steps)
    return next(limit for limit in limits if limit >= size)


def symmetric_ticks(limit):
    """Return five ticks from −limit to limit."""
    return (-limit, -limit / 2, 0.0, limit / 2, limit)
