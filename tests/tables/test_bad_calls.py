"""Whatever cannot be shown is refused by the name of its argument."""

import re

import numpy as np
import pytest

from perceptron_helpers import OR, XOR, Dataset, train
from perceptron_helpers.tables import (
    Table,
    confusion_table,
    error_table,
    growth_table,
    input_table,
    layers_table,
    summary_table,
)

RUN = train(OR, [0, 0], bias=0)
HIDDEN, OUTPUT = [([2, 2], -1), ([-2, -2], 3)], ([2, 2], -3)
NO_RUNS = [None, OR, 3, "OR", RUN.updates, RUN.exact, [RUN]]
NO_DATASETS = [None, RUN, 3, "XOR", XOR.inputs]


def refused(name, call, *arguments, **options):
    with pytest.raises((TypeError, ValueError), match=f"^{re.escape(name)}\\b"):
        call(*arguments, **options)


@pytest.mark.parametrize("run", NO_RUNS, ids=lambda run: type(run).__name__)
def test_what_is_no_run(run):
    for make in (input_table, error_table, summary_table):
        refused("run must be a Run", make, run)
    refused("run must be a Run", growth_table, run, [2, 2, -1])


@pytest.mark.parametrize("dataset", NO_DATASETS, ids=lambda dataset: type(dataset).__name__)
def test_what_is_no_dataset(dataset):
    refused("dataset must be a Dataset", layers_table, dataset, HIDDEN, OUTPUT)


OPTIONS = {
    "digits": [None, "3", True, 3.0, -1, 16, 10**6, float("nan")],
    "max_rows": [0, 1, True, "2", 2.5],
    "lit": [True, "1", 1.0, -1, 99],
    "fill": [
        *(None, 0, True, "ALL", "", b"all"),
        *([True], [None], [[0, "z"]], [(0,)], [("z", 0)], [1.5], [float("nan")]),
        *([len], np.array([True, False]), np.array([["z"]])),
    ],
}
EACH = [(name, value) for name, values in OPTIONS.items() for value in values]


@pytest.mark.parametrize(("name", "value"), EACH, ids=repr)
def test_options(name, value):
    makes = [(input_table, RUN), (error_table, RUN), (summary_table, RUN)]
    if name != "lit":
        makes += [(growth_table, RUN, [2, 2, -1])]
    if name in ("digits", "fill"):
        makes += [(layers_table, XOR, HIDDEN, OUTPUT), (confusion_table, [0, 1], [0, 1])]
    for make, *arguments in makes:
        refused(name, make, *arguments, **{name: value})


@pytest.mark.parametrize("epoch", [0, -1, 99, 1.0, True, None, "1", [1]], ids=repr)
def test_an_epoch_that_is_none(epoch):
    refused("epoch", input_table, RUN, epoch)
    refused("epoch", error_table, RUN, epoch)


@pytest.mark.parametrize("net_input", [1, None, "yes", []], ids=repr)
def test_net_input_is_yes_or_no(net_input):
    refused("net_input", error_table, RUN, net_input=net_input)


VECTORS = [None, 3, "abc", [0, 0, 0], [1, 1], [1] * 4, [[2, 2, -1]], [np.nan, 1, 1], [True, 1, 1]]
VECTORS += [["2", 2, -1], [10**400, 1, 1], [-2, -2, 1], np.ma.array([2, 2, -1], mask=[0, 1, 0])]


@pytest.mark.parametrize("u", VECTORS, ids=repr)
def test_what_separates_nothing(u):
    refused("u must", growth_table, RUN, u)


@pytest.mark.parametrize(
    ("hidden", "output", "name"),
    [
        (None, OUTPUT, "hidden"),
        (3, OUTPUT, "hidden"),
        ([], OUTPUT, "hidden"),
        (HIDDEN[0], OUTPUT, "hidden"),
        ([([1, 2, 3], 0)], OUTPUT, "weights in hidden"),
        ([("ab", 0)], OUTPUT, "weights in hidden"),
        ([([1, np.nan], 0)], OUTPUT, "weights in hidden"),
        ([([1, 2], None)], OUTPUT, "bias in hidden"),
        ([([1, 2], [0])], OUTPUT, "bias in hidden"),
        (HIDDEN, None, "output"),
        (HIDDEN, [OUTPUT], "output"),
        (HIDDEN, ([1], 0), "weights in output"),
        (HIDDEN, ([1, 2], np.inf), "bias in output"),
    ],
    ids=repr,
)
def test_what_is_no_unit(hidden, output, name):
    refused(name, layers_table, XOR, hidden, output)


def test_a_target_that_no_unit_can_answer():
    refused("targets", layers_table, Dataset("d", [[0, 1]], [0.5]), HIDDEN, OUTPUT)


ANSWERS = [None, 3, "ab", [0, 2], [0.5, 1], [True, False], [[0, 1]], [0], [], [0, None], [-1, 1]]
ANSWERS += [[0, np.nan], ["0", "1"], OR, RUN]


@pytest.mark.parametrize("answers", ANSWERS, ids=repr)
def test_what_is_not_0_and_1(answers):
    refused("outputs", confusion_table, [0, 1], answers)
    if answers != [0]:
        refused("targets", confusion_table, answers, [0, 1])


CLASSES = [None, 3, (0, 1), ("a", "b", "c"), ("a",), "ab", (), ("a", None), [b"a", b"b"]]


@pytest.mark.parametrize("classes", CLASSES, ids=repr)
def test_what_names_no_two_classes(classes):
    refused("classes", confusion_table, [0, 1], [0, 1], classes)


@pytest.mark.parametrize("cells", [None, 3, "a", [[1, 2]], RUN, OR, input_table(RUN)], ids=repr)
def test_what_is_no_table(cells):
    refused("exact must be a Table", Table, cells)
