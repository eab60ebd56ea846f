"""Values of many kinds for the draw functions: what one picture shows after the other."""

from perceptron_helpers import AND, NAND, OR, XOR, penguins, train
from perceptron_helpers.plots import (
    draw_activation,
    draw_claimed_line,
    draw_distances,
    draw_firing,
    draw_gates,
    draw_growth,
    draw_hidden,
    draw_layers,
    draw_mistakes,
    draw_number_line,
    draw_points,
    draw_region,
    draw_shadow,
    draw_starts,
    draw_tlu,
    draw_trace,
    draw_weights,
)
from perceptron_helpers.spikes import integrate_and_fire
from tests.by_hand import AND_UNIT, HIDDEN, NAND_UNIT, OR_UNIT

ARTICLE = train(OR, [0.49671415, -0.1382643], update="batch")
ENDLESS = train(XOR, [0.3, -0.2], bias=0.1)
FAUSETT = train(
    AND.bipolar(), [0, 0], bias=0, learning_rate=1, threshold=0.2, activation="three_way"
)
SIGN = train(NAND.bipolar(), [0.1, -0.7], bias=0.2, activation="sign")
FROM_ZERO = train(OR, [0, 0], bias=0, learning_rate=1)
FROM_AFAR = train(AND, [5, -5], bias=5, learning_rate=1)

SERIES = {
    draw_points: [(OR,), (AND.bipolar(),), (penguins(),), (XOR,)],
    draw_firing: [
        (OR, [0.5, 0.2]),
        (OR, [0, 0]),
        (AND.bipolar(), [1, 1], -1, 0.2, None),
        (penguins(), [0.1, 0.2], -40),
        (NAND, [-0.2, -0.1], 0.3, 0.1, 1),
    ],
    draw_region: [
        (OR, [0.5, 0.2]),
        (OR, [0, 0]),
        (OR, [0.1, 0.1], 5),
        (AND.bipolar(), [1, 1], -1, 0.2, None),
        (penguins(), [-0.9, 0.1], -4),
        (NAND, [-0.2, 0], 0.1),
    ],
    draw_number_line: [(0.3,), (0.3, 0.0, 0.5), (-7, 0.2), (0.1, 0.2, -0.3, None), (0.2, 0.2)],
    draw_weights: [(ARTICLE,), (ENDLESS,), (FAUSETT,), (SIGN,), (ARTICLE,)],
    draw_mistakes: [(ARTICLE,), (ENDLESS,), (FAUSETT,), (SIGN,), (ARTICLE,)],
    draw_activation: [("step",), ("sign", 0.3, 0, 0.3), ("three_way", 0.4), ("step", 3, 1, -9)],
    draw_tlu: [([0.5, 0.2],), ([1] * 6, -1, 0.5, [1] * 6), ([-0.5, 0.2], 0, 0, [0, 1])],
    draw_claimed_line: [
        (OR, [0.49671415, 0.0617357], [(0.49671415, 0), (0, 0.0617357)]),
        (AND, [1, 1], [(0, 1), (1, 0)], 0, 1),
        (AND.bipolar(), [1, 1], [(0, 3), (9, 0)], 0, 1, None),
    ],
    draw_distances: [
        (OR, [3, 4], 0, 2),
        (AND.bipolar(), [0.5, -0.1], 0.2),
        (OR, [0, 0]),
        (OR, [1, 1], -9),
    ],
    draw_gates: [([ARTICLE],), ([train(gate, [0, 0], bias=0) for gate in (AND, XOR, NAND)],)],
    draw_growth: [
        (FROM_ZERO, [2, 2, -1]),
        (FROM_AFAR, [2, 2, -3]),
        (train(AND, [0, 0], bias=0), [2, 2, -3]),
    ],
    draw_hidden: [(XOR, HIDDEN, AND_UNIT), (AND, [AND_UNIT, OR_UNIT], NAND_UNIT)],
    draw_layers: [
        (XOR, HIDDEN, AND_UNIT),
        (AND, [([0, 0], 1), OR_UNIT], NAND_UNIT),
        (XOR.bipolar(), HIDDEN, OR_UNIT),
    ],
    draw_shadow: [([2, 3], [4, 3]), ([-7, 0.5], [0, 1]), ([0, 0], [-2, -1])],
    draw_starts: [(OR,), (AND, [0.1, 0.1], 0.5, 0.3), (XOR, [-0.5, 0])],
    draw_trace: [(integrate_and_fire(2),), (integrate_and_fire(-1),), (integrate_and_fire(9),)],
}
