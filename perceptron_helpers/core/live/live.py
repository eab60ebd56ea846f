"""What all live pictures share."""

from ..rows import Rows


class Live:
    """A picture that follows some values.

    Each has ``show(values)``, which returns what is `Shown` for values by their names. Where it has
    buttons, ``act(action, values)`` returns the values that one of them sets; `action` counts them
    from 0.

    Attributes
    ----------
    ACTIONS : tuple of str
        What its buttons say, beside the one that resets.
    """

    ACTIONS = ()

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
