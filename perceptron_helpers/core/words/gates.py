"""Which gates a line can split."""

from ..region import OUTSIDE, TOUCHES
from .phrases import listing, plural


def lack(region):
    """Return what stands in the middle of a gate that has no line to see, else nothing.

    `region` is from `gate_grid.split`.
    """
    if region is None:
        return "no line"
    if not region.borders:
        return "all weights 0"
    return "" if region.is_split else "line outside"


def found(names, regions):
    """Return sentences: for which gates training found a line, and what of it is not to be seen.

    `regions` are from `gate_grid.split`, one for each name.
    """
    pairs = [(name, region) for name, region in zip(names, regions)]
    lines = [name for name, region in pairs if region and region.borders]
    zero = [name for name, region in pairs if region and not region.borders]
    none = [name for name, region in pairs if not region]
    listed = f": {listing(lines)}" if lines else ""
    gates = plural(len(pairs), "gate")
    sentences = [f"Training found a line for {len(lines)} of {gates}{listed}."]
    sentences += [f"It found none for {listing(none)}."] if none else []
    sentences += [f"It needs none for {listing(zero)}, with all weights 0."] if zero else []
    for place, verb in ((OUTSIDE, "is outside its view"), (TOUCHES, "only touches its view")):
        hidden = [name for name, region in pairs if _place(region) == place]
        sentences += [f"The line of {name} {verb}." for name in hidden]
    return " ".join(sentences)


def _place(region):
    return region.borders[0].place if region and region.borders else None
