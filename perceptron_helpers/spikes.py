"""The leaky integrate-and-fire neuron, the smallest model that gathers and fires.

The membrane is a leaky bucket for charge. An input current fills it, the leak empties it towards
the resting potential::

    τ · dV/dt = −(V − V_rest) + R·I

When V reaches the threshold the neuron fires a spike, V is reset, and for a short refractory time
nothing moves it.
"""

from dataclasses import dataclass, field

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core import spikes as core
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.exact import nearest_float, nearest_floats, number_of

REST = nearest_float(core.REST)  # mV, typical textbook values of a mammalian neuron
THRESHOLD = nearest_float(core.THRESHOLD)  # mV
RESISTANCE = nearest_float(core.RESISTANCE)  # MΩ
TIME_CONSTANT = nearest_float(core.TIME_CONSTANT)  # ms
REFRACTORY = nearest_float(core.REFRACTORY)  # ms
TIME_STEP = nearest_float(core.time(1))  # ms


@dataclass(frozen=True, eq=False)
class Trace:
    """A membrane potential over time."""

    current: float  # nA
    times: np.ndarray  # ms, (n_steps,)
    potentials: np.ndarray  # mV, (n_steps,)
    spike_times: np.ndarray  # ms, (n_spikes,)
    exact: core.Trace = field(repr=False)

    @property
    def rate(self):
        """Spikes per second."""
        return nearest_float(self.exact.rate)


def integrate_and_fire(current, duration=200.0):
    """Let a constant current flow into a leaky integrate-and-fire neuron.

    Parameters
    ----------
    current : float
        Input current in nA, from −1000 to 1000. The neuron fires only above
        (THRESHOLD − REST) / RESISTANCE = 1.5 nA.
    duration : float
        Time to watch, in ms: from one time step of 0.1 ms to 100,000 ms.

    Returns
    -------
    Trace

    Raises
    ------
    TypeError, ValueError
        For a current or duration that is not a finite number, or outside its range.

    Notes
    -----
    Between spikes the equation is solved exactly, and rounded to 10⁻¹² mV.

    References
    ----------
    Gerstner, Kistler, Naud & Paninski (2014), *Neuronal Dynamics*, section 1.3.
    """
    current = checks.number("current", current, at_least=-core.MOST_CURRENT)
    duration = checks.number("duration", duration, at_least=TIME_STEP)
    for name, value, most in (
        ("current", current, core.MOST_CURRENT),
        ("duration", duration, core.MOST_DURATION),
    ):
        if value > most:
            raise ValueError(f"{name} must be at most {most}, not {value!r}")
    n_steps = (number_of(duration) * core.STEPS_PER_MS).nearest()
    trace = core.integrate_and_fire(number_of(current), n_steps)
    return Trace(
        current,
        nearest_floats([core.time(step) for step in range(n_steps + 1)]),
        nearest_floats([Ratio(potential, core.UNIT) for potential in trace.potentials]),
        nearest_floats([core.time(step) for step in trace.spikes]),
        trace,
    )
