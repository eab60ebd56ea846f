"""How far a dataset is from not being separable, and what follows for learning.

All lives in augmented space: each row x gets a constant 1 at its end, (x, 1), so that the bias is
one more weight. A vector u = (u₁, …, uₙ, b) separates the rows where t·(u·(x, 1)) > 0 for all of
them; t is 1 for class 1, and −1 for the other.
"""

from itertools import product

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.datasets import Dataset


def radius(dataset):
    """Return R, the length of the longest augmented row.

    Parameters
    ----------
    dataset : Dataset

    Returns
    -------
    float
    """
    return float(np.sqrt(_squared_radius(dataset)))


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
    rows, u = signed_rows(dataset), _vector(dataset, u)
    return float((rows @ u).min() / np.linalg.norm(u))


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
    rows, u = signed_rows(dataset), _vector(dataset, u)
    least = (rows @ u).min()
    if not least > 0:
        raise ValueError(
            f"u must separate {dataset.name}, but its margin is {least:g}, not above 0"
        )
    return float(_squared_radius(dataset) * (u @ u) / least**2)


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
    """
    largest = checks.whole_number("largest", largest, at_least=1)
    rows = signed_rows(dataset)
    values = range(-largest, largest + 1)
    candidates = np.array([u for u in product(values, repeat=rows.shape[1]) if any(u)], dtype=float)
    lengths = np.linalg.norm(candidates, axis=1)
    margins = np.round((candidates @ rows.T).min(axis=1) / lengths, 12)
    best = np.lexsort((lengths, -margins))[0]
    return candidates[best] if margins[best] > 0 else None


def signed_rows(dataset):
    """Return t·(x, 1) for each row, shape (n_samples, n_inputs + 1).

    What separates the dataset has a product above 0 with each of them.
    """
    if not isinstance(dataset, Dataset):
        raise TypeError(f"dataset must be a Dataset, not {type(dataset).__name__}")
    found = set(dataset.targets.tolist())
    if not (found <= {0, 1} or found <= {-1, 1}):
        raise ValueError(f"targets must be 0 and 1, or −1 and 1, not {sorted(found)[:5]}")
    signs = np.where(dataset.targets == 1, 1.0, -1.0)
    return signs[:, np.newaxis] * np.insert(dataset.inputs, dataset.inputs.shape[1], 1, axis=1)


def _squared_radius(dataset):
    return np.square(signed_rows(dataset)).sum(axis=1).max()


def _vector(dataset, u):
    u = checks.array("u", u, dataset.inputs.shape[1] + 1)
    if not u.any():
        raise ValueError("u must not be all zero")
    return u
