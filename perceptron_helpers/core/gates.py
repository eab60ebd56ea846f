"""The sixteen gates of two inputs."""

from .notation import subscript
from .rows import Rows

INPUTS = (("0", "0"), ("0", "1"), ("1", "0"), ("1", "1"))


def names(letter):
    """Return the names of the gates of two inputs that are called by this letter.

    In the order of their targets for rows 00, 01, 10, 11, counting from 0000 to 1111.
    """
    one, two = subscript(letter, 1), subscript(letter, 2)
    return (
        "always 0",
        "AND",
        f"{one} AND NOT {two}",
        one,
        f"{two} AND NOT {one}",
        two,
        "XOR",
        "OR",
        "NOR",
        "XNOR",
        f"NOT {two}",
        f"{one} OR NOT {two}",
        f"NOT {one}",
        f"{two} OR NOT {one}",
        "NAND",
        "always 1",
    )


NAMES = names("x")


def name_of(name, letter):
    """Return the name of the same gate where its inputs are called by another letter."""
    return names(letter)[NAMES.index(name)]


def targets(name):
    """Return the four targets of the gate with this name."""
    number = NAMES.index(name)
    return [number >> place & 1 for place in (3, 2, 1, 0)]


def gate(name):
    """Return the gate with this name as `Rows`."""
    return Rows(name, INPUTS, targets(name))
