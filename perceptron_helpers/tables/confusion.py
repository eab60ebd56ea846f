"""The table that counts for each class what the neuron says about it."""

from perceptron_helpers import checks
from perceptron_helpers.core.tables import confusion
from perceptron_helpers.core.words.tables import CLASSES
from perceptron_helpers.tables.options import digits_of, shown


def confusion_table(targets, outputs, classes=CLASSES, *, fill="all", digits=3):
    """Count right and wrong outputs, class by class.

    Parameters
    ----------
    targets, outputs : array_like, shape (n_samples,)
        0 or 1 each.
    classes : pair of str
        What 0 and 1 stand for.
    fill, digits
        As for `input_table`; the accuracy below the title is said only where all is filled.

    Returns
    -------
    Table
        A row for each class, 1 first, and their total below.

    Raises
    ------
    TypeError, ValueError
        For values other than 0 and 1, or shapes that do not belong together.
    """
    targets = _zeros_and_ones("targets", targets, "n_samples")
    outputs = _zeros_and_ones("outputs", outputs, len(targets))
    classes = checks.texts("classes", classes)
    if len(classes) != 2:
        raise ValueError(f"classes must name two classes, not {len(classes)}")
    return shown(
        confusion.confusion_table(targets, outputs, classes, digits_of(digits)),
        fill,
    )


def _zeros_and_ones(name, values, length):
    values = checks.zeros_and_ones(name, checks.array(name, values, length))
    return values.astype(int).tolist()
