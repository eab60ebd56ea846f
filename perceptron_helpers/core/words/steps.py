"""Step functions: their names, what they say, and which book uses which."""

from ..decimals import written
from ..ratio import Ratio
from .phrases import listing
from .sides import compared, label, theta, theta_label

NAMES = {"step": "step", "sign": "sign", "three_way": "three-way step"}
STARTS = {"step": "Step", "sign": "Sign", "three_way": "Three-way step"}
AXES = ("net input z", "output y")
# (step function, output at θ, its name in a table, when it fires)
CONVENTIONS = (
    ("step", 0, "step, this course", "z > θ"),
    ("sign", 1, "sign, Negnevitsky", "z ≥ θ"),
    ("three_way", None, "three-way step, Fausett", "z > θ; undecided from −θ to θ"),
    ("step", 1, "step, Negnevitsky", "z ≥ θ"),
    ("sign", 0, "sign with 0 at θ", "z > θ; 0 at θ"),
)
SAID = ("the step says", "the sign", "the three-way step")
TABLE = "Who says what"


def output(y):
    """Return an output, −1, 0 or 1, as text."""
    return written(Ratio(y))


def note(activation, step, z=None):
    """Return for example "step, θ = 0.2"; z is what is marked beside it."""
    return f"{NAMES[activation]}, {theta_label(step, [] if z is None else [z])}"


def marked(z, step):
    """Return for example "z = 0.5: y = 1"."""
    return f"{label('z', z, step)}: y = {output(step.output(z))}"


def sentence(activation, step, z=None):
    """Return what a step function says below, at and above θ, and to one z."""
    below, between, above = [output(y) for y in (step.below, step.between, step.above)]
    if step.has_dead_band:
        middle = f"{below} below −θ, {between} from −θ to θ, {above} above θ"
    else:
        middle = f"{below} below θ, {between} at θ, {above} above θ"
    values = [] if z is None else [z]
    told = f"{STARTS[activation]} with {theta(step, values)}: output {middle}."
    if z is None:
        return told
    return f"{told} With {compared('z', z, step)} the output is {output(step.output(z))}."


def answers(outputs):
    """Return what the first three conventions say: "the step says 1, the sign 1 and …"."""
    return listing([f"{name} {output(y)}" for name, y in zip(SAID, outputs)])
