"""Which slip a reader has made who corrects the weights, as a whole number, and in words."""

from ..ratio import Ratio
from ..tables.parts import symbols
from ..words import asking as words

RIGHT, FIRST, SWAPPED, ADDED_TO_THE_OTHER = 0, 1, 2, 3  # FIRST: no slip, but Next came too early
SIGN, RATE, OFF, CHANGE, NEW = 10, 20, 30, 40, 50  # these plus the place of the weight


def slip_of(run, update, changes, weights):
    """Return what is wrong with the changes and new weights, or RIGHT. A bias comes last."""
    wrong = _first_other(changes, update.changes)
    swapped = _swapped(update.changes)
    if wrong is not None:
        return SWAPPED if changes == swapped else _slip_at(wrong, changes, update, run)
    wrong = _first_other(weights, update.after)
    if wrong is None:
        return RIGHT
    elsewhere = [old + change for old, change in zip(update.before, swapped)]
    return ADDED_TO_THE_OTHER if weights == elsewhere else NEW + wrong


def verdict(run, update, slip):
    """Return a slip in words."""
    whole = {FIRST: words.FIRST, SWAPPED: words.SWAPPED}
    whole[ADDED_TO_THE_OTHER] = words.ADDED_TO_THE_OTHER
    if slip < SIGN:
        return whole.get(slip, "")
    n, error = slip % 10, Ratio(update.error)
    symbol = symbols(run)[n]
    inputs = list(update.inputs) + [Ratio(1)]
    return {
        SIGN: words.sign(symbol, error),
        RATE: words.rate(symbol),
        OFF: words.off(symbol),
        CHANGE: words.change(symbol, [run.learning_rate, error, inputs[n]]),
        NEW: words.new(symbol),
    }[slip - n]


def _slip_at(n, changes, update, run):
    right, mine = update.changes[n], changes[n]
    if not right:
        return OFF + n
    if mine == -right:
        return SIGN + n
    return (RATE if mine * run.learning_rate == right else CHANGE) + n


def _first_other(mine, right):
    """Return the first place where two lists differ, or None."""
    for n, value in enumerate(right):
        if mine[n] != value:
            return n
    return None


def _swapped(pair):
    """Return the numbers of two weights in each other's place; what follows stays."""
    return [pair[1], pair[0]] + list(pair[2:])
