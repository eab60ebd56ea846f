"""Step functions: what a neuron says when its net input is below, at or above the threshold.

`core.unit` decides; here arrays of numbers come in and whole numbers go out.
"""

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core.unit import STEPS, kind_of, step_function
from perceptron_helpers.exact import number_of, ratios


def activation(name, threshold=0.0, at_threshold=None):
    """Return the step function called `name`, exact, as a `core.unit.Step`.

    Parameters
    ----------
    name : {"step", "sign", "three_way"}
    threshold : float
        θ; for "three_way" zero or more.
    at_threshold : int, optional
        The output where z equals θ: 0 or 1 for "step", −1, 0 or 1 for "sign". None takes the
        function's own default, 0 for "step" and 1 for "sign". "three_way" has none.
    """
    name = checks.choice("activation", name, tuple(STEPS))
    *_, allowed = STEPS[name]
    lowest = None
    if name == "three_way":
        lowest = 0
        if at_threshold is not None:
            raise ValueError(
                "at_threshold must be None with 'three_way', whose output from −θ to θ is always "
                f"0, not {checks.shown(at_threshold)}"
            )
    elif at_threshold is not None:
        at_threshold = checks.choice("at_threshold", at_threshold, allowed)
    theta = checks.number("threshold", threshold, at_least=lowest)
    return step_function(name, number_of(theta), at_threshold)


def activation_at(threshold, at_threshold):
    """Return the step that says `at_threshold` at θ; None stands for the dead band from −θ to θ."""
    if at_threshold is not None:
        at_threshold = checks.choice("at_threshold", at_threshold, (0, 1, -1, None))
    return activation(kind_of(at_threshold), threshold, at_threshold)


def step(z, threshold=0.0, at_threshold=0):
    """Return 1 where the neuron fires and 0 where it does not.

    Parameters
    ----------
    z : float or array_like
        Net input. Compared as it stands: ``0.1 + 0.2`` is above 0.3 before it gets here. Use
        `net_input` for a z that comes out as on paper.
    threshold : float
        θ, in the units of z.
    at_threshold : {0, 1}
        The output where z equals θ. The course, like the source article, says 0; Negnevitsky
        (2005) says 1.

    Returns
    -------
    int or ndarray of int, the shape of z

    Raises
    ------
    TypeError, ValueError
        For a z or threshold that is not a finite number, or another `at_threshold`.
    """
    tie = checks.choice("at_threshold", at_threshold, (0, 1))
    return _outputs(z, activation("step", threshold, tie))


def sign(z, threshold=0.0, at_threshold=1):
    """Return 1 above the threshold and −1 below it.

    Parameters
    ----------
    z : float or array_like
        Net input.
    threshold : float
        θ, in the units of z.
    at_threshold : {−1, 0, 1}
        The output where z equals θ. Negnevitsky (2005) says 1; the source article's formula
        says 0.

    Returns
    -------
    int or ndarray of int, the shape of z

    Raises
    ------
    TypeError, ValueError
        For a z or threshold that is not a finite number, or another `at_threshold`.
    """
    tie = checks.choice("at_threshold", at_threshold, (-1, 0, 1))
    return _outputs(z, activation("sign", threshold, tie))


def three_way_step(z, threshold=0.0):
    """Return 1 above θ, −1 below −θ, and 0, "undecided", from −θ to θ.

    Parameters
    ----------
    z : float or array_like
        Net input.
    threshold : float
        θ ≥ 0, half the width of the dead band.

    Returns
    -------
    int or ndarray of int, the shape of z

    Raises
    ------
    TypeError, ValueError
        For a z or threshold that is not a finite number, or a threshold below 0.

    References
    ----------
    Fausett (1994), *Fundamentals of Neural Networks*, section 2.3.
    """
    return _outputs(z, activation("three_way", threshold))


def _outputs(z, step):
    """Return the output for a number or an array of net inputs."""
    values = checks.numbers("z", z)
    result = [step.output(value) for value in ratios(values.ravel())]
    return np.array(result, dtype=int).reshape(values.shape) if values.ndim else result[0]
