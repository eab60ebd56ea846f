"""A map of starting weights: to which class each belongs by the epochs that training takes."""

from .starts import epochs_from

MOST = 100  # epochs
# The last epoch of each class; a start that is in none of them is endless.
CLASSES = (1, 2, 3, 5, 10, 30, MOST)
ENDLESS = len(CLASSES)
SIDE = 41  # starts along each weight
# −1, −0.95, …, 1, of w₁ and of w₂
VALUES = [f"{'-' if n < 0 else ''}{abs(n) // 20}.{abs(n) % 20 * 5:02d}" for n in range(-20, 21)]
STARTS = [[w1, w2] for w2 in VALUES for w1 in VALUES]  # row by row from below


def epochs_of_all(rows, **settings):
    """Return the epochs from each of `STARTS`, −1 where they are more than `MOST`.

    The settings are those of `epochs_from`.
    """
    return epochs_from(rows, STARTS, max_epochs=MOST, **settings)


def epochs_of_one(rows, start, **settings):
    """Return the epochs from one start, two numbers as text."""
    return epochs_from(rows, [start], max_epochs=MOST, **settings)[0]


def class_of(epochs):
    """Return the number of the class, from 0 to `ENDLESS`."""
    for number, last in enumerate(CLASSES):
        if 0 < epochs <= last:
            return number
    return ENDLESS


def class_digits(epochs):
    """Return the map as text: for each w₂, from below, the class digits of all w₁.

    `epochs` are those of `STARTS`, or of the first of them: then the map has the rows that are
    whole.
    """
    n_rows = len(epochs) // SIDE
    digits = "".join([str(class_of(n)) for n in epochs])
    return [digits[row * SIDE : row * SIDE + SIDE] for row in range(n_rows)]
