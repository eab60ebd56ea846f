"""Limits and ticks of axes. Limits move in few steps, so that axes stand still as values change."""

from .ratio import Ratio, ratio

MARGIN = Ratio(108, 100)  # how far an axis reaches, compared with its limit


def value_limit(size):
    """Return the first of 1, 2, 5, 10, 20, 50, 100, … that is not below `size`."""
    return _first(size, (1, 2, 5))


def epoch_limit(n_epochs):
    """Return the first of 10, 30, 100, 300, 1000, … that is not below `n_epochs`."""
    return _first(n_epochs, (10, 30))


def around(limit):
    """Return the ends of an axis that shows −limit to limit, and a little more."""
    end = MARGIN * limit
    return -end, end


def symmetric_ticks(limit):
    """Return five ticks from −limit to limit."""
    half = Ratio(limit, 2)
    return [Ratio(-limit), -half, Ratio(0), half, Ratio(limit)]


def upward_ticks(limit):
    """Return three ticks from 0 to limit."""
    return [Ratio(0), Ratio(limit, 2), Ratio(limit)]


def steps_between(low, high, steps):
    """Return the ends of an axis, and what divides it into so many equal steps."""
    low, high = ratio(low), ratio(high)
    return [(low * (steps - i) + high * i).over(steps) for i in range(steps + 1)]


def multiple(size, step):
    """Return the first multiple of a whole number that is not below `size`."""
    return step * ratio(size).over(step).ceiling()


def round_ticks(limit):
    """Return at most six ticks from 0 to a whole limit: multiples of 1, 2 or 5 times 10ⁿ."""
    step = _first(Ratio(limit, 5), (1, 2, 5))
    return [step * number for number in range(limit // step + 1)]


def _first(size, steps):
    power = 1
    while True:
        for step in steps:
            if not size > step * power:
                return step * power
        power *= 10
