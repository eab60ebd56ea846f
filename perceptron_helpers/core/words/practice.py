"""What is said above a blank table: what to do, and what is not right yet."""

from ..decimals import number
from ..notation import equation, weight_names
from . import controls
from .phrases import capital, listing

COUNTED = {"errors": "mistakes", "summary": "epochs"}
RIGHT = f"Right. Compare each row, or press {controls.ANOTHER}."
SHOWN = "Here is all of it."
KEPT = "These numbers come out when all rows use the weights that the epoch began with."
RATE = "These numbers come out when α is forgotten."
SIGN = "These numbers come out when each change has the wrong sign: e is t − y."


def labels(table, has_bias):
    """Return what stands on the fields: what is counted, and the weights at the end."""
    symbols = weight_names(2, has_bias)
    return [COUNTED[table]] + [f"{symbol} at the end" for symbol in symbols]


def task(table, symbols, start):
    """Return what to do, and from where: so a screen reader says that there is another one."""
    weights = [equation(symbol, value) for symbol, value in zip(symbols, start)]
    return (
        f"From {listing(weights)}: fill in the table on paper. How many {COUNTED[table]} are "
        f"there, and what are {listing(symbols)} at the end? "
        f"Enter them, then press {controls.CHECK}."
    )


def tie(threshold):
    """Name the slip of somebody who has overlooked a tie."""
    return f"Look for a tie: a row where z equals θ = {number(threshold)}."


def not_yet(label):
    """Say which number is not right; a row can be asked for."""
    return f"{capital(label)}: not right yet. {controls.SHOW_ME} fills in one row."
