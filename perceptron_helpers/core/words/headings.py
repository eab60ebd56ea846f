"""What stands over the columns of the worked tables: a symbol or word, and a smaller word."""

ROW = ("row", "")
EPOCH = ("epoch", "")
NET_INPUT = ("z", "net input")
COMPARED = ("z, θ", "compared")
OUTPUT = ("y", "output")
TARGET = ("t", "target")
ERROR = ("e", "error")

MISTAKE_COUNT = ("mistakes", "count")
MISTAKE_ROWS = ("mistakes", "rows")
RMSE = ("RMSE", "of errors")

MISTAKE = ("k", "mistake")
SIGN = ("t", "±1")
SHADOW = ("u·w", "after")
SQUARE = ("|w|²", "after")

SUM_OF_LAYER = ("z", "sum")

CLASS = ("it is", "")
TOTAL = ("total", "")

FUNCTION = ("function", "and who uses it")
FIRES = ("fires when", "")

# The smaller words under x₁, w₁ and their like.
INPUT, HIDDEN, SUM = "input", "hidden", "sum"
USED, BEFORE, AFTER, CHANGE = "used", "before", "after", "change"


def says(name):
    """Return the heading over what is said to be a class."""
    return (f"says {name}", "")
