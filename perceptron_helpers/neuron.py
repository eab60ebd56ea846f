"""The leaky integrate-and-fire neuron, the smallest model that gathers and fires.

The membrane is a leaky bucket for charge. An input current fills it, the leak empties it towards
the resting potential::

    τ · dV/dt = −(V − V_rest) + R·I

When V reaches the threshold the neuron fires a spike, V is reset, and for a short refractory time
nothing moves it.
"""

from dataclasses import dataclass

import numpy as np

from perceptron_helpers import checks

REST = -70.0  # mV, typical textbook values of a mammalian neuron
THRESHOLD = -55.0  # mV
RESISTANCE = 10.0  # MΩ
TIME_CONSTANT = 10.0  # ms
REFRACTORY = 2.0  # ms
TIME_STEP = 0.1  # ms


@dataclass(frozen=True, eq=False)
class Trace:
    """A membrane potential over time."""

    current: float  # nA
    times: np.ndarray  # ms, (n_steps,)
    potentials: np.ndarray  # mV, (n_steps,)
    spike_times: np.ndarray  # ms, (n_spikes,)

    @property
    def rate(self):
        """Spikes per second."""
        return 1000 * len(self.spike_times) / self.times[-1]


def integrate_and_fire(current, duration=200.0):
    """Let a constant current flow into a leaky integrate-and-fire neuron.

    Parameters
    ----------
    current : float
        Input current in nA. The neuron fires only above
        (THRESHOLD − REST) / RESISTANCE = 1.5 nA.
    duration : float
        Time to watch, in ms; at least one time step of 0.1 ms.

    Returns
    -------
    Trace

    Raises
    ------
    TypeError, ValueError
        For a current or duration that is not a finite number, or too short a duration.

    Notes
    -----
    Between spikes the equation is solved exactly: in each time step the distance to the potential
    that the current would reach in the end shrinks by the same factor.

    References
    ----------
    Gerstner, Kistler, Naud & Paninski (2014), *Neuronal Dynamics*, section 1.3.
    """
    current = checks.number("current", current)
    duration = checks.number("duration", duration, at_least=TIME_STEP)
    times = np.arange(round(duration / TIME_STEP) + 1) * TIME_STEP
    final = REST + RESISTANCE * current
    shrink = np.exp(-TIME_STEP / TIME_CONSTANT)
    refractory_steps = round(REFRACTORY / TIME_STEP)

    potentials, spikes, resting_until = [REST], [], 0
    for now in range(1, len(times)):
        potential = final + (potentials[-1] - final) * shrink if now > resting_until else REST
        if potential >= THRESHOLD:
            spikes.append(now)
            potential, resting_until = REST, now + refractory_steps
        potentials.append(potential)
    return Trace(current, times, np.array(potentials), times[spikes])
