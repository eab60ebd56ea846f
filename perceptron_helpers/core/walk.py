"""A walk through a training, one update at a time. Positions count updates; 0 is the start."""

from .unit import Unit


class Walk:
    """A run and its updates, from all passes in one row.

    Attributes
    ----------
    run : Run
    n_rows : int
        How many updates a pass has.
    last : int
        The position of the last update.
    """

    def __init__(self, run):
        self.run, self.n_rows = run, len(run.rows.targets)
        self.last = run.n_epochs * self.n_rows
        self._pass = None, []  # the one that was asked for last, and its updates

    def at(self, position):
        """Return the epoch, from 1, and the row, from 0."""
        return (position - 1) // self.n_rows + 1, (position - 1) % self.n_rows

    def update(self, position):
        """Return the `Update` with this position, from 1."""
        epoch, sample = self.at(position)
        if self._pass[0] != epoch:
            self._pass = epoch, self.run.updates(epoch)
        return self._pass[1][sample]

    def weights(self, position):
        """Return the weights, and the bias, after an update; a batch ends with its last row."""
        if not position:
            return self.run.state(0)
        if self.run.update == "online":
            return self.update(position).after
        epoch, sample = self.at(position)
        ended = sample == self.n_rows - 1
        return self.run.state(epoch if ended else epoch - 1)

    def unit(self, position):
        """Return the neuron as it was after an update."""
        return unit_with(self.run, self.weights(position))

    def next_mistake(self, position):
        """Return the position of the next row that is wrong, or the last position."""
        for later in range(position + 1, self.last + 1):
            epoch, sample = self.at(later)
            if self.run.errors[epoch - 1][sample]:
                return later
        return self.last


def unit_with(run, weights):
    """Return the neuron of a run with other weights, the bias being the last where it has one."""
    *weights, bias = list(weights) + ([] if run.has_bias else [run.threshold * 0])
    return Unit(weights, bias, run.step)
