"""Numbers and equations read back from sentences, as fractions."""

import re
from fractions import Fraction

NUMBER = r"−?\d+(?:\.\d+)?(?:·10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def number(text):
    """Return what a written number means."""
    mantissa, _, power = text.replace("−", "-").partition("·10")
    return Fraction(mantissa) * Fraction(10) ** int(power.translate(RAISED) or "0")


def equations(name, text):
    """Return (sign, number) for each equation of this name, such as "θ ≈ 0.083"."""
    found = re.findall(rf"(?<![\w−]){re.escape(name)} ([=≈]) ({NUMBER})", text)
    return [(sign, number(digits)) for sign, digits in found]


def fraction(value):
    """Return a `Ratio` as a fraction."""
    return Fraction(value.n, value.d)
