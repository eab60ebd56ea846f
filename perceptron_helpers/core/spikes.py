"""The leaky integrate-and-fire neuron, in whole units of 10⁻¹² mV.

Between spikes the equation τ · dV/dt = −(V − V_rest) + R·I is solved exactly: in each time step the
distance to the potential that the current would reach in the end shrinks by the same factor. Then V
is rounded to a whole unit, so that every computer counts the same spikes.
"""

from .ratio import Ratio

UNIT = 10**12  # of them in 1 mV
REST, THRESHOLD = Ratio(-70), Ratio(-55)  # mV, typical textbook values of a mammalian neuron
RESISTANCE = 10  # MΩ
TIME_CONSTANT = 10  # ms
REFRACTORY = 2  # ms
STEPS_PER_MS = 10
LIMIT_CURRENT = (THRESHOLD - REST).over(RESISTANCE)  # nA: with more it fires
# The factor is e^(−0.1 ms / 10 ms) = e^(−0.01) = 1 − 0.01 + 0.01²/2 − 0.01³/6 + …; the terms from
# the ninth on are below 10⁻²⁰. With it, whole numbers over 10¹⁸ do.
SHRINK, SHRINK_UNIT = 990_049_833_749_168_054, 10**18
MOST_CURRENT = 1000  # nA, either way
MOST_DURATION = 100_000  # ms


class Trace:
    """A membrane potential over time.

    Attributes
    ----------
    current : Ratio
        nA
    potentials : list of int
        In units of 10⁻¹² mV, one for each time step of 0.1 ms, the first at time 0.
    spikes : list of int
        The time steps at which it fires.
    """

    def __init__(self, current, potentials, spikes):
        self.current, self.potentials, self.spikes = current, potentials, spikes

    @property
    def duration(self):
        """The time that was watched, in ms."""
        return time(len(self.potentials) - 1)

    @property
    def rate(self):
        """Spikes per second."""
        return Ratio(1000 * len(self.spikes)).over(self.duration)

    @property
    def highest(self):
        """The highest potential, in mV."""
        return Ratio(max(self.potentials), UNIT)

    @property
    def lowest(self):
        """The lowest potential, in mV."""
        return Ratio(min(self.potentials), UNIT)


def time(step):
    """Return when a time step ends, in ms."""
    return Ratio(step, STEPS_PER_MS)


def integrate_and_fire(current, n_steps):
    """Return the `Trace` of a neuron at rest into which a current (nA, a `Ratio`) begins to flow.

    At the threshold it fires, V is reset, and for the refractory time nothing moves it.
    """
    rest, threshold = (REST * UNIT).nearest(), (THRESHOLD * UNIT).nearest()
    final = ((REST + current * RESISTANCE) * UNIT).nearest()
    potentials, spikes, resting_until = [rest], [], 0
    after = {}  # what comes after a potential: the same again after each spike
    for now in range(1, n_steps + 1):
        potential, before = rest, potentials[-1]
        if now > resting_until:
            if before not in after:
                after[before] = final + Ratio((before - final) * SHRINK, SHRINK_UNIT).nearest()
            potential = after[before]
        if potential >= threshold:
            spikes.append(now)
            potential, resting_until = rest, now + REFRACTORY * STEPS_PER_MS
        potentials.append(potential)
    return Trace(current, potentials, spikes)


def bottom(trace):
    """Return where an axis of potentials may begin, in mV: 75 below 0, or a ten lower down."""
    tens = (trace.lowest - 5).over(10).floor() * 10
    return min(-75, tens)


def potential_ticks(trace, top):
    """Return the ticks of such an axis: rest, threshold and its ends, where they have room."""
    low = bottom(trace)
    marked = [REST, THRESHOLD, Ratio(top)]
    return [Ratio(low)] + marked if low < -80 else marked
