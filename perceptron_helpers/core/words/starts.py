"""How many epochs training takes from each of many starting weights."""

from ..notation import equation, named
from ..starts_map import CLASSES, MOST, STARTS
from .phrases import listing, plural

LEGEND, W1, W2 = "epochs", "w₁ at the start", "w₂"


def class_names():
    """Return what the legend writes beside each class: "1", "2", "3", "4–5", …, "not in 100"."""
    names, first = [], 1
    for last in CLASSES:
        names.append(str(last) if first == last else f"{first}–{last}")
        first = last + 1
    return names + [f"not in {MOST}"]


def note(name, update, learning_rate):
    """Return what stands above the map."""
    return ", ".join([name, f"{update} updates", equation("α", learning_rate)])


def all_starts(epochs, name, update, learning_rate, bias, threshold):
    """Return a sentence on all starts; `bias` is None where none is learnt."""
    parts = [note(name, update, learning_rate)]
    parts += [] if bias is None else [f"{equation('b', bias)} at the start"]
    parts += [equation("θ", threshold)] if threshold else []
    return f"{', '.join(parts)}: {_ended(epochs)}."


def _ended(epochs):
    if len(epochs) < len(STARTS):
        return f"{len(epochs):,d} of {len(STARTS):,d} starts are counted so far"
    ends = [n for n in epochs if n > 0]
    starts = f"{len(epochs):,d} starts"
    if not ends:
        return f"from none of {starts} does training converge within {MOST} epochs"
    many = "all" if len(ends) == len(epochs) else f"{len(ends):,d} of"
    low, high = min(ends), max(ends)
    after = f"after {low} to" if low < high else "each after"
    return f"training converges from {many} {starts}, {after} {plural(high, 'epoch')}"


def one_start(epochs, start):
    """Return a sentence on one start, two numbers."""
    after = f"after {plural(epochs, 'epoch')}" if epochs > 0 else f"not within {MOST} epochs"
    return f"From {listing(named('w', start))}: {after}."
