"""What all live pictures share."""

from ..rows import Rows


class Live:
    """A picture that follows some values.

    Attributes
    ----------
    ACTIONS : tuple of str
        What its buttons say, beside the one that resets.
    """

    ACTIONS = ()

    def show(self, values):
        """Return what is `Shown` for some values, by name."""
        raise NotImplementedError("each live picture has its own")

    def act(self, action, values):
        """Return the values that a button sets, by name; `action` counts them from 0."""
        raise NotImplementedError("this picture has no buttons")

    def go_on(self, amount):
        """Do a bit more of what takes long; return how much is still to be done."""
        return 0


def rows_of(data):
    """Return a dataset of a spec as `Rows`: [name, inputs as text, targets, names of inputs]."""
    name, inputs, targets, names = data
    return Rows(name, inputs, targets, names)


def all_rows(datasets):
    """Return the datasets of a spec as a list of `Rows`."""
    return [rows_of(data) for data in datasets]
