"""Formulas as they stand on paper: "w₁ ≈ 0.497", "0.5·x₁ − x₂ + 0.2", "0.5·0 + (−0.1)·1 = −0.1".

An equals sign is never false: where the digits shown are not the whole number, "≈" stands there.
"""

from .decimals import is_rounded, number, written
from .ratio import Ratio

SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"


def subscript(letter, index):
    """Return for example "w₁" for ("w", 1)."""
    return letter + "".join([SUBSCRIPTS[int(digit)] for digit in str(index)])


def weight_names(n_weights, has_bias, sign=""):
    """Return for example ["w₁", "w₂", "b"], each with a sign such as "Δ" before it."""
    names = [subscript(sign + "w", i + 1) for i in range(n_weights)]
    return names + ([sign + "b"] if has_bias else [])


def equation(name, value, edges=()):
    """Return for example "w₁ = 0.5" or "w₁ ≈ 0.497"; `edges` as for `decimals.rounded`."""
    return f"{name} {'≈' if is_rounded(value, edges) else '='} {number(value, edges)}"


def named(letter, values):
    """Return for example ["w₁ = 0.5", "w₂ = 0.1"]."""
    return [equation(subscript(letter, i + 1), values[i]) for i in range(len(values))]


def relation(*values):
    """Return "=", or "≈" where one of the values is shown rounded."""
    return "≈" if any(is_rounded(value) for value in values) else "="


def weighted_sum(weights, bias=0, letter="x"):
    """Return for example "0.5·x₁ − x₂ + 0.2", leaving out what is zero."""
    names = [subscript(letter, i + 1) for i in range(len(weights))] + [""]
    text = ""
    for factor, name in zip(list(weights) + [Ratio(0) + bias], names):
        if factor:
            size = number(abs(factor))
            size = name if name and size == "1" else f"{size}·{name}" if name else size
            sign = "−" if factor < 0 else "+"
            text += f" {sign} {size}" if text else size if sign == "+" else f"−{size}"
    return text or "0"


def worked_sum(terms, result):
    """Return a sum of products and its result, such as ``0.5·0 + (−0.1)·1 = −0.1``.

    Parameters
    ----------
    terms : list of lists of Ratio
        The factors of each product, rounded as they are to be shown.
    result : Ratio
        Rounded as it is to be shown. Where the shown terms give something else, the sign in front
        of it is ≈.
    """
    shown = Ratio(0)
    for factors in terms:
        product = Ratio(1)
        for factor in factors:
            product = product * factor
        shown = shown + product
    alone = len(terms[0]) == 1  # a number on its own in front needs no brackets
    first = written(terms[0][0]) if alone else _product(terms[0])
    left = " + ".join([first] + [_product(factors) for factors in terms[1:]])
    return f"{left} {'=' if shown == result else '≈'} {written(result)}"


def _product(factors):
    return "·".join([f"({written(f)})" if f < 0 else written(f) for f in factors])


def point(row):
    """Return for example "(0, 1)"."""
    return f"({', '.join([number(value) for value in row])})"
