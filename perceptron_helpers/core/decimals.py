"""Numbers as they stand on paper: read from their text, counted in whole units, and written.

A computer stores 0.1 as a fraction with a power of two below the line, and cannot hold one tenth
exactly. So numbers come in as text, such as "0.25" or "1e-7". A few of them together are counted
in a common unit, 10⁻ᵏ: with k = 2, 0.25 is 25. Sums and products of whole numbers are exact.

What is written has a few digits only. Then "≈" stands where "=" would be false.
"""

from .ratio import Ratio
from .remembering import remembering

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def parts(text):
    """Return (n, k): the number that `text` means is n units of 10⁻ᵏ, with k as small as can be."""
    mantissa, _, power = text.lower().partition("e")
    whole, _, decimals = mantissa.partition(".")
    decimals = decimals.rstrip("0")
    n, k = int(whole + decimals), len(decimals) - int(power or "0")
    if not n:
        return 0, 0
    while k > 0 and n % 10 == 0:  # "10e-2"
        n, k = n // 10, k - 1
    return (n, k) if k > 0 else (n * 10**-k, 0)


def places(texts):
    """Return the smallest k for which all these numbers are whole numbers of 10⁻ᵏ."""
    return max([parts(text)[1] for text in texts] + [0])


def units(text, k):
    """Return how many units of 10⁻ᵏ the number is; k is at least `places([text])`."""
    n, own = parts(text)
    return n * 10 ** (k - own)


def exact(text):
    """Return the number as a `Ratio`."""
    n, k = parts(text)
    return Ratio(n, 10**k)


def rounded(value, digits, edges=()):
    """Return a `Ratio` with `digits` decimals, halves away from zero.

    It gets more of them where it would seem to be 0 and is not, or would seem to lie on another
    side of one of the `edges` than it does: 0.19999 beside 0.2 is not shown as 0.2.
    """
    if not value.n:
        return Ratio(0)
    size, d, scale = abs(value.n), value.d, 10**digits
    while size * scale < d:
        scale *= 10
    while True:
        n = (2 * size * scale + d) // (2 * d)
        shown = Ratio(n if value.n > 0 else -n, scale)
        if not edges or all(_same_side(shown, value, edge) for edge in edges):
            return shown
        scale *= 10


def _same_side(shown, value, edge):
    return (shown > edge, shown < edge) == (value > edge, value < edge)


def in_cell(value, digits):
    """Return a `Ratio` as it stands in a table: with some decimals at most."""
    return _in_cell(value.n, value.d, digits)


@remembering
def _in_cell(n, d, digits):
    return written(rounded(Ratio(n, d), digits))


def written(value):
    """Return a `Ratio` over a power of ten as text: all its digits, and a true minus sign."""
    whole, rest = divmod(abs(value.n), value.d)
    decimals = str(value.d + rest)[1:].rstrip("0") if value.d > 1 else ""
    return ("−" if value.n < 0 else "") + str(whole) + ("." + decimals if decimals else "")


def number(value, edges=()):
    """Return `value` with three decimals at most, or as a power of ten where it is tiny or huge."""
    return _shown(value, edges)[0]


def is_rounded(value, edges=()):
    """Tell whether what `number` writes is not the whole number."""
    return _shown(value, edges)[1] != value


def tick(value):
    """Return a number short enough to stand beside an axis."""
    return number(value) if abs(value) < 10_000 else _power(value)[0]


def shown(value, edges=()):
    """Return the number that the text of `number` means."""
    return _shown(value, edges)[1]


def _shown(value, edges):
    """Return the text that shows a number, and the number that the text means."""
    return _shown_beside(value, edges) if edges else _shown_alone(value.n, value.d)


@remembering
def _shown_alone(n, d):
    return _shown_beside(Ratio(n, d), ())


def _shown_beside(value, edges):
    size = abs(value)
    if value and (size.n * 10_000 < size.d or size.n >= 1_000_000 * size.d):
        return _power(value, edges)
    meant = rounded(value, 3, edges)
    return written(meant), meant


def _power(value, edges=()):
    """Return for example "2.5·10⁻⁷", and the number that it means; `edges` as for `rounded`."""
    if not value:
        return "0", value
    size, power = abs(value), 0
    while size.n >= size.d * 10:
        size, power = Ratio(size.n, size.d * 10), power + 1
    while size.n < size.d:
        size, power = Ratio(size.n * 10, size.d), power - 1
    digits = 1
    while True:
        text, meant = _with_power(size, power, digits)
        text, meant = ("−" + text, -meant) if value.n < 0 else (text, meant)
        if all(_same_side(meant, value, edge) for edge in edges):
            return text, meant
        digits += 1


def _with_power(size, power, digits):
    """Return size · 10^power, `size` rounded to some digits, as text and as a number."""
    units, one = (size * 10**digits).nearest(), 10**digits
    if units == 10 * one:
        units, power = one, power + 1
    raised = "".join([SUPERSCRIPTS[int(digit)] for digit in str(abs(power))])
    text = f"{written(Ratio(units, one))}·10{'⁻' if power < 0 else ''}{raised}"
    scale = Ratio(10**power) if power >= 0 else Ratio(1, 10**-power)
    return text, Ratio(units, one) * scale
