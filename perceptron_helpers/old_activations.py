"""Step functions: what a neuron says when its net input is below, at or above the threshold.

Books draw the step in different ways. All of them fit one pattern: one output below a lower edge,
one above an upper edge, and one from edge to edge. For `step` and `sign` both edges are the
threshold θ, so "from edge to edge" is the tie z = θ. For Fausett's `three_way_step` the edges are
−θ and θ.
"""

from typing import NamedTuple

import numpy as np

from perceptron_helpers import checks


class Activation(NamedTuple):
    """A step function: its two edges and its three outputs."""

    low: float
    high: float
    below: int
    between: int
    above: int

    def output(self, z):
        """Return the output for one net input z."""
        if z > self.high:
            return self.above
        return self.below if z < self.low else self.between

    def outputs(self, z):
        """Return the outputs for a number or an array of net inputs."""
        values = checks.numbers("z", z)
        inner = np.where(values < self.low, self.below, self.between)
        result = np.where(values > self.high, self.above, inner)
        return result if result.ndim else int(result)


def activation(name, threshold=0.0, at_threshold=None):
    """Return the step function called `name` as an `Activation`.

    Parameters
    ----------
    name : {"step", "sign", "three_way"}
    threshold : float
        θ; for "three_way" zero or more.
    at_threshold : int, optional
        The output where z equals θ: 0 or 1 for "step", −1, 0 or 1 for "sign". None takes the
        function's own default, 0 for "step" and 1 for "sign". "three_way" has none.
    """
    name = checks.choice("activation", name, ("step", "sign", "three_way"))
    if name == "three_way":
        if at_threshold is not None:
            raise ValueError(
                "at_threshold must be None with 'three_way', whose output from −θ to θ is always "
                f"0, not {at_threshold!r}"
            )
        theta = checks.number("threshold", threshold, at_least=0)
        return Activation(-theta, theta, -1, 0, 1)
    theta = checks.number("threshold", threshold)
    below, default, allowed = {"step": (0, 0, (0, 1)), "sign": (-1, 1, (-1, 0, 1))}[name]
    tie = default if at_threshold is None else checks.choice("at_threshold", at_threshold, allowed)
    return Activation(theta, theta, below, tie, 1)


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
    return activation(
        "step", threshold, checks.choice("at_threshold", at_threshold, (0, 1))
    ).outputs(z)


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
    return activation("sign", threshold, tie).outputs(z)


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
    return activation("three_way", threshold).outputs(z)
