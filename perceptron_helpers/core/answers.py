"""What a neuron, or a network, answers to the rows of a dataset."""

from .unit import Unit, kind_of, step_function

USUAL = "usual"  # what a neuron answers to a tie unless told otherwise


def unit_for(rows, weights, bias, threshold, at_threshold=USUAL):
    """Return the `Unit` that is to answer these rows.

    It says 0 or 1, or −1 or 1 where the targets do.

    Parameters
    ----------
    rows : Rows
    weights : list of Ratio
    bias, threshold : Ratio
    at_threshold : {"usual", 0, 1, −1} or None
        The output where z equals θ. "usual" is 0 with targets 0 and 1, and 1 with targets −1 and 1,
        as `train` has it. −1 makes a neuron that says −1 or 1. None is Fausett's, with a dead band
        from −θ to θ.
    """
    has_tie = at_threshold is not None
    name = "sign" if has_tie and rows.is_bipolar else kind_of(at_threshold)
    told = None if at_threshold == USUAL else at_threshold
    return Unit(weights, bias, step_function(name, threshold, told))


class Answers:
    """The output for each row of a dataset, beside its target.

    Attributes
    ----------
    rows : Rows
    inputs : list of lists of Ratio
    outputs : list of int
    wrong : list of bool
    """

    def __init__(self, rows, outputs):
        self.rows, self.inputs, self.outputs = rows, rows.inputs, outputs
        self.wrong = [y != t for y, t in zip(outputs, rows.targets)]

    def __len__(self):
        return len(self.outputs)

    @property
    def fired(self):
        """Return the inputs of the rows where the output is 1."""
        return [x for x, y in zip(self.inputs, self.outputs) if y == 1]

    @property
    def missed(self):
        """Return the inputs of the rows where the output is not the target."""
        return [x for x, is_wrong in zip(self.inputs, self.wrong) if is_wrong]


def answers_of(rows, unit):
    """Return the `Answers` of one neuron."""
    return Answers(rows, [unit.output(x) for x in rows.inputs])
