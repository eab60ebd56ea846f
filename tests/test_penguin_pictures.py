"""What lesson 13 needs: names on axes, the confusion table, and the live picture of penguins."""

import itertools
import pickle
import re
import sys
from pathlib import Path

import nbformat
import numpy as np
import pytest
from sklearn.linear_model import Perceptron
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.preprocessing import StandardScaler
from test_datasets import separable
from test_starts_and_traces import texts_outside

from perceptron_helpers import OR, Dataset, fit, penguins
from perceptron_helpers.live import explore_penguins
from perceptron_helpers.live.penguins import MEASUREMENT_PAIRS, SPECIES_PAIRS, standardised
from perceptron_helpers.plots import draw_firing, draw_points, draw_region, show, show_row
from perceptron_helpers.tables import confusion_table

# Names on axes


def test_penguins_name_their_measurements_and_units():
    columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
    names = ("bill length (mm)", "bill depth (mm)", "flipper length (mm)", "body mass (g)")
    assert penguins(measurements=columns).input_names == names
    assert penguins(measurements=columns[::-1]).input_names == names[::-1]
    assert pickle.loads(pickle.dumps(penguins())).input_names == names[1:3]


def test_names_stay_with_a_bipolar_copy():
    assert penguins().bipolar(inputs=False).input_names == penguins().input_names
    assert OR.input_names == OR.bipolar().input_names == ()


@pytest.mark.parametrize(
    ("names", "error", "message"),
    [
        (["a"], ValueError, "input_names must hold 2 names or none, not ('a',)"),
        ("ab", ValueError, "input_names must hold 2 names or none, not ('ab',)"),
        ([1, 2], TypeError, "input_names must be strings, not (1, 2)"),
    ],
)
def test_bad_names_are_refused(names, error, message):
    with pytest.raises(error, match=re.escape(message)):
        Dataset("d", [[0, 1]], [1], names)


@pytest.mark.parametrize("draw", [draw_points, draw_firing, draw_region])
def test_axes_carry_the_names(draw):
    rest = () if draw is draw_points else ([0.1, 0.2], -40)
    for dataset in (penguins(), penguins(measurements=["bill_depth_mm", "body_mass_g"])):
        row = show(draw, dataset, *rest)
        ax = row.figure.axes[0]
        labels = [f"x₁: {dataset.input_names[0]}", f"x₂: {dataset.input_names[1]}"]
        assert [ax.get_xlabel(), ax.get_ylabel()] == labels
        assert texts_outside(row) == []


def test_long_names_do_not_lie_on_the_numbers():
    row = show_row((draw_points, penguins(measurements=["bill_depth_mm", "body_mass_g"])))
    row.svg()
    ax = row.figure.axes[0]
    numbers = [text.get_window_extent().x0 for text in ax.get_yticklabels()]
    assert ax.yaxis.label.get_window_extent().x1 < min(numbers)


def test_a_picture_can_change_to_a_dataset_without_names():
    row = show(draw_points, penguins())
    row.pictures[0].update(OR)
    ax = row.figure.axes[0]
    assert [ax.get_xlabel(), ax.get_ylabel()] == ["x₁", "x₂"]
    assert ax.yaxis.label.get_rotation() == 0
    assert row.pictures[0].margins == show(draw_points, OR).pictures[0].margins


# The confusion table


def test_confusion_table_counts_what_scikit_learn_counts():
    random = np.random.default_rng(3)
    for n in (1, 2, 10, 50):
        targets, outputs = random.integers(0, 2, (2, n))
        table = confusion_table(targets, outputs, ("cat", "dog"))
        counts = [[row["says_1"], row["says_0"]] for row in table.records]
        assert counts == confusion_matrix(targets, outputs, labels=[1, 0]).tolist()
        assert [row["total"] for row in table.records] == [targets.sum(), n - targets.sum()]
        (total,) = table.exact.footer
        assert [c.value for c in total[1:]] == [outputs.sum(), n - outputs.sum(), n]
        said = float(re.search(r"accuracy is (?:about )?([\d.]+)\.", table.notes)[1])
        assert said == pytest.approx(accuracy_score(targets, outputs), abs=0.0005)


def test_wrong_counts_are_marked_and_zeros_are_not():
    table = confusion_table([1, 1, 0, 0], [1, 0, 0, 0])
    assert [[cell.mark for cell in row] for row in table.exact.rows] == [
        ["", "", "✗", ""],
        [""] * 4,
    ]


