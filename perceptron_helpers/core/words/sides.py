"""On which side of the threshold a net input lies, and what the neuron says there.

The numbers that stand beside each other show it, too: a z just below θ gets as many digits as it
takes, and so does θ.
"""

from ..decimals import is_rounded, number, shown
from ..notation import equation
from ..unit import side

LONG = 11  # characters of a number for which a label in a picture has no room


def theta(step, values=()):
    """Return for example "θ = 0.2", with digits enough to show where each of `values` lies."""
    return equation("θ", step.high, _mirrored(step, values))


def compared(name, z, step, values=()):
    """Return for example "z = 0.2", with digits enough to show on which side of θ it lies.

    `values` are all the net inputs that are told beside the same θ.
    """
    return equation(name, z, _edges(step, _mirrored(step, values or [z])))


def theta_label(step, values=(), name="θ"):
    """Return θ, or "−θ", short enough to stand in a picture."""
    return equation(name, -step.high if name == "−θ" else step.high, _room(step, values))


def label(name, z, step, values=()):
    """Return z, short enough to stand in a picture: "z ≈ θ + 1.5·10⁻⁹" where it must."""
    room = _room(step, values or [z])
    edges = _edges(step, room)
    if len(number(z, edges)) <= LONG and _in_order(shown(z, edges), z, step, room):
        return equation(name, z, edges)
    upper = not step.has_dead_band or z > 0
    edge, beside = (step.high, "θ") if upper else (step.low, "−θ")
    gap = z - edge
    if not gap:
        return f"{name} = {beside}"
    relation = "≈" if is_rounded(gap) else "="
    return f"{name} {relation} {beside} {'+' if gap > 0 else '−'} {number(abs(gap))}"


def names(step):
    """Return what stands below, between and above the edges of a step."""
    if step.has_dead_band:
        return "−1", "undecided", "fires"
    return "does not fire", "", "fires"


def says(step, output):
    """Return "fires", "does not fire", or "is undecided" for an output between those two."""
    if output == step.above:
        return "fires"
    return "does not fire" if output == step.below else "is undecided"


def told(values, step):
    """Return where z, and z after an update, lie, and what the neuron says to each."""
    parts = zip(("z", "After the update z"), values)
    return " ".join(
        [f"{compared(name, z, step, values)} {_place(z, step, values)}." for name, z in parts]
    )


def relation(z, step):
    """Return for example "z = 0.2 equals θ = 0.2, a tie"."""
    where = side(z, step.high)
    place = ("is below", "equals", "is above")[1 + where]
    tie = "" if where else ", a tie"
    return f"{compared('z', z, step)} {place} {theta(step, [z])}{tie}"


def _place(z, step, values):
    """Return for example "is above θ = 0: the neuron fires"."""
    neuron, high = f"the neuron {says(step, step.output(z))}", theta(step, values)
    if not step.has_dead_band:
        where = side(z, step.high)
        if where == 0:
            return f"equals {high}, a tie: {neuron}"
        return f"is {'above' if where > 0 else 'below'} {high}: {neuron}"
    low = equation("−θ", step.low, _mirrored(step, values))
    if z > step.high:
        return f"is above {high}: {neuron}"
    if z < step.low:
        return f"is below {low}: the output is −1"
    if z == step.high or z == step.low:
        return f"equals {high if z == step.high else low}, an edge of the dead band: {neuron}"
    return f"is between {low} and {high}: {neuron}"


def _mirrored(step, values):
    """Return what θ must not seem to touch: with a dead band, −θ must not either."""
    values = list(values)
    return values + [-z for z in values] if step.has_dead_band else values


def _room(step, values):
    """Return the same for a picture: nothing where that took more digits than there is room for."""
    values = _mirrored(step, values)
    return values if len(number(step.high, values)) <= LONG else []


def _in_order(meant, z, step, values):
    """Tell whether z as it is shown lies beside θ as it is shown as z lies beside θ."""
    seen = shown(step.high, values)
    return side(meant, seen) == side(z, step.high) and (
        not step.has_dead_band or side(meant, -seen) == side(z, step.low)
    )


def _edges(step, values):
    """Return what z must not seem to touch: θ itself, and θ as it is shown beside `values`."""
    edges = [step.high, shown(step.high, values)]
    return edges + [-edge for edge in edges] if step.has_dead_band else edges
