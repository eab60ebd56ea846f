"""A training from start to end, and every update of it when it is asked for."""

from . import decimals, rule
from .ratio import Ratio, root
from .setting import Setting
from .unit import Unit, net_input, step_function


class Update:
    """What happened at one row in one pass; all numbers are exact.

    Where a bias is learnt, it is the last of the weights in `changes`, `before` and `after`. With
    batch updates "before" and "after" are both the weights that the pass began with, and the
    changes are this row's share of the change at the end of the pass.
    """

    def __init__(self, epoch, sample, inputs, target, z, error, changes, before, after):
        self.epoch, self.sample = epoch, sample
        self.inputs, self.target, self.z = inputs, target, z
        self.output, self.error = target - error, error
        self.changes, self.before, self.after = changes, before, after


class Run:
    """A training; numbers come in as text.

    Attributes
    ----------
    rows : Rows
    has_bias : bool
    learning_rate, threshold : Ratio
    step : Step
    activation, update : str
    errors : list of lists of int
        For each pass the error of each row.
    units : list of lists of int
        The start, then the weights after each pass, in units of 10⁻ᵐ with m = `places`; the bias,
        where one is learnt, is the last of them.
    """

    def __init__(
        self,
        rows,
        weights,
        *,
        bias=None,
        learning_rate="0.1",
        threshold="0",
        at_threshold=None,
        activation="step",
        update="online",
        max_epochs=100,
    ):
        self.rows, self.has_bias = rows, bias is not None
        self._rmse = {}  # of each sum of squares that came: roots take long
        self.activation, self.update = activation, update
        self.learning_rate = decimals.exact(learning_rate)
        self.threshold = decimals.exact(threshold)
        self.step = step_function(activation, self.threshold, at_threshold)
        how = (bias, learning_rate, threshold, at_threshold, activation, update)
        self._setting = Setting(rows, [weights], *how)
        self.places = self._setting.places
        start = self._setting.start(weights)
        self.units, self.errors = rule.learn(self._setting, start, max_epochs)

    def go_on(self, n_epochs):
        """Train for at most so many passes more, if the last one had a mistake."""
        if not self.converged:
            units, errors = rule.learn(self._setting, self.units[-1], n_epochs)
            self.units += units[1:]
            self.errors += errors

    @property
    def learns_from_target(self):
        """Whether a mistake moves the weights by the target and not by the error (Fausett)."""
        return self._setting.by_target

    @property
    def n_epochs(self):
        """Passes over the data, the error-free last one included."""
        return len(self.errors)

    @property
    def converged(self):
        """Whether the last pass had no mistake."""
        return not any(self.errors[-1])

    def state(self, epoch):
        """Return the weights, and the bias where one is learnt, after `epoch` passes."""
        return self._weights(self.units[epoch])

    def unit(self, epoch=-1):
        """Return the neuron as it was after `epoch` passes, or at the end."""
        state = self.state(epoch)
        bias = state.pop() if self.has_bias else Ratio(0)
        return Unit(state, bias, self.step)

    def course(self, place):
        """Return what one weight, or the bias as the last, was at the start and after each pass."""
        unit = 10**self.places
        return [Ratio(units[place], unit) for units in self.units]

    def farthest(self):
        """Return how far from 0 a weight or the bias ever was after an epoch."""
        return Ratio(max([abs(n) for units in self.units for n in units]), 10**self.places)

    def mistakes(self, epoch):
        """Return how many rows were wrong in this pass, the first being number 1."""
        return sum([1 for error in self.errors[epoch - 1] if error])

    def rmse(self, epoch):
        """Return the root mean square of the errors that this pass saw."""
        squares = sum([error * error for error in self.errors[epoch - 1]])
        if squares not in self._rmse:
            self._rmse[squares] = root(Ratio(squares, len(self.rows.targets)))
        return self._rmse[squares]

    def updates(self, epoch):
        """Return the `Update` of each row in this pass, the first being number 1."""
        setting, inputs = self._setting, self.rows.inputs
        z_unit = 10 ** (self.places + self.rows.places)
        first = before = after = self.units[epoch - 1]
        found = []
        for sample, error in enumerate(self.errors[epoch - 1]):
            x, target = setting.inputs[sample], setting.targets[sample]
            change = rule.change(setting, x, target, error)
            if self.update == "online":
                before, after = after, [w + d for w, d in zip(after, change)]
            else:
                before = after = first
            found.append(
                Update(
                    epoch,
                    sample,
                    inputs[sample],
                    target,
                    Ratio(net_input(x, before), z_unit),
                    error,
                    self._weights(change),
                    self._weights(before),
                    self._weights(after),
                )
            )
        return found

    def all_mistakes(self):
        """Return the `Update` of every row that was wrong, in order."""
        epochs = range(1, self.n_epochs + 1)
        return [update for epoch in epochs for update in self.updates(epoch) if update.error]

    def _weights(self, units):
        unit = 10**self.places
        return [Ratio(n, unit) for n in units]
