"""What one neuron answers, decided as on paper.

Pictures never compare net inputs themselves: `exact.side` decides what lies below, at and above the
threshold, and `activations` says what the output is there.
"""

from typing import NamedTuple

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.old_activations import Activation, activation
from perceptron_helpers.old_exact import net_input, side
from perceptron_helpers.plots import words

FEW = 8  # rows that a sentence names one by one


class Neuron(NamedTuple):
    """Weights, bias and step function."""

    weights: np.ndarray
    bias: float
    rule: Activation

    def outputs(self, inputs):
        """Return the output for each row of `inputs`, shape (n_samples,)."""
        rule = self.rule
        sides = side(inputs, self.weights, self.bias, rule.high)
        inner = np.where(sides < 0, rule.below, rule.between)
        if rule.low != rule.high:
            lower = side(inputs, self.weights, self.bias, rule.low)
            inner = np.where(lower < 0, rule.below, rule.between)
        return np.where(sides > 0, rule.above, inner)

    def described(self):
        """Return for example "w₁ = 0.5, w₂ = 0.1, θ = 0.2"."""
        named = words.named("w", self.weights)
        named += [words.equation("b", self.bias)] if self.bias else []
        named += [words.equation("θ", self.rule.high)] if self.rule.high else []
        return ", ".join(named)


def neuron(dataset, weights, bias, threshold, at_threshold):
    """Return the neuron that is to answer the rows of `dataset`.

    It says 0 or 1, or −1 or 1 where the targets do. With `at_threshold` None it is Fausett's, with
    a dead band from −θ to θ.
    """
    weights = checks.array("weights", weights, dataset.inputs.shape[1])
    bipolar = at_threshold == -1 or dataset.targets.min() < 0
    name = "three_way" if at_threshold is None else "sign" if bipolar else "step"
    rule = activation(name, threshold, at_threshold)
    return Neuron(weights, checks.number("bias", bias), rule)


def rule_at(threshold, at_threshold):
    """Return the step function; `at_threshold` None stands for the dead band from −θ to θ."""
    names = {None: "three_way", -1: "sign"}
    return activation(names.get(at_threshold, "step"), threshold, at_threshold)


def output(z, rule):
    """Return the output for one z that is meant as the decimal it prints as."""
    return Neuron([1.0], 0.0, rule).outputs([[z]])[0]


def score(wrong):
    """Return in words how many outputs are right."""
    n_wrong, n = int(wrong.sum()), len(wrong)
    if not n_wrong:
        return f"all {words.count(n)} outputs right" if n > 1 else "the one output right"
    right = words.count(n - n_wrong) if n_wrong < n else "none"
    return f"{right} of {words.count(n)} outputs right"


def firing(dataset, cell, outputs):
    """Return for example "OR with w₁ = 3, w₂ = −4: fires at (1, 0)"."""
    fires = outputs == 1
    if len(fires) > FEW:
        where = f"{fires.sum()} of {len(fires)} points"
    elif fires.any() and not fires.all():
        where = words.points(dataset.inputs[fires])
    else:
        where = f"{'all' if fires.any() else 'none of the'} {words.count(len(fires))} points"
    return f"{dataset.name} with {cell.described()}: fires at {where}"


def report(dataset, cell, outputs):
    """Return a sentence: where the neuron fires, and how many outputs are right."""
    wrong = outputs != dataset.targets
    few = wrong.any() and len(wrong) <= FEW
    mistakes = f", wrong at {words.points(dataset.inputs[wrong])}" if few else ""
    return f"{firing(dataset, cell, outputs)}; {score(wrong)}{mistakes}."


def unit_report(cell, bias, inputs):
    """Return a sentence: the parts of a neuron, and what it makes of some inputs (or of None)."""
    n_inputs = len(cell.weights)
    parts = [*words.named("w", cell.weights)]
    parts += [] if bias is None else [words.equation("b", bias)]
    parts.append(words.equation("θ", cell.rule.high))
    amount = f"{words.count(n_inputs)} input{'s' if n_inputs > 1 else ''}"
    unit = f"A threshold logic unit with {amount}: {', '.join(parts)}."
    if inputs is None:
        return unit
    given = words.listing(words.named("x", inputs))
    z = words.equation("z", net_input(inputs, cell.weights, cell.bias), cell.rule[:2])
    y = cell.outputs(inputs[np.newaxis])[0]
    fires = "it fires" if y == 1 else "it does not fire"
    return f"{unit} With {given}: {z}, so {fires}: y = {words.number(y)}."
