"""The live picture of two layers: every choice of units."""

import itertools
import random

from by_hand import exactly_fires

from perceptron_helpers import XNOR, XOR
from perceptron_helpers.live.layers import explore_layers
from perceptron_helpers.units import learnt_units


def test_every_choice_of_three_units_can_be_shown():
    live = explore_layers()
    units = learnt_units()
    assert len(units) == 14
    assert "wrong at (1, 1)" in live.sentence  # OR, AND and OR do not make XOR
    solutions = set()
    answers = {name: [exactly_fires(x, unit) for x in XOR.inputs] for name, unit in units.items()}
    last_answers = {
        name: {h: exactly_fires(h, unit) for h in itertools.product((0, 1), repeat=2)}
        for name, unit in units.items()
    }
    for names in itertools.product(units, repeat=3):
        seen = zip(*(answers[name] for name in names[:2]), strict=True)
        if [last_answers[names[2]][h] for h in seen] == XOR.targets.tolist():
            solutions.add(names)
    assert ("OR", "NAND", "AND") in solutions
    assert len(solutions) == 16
    generator = random.Random(3)
    for names in [*solutions, *generator.sample(list(itertools.product(units, repeat=3)), 40)]:
        live.set(**dict(zip(("h1", "h2", "y"), (units[n] for n in names), strict=True)))
        assert ("all four outputs right" in live.sentence) == (names in solutions)
    live.set(gate=XNOR)
    assert live.sentence.startswith("XNOR by three neurons")
    assert live.tables[0].title == "Network table: XNOR"


def test_the_output_unit_is_named_by_what_it_sees():
    labels = explore_layers().controls["y"].description["options"]
    assert "h₁ AND NOT h₂" in labels
    assert not any("x" in label for label in labels)
