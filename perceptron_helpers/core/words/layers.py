"""What a network of three neurons answers, and what its output unit sees."""

from ..notation import point, subscript
from . import boundary
from .neuron import score
from .phrases import listing, points

NAMES = (subscript("h", 1), subscript("h", 2))


def score_of(answers):
    """Return what stands above the picture."""
    return f"{answers.rows.name}\n{score(answers)}"


def network(answers):
    """Return a sentence: where the network fires, and how many outputs are right."""
    fired = points(answers.fired) or "no row"
    missed = f", wrong at {points(answers.missed)}" if answers.missed else ""
    return f"{answers.rows.name} by three neurons: fires at {fired}; {score(answers)}{missed}."


def hidden_label(unit):
    """Return what stands above the plane of h₁ and h₂."""
    return f"what the output neuron sees\n{boundary.label(unit, 'h')}"


def names_at(labels):
    """Return the names of the rows that arrive at a corner, to stand beside it."""
    return ", ".join(labels)


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
    said = [
        f"{'rows' if len(labels) > 1 else 'row'} {listing(labels)} at {point(corner)}"
        for corner, labels in arrivals
    ]
    line = boundary.told(unit, region, [corner for corner, _ in arrivals], "h")
    return f"In the plane of h₁ and h₂: {'; '.join(said)}. {line}"
