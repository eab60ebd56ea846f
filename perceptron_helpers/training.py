"""Teach one neuron, and look at every update.

How it learns stands in ``core/rule.py``; here arrays come in and go out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.activations import activation as activation_called
from perceptron_helpers.core import run as core_run
from perceptron_helpers.core.starts import epochs_from
from perceptron_helpers.datasets import Dataset
from perceptron_helpers.exact import nearest_float, nearest_floats, texts


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


class Updates(Sequence):
    """The updates of a run, in order: each is made when it is asked for."""

    def __init__(self, dataset, run):
        self._dataset, self._run = dataset, run
        self._epoch, self._made = None, []  # those of the pass that was asked for last

    def __len__(self):
        """Return the number of updates: one for each row and pass."""
        return self._run.n_epochs * len(self._dataset.targets)

    def __getitem__(self, index):
        """Return one update, or a tuple of them for a slice."""
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        number = range(len(self))[index]  # counts from the end, and says what is out of range
        epoch, sample = divmod(number, len(self._dataset.targets))
        if epoch != self._epoch:
            updates = self._run.updates(epoch + 1)
            self._epoch, self._made = epoch, [self._in_floats(update) for update in updates]
        return self._made[sample]

    def __repr__(self):
        """Say how many there are."""
        return f"<{len(self)} updates>"

    def _in_floats(self, update):
        """Return an exact update as an `Update`."""

        def parted(values):
            weights, bias = (values[:-1], values[-1]) if self._run.has_bias else (values, None)
            return nearest_floats(weights), nearest_float(bias)

        deltas, before, after = map(parted, (update.changes, update.before, update.after))
        return Update(
            update.epoch,
            update.sample,
            self._dataset.inputs[update.sample],
            update.target,
            nearest_float(update.z),
            update.output,
            update.error,
            *deltas,
            before[0],
            after[0],
            before[1],
            after[1],
        )


@dataclass(frozen=True, eq=False, repr=False)
class Run:
    """A training from start to end, and the settings that it was made with."""

    dataset: Dataset
    learning_rate: float
    threshold: float
    at_threshold: int | None  # None with "three_way", which has no tie to decide
    activation: str
    update: str
    weights: np.ndarray  # (n_epochs + 1, n_inputs), row 0 the start
    biases: np.ndarray | None  # (n_epochs + 1,), None when no bias is learnt
    updates: Updates  # one for each row and pass, in order
    exact: core_run.Run = field(repr=False)

    @property
    def converged(self):
        """Whether the last pass had no mistake; False when `max_epochs` ended the training."""
        return self.exact.converged

    @property
    def n_epochs(self):
        """Passes over the data, the error-free last one included."""
        return self.exact.n_epochs

    @property
    def mistakes(self):
        """Rows in each pass whose output is not the target, shape (n_epochs,)."""
        return np.array([self.exact.mistakes(epoch) for epoch in self._epochs])

    @property
    def rmse(self):
        """Root mean square of the errors t − y that each pass saw, shape (n_epochs,)."""
        return np.array([nearest_float(self.exact.rmse(epoch)) for epoch in self._epochs])

    @property
    def _epochs(self):
        return range(1, self.n_epochs + 1)

    def epoch(self, number):
        """Return the updates of one pass, the first being number 1."""
        number = checks.whole_number("epoch", number, at_least=1, last=self.n_epochs, of="pass")
        n_samples = len(self.dataset.targets)
        return self.updates[(number - 1) * n_samples : number * n_samples]

    def __repr__(self):
        """Return one line: what was trained, and how it ended."""
        ended = "converged" if self.converged else "not converged"
        return (
            f"<Run: {self.dataset.name}, {len(self.dataset.targets)} rows, {self.activation}, "
            f"{self.update}, learning_rate={self.learning_rate}, {ended} after "
            f"{self.n_epochs} epoch{'s' if self.n_epochs > 1 else ''}>"
        )


def run_of(value):
    """Return the value, which must be a `Run`."""
    return checks.instance("run", value, Run, "as train returns it")


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
    Numbers that are equal on paper are equal here: a float means the decimal that it prints as, and
    nothing is rounded.

    With "three_way", "undecided" is a mistake too, and a mistake changes the weights by Δw = α·t·x
    and Δb = α·t, with the target in place of the error (Fausett 1994, section 2.3). The other
    rules follow Negnevitsky (2005), section 6.3.

    Published variants, and how they are written here:

    - A row is a mistake where t·z ≤ 0, with t = ±1 and Δw = α·t·x (Novikoff 1962; scikit-learn):
      ``activation="three_way"`` with ``threshold=0``.
    - With targets ±1 the error t − y is ±2. Where a book halves it, Δw = α·(t − y)/2·x: take half
      the learning rate, or targets 0 and 1.
    - A bias input of −1 with the weight θ, so that θ is learnt: ``bias=-theta``. The two run alike,
      and b = −θ after every update.
    """
    settings = settings_as_text(
        dataset, bias, learning_rate, threshold, at_threshold, activation, update
    )
    run = core_run.Run(
        **settings,
        weights=texts(checks.array("weights", weights, dataset.inputs.shape[1])),
        max_epochs=checks.whole_number("max_epochs", max_epochs, at_least=1),
    )
    states = nearest_floats([run.state(epoch) for epoch in range(run.n_epochs + 1)])
    n_inputs = dataset.inputs.shape[1]
    return Run(
        dataset=dataset,
        learning_rate=nearest_float(run.learning_rate),
        threshold=nearest_float(run.threshold),
        at_threshold=None if activation == "three_way" else run.step.between,
        activation=activation,
        update=update,
        weights=states[:, :n_inputs],
        biases=states[:, n_inputs] if run.has_bias else None,
        updates=Updates(dataset, run),
        exact=run,
    )


