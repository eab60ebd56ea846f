"""How far data are from not being separable: the margin, and Novikoff's bound on mistakes.

All lives in augmented space: each row x gets a constant 1 at its end, (x, 1), so that the bias is
one more weight. A vector u = (u₁, …, uₙ, b) separates the rows where t·(u·(x, 1)) is above 0 for
all of them; t is 1 for class 1, and −1 for the other. All numbers are exact.
"""

from .ratio import Ratio, length, squared_length
from .unit import net_input

MOST_CANDIDATES = 200_000  # that `separating_vector` tries: a second or less


def signed_rows(rows):
    """Return t·(x, 1) for each row; what separates them has a product above 0 with each."""
    found = []
    for x, target in zip(rows.inputs, rows.targets):
        augmented = x + [Ratio(1)]
        found.append(augmented if target == 1 else [-value for value in augmented])
    return found


def least(rows, u):
    """Return the least t·(u·(x, 1)) over all rows: above 0 exactly where u separates them."""
    return min([net_input(row, u) for row in signed_rows(rows)])


def squared_radius(rows):
    """Return R², the square of the length of the longest augmented row."""
    return max([squared_length(row) for row in signed_rows(rows)])


def margin(rows, u):
    """Return γ: the least t·(u·(x, 1)), divided by the length of u, which is not zero."""
    return least(rows, u).over(length(u))


def mistake_bound(rows, u):
    """Return (R/γ)², which the online rule's mistakes do not exceed; u separates the rows."""
    closest = least(rows, u)
    return (squared_radius(rows) * squared_length(u)).over(closest * closest)


def candidates(rows, largest):
    """Return how many vectors `separating_vector` has to try."""
    return (2 * largest + 1) ** (rows.n_inputs + 1)


def separating_vector(rows, largest):
    """Return the whole numbers from −largest to largest with the widest margin, or None.

    Of equal margins the shortest vector counts; of these the first, counting up.
    """
    signed = _whole_rows(rows)
    best, best_least, best_square = None, 0, 1
    for number in range(candidates(rows, largest)):
        u = _digits(number, rows.n_inputs + 1, largest)
        square = net_input(u, u)
        closest = _least_above(signed, u, square, best_least, best_square)
        if closest is not None:
            best, best_least, best_square = u, closest, square
    return best


def _whole_rows(rows):
    """Return t·(x, 1) in whole units."""
    one = 10**rows.places
    signs = [1 if target == 1 else -1 for target in rows.targets]
    return [[sign * n for n in row + [one]] for sign, row in zip(signs, rows.units)]


def _least_above(signed, u, square, best_least, best_square):
    """Return the least product with u, or None where its margin is not better than the best.

    The row that shows this is moved to the front: it will often be the one for the next u, too.
    """
    closest = None
    for place, row in enumerate(signed):
        product = net_input(row, u)
        ours, theirs = product * product * best_square, best_least * best_least * square
        better = ours > theirs or (ours == theirs and square < best_square)
        if product <= 0 or not better:
            signed.insert(0, signed.pop(place))
            return None
        closest = product if closest is None else min(closest, product)
    return closest


def _digits(number, n_digits, largest):
    """Return a number's digits in base 2·largest + 1, each less `largest`."""
    base, found = 2 * largest + 1, []
    for _ in range(n_digits):
        number, digit = divmod(number, base)
        found.append(digit - largest)
    return list(reversed(found))
