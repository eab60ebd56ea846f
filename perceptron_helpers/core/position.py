"""Where something stands in a picture: a number as a painter takes it, with a few decimals."""


def position(value, digits=4):
    """Return a number with `digits` decimals, all of them written, and a plain minus sign."""
    unit = 10**digits
    units = counted(value, unit)
    whole, rest = divmod(abs(units), unit)
    return f"{'-' if units < 0 else ''}{whole}.{str(unit + rest)[1:]}"


def counted(value, unit):
    """Return how many times 1/unit a number is, to the nearest whole; halves away from zero."""
    n, d = value.n, value.d
    if n < 0:
        return -((d - 2 * n * unit) // (2 * d))
    return (2 * n * unit + d) // (2 * d)
