"""Data to learn from: the logic gates of two inputs, and the Palmer penguins."""

import csv
from dataclasses import dataclass
from functools import cached_property
from importlib import resources

import numpy as np

from perceptron_helpers import checks
from perceptron_helpers.core import gates
from perceptron_helpers.core.decimals import number
from perceptron_helpers.core.rows import Rows
from perceptron_helpers.exact import number_of, texts

MEASUREMENTS = ("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")
SPECIES = ("Adelie", "Chinstrap", "Gentoo")


@dataclass(frozen=True, eq=False)
class Dataset:
    """Rows of inputs, each with the target that a neuron should answer.

    Parameters
    ----------
    name : str
    inputs : array_like, shape (n_samples, n_inputs)
    targets : array_like, shape (n_samples,)
    input_names : sequence of str, optional
        What each input is, with its unit, such as "body mass (g)": pictures write it on their axes.

    Raises
    ------
    TypeError, ValueError
        For anything that is not a finite number, or shapes that do not belong together.

    Notes
    -----
    The arrays are read-only float64 copies: nothing that learns can change its data.
    """

    name: str
    inputs: np.ndarray
    targets: np.ndarray
    input_names: tuple[str, ...] = ()

    def __post_init__(self):
        """Check the fields and freeze the arrays."""
        checks.text("name", self.name)
        inputs = checks.array("inputs", self.inputs, "n_samples", "n_inputs")
        targets = checks.array("targets", self.targets, len(inputs))
        for field, values in (("inputs", inputs), ("targets", targets)):
            values.setflags(write=False)
            object.__setattr__(self, field, values)
        object.__setattr__(self, "input_names", _input_names(self.input_names, inputs.shape[1]))

    @cached_property
    def rows(self):
        """The same data for the core, exact."""
        # A target that is no whole number is refused wherever something learns from it.
        return Rows(self.name, texts(self.inputs), map(int, self.targets), self.input_names)

    def bipolar(self, inputs=True, targets=True):
        """Return a copy in which 0/1 became −1/1.

        Parameters
        ----------
        inputs, targets : bool
            What to change.

        Raises
        ------
        ValueError
            Where a value to change is neither 0 nor 1.
        """
        inputs, targets = checks.truth("inputs", inputs), checks.truth("targets", targets)
        return Dataset(
            f"{self.name}, bipolar" if inputs or targets else self.name,
            _bipolar("inputs", self.inputs) if inputs else self.inputs,
            _bipolar("targets", self.targets) if targets else self.targets,
            self.input_names,
        )


def two_classes(dataset):
    """Return the rows of a dataset whose targets are 0 and 1, or −1 and 1, exact."""
    checks.instance("dataset", dataset, Dataset)
    found = set(dataset.targets.tolist())
    if not (found <= {0, 1} or found <= {-1, 1}):
        named = ", ".join(number(number_of(target)) for target in sorted(found)[:5])
        raise ValueError(f"targets must be 0 and 1, or −1 and 1, not {named}")
    return dataset.rows


def _input_names(names, n_inputs):
    """Return `names` as a tuple: none, or one for each input."""
    names = checks.texts("input_names", names)
    if len(names) not in (0, n_inputs):
        raise ValueError(f"input_names must hold {n_inputs} names or none, not {names!r}")
    return names


def _bipolar(name, values):
    return 2 * checks.zeros_and_ones(name, values, " to become bipolar") - 1


def _gate(name):
    return Dataset(name, [[int(x) for x in row] for row in gates.INPUTS], gates.targets(name))


_GATES = {name: _gate(name) for name in gates.NAMES}
AND, OR, NAND, NOR, XOR, XNOR = map(_GATES.get, ("AND", "OR", "NAND", "NOR", "XOR", "XNOR"))


def all_gates():
    """Return all 16 gates of two inputs, their targets counting from 0000 to 1111.

    Returns
    -------
    tuple of Dataset
        Rows 00, 01, 10, 11 in each.
    """
    return tuple(_GATES.values())


def penguins(species=("Adelie", "Gentoo"), measurements=("bill_depth_mm", "flipper_length_mm")):
    """Return two species of the Palmer penguins.

    Parameters
    ----------
    species : pair of str
        Two of "Adelie", "Chinstrap", "Gentoo". The first gets target 0, the second target 1.
    measurements : sequence of str
        One or more of "bill_length_mm", "bill_depth_mm", "flipper_length_mm" (millimetres) and
        "body_mass_g" (grams): the columns of the inputs, in this order.

    Returns
    -------
    Dataset
        All birds of the two species whose four measurements were taken, in the table's order. Its
        inputs are named, for example "bill depth (mm)".

    Raises
    ------
    TypeError, ValueError
        For names that are no strings, or that the table does not have, or that come twice.

    References
    ----------
    Horst, Hill & Gorman (2020), *palmerpenguins*, released under CC0.
    """
    species = _names("species", species, SPECIES)
    measurements = _names("measurements", measurements, MEASUREMENTS)
    if len(species) != 2:
        raise ValueError(f"species must name two species, not {len(species)}")
    birds = [
        bird
        for bird in _penguin_table()
        if bird["species"] in species and "NA" not in [bird[column] for column in MEASUREMENTS]
    ]
    return Dataset(
        f"{species[0]} or {species[1]} penguins",
        [[float(bird[column]) for column in measurements] for bird in birds],
        [species.index(bird["species"]) for bird in birds],
        [_in_words(column) for column in measurements],
    )


def standardised(dataset):
    """Return the dataset with each input measured in deviations from its mean.

    Parameters
    ----------
    dataset : Dataset

    Returns
    -------
    Dataset
        Its inputs are named, for example "bill depth (deviations)".
    """
    inputs = dataset.inputs
    return Dataset(
        dataset.name,
        (inputs - inputs.mean(axis=0)) / inputs.std(axis=0),
        dataset.targets,
        [f"{name.partition(' (')[0]} (deviations)" for name in dataset.input_names],
    )


def measured(column):
    """Return what a column of the penguins' table holds: "bill depth" for "bill_depth_mm"."""
    return " ".join(column.split("_")[:-1])


def _in_words(column):
    """Return "bill depth (mm)" for "bill_depth_mm"."""
    return f"{measured(column)} ({column.split('_')[-1]})"


def _penguin_table():
    table = resources.files("perceptron_helpers") / "data" / "penguins.csv"
    return list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))


def _names(argument, names, allowed):
    """Return `names` as a tuple of different members of `allowed`."""
    names = checks.texts(argument, names)
    chosen = tuple(checks.choice(argument, name, allowed) for name in names)
    if not chosen or len(set(chosen)) != len(chosen):
        raise ValueError(f"{argument} must hold different names, at least one, not {names!r}")
    return chosen
