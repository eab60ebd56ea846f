"""The rows of a dataset as points in a plane, and what its axes are."""

from ..decimals import number
from ..notation import subscript
from ..ratio import Ratio
from ..rows import FEW
from .phrases import plural, points


def classes(rows):
    """Return a sentence: which rows have which target, or how many where they are many."""
    parts = []
    for target in (1, -1 if rows.is_bipolar else 0):
        found = [x for x, t in zip(rows.inputs, rows.targets) if t == target]
        if found:
            few = len(rows.targets) <= FEW
            where = points(found) if few else plural(len(found), "point")
            parts.append(f"target {number(Ratio(target))} at {where}")
    return f"{rows.name}: {'; '.join(parts)}."


def axis_labels(input_names=(), letter="x"):
    """Return for example "x₁: bill depth (mm)" and "x₂: body mass (g)", or "x₁" and "x₂"."""
    labels = [subscript(letter, index) for index in (1, 2)]
    if not input_names:
        return labels
    return [f"{label}: {name}" for label, name in zip(labels, input_names)]