def epochs_to_converge(
    dataset,
    starts,
    *,
    bias=None,
    learning_rate=0.1,
    threshold=0.0,
    at_threshold=0,
    update="online",
    max_epochs=100,
):
    """Count for many starting weights the epochs until a pass has no mistake.

    Parameters
    ----------
    dataset : Dataset
        Targets 0 and 1.
    starts : array_like, shape (n_starts, n_inputs)
        A row of starting weights for each training.
    bias, learning_rate, threshold, at_threshold, update, max_epochs
        As in `train`, the same for all starts; the activation is the step.

    Returns
    -------
    ndarray of int, shape (n_starts,)
        What ``train(…).n_epochs`` would be, −1 where it does not converge.

    Raises
    ------
    TypeError, ValueError
        For bad input; the message names the argument, what came and what is allowed.
    """
    tie = checks.choice("at_threshold", at_threshold, (0, 1))
    settings = settings_as_text(dataset, bias, learning_rate, threshold, tie, "step", update)
    starts = checks.array("starts", starts, "n_starts", dataset.inputs.shape[1])
    max_epochs = checks.whole_number("max_epochs", max_epochs, at_least=1)
    return np.array(epochs_from(**settings, starts=texts(starts), max_epochs=max_epochs))


def settings_as_text(dataset, bias, learning_rate, threshold, at_threshold, activation, update):
    """Return what a training needs beside its start, checked, with numbers as text."""
    checks.instance("dataset", dataset, Dataset)
    step = activation_called(activation, threshold, at_threshold)
    for target in dataset.targets:
        if target not in (step.below, step.above):
            raise ValueError(
                f"targets must be {step.below} or {step.above} with the activation "
                f"{activation!r}, not {target:g}"
            )
    numbers = {
        "learning_rate": checks.number("learning_rate", learning_rate, above=0),
        "threshold": checks.number("threshold", threshold),
        "bias": None if bias is None else checks.number("bias", bias),
    }
    return {
        "rows": dataset.rows,
        "at_threshold": at_threshold,
        "activation": activation,
        "update": checks.choice("update", update, ("online", "batch")),
    } | {name: None if value is None else repr(value) for name, value in numbers.items()}
