"""Where something stands in a picture: a number as a painter takes it, with a few decimals."""


def position(value, digits=4):
    """Return a number with `digits` decimals, all of them written, and a plain minus sign."""
    unit = 10**digits
    units = counted(value, unit)
    whole, rest = divmod(abs(units), unit)
    return f"{'-' if units < 0 else ''}{whole}.{str(unit + rest)[1:]}"


def counted(value, unit):
    """Return how many times 1/unit a number is, to the nearest whole; halves away from zero."""
    return all_counted([value], unit)[0]


def all_counted(values, unit):
    """Return the same of many numbers; a call for each would take longer than its arithmetic."""
    return [
        (2 * v.n * unit + v.d) // (2 * v.d) if v.n >= 0 else -((v.d - 2 * v.n * unit) // (2 * v.d))
        for v in values
    ]
