"""Check what a caller passes in, and say clearly what is wrong with it.

Every function returns the value in the form that the rest of the package works with, or raises an
error that names the argument, what came and what is allowed.
"""

import math
from numbers import Integral, Real

import numpy as np

LARGEST_EXACT_INTEGER = 2**53  # beyond it a float can no longer hold every whole number


def number(name, value, *, above=None, at_least=None):
    """Return `value` as a finite float."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, Real):
        raise TypeError(f"{name} must be a number, not {value!r} ({type(value).__name__})")
    result = float(str(value)) if isinstance(value, np.floating) else float(value)
    if not math.isfinite(result):
        raise ValueError(f"{name} must be a finite number, not {value!r}")
    if above is not None and not result > above:
        raise ValueError(f"{name} must be above {above}, not {value!r}")
    if at_least is not None and not result >= at_least:
        raise ValueError(f"{name} must be {at_least} or more, not {value!r}")
    return result


def whole_number(name, value, *, at_least):
    """Return `value` as an int."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, Integral):
        raise TypeError(f"{name} must be a whole number, not {value!r} ({type(value).__name__})")
    if value < at_least:
        raise ValueError(f"{name} must be {at_least} or more, not {value!r}")
    return int(value)


def choice(name, value, allowed):
    """Return the member of `allowed` that `value` equals."""
    for option in allowed:
        if type(value) is not bool and isinstance(value, (str, Real)) and value == option:
            return option
    listed = ", ".join(repr(option) for option in allowed)
    raise ValueError(f"{name} must be one of {listed}, not {value!r}")


def array(name, values, *shape):
    """Return a new float64 array of `values`.

    `shape` has an entry for each dimension: the length it must have, or a word that names a length
    which is free (but not zero).
    """
    result = numbers(name, values)
    fits = result.ndim == len(shape) and all(
        size == wanted if isinstance(wanted, int) else size > 0
        for size, wanted in zip(result.shape, shape, strict=True)
    )
    if not fits:
        wanted = "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"
        raise ValueError(f"{name} must have the shape {wanted}, not {result.shape}")
    return result


def numbers(name, values):
    """Return a new float64 array of `values`, of any shape."""
    result = _floats(name, values)
    if not np.isfinite(result).all():
        raise ValueError(f"{name} must hold finite numbers only, but it has NaN or infinity in it")
    return result


def _floats(name, values):
    """Return a float64 copy of `values`, refusing what is not a number or would be changed."""
    try:
        raw = np.asarray(values)
    except ValueError as error:  # rows of different lengths
        raise ValueError(f"{name} must be a regular array of numbers, not {values!r}") from error
    if raw.size and raw.dtype.kind not in "biuf":
        raise TypeError(f"{name} must hold numbers only, not {values!r}")
    if (
        raw.dtype.kind in "iu"
        and raw.size
        and np.abs(raw.astype(float)).max() > LARGEST_EXACT_INTEGER
    ):
        raise ValueError(f"{name} must hold whole numbers up to 2**53, not {values!r}")
    if raw.dtype.kind == "f" and raw.dtype != np.float64:  # 0.1 in 32 bits means 0.1, too
        return np.array([float(str(value)) for value in raw.flat]).reshape(raw.shape)
    return np.array(raw, dtype=float)
