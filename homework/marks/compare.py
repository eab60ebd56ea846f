"""Compare a student's answer with the expected one, both plain data, outside the sandbox."""

import math


def same(expected, answer, within=1e-6):
    """Return whether two values are equal; numbers may differ by `within`.

    True and 1 count as equal, and so do False and 0: an output may be given as either.
    """
    if _is_number(expected):
        return _is_number(answer) and _near(expected, answer, within)
    if isinstance(expected, list):
        return (
            isinstance(answer, list)
            and len(answer) == len(expected)
            and all(same(*pair, within) for pair in zip(expected, answer, strict=True))
        )
    if isinstance(expected, dict):
        return (
            isinstance(answer, dict)
            and answer.keys() == expected.keys()
            and all(same(expected[key], answer[key], within) for key in expected)
        )
    if isinstance(expected, str):
        return isinstance(answer, str) and answer.strip() == expected.strip()
    return answer is None


def kind(value):
    """Say in words what sort of value it is, without giving it away."""
    if isinstance(value, bool):
        return "True or False"
    if _is_number(value):
        return "a number"
    if isinstance(value, str):
        return "a text"
    if isinstance(value, dict):
        return f"a dictionary of {len(value)}"
    if isinstance(value, list):
        inside = {kind(item) for item in value}
        if len(inside) == 1 and len(value) > 1:
            return f"a list of {len(value)}, each {inside.pop()}"
        return f"a list of {len(value)}"
    return "nothing"


def _is_number(value):
    return isinstance(value, int | float)  # bool is an int


def _near(expected, answer, within):
    try:
        # The small extra lets 0.365 pass for 0.36 within 0.005, as on paper.
        return math.isfinite(answer) and abs(expected - answer) <= within * (1 + 1e-9)
    except OverflowError:
        return False
