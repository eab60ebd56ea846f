"""The sixteen gates of two inputs."""

from .rows import Rows

INPUTS = (("0", "0"), ("0", "1"), ("1", "0"), ("1", "1"))
# In the order of their targets for rows 00, 01, 10, 11, counting from 0000 to 1111.
NAMES = (
    "always 0",
    "AND",
    "x₁ AND NOT x₂",
    "x₁",
    "x₂ AND NOT x₁",
    "x₂",
    "XOR",
    "OR",
    "NOR",
    "XNOR",
    "NOT x₂",
    "x₁ OR NOT x₂",
    "NOT x₁",
    "x₂ OR NOT x₁",
    "NAND",
    "always 1",
)


def targets(name):
    """Return the four targets of the gate with this name."""
    number = NAMES.index(name)
    return [number >> place & 1 for place in (3, 2, 1, 0)]


def gate(name):
    """Return the gate with this name as `Rows`."""
    return Rows(name, INPUTS, targets(name))
