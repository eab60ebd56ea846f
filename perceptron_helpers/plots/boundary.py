"""Say in words where the boundary w·x + b = θ is, the special cases included."""

from perceptron_helpers.old_exact import side
from perceptron_helpers.plots import words
from perceptron_helpers.plots.half_plane import fraction


def kind(cell):
    """Return "vertical", "horizontal", or nothing for other lines."""
    w1, w2 = cell.weights
    return "vertical" if w1 and not w2 else "horizontal" if w2 and not w1 else ""


def equation(cell):
    """Return for example "0.5·x₁ + 0.1·x₂ = 0.2" or "x₁ = 0.4"."""
    rule, weights = cell.rule, cell.weights
    if not weights.any():
        return f"{words.equation('z', cell.bias)} everywhere"
    if rule.low != rule.high:
        relation = words.relation(*weights, cell.bias, rule.high)
        return f"{words.weighted_sum(weights, cell.bias)} {relation} ±{words.number(rule.high)}"
    rest = fraction(rule.high) - fraction(cell.bias)
    if kind(cell):
        index = 0 if weights[0] else 1
        return words.equation(words.subscript("x", index + 1), rest / fraction(weights[index]))
    return f"{words.weighted_sum(weights)} {words.relation(*weights, rest)} {words.number(rest)}"


def label(cell):
    """Return what stands above the picture."""
    return f"{equation(cell)} ({kind(cell)})" if kind(cell) else equation(cell)


def obstacle(cell, in_view, fires):
    """Return what stands in the middle of the picture where it has no line, else nothing."""
    where = "everywhere" if fires else "nowhere"
    if not cell.weights.any():
        return f"all weights are 0:\nfires {where}"
    return "" if in_view else f"no line in this view:\nfires {where} here"


def told(cell, inputs, in_view, fires):
    """Return a sentence about the boundary; `inputs` are rows that it may pass through."""
    where = "everywhere" if fires else "nowhere"
    if not cell.weights.any():
        return f"All weights are 0, so there is no boundary: it fires {where}."
    lines = "boundaries are the" if cell.rule.low != cell.rule.high else "boundary is the"
    named = f"The {lines} {kind(cell)} line {equation(cell)}".replace("  ", " ")
    if not in_view:
        return f"{named}, outside this view: it fires {where} here."
    met = inputs[side(inputs, cell.weights, cell.bias, cell.rule.high) == 0]
    through = f", through the data point {words.points(met)}" if 0 < len(met) <= 2 else ""
    return f"{named}{through.replace('point', 'points') if len(met) == 2 else through}."
