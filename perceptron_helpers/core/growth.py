"""How weights grow with each mistake, between the two limits that Novikoff found.

At each mistake the shadow of the weights on a separating vector u grows by at least γ, and their
squared length by at most R² (both in steps, from zero). A shadow is never longer than what casts
it. So the lower limit k·γ and the upper limit √k·R can hold together only until they meet.

A step is how far one mistake moves the weights along its row: α·|e|, or α where they are moved by
the target. Here the weights include the bias.
"""

from .margin import margin, mistake_bound, squared_radius
from .ratio import Ratio, length, root, squared_length
from .scales import multiple
from .unit import net_input

# Why the bound may not cover a run.
START, THRESHOLD, DEAD_BAND, SIZES = "start", "threshold", "dead band", "sizes"


def pushes(run):
    """Return how far a mistake moves the weights along its row, at least and at most.

    That is α, or 2·α where outputs are −1 and 1. A tie that is told to give 0 makes an error of
    half that size.
    """
    step, sizes = run.step, [1]
    if not run.learns_from_target:
        outputs = (step.below, step.between, step.above)
        sizes = [abs(t - y) for t in (step.below, step.above) for y in outputs if y != t]
    return [run.learning_rate * min(sizes), run.learning_rate * max(sizes)]


def step_size(run):
    """Return the larger of both, in which the weights are counted."""
    return pushes(run)[1]


def states(run):
    """Return the weights, with the bias, at first and after each mistake, in steps."""
    size = step_size(run)
    found = [run.state(0)] + [update.after for update in run.all_mistakes()]
    return [[value.over(size) for value in state] for state in found]


def squares(found):
    """Return the squared length of each state."""
    return [squared_length(state) for state in found]


def reaches(found, u):
    """Return u·w for each state: the shadow on u, times the length of u."""
    return [net_input(state, u) for state in found]


def lengths(found):
    """Return the length of each state."""
    return [length(state) for state in found]


def shadows(found, u):
    """Return the shadow of each state on u."""
    size = length(u)
    return [reach.over(size) for reach in reaches(found, u)]


def not_covered(run):
    """Return why the bound does not hold for a run, or None where it does."""
    if run.step.has_dead_band:
        return DEAD_BAND
    if run.threshold:
        return THRESHOLD
    if any(run.state(0)):
        return START
    least, most = pushes(run)
    return SIZES if least != most else None


def limit_curves(rows, u, last, pieces):
    """Return the upper and the lower limit as lists of (k, height), for k from 0 to `last`."""
    ks = [Ratio(last * number, pieces) for number in range(pieces + 1)]
    square, least = squared_radius(rows), margin(rows, u)
    return [(k, root(k * square)) for k in ks], [(k, k * least) for k in ks]


def mistakes_limit(rows, u, made):
    """Return where an axis of mistakes ends that shows the bound and all that were made."""
    return multiple(max(mistake_bound(rows, u) * Ratio(105, 100), Ratio(made)), 10)


def length_limits(rows, u, found):
    """Return the ends of an axis that shows all lengths, all shadows, and where the limits meet."""
    meeting = root(mistake_bound(rows, u) * squared_radius(rows))
    top = multiple(max(lengths(found) + [meeting]) * Ratio(102, 100), 5)
    return min(0, min(shadows(found, u)).floor()), top
