"""Hodgkin and Huxley's equations for the squid giant axon at 6.3 °C.

In the modern sign convention: rest near −65 mV, depolarisation upwards.
Units: mV, ms, µA/cm², mS/cm², µF/cm².
Source: Hodgkin & Huxley 1952, J Physiol 117: 500–544.
"""

from math import exp

import numpy as np

STEP = 0.01  # ms
REST = (-65.0, 0.05293, 0.59612, 0.31768)  # V, m, h, n where nothing changes


def ramp(x):
    """Return x / (1 − e^−x), which is 1 at x = 0."""
    return 1.0 if abs(x) < 1e-9 else x / (1 - exp(-x))


def slopes(state, current):
    """Return the time derivatives of V, m, h, n."""
    v, m, h, n = state
    ions = 120 * m**3 * h * (v - 50) + 36 * n**4 * (v + 77) + 0.3 * (v + 54.387)
    return (
        current - ions,  # divided by 1 µF/cm²
        ramp((v + 40) / 10) * (1 - m) - 4 * exp(-(v + 65) / 18) * m,
        0.07 * exp(-(v + 65) / 20) * (1 - h) - h / (1 + exp(-(v + 35) / 10)),
        0.1 * ramp((v + 55) / 10) * (1 - n) - 0.125 * exp(-(v + 65) / 80) * n,
    )


def move(state, slope, time):
    """Return the state after going along a slope for some time."""
    return tuple(s + time * k for s, k in zip(state, slope, strict=True))


def simulate(pulses, duration):
    """Return times and membrane potentials, by the classical Runge–Kutta method.

    Each pulse is (start, strength) and lasts 1 ms.
    """
    state, times, volts = REST, np.arange(round(duration / STEP) + 1) * STEP, []
    for time in times:
        volts.append(state[0])
        current = sum(strength for start, strength in pulses if 0 <= time + 1e-9 - start < 1)
        k1 = slopes(state, current)
        k2 = slopes(move(state, k1, STEP / 2), current)
        k3 = slopes(move(state, k2, STEP / 2), current)
        k4 = slopes(move(state, k3, STEP), current)
        mean = [(a + 2 * b + 2 * c + d) / 6 for a, b, c, d in zip(k1, k2, k3, k4, strict=True)]
        state = move(state, mean, STEP)
    return times, np.array(volts)


def smallest(fires, low, high):
    """Return, to 0.1 %, the smallest value that fires; low does not, high does."""
    while high - low > 0.001 * high:
        middle = (low + high) / 2
        low, high = (low, middle) if fires(middle) else (middle, high)
    return high


def threshold_region():
    """Return the potentials between which a pulse that is just too weak leaves the membrane.

    The lower one is where that pulse ends, the higher one is as far as the membrane gets.
    """
    enough = smallest(lambda strength: simulate([(0, strength)], 12)[1].max() > 0, 5, 15)
    _, volts = simulate([(0, 0.998 * enough)], 12)
    return volts[round(1 / STEP)], volts.max()


def refractory_time(strength):
    """Return how long after a pulse that fires the same pulse does not fire again, in ms."""

    def fires_again(wait):
        times, volts = simulate([(0, strength), (wait, strength)], wait + 8)
        return volts[times > wait].max() > 0

    return smallest(fires_again, 5, 25)
