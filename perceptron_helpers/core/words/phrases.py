"""Small parts of sentences: counts, lists, points."""

from ..decimals import is_rounded, number
from ..notation import point

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def count(amount):
    """Return small amounts as words."""
    return COUNTS[amount] if amount < len(COUNTS) else str(amount)


def about(value, edges=()):
    """Return for example "0.5", or "about 0.333" where that is not the whole number."""
    return f"{'about ' if is_rounded(value, edges) else ''}{number(value, edges)}"


def plural(amount, thing):
    """Return for example "1 epoch" or "3 epochs"."""
    return f"{amount} {thing}" if amount == 1 else f"{amount} {thing}s"


def listing(items):
    """Join with commas and a last "and"."""
    items = list(items)
    return f"{', '.join(items[:-1])} and {items[-1]}" if len(items) > 1 else "".join(items)


def capital(text):
    """Return the beginning of a sentence: with a capital letter."""
    return text[0].upper() + text[1:]


def points(rows):
    """Return for example "(0, 1), (1, 0) and (1, 1)"."""
    return listing([point(row) for row in rows])
