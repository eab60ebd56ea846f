"""How many epochs training takes from each of many starts.

Passes that begin with the same weights go on in the same way. So what is known of the weights that
one start went through answers for every other start that meets them.
"""

from .rule import one_pass
from .setting import Setting


def epochs_from(rows, starts, max_epochs=100, **how):
    """Return the epochs until a pass has no mistake, for each start; −1 where there are too many.

    Parameters
    ----------
    rows, starts, max_epochs, how
        As for `Counting`.
    """
    counting = Counting(rows, starts, max_epochs, **how)
    counting.go_on(len(starts))
    return counting.found


class Counting:
    """Counts the epochs from many starts, some of them at a time.

    Parameters
    ----------
    rows : Rows
    starts : list of lists of str
        The weights of each start.
    max_epochs : int
    how
        As for `Setting`, the same for all starts.

    Attributes
    ----------
    found : list of int
        The epochs from the first starts until a pass has no mistake; −1 where there are too many.
    """

    def __init__(self, rows, starts, max_epochs=100, **how):
        self._setting, self._starts = Setting(rows, starts, **how), starts
        self._most, self._known, self.found = max_epochs, {}, []

    def go_on(self, amount):
        """Count from so many more starts; return how many are still to come."""
        done = len(self.found)
        for start in self._starts[done : done + amount]:
            weights = self._setting.start(start)
            self.found.append(_epochs(self._setting, weights, self._most, self._known))
        return len(self._starts) - len(self.found)


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
            weights, errors = one_pass(setting, weights)
            if not any(errors):
                found = len(way)
    circle = key in on_way and found < 0
    for depth, key in enumerate(way):
        known[key] = found - depth if found > 0 else -most if circle else depth - most
    return found if found <= most else -1
