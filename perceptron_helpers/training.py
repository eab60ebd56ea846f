"""Teach one neuron, and keep a record of every update.

The perceptron learning rule in four lines, for each row of the data::

    z = w·x + b                 the net input
    y = activation(z)           the output
    e = t − y                   the error: target minus output
    w ← w + α·e·x,  b ← b + α·e

One pass over all rows is an epoch. Training stops after a pass without a mistake, or after
`max_epochs` passes. The numbers are exact decimals while the neuron learns (see `exact`) and
become floats in the records.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.activations import Activation
from perceptron_helpers.activations import activation as activation_called
from perceptron_helpers.datasets import Dataset
from perceptron_helpers.exact import (
    decimal,
    decimals,
    exactly,
    nearest_float,
    nearest_floats,
    weighted_sum,
)


class Update(NamedTuple):
    """What happened at one row in one pass; weights and deltas have the shape (n_inputs,).

    `delta_bias`, `bias_before` and `bias_after` are None when no bias is learnt. With batch updates
    "before" and "after" are both the weights that the pass began with, and the deltas are this
    row's share of the change at the end of the pass.
    """

    epoch: int  # from 1
    sample: int  # row of the dataset, from 0
    inputs: np.ndarray
    target: int
    z: float
    output: int
    error: int
    delta_weights: np.ndarray
    delta_bias: float | None
    weights_before: np.ndarray
    weights_after: np.ndarray
    bias_before: float | None
    bias_after: float | None


@dataclass(frozen=True, eq=False)
class Run:
    """A training from start to end, and the settings that it was made with."""

    dataset: Dataset
    learning_rate: float
    threshold: float
    at_threshold: int | None  # None with "three_way", which has no tie to decide
    activation: str
    update: str
    converged: bool  # False when max_epochs was reached with a mistake in the last pass
    weights: np.ndarray  # (n_epochs + 1, n_inputs), row 0 the start
    biases: np.ndarray | None  # (n_epochs + 1,), None when no bias is learnt
    updates: tuple[Update, ...]  # one for each row and pass, in order

    @property
    def n_epochs(self):
        """Passes over the data, the error-free last one included."""
        return len(self.weights) - 1

    @property
    def mistakes(self):
        """Rows in each pass whose output is not the target, shape (n_epochs,)."""
        return np.count_nonzero(self._errors(), axis=1)

    @property
    def rmse(self):
        """Root mean square of the errors t − y that each pass saw, shape (n_epochs,)."""
        return np.sqrt(np.mean(np.square(self._errors()), axis=1))

    def epoch(self, number):
        """Return the updates of one pass, the first being number 1."""
        number = checks.whole_number("epoch", number, at_least=1)
        if number > self.n_epochs:
            raise ValueError(f"epoch must be at most {self.n_epochs}, the last pass, not {number}")
        n_samples = len(self.dataset.targets)
        return self.updates[(number - 1) * n_samples : number * n_samples]

    def _errors(self):
        errors = np.array([update.error for update in self.updates])
        return errors.reshape(self.n_epochs, -1)


class _Rule(NamedTuple):
    """How the neuron learns, in exact decimals."""

    activation: Activation
    alpha: Decimal
    online: bool
    by_target: bool  # Fausett: a mistake moves the weights by the target, not by the error


class _State(NamedTuple):
    """Weights and bias as exact decimals, and as the floats that go into the records."""

    weights: list[Decimal]
    bias: Decimal | None
    weights_shown: np.ndarray
    bias_shown: float | None

    @classmethod
    def of(cls, weights, bias):
        """Return the state with these decimals."""
        shown = None if bias is None else nearest_float(bias)
        return cls(weights, bias, nearest_floats(weights), shown)

    def plus(self, delta_weights, delta_bias):
        """Return the state after this change."""
        weights = [w + delta for w, delta in zip(self.weights, delta_weights, strict=True)]
        return _State.of(weights, None if self.bias is None else self.bias + delta_bias)


def train(
    dataset,
    weights,
    *,
    bias=None,
    learning_rate=0.1,
    threshold=0.0,
    at_threshold=None,
    activation="step",
    update="online",
    max_epochs=100,
):
    """Train one neuron on a dataset until a pass has no mistake.

    Parameters
    ----------
    dataset : Dataset
        Its targets must be outputs that the activation has: 0 and 1 for "step", −1 and 1 for
        "sign" and "three_way".
    weights : array_like, shape (n_inputs,)
        The weights to start from.
    bias : float, optional
        The bias to start from. None: no bias, and nothing is learnt but the weights.
    learning_rate : float
        α > 0.
    threshold : float
        θ, fixed. For "three_way" half the width of the dead band, 0 or more.
    at_threshold : int, optional
        The output where z equals θ; None takes the activation's own default.
    activation : {"step", "sign", "three_way"}
    update : {"online", "batch"}
        "online" changes the weights after each row, as books print it. "batch" adds up the changes
        of a whole pass first, as the source article's code does.
    max_epochs : int
        Stop after this many passes at the latest.

    Returns
    -------
    Run

    Raises
    ------
    TypeError, ValueError
        For bad input; the message names the argument, what came and what is allowed.

    Notes
    -----
    With "three_way", "undecided" is a mistake too, and a mistake changes the weights by Δw = α·t·x
    and Δb = α·t, with the target in place of the error (Fausett 1994, section 2.3). The other
    rules follow Negnevitsky (2005), section 6.3.
    """
    start = _start(dataset, weights, bias)
    rule = activation_called(activation, threshold, at_threshold)
    lesson = _Rule(
        rule._replace(low=decimal(rule.low), high=decimal(rule.high)),
        decimal(checks.number("learning_rate", learning_rate, above=0)),
        online=checks.choice("update", update, ("online", "batch")) == "online",
        by_target=activation == "three_way",
    )
    rows = _rows(dataset, activation, rule)
    max_epochs = checks.whole_number("max_epochs", max_epochs, at_least=1)

    states, updates, converged = [start], [], False
    with exactly():
        while not converged and len(states) <= max_epochs:
            records, state = _one_pass(len(states), rows, states[-1], lesson)
            states.append(state)
            updates += records
            converged = not any(record.error for record in records)
    return Run(
        dataset=dataset,
        learning_rate=float(learning_rate),
        threshold=rule.high,
        at_threshold=None if activation == "three_way" else rule.between,
        activation=activation,
        update=update,
        converged=converged,
        weights=_read_only([state.weights_shown for state in states]),
        biases=None if bias is None else _read_only([state.bias_shown for state in states]),
        updates=tuple(updates),
    )


def _one_pass(epoch, rows, state, rule):
    """Show every row once; return the records, and the weights and bias after the pass."""
    records, learnt = [], state
    for sample, (inputs, x, target) in enumerate(rows):
        before = learnt if rule.online else state
        z = weighted_sum(x, before.weights, before.bias or 0)
        output = rule.activation.output(z)
        error = target - output
        push = rule.alpha * (target if rule.by_target and error else error)
        delta = [push * value for value in x]
        if error:
            learnt = learnt.plus(delta, push)
        after = learnt if rule.online else state
        records.append(
            Update(
                epoch,
                sample,
                inputs,
                target,
                nearest_float(z),
                output,
                error,
                nearest_floats(delta),
                None if before.bias is None else nearest_float(push),
                before.weights_shown,
                after.weights_shown,
                before.bias_shown,
                after.bias_shown,
            )
        )
    return records, learnt


def _start(dataset, weights, bias):
    if not isinstance(dataset, Dataset):
        raise TypeError(f"dataset must be a Dataset, not {type(dataset).__name__}")
    weights = checks.array("weights", weights, dataset.inputs.shape[1])
    return _State.of(
        decimals(weights), None if bias is None else decimal(checks.number("bias", bias))
    )


def _rows(dataset, activation, rule):
    """Return (inputs, inputs as decimals, target) for each row."""
    for target in dataset.targets:
        if target not in (rule.below, rule.above):
            raise ValueError(
                f"targets must be {rule.below} or {rule.above} with the activation "
                f"{activation!r}, not {target:g}"
            )
    exact_inputs = map(decimals, dataset.inputs)
    return list(zip(dataset.inputs, exact_inputs, map(int, dataset.targets), strict=True))


def _read_only(values):
    result = np.array(values)
    result.setflags(write=False)
    return result
