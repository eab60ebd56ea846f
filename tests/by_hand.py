"""Small computations as they are done on paper, for several tests."""

from fractions import Fraction

# Units as (weights, bias). OR and NAND, then AND of both, make XOR.
OR_UNIT, NAND_UNIT, AND_UNIT = ([2, 2], -1), ([-2, -2], 3), ([2, 2], -3)
HIDDEN = [OR_UNIT, NAND_UNIT]


def exactly_fires(x, unit):
    """Return 1 where the sum is above 0, with fractions in which a float is what it prints as."""
    weights, bias = unit
    numbers = [Fraction(repr(float(value))) for value in (*weights, bias)]
    return int(
        sum(w * Fraction(repr(float(v))) for w, v in zip(numbers, x, strict=False)) > -numbers[-1]
    )


def signed_rows_of(gate):
    """Return t·(x₁, x₂, 1) as tuples of whole numbers, t being −1 or 1."""
    return [
        tuple((1 if t == 1 else -1) * int(v) for v in (*x, 1))
        for x, t in zip(gate.inputs, gate.targets, strict=True)
    ]


def dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))
