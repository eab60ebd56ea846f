"""Integrate-and-fire against the formulas that its equation gives."""

import random
import re
from fractions import Fraction

import numpy as np
import pytest

from perceptron_helpers import spikes
from perceptron_helpers.core.words import spikes as words
from perceptron_helpers.spikes import integrate_and_fire
from tests.effort import tries
from tests.reading import NUMBER, exactly, meant


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
        ((1e308,), ValueError, "current must be at most 1000, not 1e\\+308"),
        ((-1e308,), ValueError, "current must be -1000 or more, not -1e\\+308"),
        ((1000.1,), ValueError, "current must be at most 1000"),
        ((2, 1e9), ValueError, "duration must be at most 100000"),
    ],
)
def test_bad_input_is_named(arguments, error, message):
    with pytest.raises(error, match=message):
        integrate_and_fire(*arguments)


def test_potentials_are_those_of_floats_to_nine_places():
    generator = random.Random(1)
    for current in [1.5, 0, -1000, 1000, *(generator.uniform(-5, 9) for _ in range(60))]:
        trace = integrate_and_fire(current, duration=150)
        final = spikes.REST + spikes.RESISTANCE * current
        shrink = np.exp(-spikes.TIME_STEP / spikes.TIME_CONSTANT)
        expected = final + (trace.potentials[:-1] - final) * shrink
        free = (trace.potentials[1:] != spikes.REST) & (expected < spikes.THRESHOLD - 1e-9)
        assert np.isfinite(trace.potentials).all()
        np.testing.assert_allclose(trace.potentials[1:][free], expected[free], rtol=0, atol=1e-9)
        assert trace.potentials.max() < spikes.THRESHOLD


def test_what_is_said_of_the_highest_potential_and_the_rate_is_true():
    generator, quiet = random.Random(2), 0
    for _ in range(tries(400)):
        current = round(generator.uniform(-2, 3), generator.randint(0, 6))
        trace = integrate_and_fire(current, duration=round(generator.uniform(0.1, 250), 1)).exact
        told = words.sentence(trace)
        if trace.spikes:
            about, shown = re.search(rf"ms, (about )?({NUMBER}) spikes per second", told).groups()
            assert (about is None) == (meant(shown) == exactly(trace.rate))
            assert abs(meant(shown) - exactly(trace.rate)) <= Fraction(1, 20)
            continue
        quiet += 1
        about, shown = re.search(rf"at most (about )?({NUMBER}) mV, which is below", told).groups()
        highest = exactly(trace.highest)
        assert meant(shown) < -55
        assert (about is None) == (meant(shown) >= highest)
        assert abs(meant(shown) - highest) <= Fraction(1, 20)
    assert quiet > tries(100)


def test_a_current_beside_the_limit_is_not_said_to_be_the_limit():
    for current in (1.5 + 1e-9, 1.5 - 1e-9, 1.50001):
        told = words.sentence(integrate_and_fire(current, 50).exact)
        shown = re.search(rf"current of (?:about )?({NUMBER}) nA", told)[1]
        assert (meant(shown) > Fraction(3, 2)) == (current > 1.5)
        assert meant(shown) != Fraction(3, 2)
