"""Integrate-and-fire against the formulas that its equation gives."""

import numpy as np
import pytest

from perceptron_helpers import spikes
from perceptron_helpers.spikes import integrate_and_fire


def test_below_threshold_it_settles_where_the_equation_says():
    trace = integrate_and_fire(1.0, duration=100)
    assert len(trace.spike_times) == 0
    assert trace.rate == 0
    expected = spikes.REST + 10.0 * (1 - np.exp(-trace.times / spikes.TIME_CONSTANT))
    np.testing.assert_allclose(trace.potentials, expected, atol=1e-9)


def test_it_never_fires_at_the_limit_current_and_does_just_above():
    assert len(integrate_and_fire(1.5, duration=1000).spike_times) == 0
    assert len(integrate_and_fire(1.51, duration=1000).spike_times) > 0


@pytest.mark.parametrize("current", [1.6, 2.0, 3.0, 5.0])
def test_rate_is_the_one_of_the_formula(current):
    """From rest the threshold is reached after τ·ln(R·I / (R·I − 15 mV))."""
    drive = spikes.RESISTANCE * current
    rise = spikes.TIME_CONSTANT * np.log(drive / (drive - 15))
    trace = integrate_and_fire(current, duration=5000)
    assert trace.rate == pytest.approx(1000 / (rise + spikes.REFRACTORY), rel=0.03)
    np.testing.assert_allclose(trace.spike_times[0], rise, atol=2 * spikes.TIME_STEP)


def test_more_current_more_spikes():
    rates = [integrate_and_fire(current).rate for current in np.linspace(-1, 6, 30)]
    assert rates == sorted(rates)
    assert rates[-1] > 0


def test_it_is_reset_and_stays_at_rest():
    trace = integrate_and_fire(3.0)
    first = np.flatnonzero(trace.times == trace.spike_times[0])[0]
    assert (trace.potentials[first : first + 21] == spikes.REST).all()
    assert trace.potentials[first + 21] > spikes.REST
    assert trace.potentials.max() < spikes.THRESHOLD


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (("2",), TypeError, "current must be a number, not '2'"),
        ((np.nan,), ValueError, "current must be a finite number, not nan"),
        ((2, 0), ValueError, "duration must be 0.1 or more, not 0"),
    ],
)
def test_bad_input_is_named(arguments, error, message):
    with pytest.raises(error, match=message):
        integrate_and_fire(*arguments)
