"""What may be set in the playground: each value's name, first text, and what is allowed.

Values are text: numbers in their shortest form, choices by their names.
"""

from .decimals import parts, places, units

DIGITS = "0123456789"
LONGEST = 12  # characters of a number
OFF = "off"


class Number:
    """A number from `low` to `high` with some decimals at most; where it may be, also "off"."""

    def __init__(self, name, first, low, high, digits, may_be_off=False):
        self.name, self.first, self.low, self.high = name, first, low, high
        self.digits, self.may_be_off = digits, may_be_off

    def read(self, text):
        """Return the number that a text means, in its shortest form; None where it is no such."""
        text = text.strip().replace("−", "-")
        if text == OFF:
            return OFF if self.may_be_off else None
        if not _is_decimal(text) or places([text]) > self.digits:
            return None
        n, low, high = [units(each, 9) for each in (text, self.low, self.high)]
        return shortest(text) if low <= n <= high else None


class Choice:
    """One of some texts."""

    def __init__(self, name, options):
        self.name, self.first, self.options = name, options[0], options

    def read(self, text):
        """Return the option that a text names, or None."""
        return text if text in self.options else None


MOST_POINTS, MOST_EPOCHS = 20, 100
FIELDS = (
    Number("w1", "-0.6", "-10", "10", 3),
    Number("w2", "0.4", "-10", "10", 3),
    Number("bias", "0", "-10", "10", 3, may_be_off=True),
    Number("alpha", "0.1", "0.001", "10", 3),
    Number("theta", "0", "-10", "10", 3),
    Choice("tie", ("0", "1")),
    Choice("update", ("online", "batch")),
    Number("step", "0", "0", str(MOST_POINTS * MOST_EPOCHS), 0),
)
COORDINATE = Number("x", "0", "-10", "10", 2)


def field(name):
    """Return the field with this name, or None."""
    for known in FIELDS:
        if known.name == name:
            return known
    return None


def shortest(text):
    """Return a decimal number without what it does not need: "-0.50" is "-0.5"."""
    n, k = parts(text)
    whole, rest = divmod(abs(n), 10**k)
    decimals = "." + str(10**k + rest)[1:] if k else ""
    return f"{'-' if n < 0 else ''}{whole}{decimals}"


def _is_decimal(text):
    """Tell whether a text is for example "12", "-0.5" or ".5"."""
    body = text[1:] if text.startswith("-") else text
    whole, _, decimals = body.partition(".")
    return 0 < len(whole + decimals) <= LONGEST and all(c in DIGITS for c in whole + decimals)
