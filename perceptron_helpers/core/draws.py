"""Numbers drawn at random: from one seed the same ones in every classroom and every Python.

The generator of Park and Miller (1988), "Random number generators: good ones are hard to find",
*Communications of the ACM* 31: the next state is 16807 times the last, modulo 2³¹ − 1. It is small
enough to be read, and good enough to choose weights; it keeps no secrets.
"""

FACTOR, PRIME = 16807, 2**31 - 1
FIRST = 12345  # so that small seeds do not begin alike


class Draws:
    """A row of numbers that a seed decides."""

    def __init__(self, seed):
        self._state = (seed * FIRST + 1) % (PRIME - 1) + 1
        self.next(PRIME)

    def next(self, n):
        """Return the next whole number from 0 up to n − 1."""
        self._state = self._state * FACTOR % PRIME
        return self._state * n // PRIME

    def hundredths(self, limits, amount):
        """Return numbers with two decimals as text; the limits are in hundredths."""
        low, high = limits
        return [_hundredths(low + self.next(high - low + 1)) for _ in range(amount)]


def _hundredths(n):
    whole, rest = divmod(abs(n), 100)
    return f"{'-' if n < 0 else ''}{whole}.{rest:02d}"
