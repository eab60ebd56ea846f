"""An exact number: a whole number over another.

Decimals are closed under sums and products, but a point on a line, a mean or a distance needs a
division. Here 1/3 stays 1/3, so that what is equal on paper is equal in every picture.
"""


class Ratio:
    """The number n/d, with d above 0. Never rounded, and not reduced either."""

    def __init__(self, n, d=1):
        if d < 0:
            n, d = -n, -d
        self.n = n
        self.d = d

    def __add__(self, other):
        if not isinstance(other, Ratio):
            return Ratio(self.n + other * self.d, self.d)
        if self.d == other.d:
            return Ratio(self.n + other.n, self.d)
        return Ratio(self.n * other.d + other.n * self.d, self.d * other.d)

    def __sub__(self, other):
        if not isinstance(other, Ratio):
            return Ratio(self.n - other * self.d, self.d)
        if self.d == other.d:
            return Ratio(self.n - other.n, self.d)
        return Ratio(self.n * other.d - other.n * self.d, self.d * other.d)

    def __mul__(self, other):
        if not isinstance(other, Ratio):
            return Ratio(self.n * other, self.d)
        return Ratio(self.n * other.n, self.d * other.d)

    def __neg__(self):
        return Ratio(-self.n, self.d)

    def __abs__(self):
        return Ratio(abs(self.n), self.d)

    def __bool__(self):
        return self.n != 0

    def __eq__(self, other):
        return self._minus(other) == 0

    def __lt__(self, other):
        return self._minus(other) < 0

    def __gt__(self, other):
        return self._minus(other) > 0

    def __le__(self, other):
        return self._minus(other) <= 0

    def __ge__(self, other):
        return self._minus(other) >= 0

    def __hash__(self):
        raise TypeError("a Ratio is no key: 1/2 and 2/4 are equal, but not written alike")

    def __repr__(self):
        return f"Ratio({self.n}, {self.d})"

    def _minus(self, other):
        """Return a whole number with the sign of self − other."""
        if not isinstance(other, Ratio):
            return self.n - other * self.d
        if self.d == other.d:
            return self.n - other.n
        return self.n * other.d - other.n * self.d

    def over(self, other):
        """Return self / other."""
        other = ratio(other)
        return Ratio(self.n * other.d, self.d * other.n)

    def floor(self):
        """Return the largest whole number that is not above it."""
        return self.n // self.d

    def ceiling(self):
        """Return the smallest whole number that is not below it."""
        return -(-self.n // self.d)

    def nearest(self):
        """Return the nearest whole number; of two, the one farther from 0."""
        size = (2 * abs(self.n) + self.d) // (2 * self.d)
        return size if self.n >= 0 else -size


def ratio(value):
    """Return a whole number, or a `Ratio`, as a `Ratio`."""
    return value if isinstance(value, Ratio) else Ratio(value)


def total(values):
    """Return the sum of some numbers."""
    result = Ratio(0)
    for value in values:
        result = result + value
    return result


def squared_length(values):
    """Return the sum of the squares of some numbers: |w|²."""
    return total([value * value for value in values])


def length(values):
    """Return |w|, the root of it."""
    return root(squared_length(values))


def root(value, places=18):
    """Return the square root of a `Ratio`, exact where it is a ratio of whole numbers.

    Elsewhere it is right to `places` decimals more than it has in front, and never seems to end
    sooner: what is shown of it is always "about".
    """
    square = value.n * value.d  # √(n/d) = √(n·d) / d
    whole = whole_root(square)
    if whole * whole == square:
        return Ratio(whole, value.d)
    scale = 10**places
    size = len(str(value.d))  # so that a small root has digits, too
    scale *= 10**size
    return Ratio(2 * whole_root(square * scale * scale) + 1, 2 * scale * value.d)


def whole_root(n):
    """Return the largest whole number whose square is not above n (Newton, from above)."""
    if n < 2:
        return n
    guess = 1 << (len(bin(n)) - 1) // 2
    while True:
        better = (guess + n // guess) // 2
        if better >= guess:
            return guess
        guess = better
