"""Numbers, sums and equations read back from what is written, as fractions."""

import re
from fractions import Fraction

NUMBER = r"−?\d+(?:\.\d+)?(?:·10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def meant(text):
    """Return what a written number means."""
    mantissa, _, power = text.replace("−", "-").partition("·10")
    return Fraction(mantissa) * Fraction(10) ** int(power.translate(RAISED) or "0")


def value_of(text):
    """Return what a written sum of products means, such as "0.5·1 + (−0.1)·0"."""
    total = Fraction(0)
    for term in text.split(" + "):
        product = Fraction(1)
        for factor in term.split("·"):
            product *= meant(factor.strip("()"))
        total += product
    return total


def equations(name, text):
    """Return (sign, number) for each equation of this name, such as "θ ≈ 0.083"."""
    found = re.findall(rf"(?<![\w−]){re.escape(name)} ([=≈]) ({NUMBER})", text)
    return [(sign, meant(digits)) for sign, digits in found]


def exactly(value):
    """Return a `Ratio` as a fraction."""
    return Fraction(value.n, value.d)
