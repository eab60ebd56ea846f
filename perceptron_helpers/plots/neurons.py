"""Pictures of one neuron: its parts, its step, its net input, its spikes; and of a dot product."""

from perceptron_helpers import checks
from perceptron_helpers.activations import activation as activation_called
from perceptron_helpers.activations import activation_at
from perceptron_helpers.core import diagram
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.core.scenes.number_line import number_line_scene
from perceptron_helpers.core.scenes.shadow import shadow_scene
from perceptron_helpers.core.scenes.step import step_scene
from perceptron_helpers.core.scenes.trace import trace_scene
from perceptron_helpers.core.scenes.unit import unit_scene
from perceptron_helpers.core.unit import Unit
from perceptron_helpers.exact import number_of, ratios
from perceptron_helpers.plots.picture import painted
from perceptron_helpers.spikes import Trace


@painted
def draw_tlu(weights, bias=None, threshold=0.0, inputs=None, at_threshold=0):
    """Draw a threshold logic unit.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    weights : array_like, shape (n_inputs,)
        At most six.
    bias : float, optional
        Drawn as the weight of a constant input 1.
    threshold : float
    inputs : array_like, shape (n_inputs,), optional
        Numbers to put in: then z and y are shown, too.
    at_threshold : {0, 1, −1} or None
        The output where z equals θ. None: a dead band from −θ to θ.

    Returns
    -------
    Picture
    """
    step = activation_at(threshold, at_threshold)
    weights = checks.array("weights", weights, "n_inputs")
    if len(weights) > diagram.MOST:
        raise ValueError(f"weights must be at most {diagram.MOST} to be drawn, not {len(weights)}")
    known = Ratio(0) if bias is None else number_of(checks.number("bias", bias))
    if inputs is not None:
        inputs = ratios(checks.array("inputs", inputs, len(weights)))
    return unit_scene(Unit(ratios(weights), known, step), bias is not None, inputs)


@painted
def draw_number_line(z, threshold=0.0, after=None, at_threshold=0):
    """Draw the net input on a number line, with θ and the side that fires.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    z : float
    threshold : float
        θ. The dot at θ is filled where a tie z = θ fires.
    after : float, optional
        z after an update; an arrow leads to it.
    at_threshold : {0, 1, −1} or None
        The output where z equals θ. None: a dead band from −θ to θ, as in a "three_way" run.

    Returns
    -------
    Picture
    """
    step = activation_at(threshold, at_threshold)
    after = None if after is None else number_of(checks.number("after", after))
    return number_line_scene(number_of(checks.number("z", z)), step, after)


@painted
def draw_activation(activation="step", threshold=0.0, at_threshold=None, z=None):
    """Draw a step function; a closed dot belongs to it, an open one does not.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    activation : {"step", "sign", "three_way"}
    threshold : float
        θ; for "three_way" half the width of the dead band, 0 or more.
    at_threshold : int, optional
        The output where z equals θ; None takes the function's own default.
    z : float, optional
        A net input to mark, with its output.

    Returns
    -------
    Picture
    """
    step = activation_called(activation, threshold, at_threshold)
    return step_scene(activation, step, None if z is None else number_of(checks.number("z", z)))


@painted
def draw_trace(trace):
    """Draw a membrane potential, the threshold, and a line up for each spike.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    trace : Trace
        From `spikes.integrate_and_fire`.

    Returns
    -------
    Picture
    """
    checks.instance("trace", trace, Trace, "as integrate_and_fire returns it")
    return trace_scene(trace.exact)


@painted
def draw_shadow(w, u):
    """Draw two arrows and the shadow of w on u, which is u·w/|u| long.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    w, u : array_like, shape (2,)
        u is not zero. Where the two point away from each other the shadow is negative.

    Returns
    -------
    Picture
    """
    w, u = (ratios(checks.array(name, value, 2)) for name, value in (("w", w), ("u", u)))
    if not any(u):
        raise ValueError("u must not be all zero")
    return shadow_scene(w, u)
