"""The small helper package behind *Perceptron from Scratch*.

Importing it loads numpy and nothing heavier. Pictures live in ``perceptron_helpers.plots``,
worked tables in ``perceptron_helpers.tables``, sliders in ``perceptron_helpers.live``.
"""

from perceptron_helpers.activations import sign, step, three_way_step
from perceptron_helpers.datasets import (
    AND,
    NAND,
    NOR,
    OR,
    XNOR,
    XOR,
    Dataset,
    all_gates,
    penguins,
)
from perceptron_helpers.exact import net_input
from perceptron_helpers.training import epochs_to_converge, train

__all__ = [
    "AND",
    "NAND",
    "NOR",
    "OR",
    "XNOR",
    "XOR",
    "Dataset",
    "all_gates",
    "epochs_to_converge",
    "net_input",
    "penguins",
    "sign",
    "step",
    "three_way_step",
    "train",
]
