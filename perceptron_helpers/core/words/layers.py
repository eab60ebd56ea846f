"""What a network of three neurons answers, and what its output unit sees."""

from ..notation import point, subscript
from ..rows import FEW
from . import boundary
from .neuron import judged, score
from .phrases import listing, plural, points

NAMES = (subscript("h", 1), subscript("h", 2))


def score_of(answers):
    """Return what stands above the picture."""
    return f"{answers.rows.name}\n{score(answers)}"


def network(answers):
    """Return a sentence: where the network fires, and how many outputs are right."""
    fired, n = answers.fired, len(answers)
    where = (points(fired) or "no row") if n <= FEW else f"{len(fired)} of {n} points"
    return f"{answers.rows.name} by three neurons: fires at {where}; {judged(answers)}."


def hidden_label(unit):
    """Return what stands above the plane of h₁ and h₂."""
    return f"what the output neuron sees\n{boundary.label(unit, 'h')}"


def names_at(labels, n_rows):
    """Return the names of the rows that arrive at a corner, or how many of many, beside it."""
    return ", ".join(labels) if n_rows <= FEW else plural(len(labels), "row")


def hidden(unit, region, arrivals):
    """Return a sentence: which rows arrive where, and where the output unit's line is.

    Parameters
    ----------
    unit : Unit
        The output unit.
    region : Region
    arrivals : list of (corner, labels)
        From `core.hidden.arrivals`.
    """
    n_rows = sum([len(labels) for _, labels in arrivals])
    said = [f"{_rows(labels, n_rows)} at {point(corner)}" for corner, labels in arrivals]
    line = boundary.told(unit, region, [corner for corner, _ in arrivals], "h")
    return f"In the plane of h₁ and h₂: {'; '.join(said)}. {line}"


def _rows(labels, n_rows):
    if n_rows > FEW:
        return plural(len(labels), "row")
    return f"{'rows' if len(labels) > 1 else 'row'} {listing(labels)}"
