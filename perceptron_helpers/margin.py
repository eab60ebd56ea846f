"""How far a dataset is from not being separable, and what follows for learning.

All lives in augmented space: each row x gets a constant 1 at its end, (x, 1), so that the bias is
one more weight. A vector u = (u₁, …, uₙ, b) separates the rows where t·(u·(x, 1)) > 0 for all of
them; t is 1 for class 1, and −1 for the other. Whether it does is decided as on paper.
"""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core import margin as core
from perceptron_helpers.core.ratio import root
from perceptron_helpers.datasets import all_gates, two_classes
from perceptron_helpers.exact import nearest_float, ratios


def radius(dataset):
    """Return R, the length of the longest augmented row.

    Parameters
    ----------
    dataset : Dataset

    Returns
    -------
    float
    """
    return nearest_float(root(core.squared_radius(two_classes(dataset))))


def margin(dataset, u):
    """Return γ: the least t·(u·(x, 1)) over all rows, divided by the length of u.

    Parameters
    ----------
    dataset : Dataset
        Its targets are 0 and 1, or −1 and 1.
    u : array_like, shape (n_inputs + 1,)
        The bias comes last. Not all zero.

    Returns
    -------
    float
        Above 0 exactly where u separates the dataset.

    Raises
    ------
    TypeError, ValueError
        For bad input.
    """
    rows = two_classes(dataset)
    return nearest_float(core.margin(rows, vector(rows, u)))


def mistake_bound(dataset, u):
    """Return (R/γ)²: the online rule from zero, bias learnt, makes no more mistakes than that.

    Parameters
    ----------
    dataset, u
        As for `margin`.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        Where u does not separate the dataset.

    References
    ----------
    Novikoff (1962), *Symposium on the Mathematical Theory of Automata* 12: 615–622.
    """
    rows = two_classes(dataset)
    return nearest_float(core.mistake_bound(rows, separating(rows, u)))


def separating_vector(dataset, largest=3):
    """Search whole numbers for the vector with the widest margin.

    Parameters
    ----------
    dataset : Dataset
        With few inputs: the search tries (2·largest + 1) to the power of n_inputs + 1 vectors.
    largest : int
        Each part of the vector lies between −largest and largest.

    Returns
    -------
    ndarray, shape (n_inputs + 1,), or None
        The shortest of those with the widest margin; None where no candidate separates the dataset.
        A wider one may exist that has other numbers.

    Raises
    ------
    ValueError
        Where there would be more than 200,000 vectors to try.
    """
    largest = checks.whole_number("largest", largest, at_least=1)
    rows = two_classes(dataset)
    many = core.candidates(rows, largest)
    if many > core.MOST_CANDIDATES:
        raise ValueError(
            f"largest={largest} and {rows.n_inputs} inputs make {many:,} vectors to try, more than "
            f"{core.MOST_CANDIDATES:,}: take a smaller largest or fewer inputs"
        )
    u = core.separating_vector(rows, largest)
    return None if u is None else np.array(u, dtype=float)


def separable_gates():
    """Return the 14 gates that one line can split, AND first.

    Returns
    -------
    list of Dataset
    """
    found = [gate for gate in all_gates() if separating_vector(gate) is not None]
    return sorted(found, key=lambda gate: gate.name != "AND")


def vector(rows, u):
    """Return a vector of augmented space, exact, that is not zero."""
    u = checks.array("u", u, rows.n_inputs + 1)
    if not u.any():
        raise ValueError("u must not be all zero")
    return ratios(u)


def separating(rows, u):
    """Return a vector that separates the rows, exact."""
    u = vector(rows, u)
    least = core.least(rows, u)
    if not least > 0:
        raise ValueError(
            f"u must separate {rows.name}, but its least t·(u·(x, 1)) is "
            f"{nearest_float(least):g}, not above 0"
        )
    return u


def of_run(run, u):
    """Return a vector that separates a run's rows, exact; the run learns online, with a bias."""
    if run.biases is None or run.update != "online":
        raise ValueError("run must be an online training that learns a bias")
    return separating(run.exact.rows, u)
