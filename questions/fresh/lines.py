"""Fresh questions about the boundary line."""

from perceptron_helpers import Dataset
from perceptron_helpers.core.decimals import rounded, written
from perceptron_helpers.core.distances import shortest_ways, signed_distances
from perceptron_helpers.core.ratio import Ratio, length
from perceptron_helpers.core.unit import Unit, step_function
from perceptron_helpers.exact import nearest_float
from perceptron_helpers.plots import draw_region, show
from questions.fresh.drawn import Asked, Kind, in_words, typed

# Two weights and the length of their arrow, all with one decimal.
TRIANGLES = ((3, 4, 5), (4, 3, 5), (6, 8, 10), (8, 6, 10), (5, 12, 13), (12, 5, 13), (8, 15, 17))
FACTORS = (Ratio(1), Ratio(5, 10), Ratio(1, 10), Ratio(2))


def _line(numbers):
    """Draw weights with a whole length, and signs; return them and the length."""
    *sides, _ = numbers.one_of(TRIANGLES)
    factor = numbers.one_of(FACTORS)
    weights = [factor * side * numbers.one_of((1, -1)) for side in sides]
    return weights, length(weights)


def distance(numbers):
    """Ask how far a point is from the line; the picture shows both."""
    weights, size = _line(numbers)
    point = [Ratio(numbers.one_of(range(-3, 4))) for _ in range(2)]
    away = Ratio(numbers.one_of([n for n in range(-24, 25) if n]), 10)
    z = Unit(weights, Ratio(0), step_function("step", Ratio(0))).net_input(point)
    threshold = z - away * size
    unit = Unit(weights, Ratio(0), step_function("step", threshold))
    (signed,) = signed_distances([point], unit)
    answer = rounded(abs(signed), 1)
    there = f"({', '.join(map(written, point))})"
    z_to_line, of = written(abs(z - threshold)), written(rounded(size, 1))
    return Asked(
        f"The weights are {in_words(weights)}, and θ = {written(threshold)}.\n\n![A line, the "
        f"point {there} and its mirror image in the line.](line.svg)\n\nThe picture shows the "
        f"boundary line, the point {there} and its mirror image. How far is the point from the "
        "line? (A distance is never below 0.)",
        typed(answer),
        f"z = {written(z)} and |w| = {of}, so |z − θ|/|w| = {z_to_line}/{of} = {written(answer)}.",
        {"line.svg": _picture(weights, threshold, point, unit)},
    )


def crossing(numbers):
    """Ask where the line meets an axis."""
    weights, _ = _line(numbers)
    index = numbers.one_of((0, 1))
    at = Ratio(numbers.one_of([n for n in range(-24, 25) if n]), 10)
    threshold = weights[index] * at
    name, weight = ("x₁", "x₂")[index], ("w₁", "w₂")[index]
    return Asked(
        f"The weights are {in_words(weights)}, and θ = {written(threshold)}. At which {name} does "
        f"the boundary line meet the {name} axis?",
        typed(rounded(threshold.over(weights[index]), 1)),
        f"There the other input is 0, so {name} = θ/{weight} = {written(at)}.",
    )


def _picture(weights, threshold, point, unit):
    """Return the SVG file of the line between the point and its mirror image."""
    (way,) = shortest_ways([point], unit)
    mirrored = [x - step * 2 for x, step in zip(point, way, strict=True)]
    rows = [list(map(nearest_float, row)) for row in (point, mirrored)]
    dataset = Dataset("two points", rows, [unit.output(row) for row in (point, mirrored)])
    exact = {"threshold": nearest_float(threshold)}
    return show(draw_region, dataset, list(map(nearest_float, weights)), **exact).svg()


KINDS = (
    Kind("distance from the line", "07", "distance from the line", distance),
    Kind("where the line meets an axis", "07", "the boundary line", crossing),
)
