"""Write numbers and sums as on paper, and never claim more than the digits show."""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import count
from math import prod

from perceptron_helpers.old_exact import EXACT, decimal, exactly


@lru_cache(maxsize=10_000)
def rounded(value, digits):
    """Return the float `value` as a decimal with `digits` decimals, halves away from zero.

    A number other than zero keeps its first digit, however small it is: a shown 0 is a true 0,
    and never −0.
    """
    exact = decimal(value)
    if not exact:
        return Decimal(0)
    places = max(digits, -exact.adjusted())
    return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, EXACT)


def rounded_beside(value, edges, digits):
    """Return the float `value` rounded, with more decimals where it must not touch an edge.

    A net input of 0.19999 is below a threshold of 0.2, so it cannot be shown as 0.2.
    """
    exact, edges = decimal(value), [decimal(edge) for edge in edges]
    for places in count(digits):
        shown = rounded(value, places)
        if all((shown > e, shown < e) == (exact > e, exact < e) for e in edges):
            return shown


def written(number):
    """Return the decimal `number` as text, with no zeros at the end and a true minus sign."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", "−")


def equation(terms, result):
    """Return a sum of products and its result as text, such as ``0.5·0 + (−0.1)·1 = −0.1``.

    Parameters
    ----------
    terms : sequence of sequences of Decimal
        The factors of each product, rounded as they are to be shown.
    result : Decimal
        Rounded as it is to be shown. Where the shown terms give something else, the sign in front
        of it is ≈.
    """
    with exactly():
        sign = "=" if sum(map(prod, terms)) == result else "≈"
    alone = len(terms[0]) == 1  # a number on its own in front needs no brackets
    first = written(terms[0][0]) if alone else _product(terms[0])
    left = " + ".join([first, *map(_product, terms[1:])])
    return f"{left} {sign} {written(result)}"


def _product(factors):
    return "·".join(f"({written(f)})" if f < 0 else written(f) for f in factors)
