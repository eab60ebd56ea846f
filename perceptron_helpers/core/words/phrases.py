"""Small parts of sentences: counts, lists, points."""

from ..notation import point

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def count(amount):
    """Return small amounts as words."""
    return COUNTS[amount] if amount < len(COUNTS) else str(amount)


def plural(amount, thing):
    """Return for example "1 epoch" or "3 epochs"."""
    return f"{amount} {thing}" if amount == 1 else f"{amount} {thing}s"


def listing(items):
    """Join with commas and a last "and"."""
    items = list(items)
    return f"{', '.join(items[:-1])} and {items[-1]}" if len(items) > 1 else "".join(items)


def points(rows):
    """Return for example "(0, 1), (1, 0) and (1, 1)"."""
    return listing([point(row) for row in rows])
