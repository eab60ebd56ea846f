"""Data as text: rows of inputs, each with the target that a neuron should answer."""

from . import decimals
from .ratio import Ratio

FEW = 8  # rows that are named and counted one by one, and drawn large


class Rows:
    """A dataset, its numbers read from their text.

    Attributes
    ----------
    name : str
    units : list of lists of int
        The inputs in units of 10⁻ᵏ, with k = `places`.
    places : int
    targets : list of int
    input_names : list of str
        None, or one for each input.
    view : View
        What `view` found that shows all rows; None until it was asked.
    """

    def __init__(self, name, inputs, targets, input_names=()):
        self.name, self.targets, self.input_names = name, list(targets), list(input_names)
        self.places = decimals.places([text for row in inputs for text in row])
        self.units = [[decimals.units(text, self.places) for text in row] for row in inputs]
        self._inputs = self.view = None

    @property
    def n_inputs(self):
        """How many inputs each row has."""
        return len(self.units[0])

    @property
    def inputs(self):
        """Return each row as a list of `Ratio`."""
        if self._inputs is None:
            unit = 10**self.places
            self._inputs = [[Ratio(n, unit) for n in row] for row in self.units]
        return self._inputs

    @property
    def is_bipolar(self):
        """Whether its classes are −1 and 1."""
        return -1 in self.targets

    @property
    def labels(self):
        """A name for each row: its bits, such as 01, where they tell all rows apart."""
        one = 10**self.places
        if all(n in (0, one) for row in self.units for n in row):
            bits = ["".join([str(n // one) for n in row]) for row in self.units]
            if len(set(bits)) == len(bits):
                return bits
        return [str(number + 1) for number in range(len(self.units))]
