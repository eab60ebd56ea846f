"""Explore which measurements tell two species of penguins apart."""

import itertools

from perceptron_helpers.core.words import controls as words
from perceptron_helpers.core.words.phrases import listing
from perceptron_helpers.datasets import MEASUREMENTS, measured, penguins, standardised
from perceptron_helpers.exact import texts
from perceptron_helpers.live.controls import Chooser, rate_slider
from perceptron_helpers.live.picture import LivePicture

SPECIES_PAIRS = (("Gentoo", "Adelie"), ("Chinstrap", "Adelie"), ("Gentoo", "Chinstrap"))
MEASUREMENT_PAIRS = tuple(itertools.combinations(MEASUREMENTS, 2))


def explore_penguins(*, learning_rate=1.0):
    """Explore penguins: choose two species, two measurements, their scale and the learning rate.

    A neuron with a bias learns from zero, in the table's order. Shows the boundary line after at
    most 30 epochs, and the mistakes of each epoch.

    Parameters
    ----------
    learning_rate : float

    Returns
    -------
    LivePicture
    """
    places = range(len(MEASUREMENTS))
    pairs = list(itertools.combinations(places, 2))
    controls = [
        Chooser("species", [(listing(pair), pair) for pair in SPECIES_PAIRS]),
        Chooser("measurements", _labelled(MEASUREMENT_PAIRS)),
        Chooser("standardise", words.SCALES),
        *rate_slider(learning_rate),
    ]
    spec = {
        "species": [_data_of(pair) for pair in SPECIES_PAIRS],
        "measurements": pairs,
        "input_names": [birds.input_names for birds in _in_scales(SPECIES_PAIRS[0])],
    }
    return LivePicture("penguins", spec, controls)


def _in_scales(species):
    """Return all measurements of two species, standardised and as they are."""
    birds = penguins(species, MEASUREMENTS)
    return [standardised(birds) if scaled else birds for _, scaled in words.SCALES]


def _data_of(species):
    """Return two species for a spec: each measurement in each scale is a text of many numbers."""
    scales = _in_scales(species)
    return {
        "names": species,
        "name": scales[0].name,
        "targets": scales[0].rows.targets,
        "columns": [[" ".join(texts(column)) for column in birds.inputs.T] for birds in scales],
    }


def _labelled(pairs):
    """Return for example ("bill depth and body mass", pair) for each pair of column names."""
    return [(listing(map(measured, pair)), pair) for pair in pairs]
