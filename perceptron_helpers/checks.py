"""Check what a caller passes in, and say clearly what is wrong with it.

Every function returns the value in the form that the rest of the package works with, or raises an
error that names the argument, what came and what is allowed.
"""

import math
import reprlib
from collections.abc import Set
from fractions import Fraction
from numbers import Integral, Rational, Real

import numpy as np

LARGEST_EXACT_INTEGER = 2**53  # beyond it a float can no longer hold every whole number


def number(name, value, *, above=None, at_least=None):
    """Return `value` as a finite float."""
    if _is_truth(value) or not isinstance(value, Real):
        raise TypeError(f"{name} must be a number, not {shown(value)} ({type(value).__name__})")
    result = _float(name, value)
    if not math.isfinite(result):
        raise ValueError(f"{name} must be a finite number, not {shown(value)}")
    if above is not None and not result > above:
        raise ValueError(f"{name} must be above {above}, not {value!r}")
    if at_least is not None and not result >= at_least:
        raise ValueError(f"{name} must be {at_least} or more, not {value!r}")
    return result


def whole_number(name, value, *, at_least, last=None, of=""):
    """Return `value` as an int; where `last` is the last of something, `of` names it."""
    if _is_truth(value) or not isinstance(value, Integral):
        found = f"{shown(value)} ({type(value).__name__})"
        raise TypeError(f"{name} must be a whole number, not {found}")
    if value < at_least:
        raise ValueError(f"{name} must be {at_least} or more, not {value!r}")
    if last is not None and value > last:
        which = f"{last}, the last {of}" if of else last
        raise ValueError(f"{name} must be at most {which}, not {value}")
    return int(value)


def choice(name, value, allowed):
    """Return the member of `allowed` that `value` equals."""
    for option in allowed:
        if type(value) is not bool and isinstance(value, (str, Real)) and value == option:
            return option
    listed = ", ".join(repr(option) for option in allowed)
    raise ValueError(f"{name} must be one of {listed}, not {shown(value)}")


def truth(name, value):
    """Return `value`, which must be True or False."""
    if not _is_truth(value):
        raise TypeError(f"{name} must be True or False, not {shown(value)}")
    return bool(value)


def instance(name, value, kind, of=""):
    """Return `value`, which must be a `kind`; `of` says where one comes from."""
    if not isinstance(value, kind):
        wanted = f"{kind.__name__}{f', {of}' if of else ''}"
        raise TypeError(f"{name} must be a {wanted}, not {type(value).__name__}")
    return value


def several(name, values, kind, wanted):
    """Return one or more that are each a `kind`, in a tuple; one alone counts, too."""
    found = (values,) if isinstance(values, kind) else _listed(values)
    if not found or not all(isinstance(value, kind) for value in found):
        raise TypeError(f"{name} must be {wanted}, not {shown(values)}")
    return found


def text(name, value):
    """Return `value`, which must be a string."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a string, not {shown(value)}")
    return value


def texts(name, values):
    """Return some strings, in their order, as a tuple; a string alone counts as one."""
    if isinstance(values, str):
        return (values,)
    if isinstance(values, Set):
        raise TypeError(f"{name} must be strings in an order, not {shown(values)}")
    found = _listed(values)
    if found is None or not all(isinstance(text, str) for text in found):
        raise TypeError(f"{name} must be strings, not {shown(values)}")
    return tuple(map(str, found))  # those of NumPy, too


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


def zeros_and_ones(name, values, why=""):
    """Return an array, in which all values must be 0 or 1."""
    strange = values[(values != 0) & (values != 1)]
    if strange.size:
        raise ValueError(f"{name} must hold only 0 and 1{why}, not {strange[0]:g}")
    return values


def shown(value):
    """Return `value` as it is written in code, shortened where it is long."""
    return reprlib.repr(value)


def _floats(name, values):
    """Return a float64 copy of `values`, refusing what is not a number or would be changed."""
    if _is_masked(values):
        raise ValueError(f"{name} must not hold masked values: leave them out, or fill them")
    try:
        raw = values if isinstance(values, np.ndarray) else np.array(values, dtype=object)
        if raw.dtype == object:
            _check_each(name, raw)
            raw = np.array([_float(name, value) for value in raw.flat]).reshape(raw.shape)
    except ValueError as error:
        if name in str(error):
            raise
        raise ValueError(
            f"{name} must be a regular array of numbers, not {shown(values)}"
        ) from None
    if raw.size and raw.dtype.kind not in "iuf":
        kind = ": use .astype(int) to make 1 and 0 of them" if raw.dtype.kind == "b" else ""
        raise TypeError(f"{name} must hold numbers only, not {shown(values)}{kind}")
    if raw.size and raw.dtype.kind in "iu" and _largest(raw) > LARGEST_EXACT_INTEGER:
        raise ValueError(f"{name} must hold whole numbers up to 2**53, not {shown(values)}")
    if raw.dtype.kind == "f" and raw.dtype != np.float64:  # 0.1 in 32 bits means 0.1, too
        return np.array([_float(name, value) for value in raw.flat]).reshape(raw.shape)
    return np.array(raw, dtype=float)


def _listed(values):
    """Return some values in a tuple; None for what holds none."""
    try:
        return tuple(values)
    except TypeError:
        return None


def _is_masked(values):
    """Tell whether an array, or one in a list, hides some of its values."""
    if isinstance(values, (list, tuple)):
        return any(map(_is_masked, values))
    return isinstance(values, np.ma.MaskedArray) and np.ma.is_masked(values)


def _check_each(name, raw):
    """Refuse what is not a number in an array of objects."""
    for value in raw.flat:
        if isinstance(value, (list, tuple, np.ndarray)):
            raise ValueError(
                f"{name} must be a regular array of numbers: its rows have different lengths"
            )
        if _is_truth(value) or not isinstance(value, Real):
            kind = " (True and False are no numbers here: use 1 and 0)" if _is_truth(value) else ""
            raise TypeError(f"{name} must hold numbers only, not {shown(raw.tolist())}{kind}")


def _largest(whole):
    """Return the largest size in an array of whole numbers."""
    return max(int(whole.max()), -int(whole.min()))


def _is_truth(value):
    return isinstance(value, (bool, np.bool_))


def _float(name, value):
    """Return a number as the float that means the same; a float32 means what it prints as."""
    if isinstance(value, Integral):
        if abs(int(value)) > LARGEST_EXACT_INTEGER:
            raise ValueError(f"{name} must hold whole numbers up to 2**53, not {shown(value)}")
        return float(int(value))
    try:
        result = float(str(value)) if isinstance(value, np.floating) else float(value)
    except OverflowError:  # a huge fraction
        result = math.inf
    may_differ = isinstance(value, (Rational, np.longdouble)) and math.isfinite(result)
    if may_differ and Fraction(str(value)) != Fraction(repr(result)):
        raise ValueError(f"{name} must be a number that a float can hold, not {shown(value)}")
    return result