def test_a_blank_confusion_table_holds_no_answer():
    targets, outputs = [1] * 7 + [0] * 4, [1] * 5 + [0] * 6
    blank = confusion_table(targets, outputs, fill="none")
    assert not re.search(r"\d", str(blank).replace("class 0", "").replace("class 1", ""))
    assert all(row["total"] is None for row in blank.records)
    half = confusion_table(targets, outputs, fill="half")
    assert [row["total"] for row in half.records] == [7, None]
    assert "accuracy" not in half.notes


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (([0, 2], [0, 1]), "targets must hold only 0 and 1, not 2"),
        (([0, 1], [0, -1]), "outputs must hold only 0 and 1, not -1"),
        (([0, 1], [0]), "outputs must have the shape (2,), not (1,)"),
        (([], []), "targets must have the shape (n_samples,), not (0,)"),
    ],
)
def test_bad_outputs_are_named(arguments, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        confusion_table(*arguments)


# The live picture


@pytest.fixture
def live():
    made = explore_penguins()
    yield made
    made.close()


def test_standardised_is_what_scikit_learn_makes():
    birds = penguins(("Chinstrap", "Adelie"), ["bill_length_mm", "body_mass_g"])
    wanted = StandardScaler().fit_transform(birds.inputs)
    np.testing.assert_allclose(standardised(birds).inputs, wanted, rtol=0, atol=1e-12)
    assert standardised(birds).input_names == ("bill length (deviations)", "body mass (deviations)")


def test_every_choice_can_be_shown(live):
    """FACTS of the pairs: which ones a line separates was proved by linear programming."""
    options = [[value for _, value in c.options] for c in list(live.controls.values())[:3]]
    ended = set()
    for species, measurements, scale in itertools.product(*options):
        live.set(species=species, measurements=measurements, standardise=scale)
        assert "cannot be shown" not in live.sentence
        assert f"Filled circles: {species[1]}, squares: {species[0]}" in live.sentence
        if live.sentence.startswith("Converged"):
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
    (plane, epochs), fires = (p.sentence for p in live.pictures), r"fires at \d+ of \d+ points; \d+"
    live.set(learning_rate=0.25)
    now, epochs_now = (p.sentence for p in live.pictures)
    assert re.findall(fires, now) == re.findall(fires, plane) != []
    assert epochs_now == epochs.replace("α = 1", "α = 0.25")
    quarter = [value / 4 for value in numbers(plane.partition(": fires")[0])]
    assert numbers(now.partition(": fires")[0]) == pytest.approx(quarter, abs=0.0007)


# The lesson


def test_without_scikit_learn_the_lesson_goes_on_with_a_word(monkeypatch, capsys):
    path = Path(__file__).parents[1] / "notebooks" / "13_classify_penguins.ipynb"
    cells = nbformat.read(path, as_version=4).cells
    about_it = [c.source for c in cells if c.cell_type == "code" and "Perceptron" in c.source]
    monkeypatch.setitem(sys.modules, "sklearn", None)
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    names = {}
    for source in about_it:
        exec(source, names)
    assert len(about_it) == 2
    assert "scikit-learn is missing here" in capsys.readouterr().out
    users = [c.source for c in cells if c.cell_type == "code" and re.search(r"\bmodel\b", c.source)]
    assert users == about_it[1:]  # nothing later needs what it makes


def code_until(text):
    """Return what the lesson's cells have made when the cell that contains a text has run."""
    path = Path(__file__).parents[1] / "notebooks" / "13_classify_penguins.ipynb"
    code = [c.source for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]
    (last,) = (number for number, source in enumerate(code) if text in source)
    names = {}
    for source in code[: last + 1]:
        exec(source, names)
    return names


def test_linear_programming_proves_what_the_lesson_says_it_proves():
    names = code_until("inputs, targets = scaled[training]")
    assert names["inputs"].shape == (165, 2)
    assert not separable(Dataset("training birds", names["inputs"], names["targets"]))
    names = code_until("weights, bias, history = learn(scaled[training]")
    learners = Dataset(
        "f", names["scaled"][names["training"]], names["birds"].targets[names["training"]]
    )
    assert separable(learners)  # the other two species: the method can find a line
    for pair in MEASUREMENT_PAIRS:
        assert not separable(standardised(penguins(("Chinstrap", "Adelie"), pair)))
    three = ("bill_length_mm", "bill_depth_mm", "flipper_length_mm")
    assert not separable(standardised(penguins(("Chinstrap", "Adelie"), three)))


def test_not_within_30_epochs_is_not_never():
    slow = penguins(("Gentoo", "Chinstrap"), ("bill_length_mm", "body_mass_g"))
    assert fit(standardised(slow)).n_epochs == 411
    assert separable(standardised(slow))
