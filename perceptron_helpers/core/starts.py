"""How many epochs training takes from each of many starts.

Passes that begin with the same weights go on in the same way. So what is known of the weights that
one start went through answers for every other start that meets them.
"""

from . import decimals
from .setting import Setting


def epochs_from(
    rows,
    starts,
    *,
    bias=None,
    learning_rate="0.1",
    threshold="0",
    at_threshold=None,
    activation="step",
    update="online",
    max_epochs=100,
):
    """Return the epochs until a pass has no mistake, for each start; −1 where there are too many.

    Parameters
    ----------
    starts : list of lists of str
        The weights of each start.
    rows, bias, learning_rate, threshold, at_threshold, activation, update, max_epochs
        As for `Run`, the same for all starts.
    """
    extra = [] if bias is None else [bias]
    texts = extra + [text for start in starts for text in start]
    setting = Setting(
        rows,
        decimals.places(texts),
        bias is not None,
        learning_rate,
        threshold,
        at_threshold,
        activation,
        update,
    )
    known = {}
    return [
        _epochs(setting, setting.units(list(start) + extra), max_epochs, known) for start in starts
    ]


def _epochs(setting, weights, most, known):
    """Return the epochs from these weights, and remember what was found on the way.

    `known` maps weights to the passes still to come; a number n below 0 says: more than −n.
    """
    way, on_way = [], set()
    found = None
    while found is None:
        key = tuple(weights)
        coming = known.get(key, 0)
        if key in on_way or (coming < 0 and len(way) - coming >= most):
            found = -1  # in a circle, or too many
        elif coming > 0:
            found = len(way) + coming
        elif len(way) == most:
            found = -1
        else:
            way.append(key)
            on_way.add(key)
            weights, errors = setting.one_pass(weights)
            if not any(errors):
                found = len(way)
    circle = key in on_way and found < 0
    for depth, key in enumerate(way):
        known[key] = found - depth if found > 0 else -most if circle else depth - most
    return found if found <= most else -1
