"""Explore which measurements tell two species of penguins apart."""

import itertools

from perceptron_helpers.core.words import controls as words
from perceptron_helpers.core.words.phrases import listing
from perceptron_helpers.core.words.runs import sentence_on_ending
from perceptron_helpers.datasets import MEASUREMENTS, measured, penguins, standardised
from perceptron_helpers.live.controls import chooser, rate_slider
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.plots import draw_mistakes, draw_region
from perceptron_helpers.training import train

MOST_EPOCHS = 30  # more would make the slider wait
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

    def show(species, measurements, standardise, learning_rate):
        birds = penguins(species, measurements)
        birds = standardised(birds) if standardise else birds
        options = {"bias": 0.0, "learning_rate": learning_rate, "max_epochs": MOST_EPOCHS}
        run = train(birds, [0.0, 0.0], **options)
        lead = f"{sentence_on_ending(run.exact)} {words.classes(species)}"
        return Shown(((birds, run.weights[-1], run.biases[-1]), (run,)), lead)

    controls = {
        "species": chooser("species", [(listing(pair), pair) for pair in SPECIES_PAIRS]),
        "measurements": chooser(
            "measurements", [(listing(map(measured, pair)), pair) for pair in MEASUREMENT_PAIRS]
        ),
        "standardise": chooser("standardise", words.SCALES),
        **rate_slider(learning_rate),
    }
    return LivePicture(controls, (draw_region, draw_mistakes), show)
