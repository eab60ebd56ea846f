"""What is said about a line that somebody claims to be the boundary."""

from ..notation import point


def drawn(ends):
    """Return a sentence that gives no answer away."""
    return f"A line is drawn {_through(ends)}."


def judged(ends, separates):
    """Return a sentence with the verdict."""
    verdict = "separates" if separates else "does not separate"
    return f"The line {_through(ends)} {verdict} the large dots from the small."


def _through(ends):
    return f"through {point(ends[0])} and {point(ends[1])}"
