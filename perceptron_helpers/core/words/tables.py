"""What worked tables say beside their cells: marks, rounding; titles and notes of some of them.

Those of a training stand in `training_tables.py`.
"""

from ..decimals import rounded, written
from ..notation import subscript
from ..ratio import Ratio
from .phrases import plural

WRONG = "✗ wrong."
# For those who listen to a page.
SPOKEN = {"✗": "wrong", "↑": "went up", "↓": "went down", "▶": "this row"}
BLANK = "blank"

TOTAL, AFTER = "total", "after"
CONFUSION = "Confusion table"
CLASSES = ("class 0", "class 1")  # unless they have better names


def given(name, value, digits):
    """Return for example "w₁ = 0.5", or "w₁ ≈ 0.497" where the digits are not all of it."""
    shown = rounded(value, digits)
    return f"{name} {_sign([shown], [value])} {written(shown)}"


def _sign(shown, values):
    """Return "=", or "≈" where one of some values is not what is shown of it."""
    return "=" if all(a == b for a, b in zip(shown, values)) else "≈"


def more_rows(amount):
    """Return what stands in place of rows that are left out."""
    return f"… {plural(amount, 'more row')}"


def more(amount):
    """Return what ends a list that is cut short."""
    return f"… {amount} more"


def rounding(digits, has_signs):
    """Return the sentence that says how numbers are rounded, and what ≈ in a sum means."""
    places = f"Rounded to {plural(digits, 'decimal place')}"
    return f"{places}; ≈ where the digits shown give something else." if has_signs else f"{places}."


def growth_title(name, u, digits):
    """Return the title of a growth table; where u is not shown in full, it is "about"."""
    shown = [rounded(value, digits) for value in u]
    return (
        f"Mistakes: {name}, u {_sign(shown, u)} ({', '.join([written(value) for value in shown])})"
    )


def growth(least, most, of_threshold, digits):
    """Return how u·w and |w|² can grow; rounded so that "or more" and "at most" stay true."""
    due = f", {_outward(of_threshold, digits, True)} of it because of θ" if of_threshold else ""
    return (
        f"At each mistake u·w grows by {_outward(least, digits, False)} or more, "
        f"and |w|² by {_outward(most, digits, True)} at most{due}."
    )


def _outward(value, digits, up):
    """Return a number as text, rounded up or down; its first digit is kept."""
    while value and abs(value.n) * 10**digits < value.d:
        digits += 1
    units = value * 10**digits
    return written(Ratio(units.ceiling() if up else units.floor(), 10**digits))


def layers_title(name):
    """Return the title of a network table."""
    return f"Network table: {name}"


def layers_notes(hidden, output, digits):
    """Return the formula of each unit, and when a unit fires."""
    formulas = [_formula(subscript("z", i + 1), "x", unit, digits) for i, unit in enumerate(hidden)]
    formulas.append(_formula("z", "h", output, digits))
    return f"{', '.join(formulas)}. A neuron fires, 1, when its sum is above 0."


def _formula(name, letter, unit, digits):
    """Return for example "z₁ = 2·x₁ − 0·x₂ + 1"; what is zero is said, too."""
    factors = list(unit.weights) + [unit.bias]
    names = ["·" + subscript(letter, i + 1) for i in range(len(unit.weights))] + [""]
    shown = [rounded(factor, digits) for factor in factors]
    text = f"{name} {_sign(shown, factors)} {written(shown[0])}{names[0]}"
    for factor, place in zip(shown[1:], names[1:]):
        text += f" {'−' if factor < 0 else '+'} {written(abs(factor))}{place}"
    return text


def accuracy(right, amount, digits):
    """Return for example "3 of 4 outputs are right: the accuracy is 0.75."."""
    share = Ratio(right, amount)
    shown = rounded(share, digits)
    about = "" if shown == share else "about "
    return f"{right} of {amount} outputs are right: the accuracy is {about}{written(shown)}."
