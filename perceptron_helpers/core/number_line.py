"""A number line with a net input on it, and the graph of a step function: where things stand."""

from .ratio import Ratio
from .scales import value_limit

NEAR_END, NEAR_EDGE = Ratio(7, 10), Ratio(3, 10)  # parts of the limit


def limit(values, step):
    """Return how far a number line reaches on both sides, to show some net inputs and θ."""
    return value_limit(max([abs(step.high).over(Ratio(6, 10))] + [abs(z) for z in values]))


def edges(step):
    """Return where a step function jumps: at θ, or at −θ and θ."""
    return [step.low, step.high] if step.has_dead_band else [step.high]


def tie_fires(step):
    """Tell whether the neuron fires where z equals θ."""
    return step.between == step.above


def middles(step, end):
    """Return the middles of what lies below, between and above the edges, up to ±end."""
    return (step.low - end).over(2), (step.low + step.high).over(2), (step.high + end).over(2)


def alignment(z, step, limit):
    """Return which part of its label stands at z: "left", "center" or "right".

    A label stays in the picture, and off the other side of θ where there is room for that.
    """
    if abs(z) > NEAR_END * limit:
        return "right" if z > 0 else "left"
    if abs(z - step.high) > NEAR_EDGE * limit or z == step.high:
        return "center"
    return "left" if z > step.high else "right"


def graph_limit(step, z=None):
    """Return how far the graph of a step function reaches on both sides."""
    marked = [] if z is None else [abs(z)]
    return value_limit(max([Ratio(1), abs(step.high).over(Ratio(7, 10))] + marked))


def levels(step, end):
    """Return the pieces of the graph as (from, to, output)."""
    pieces = [(-end, step.low, step.below), (step.high, end, step.above)]
    return pieces + ([(step.low, step.high, step.between)] if step.has_dead_band else [])


def dots(step):
    """Return the points (z, output) that belong to the graph where it jumps, and those that don't.

    From the left.
    """
    ends = [(step.low, step.below), (step.high, step.above)]
    closed = [(edge, step.between) for edge in edges(step)]
    return closed, [end for end in ends if end[1] != step.between]


def output_ticks(step):
    """Return the outputs that the axis of a graph names."""
    return [0, 1] if step.below == 0 else [-1, 0, 1]


def graph_alignment(z, limit):
    """Return which part of its label stands at z on the graph."""
    if abs(z) > Ratio(limit, 2):
        return "right" if z > 0 else "left"
    return "center"
