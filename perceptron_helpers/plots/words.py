"""Write numbers, rows and lists as a reader would.

A number is shown with at most three decimals. Where that is not all of it, "≈" stands in place of
"=", so that no equation in a picture is false.
"""

from decimal import Decimal
from fractions import Fraction

from perceptron_helpers.core import decimals
from perceptron_helpers.exact import number_of
from perceptron_helpers.old_exact import decimal

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def _shown(value, edges=()):
    """Return the number that is shown for `value`: never zero where the value is not."""
    if _has_power(value):
        return Fraction(Decimal(f"{float(value):.1e}"))
    shown = _rounded(value, edges)
    return Fraction(shown.n, shown.d)


def _rounded(value, edges):
    return decimals.rounded(number_of(value), 3, [number_of(edge) for edge in edges])


def _has_power(value):
    return value != 0 and not 1e-4 <= abs(value) < 1e6


def number(value, edges=()):
    """Return `value` with three decimals at most, or as a power of ten where it is tiny or huge.

    It gets more decimals where it would seem to touch one of the `edges` otherwise.
    """
    return power(value) if _has_power(value) else decimals.written(_rounded(value, edges))


def power(value):
    """Return for example "2.5·10⁻⁷"."""
    mantissa, exponent = f"{float(value):.1e}".split("e")
    exponent = str(int(exponent)).translate(SUPERSCRIPTS)
    return f"{mantissa.removesuffix('.0')}·10{exponent}".replace("-", "−")


def tick(value):
    """Return a number short enough to stand beside an axis."""
    return number(value) if abs(value) < 10_000 else power(value)


def is_rounded(value, edges=()):
    """Tell whether the digits shown are not the whole number (a float, or a Fraction)."""
    exact = value if isinstance(value, Fraction) else decimal(value)
    return _shown(value, edges) != Fraction(exact)


def relation(*values):
    """Return "=", or "≈" where one of the values is shown rounded."""
    return "≈" if any(map(is_rounded, values)) else "="


def equation(name, value, edges=()):
    """Return for example "w₁ = 0.5" or "w₁ ≈ 0.497"."""
    return f"{name} {'≈' if is_rounded(value, edges) else '='} {number(value, edges)}"


def subscript(letter, index):
    """Return for example "w₁" for ("w", 1)."""
    return letter + str(index).translate(SUBSCRIPTS)


def named(letter, values):
    """Return for example ["w₁ = 0.5", "w₂ = 0.1"]."""
    return [equation(subscript(letter, index), value) for index, value in enumerate(values, 1)]


def weighted_sum(weights, bias=0.0):
    """Return for example "0.5·x₁ − x₂ + 0.2", leaving out what is zero."""
    terms = [(w, subscript("x", i)) for i, w in enumerate(weights, 1)] + [(bias, "")]
    text = ""
    for factor, name in terms:
        if factor:
            size = number(abs(factor))
            size = name if name and size == "1" else f"{size}·{name}" if name else size
            sign = "−" if factor < 0 else "+"
            text += f" {sign} {size}" if text else size if factor > 0 else f"−{size}"
    return text or "0"


def point(row):
    """Return for example "(0, 1)"."""
    return "(" + ", ".join(number(value) for value in row) + ")"


def points(rows):
    """Return for example "(0, 1), (1, 0) and (1, 1)"."""
    return listing([point(row) for row in rows])


def listing(items):
    """Join with commas and a last "and"."""
    items = list(items)
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def count(amount):
    """Return small amounts as words."""
    return COUNTS[amount] if amount < len(COUNTS) else str(amount)


def plural(amount, thing):
    """Return for example "1 epoch" or "3 epochs"."""
    return f"{amount} {thing}" if amount == 1 else f"{amount} {thing}s"
