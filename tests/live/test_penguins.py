"""The live picture of penguins, against scikit-learn and linear programming."""

import itertools
import re

import pytest
from separability import separable
from sklearn.linear_model import Perceptron
from sklearn.preprocessing import StandardScaler

from perceptron_helpers import penguins, train
from perceptron_helpers.datasets import standardised
from perceptron_helpers.live import explore_penguins
from perceptron_helpers.live.penguins import MEASUREMENT_PAIRS, SPECIES_PAIRS


@pytest.fixture
def live():
    made = explore_penguins()
    yield made
    made.close()


def test_choices_are_named_by_what_they_stand_for(live):
    for control, words in (
        ("species", lambda name: name),
        ("measurements", lambda name: name.rpartition("_")[0].replace("_", " ")),
    ):
        chooser = live.controls[control]
        for label, pair in zip(chooser.description["options"], chooser.values, strict=True):
            assert label == " and ".join(map(words, pair))


def test_every_choice_can_be_shown(live):
    """FACTS of the pairs: which ones a line separates was proved by linear programming."""
    options = [control.values for control in list(live.controls.values())[:3]]
    ended = set()
    for species, measurements, scale in itertools.product(*options):
        live.set(species=species, measurements=measurements, standardise=scale)
        sentence = live.sentence
        assert f"Filled circles: {species[1]}, squares: {species[0]}" in sentence
        if sentence.startswith("Converged"):
            ended.add((species, measurements))
    length, depth, flipper, mass = MEASUREMENT_PAIRS[0] + MEASUREMENT_PAIRS[5]
    gentoo_adelie, gentoo_chinstrap = ("Gentoo", "Adelie"), ("Gentoo", "Chinstrap")
    # Separable, and met within 30 epochs: all but Gentoo or Chinstrap by bill length and mass.
    assert ended == {
        (gentoo_adelie, (length, depth)),
        (gentoo_adelie, (depth, flipper)),
        (gentoo_adelie, (depth, mass)),
        (gentoo_chinstrap, (depth, flipper)),
        (gentoo_chinstrap, (depth, mass)),
    }


@pytest.mark.parametrize("species", SPECIES_PAIRS[:2])
def test_its_weights_are_those_of_scikit_learn(live, species):
    """The table begins with an Adelie: from a first row with target 1 both learn alike."""
    live.set(species=species, measurements=("bill_depth_mm", "flipper_length_mm"))
    birds = penguins(species)
    inputs = StandardScaler().fit_transform(birds.inputs)
    said = live.sentence.partition(" with ")[2].partition(": fires")[0]
    epochs = int(re.search(r"after (\d+) epoch", live.sentence)[1])
    model = Perceptron(max_iter=epochs, tol=None, shuffle=False).fit(inputs, birds.targets)
    wanted = [value for value in (*model.coef_[0], *model.intercept_) if value]
    assert numbers(said) == pytest.approx(wanted, abs=0.0006)


def numbers(text):
    return [float(n.replace("−", "-")) for n in re.findall(r"−?\d+(?:\.\d+)?", text)]


def test_from_zero_the_learning_rate_scales_the_weights_and_changes_no_output(live):
    live.set(species=("Chinstrap", "Adelie"))
    plane, epochs = (scene.sentence for scene in live.scenes)
    fires = r"fires at \d+ of \d+ points; \d+"
    live.set(learning_rate=0.25)
    now, epochs_now = (scene.sentence for scene in live.scenes)
    assert re.findall(fires, now) == re.findall(fires, plane) != []
    assert epochs_now == epochs.replace("α = 1", "α = 0.25")
    quarter = [value / 4 for value in numbers(plane.partition(": fires")[0])]
    assert numbers(now.partition(": fires")[0]) == pytest.approx(quarter, abs=0.0007)


def test_not_within_30_epochs_is_not_never():
    slow = penguins(("Gentoo", "Chinstrap"), ("bill_length_mm", "body_mass_g"))
    slow_run = train(standardised(slow), [0, 0], bias=0, learning_rate=1, max_epochs=1000)
    assert slow_run.n_epochs == 411
    assert separable(standardised(slow))


def test_what_the_page_gets_is_what_standardised_gives():
    """Each column is sent once, whichever other it is combined with."""
    made = explore_penguins()
    for place, species in enumerate(SPECIES_PAIRS):
        for pair, measurements in enumerate(MEASUREMENT_PAIRS):
            birds = penguins(species, measurements)
            for scale, wanted in enumerate((standardised(birds), birds)):
                made.species, made.measurements, made.standardise = place, pair, scale
                rows = made._live._rows(made._texts())
                assert rows.units == wanted.rows.units
                assert (rows.name, rows.targets) == (wanted.name, wanted.rows.targets)
                assert rows.input_names == wanted.rows.input_names
    made.close()
