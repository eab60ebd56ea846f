"""Where the boundary w·x + b = θ is, the special cases included.

`letter` is that of the inputs: a hidden unit sees x₁ and x₂, the output unit behind it h₁ and h₂.
"""

from ..decimals import number
from ..notation import equation, relation, subscript, weighted_sum
from ..region import CROSSES, OUTSIDE, TOUCHES
from ..unit import side
from .phrases import points

ARROW = "The arrow w leaves it at a right angle, to where z grows."
PLACES = {OUTSIDE: "outside this view", TOUCHES: "through no more than a corner of this view"}


def kind(unit):
    """Return "vertical", "horizontal", or nothing for other lines."""
    w1, w2 = unit.weights
    return "vertical" if w1 and not w2 else "horizontal" if w2 and not w1 else ""


def line(unit, letter="x"):
    """Return for example "0.5·x₁ + 0.1·x₂ = 0.2" or "x₁ = 0.4"."""
    weights, bias, level = unit.weights, unit.bias, unit.step.high
    if not any(weights):
        return f"{equation('z', bias)} everywhere"
    if unit.step.has_dead_band:
        sign = relation(*weights, bias, level)
        return f"{weighted_sum(weights, bias, letter)} {sign} ±{number(level)}"
    rest = level - bias
    if kind(unit):
        index = 0 if weights[0] else 1
        return equation(subscript(letter, index + 1), rest.over(weights[index]))
    return f"{weighted_sum(weights, 0, letter)} {relation(*weights, rest)} {number(rest)}"


def label(unit, letter="x"):
    """Return what stands above a picture: for example "x₁ = 0.4 (vertical)"."""
    return f"{line(unit, letter)} ({kind(unit)})" if kind(unit) else line(unit, letter)


def obstacle(region):
    """Return what stands in the middle of a picture that has no line to see, else nothing."""
    if not region.borders:
        return f"all weights are 0:\nfires {_where(region)}"
    places = [border.place for border in region.borders]
    if CROSSES in places:
        return ""
    leads = ("no line in this view", "a line at one corner only", "lines at corners only")
    return f"{leads[places.count(TOUCHES)]}:\nfires {_where(region)} here"


def told(unit, region, inputs, letter="x"):
    """Return a sentence about the boundary; `inputs` are rows that it may pass through."""
    if not region.borders:
        return f"All weights are 0, so there is no boundary: it fires {_where(region)}."
    two = unit.step.has_dead_band
    words = [word for word in (kind(unit), "lines" if two else "line") if word]
    named = f"The {'boundaries are' if two else 'boundary is'} the {' '.join(words)}"
    parts = [f"{named} {line(unit, letter)}"] + _through(unit, region, inputs) + _places(region)
    fires = "" if region.is_split else f": it fires {_where(region)} here"
    return f"{', '.join(parts)}{fires}."


def _where(region):
    """Return where in the view it fires, in a word or two."""
    where = "everywhere" if region.firing else "nowhere"
    return f"{where} else" if region.has_exception else where


def _places(region):
    """Return which lines are not to be seen."""
    places = [border.place for border in region.borders]
    if places[0] == places[-1]:
        return [] if places[0] == CROSSES else [PLACES[places[0]]]
    return [
        f"the one for {number(border.level)} {PLACES[border.place]}"
        for border in region.borders
        if border.place != CROSSES
    ]


def _through(unit, region, inputs):
    """Return which of some rows lie on a line, where they are few."""
    levels = [border.level for border in region.borders]
    met = [x for x in inputs if any(not side(unit.net_input(x), level) for level in levels)]
    if len(met) not in (1, 2):
        return []
    return [f"through the data point{'s' if len(met) > 1 else ''} {points(met)}"]
