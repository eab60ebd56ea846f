"""A threshold logic unit: its parts, and what it makes of some inputs."""

from ..notation import equation, named, subscript
from .phrases import count, listing
from .sides import compared, label, says, theta, theta_label
from .steps import output


def report(unit, has_bias, inputs=None):
    """Return a sentence: the parts of a neuron, and what it makes of some inputs (or of None)."""
    z = None if inputs is None else unit.net_input(inputs)
    parts = named("w", unit.weights) + ([equation("b", unit.bias)] if has_bias else [])
    parts.append(theta(unit.step, [] if z is None else [z]))
    n_inputs = len(unit.weights)
    amount = f"{count(n_inputs)} input{'s' if n_inputs > 1 else ''}"
    told = f"A threshold logic unit with {amount}: {', '.join(parts)}."
    if z is None:
        return told
    y = unit.step.output(z)
    given = listing(named("x", inputs))
    fires = f"so it {says(unit.step, y)}: y = {output(y)}"
    return f"{told} With {given}: {compared('z', z, unit.step)}, {fires}."


def factors(unit, has_bias):
    """Return what stands on the arrows into the body: "w₁ = 0.5", …, "b = −0.2"."""
    return named("w", unit.weights) + ([equation("b", unit.bias)] if has_bias else [])


def inputs(unit):
    """Return the names of the inputs."""
    return [subscript("x", i + 1) for i in range(len(unit.weights))]


def theta_below(unit, given=None):
    """Return what stands below the step: "θ = 0.2"."""
    return theta_label(unit.step, [] if given is None else [unit.net_input(given)])


def sum_label(unit, given=None):
    """Return what stands below the body: "z", or its value for some inputs."""
    return "z" if given is None else label("z", unit.net_input(given), unit.step)
