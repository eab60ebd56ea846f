"""What the output unit of a network sees: the rows where two hidden units put them.

The output unit knows only h₁ and h₂. In their plane each row has moved to a corner, and there one
line must do.
"""

from . import gates
from .layers import ANSWERS, layer
from .ratio import Ratio, squared_length
from .rows import Rows
from .view import view

FREE = Ratio(3, 10)  # from the line to the middle of a name: then they do not touch
ABOVE, BELOW = Ratio(26, 100), Ratio(3, 10)  # from a corner to its name


def moved(rows, hidden):
    """Return the dataset that the output unit sees."""
    seen = [[str(h) for h in answers] for answers in layer(rows.inputs, hidden)]
    return Rows(rows.name, seen, rows.targets)


def hidden_view():
    """Return the `View` that shows all four corners, wherever the rows are."""
    return view(gates.gate("OR"))


def arrivals(labels, seen):
    """Return for each corner that rows arrive at (corner, their labels).

    Parameters
    ----------
    labels : list of str
        One for each row.
    seen : Rows
        From `moved`.
    """
    found = []
    for corner in ANSWERS:
        here = [label for label, row in zip(labels, seen.units) if tuple(row) == corner]
        if here:
            found.append(((Ratio(corner[0]), Ratio(corner[1])), here))
    return found


def name_place(corner, unit):
    """Return where a corner's name stands: above or below it, off the line of the output unit.

    It is the outer of the two places, if both are off.
    """
    x, y = corner
    places = [(x, y + up) for up in ((ABOVE, -BELOW) if y else (-BELOW, ABOVE))]
    square = squared_length(unit.weights) or Ratio(1)
    z = [unit.net_input(place) for place in places]
    ways = [value * value for value in z]  # the distances from the line, times |w|, squared
    is_free = ways[0] >= FREE * FREE * square or ways[0] >= ways[1]
    return places[0] if is_free else places[1]
