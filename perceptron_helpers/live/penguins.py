"""Explore which measurements tell two species of penguins apart."""

import itertools

from perceptron_helpers.datasets import MEASUREMENTS, Dataset, penguins
from perceptron_helpers.live.controls import chooser, rate_slider
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.plots import draw_mistakes, draw_region
from perceptron_helpers.plots.epochs import ending
from perceptron_helpers.training import train

MOST_EPOCHS = 30  # more would make the slider wait
SPECIES_PAIRS = (("Gentoo", "Adelie"), ("Chinstrap", "Adelie"), ("Gentoo", "Chinstrap"))
MEASUREMENT_PAIRS = tuple(itertools.combinations(MEASUREMENTS, 2))
SCALES = [("standardised", True), ("as measured", False)]


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
        lead = f"{ending(run).capitalize()}. Filled circles: {species[1]}, squares: {species[0]}."
        return Shown(((birds, run.weights[-1], run.biases[-1]), (run,)), lead)

    controls = {
        "species": chooser("species", _labelled(SPECIES_PAIRS)),
        "measurements": chooser("measured", _labelled(MEASUREMENT_PAIRS)),
        "standardise": chooser("numbers", SCALES),
        **rate_slider(learning_rate),
    }
    return LivePicture(controls, (draw_region, draw_mistakes), show)


def standardised(dataset):
    """Return the dataset with each input measured in deviations from its mean."""
    inputs = dataset.inputs
    return Dataset(
        dataset.name,
        (inputs - inputs.mean(axis=0)) / inputs.std(axis=0),
        dataset.targets,
        [f"{name.partition(' (')[0]} (deviations)" for name in dataset.input_names],
    )


def _labelled(pairs):
    """Return for example ("bill depth and body mass", pair) for each pair of column names."""
    return [(" and ".join(map(_in_words, pair)), pair) for pair in pairs]


def _in_words(column):
    return column.removesuffix("_mm").removesuffix("_g").replace("_", " ")
