"""No table says more than is true: every equation, in any corner of it, is read back and checked.

Where the digits shown are not all of a number, "≈" has to stand in place of "=".
"""

import re
from fractions import Fraction
from itertools import pairwise
from xml.etree import ElementTree

import oracle
import pytest
from by_hand import dot
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import datasets, decimals, settings_for_train

from perceptron_helpers import AND, OR, XOR, Dataset, train
from perceptron_helpers.tables import (
    confusion_table,
    error_table,
    growth_table,
    input_table,
    layers_table,
    summary_table,
)
from tests.effort import tries
from tests.reading import exactly, meant, value_of

NUMBER = r"−?\d+(?:\.\d+)?"
FACTOR = rf"(?:{NUMBER}|\({NUMBER}\))"
SUM = rf"{FACTOR}(?:·{FACTOR})*(?: \+ {FACTOR}(?:·{FACTOR})*)*"
CALCULATION = re.compile(rf"({SUM}) ([=≈]) ({NUMBER})")
VALUE = re.compile(rf"(\S+) ([=≈]) ({NUMBER})(?![\d·]|\.\d)")
VECTOR = re.compile(r"u ([=≈]) \(([^)]*)\)")
FORMULA = re.compile(r"(z[₀-₉]*) ([=≈]) (\S+·[xh][₀-₉].*?)(?=, z|\. )")
LIMITS = re.compile(rf"by ({NUMBER}) or more, .*by ({NUMBER}) at most")
TERM = re.compile(rf"(?:^|([+−]) )({NUMBER})(?:·[xh][₀-₉]+)?")
# Definitions and rules: true for any numbers.
SYMBOLS = re.compile(r"e = t − y|Δ[wb] = α·[te](?:·x)?|z = w₁·x₁|y = 1 when")


def equations(text, pattern):
    """Return what a pattern finds, and the text without it."""
    return [match.groups() for match in pattern.finditer(text)], pattern.sub("", text)


def check_all(table, known=None, u=None, units=()):
    """Check each equation of a table, and that no sign is left that was not looked at.

    `known` are the exact numbers by their names, `u` and `units` those of its formulas.
    """
    known = known or {}
    cells = [
        "".join(cell.itertext()) for cell in ElementTree.fromstring(table._repr_html_()).iter("td")
    ]
    for text in cells:
        found, rest = equations(text, CALCULATION)
        for left, sign, right in found:
            assert (sign == "=") == (value_of(left) == meant(right)), text
        assert re.fullmatch(rf"[^=]*|{NUMBER} = {NUMBER}", rest), text  # 0.2 = 0.2: z and θ
        for left, right in re.findall(rf"^({NUMBER}) = ({NUMBER})$", rest):
            assert left == right
    for text in (table.title, table.notes):
        rest = SYMBOLS.sub("", text)
        found, rest = equations(rest, VECTOR)
        for sign, values in found:
            shown = [meant(value) for value in values.split(", ")]
            assert (sign == "=") == (shown == u)
        found, rest = equations(rest, FORMULA)
        assert len(found) == (len(units) if text == table.notes else 0)
        for (_, sign, terms), unit in zip(found, units, strict=False):
            shown = [
                meant(f"{'−' if minus == '−' else ''}{number}".replace("−−", "−"))
                for minus, number in TERM.findall(terms)
            ]
            assert len(shown) == len(unit)
            assert (sign == "=") == (shown == unit), text
        found, rest = equations(rest, VALUE)
        for name, sign, shown in found:
            assert (sign == "=") == (meant(shown) == known[name]), text
        assert not re.search("[=≈]", rest.replace("≈ where the digits", "")), rest
    if "≈" in table.title + table.notes.partition("Rounded")[0]:
        assert "Rounded" in table.notes


def exact_states(run, settings):
    """Return the weights after each pass, each with the bias where there is one."""
    options = settings | {"at_threshold": run.at_threshold}
    _, weights, biases, _ = oracle.train(run.dataset.inputs, run.dataset.targets, **options)
    if settings["bias"] is None:
        return weights
    return [[*w, b] for w, b in zip(weights, biases, strict=True)]


fills = st.sampled_from(["all", "half", "none", [0]])
digits = st.integers(0, 6)


@settings(max_examples=tries(300))
@given(settings_for_train(), digits, fills, st.integers(1, 12))
def test_every_equation_of_a_training_s_tables_is_true(drawn, places, fill, epoch):
    run = train(drawn[0], **drawn[1])
    epoch = min(epoch, run.n_epochs)
    before = exact_states(run, drawn[1])[epoch - 1]
    names = [f"w{'₀₁₂₃'[i]}" for i in range(1, run.weights.shape[1] + 1)] + ["b"]
    known = dict(zip(names, before, strict=False))
    known |= {"α": oracle.fraction(run.learning_rate), "θ": oracle.fraction(run.threshold)}
    shown = {"fill": fill, "digits": places}
    check_all(input_table(run, epoch, **shown), known)
    check_all(error_table(run, epoch, net_input=epoch % 2 == 0, **shown), known)
    check_all(summary_table(run, **shown), known)


@st.composite
def networks(draw):
    dataset, size = draw(datasets()), draw(st.integers(1, 3))
    limit = draw(st.sampled_from([1, 100]))

    def unit(n_inputs):
        weights = st.lists(decimals(4, limit), min_size=n_inputs, max_size=n_inputs)
        return st.tuples(weights, decimals(4, limit))

    hidden = st.lists(unit(dataset.inputs.shape[1]), min_size=size, max_size=size)
    return dataset, draw(hidden), draw(unit(size))


@settings(max_examples=tries(200))
@given(networks(), digits, fills)
def test_every_equation_of_a_network_s_table_is_true(network, places, fill):
    _, hidden, output = network
    units = [[oracle.fraction(value) for value in (*w, b)] for w, b in [*hidden, output]]
    check_all(layers_table(*network, digits=places, fill=fill), units=units)


@settings(max_examples=tries(200))
@given(st.lists(st.tuples(*[st.integers(0, 1)] * 2), min_size=1), digits)
def test_an_accuracy_is_about_where_it_is_rounded(pairs, places):
    table = confusion_table(*zip(*pairs, strict=True), digits=places)
    about, shown = re.search(rf"accuracy is (about )?({NUMBER})\.", table.notes).groups()
    right = Fraction(sum(t == y for t, y in pairs), len(pairs))
    assert (meant(shown) == right) == (not about)
    check_all(table)


# How much a mistake adds.


@st.composite
def growths(draw):
    """Draw a training, online and with a bias, and a vector that may separate its data."""
    dataset, settings = draw(settings_for_train())
    size = dataset.inputs.shape[1] + 1
    u = draw(st.lists(decimals(4, 3), min_size=size, max_size=size))
    if draw(st.booleans()):  # targets that u separates
        sums = [dot([*map(oracle.fraction, x), 1], map(oracle.fraction, u)) for x in dataset.inputs]
        low = min(dataset.targets) if settings["activation"] == "step" else -1
        if all(sums):
            targets = [1 if value > 0 else min(low, 0) for value in sums]
            dataset = Dataset(dataset.name, dataset.inputs, targets)
    return dataset, settings | {"update": "online", "bias": settings["bias"] or 0.0}, u


@settings(max_examples=tries(400))
@given(growths(), digits)
def test_no_mistake_grows_beyond_what_the_notes_say(drawn, places):
    dataset, options, values = drawn
    run, u = train(dataset, **options), [oracle.fraction(value) for value in values]
    rows = [[*map(oracle.fraction, x), Fraction(1)] for x in dataset.inputs]
    least = min(
        dot(row, u) * (1 if t == 1 else -1) for row, t in zip(rows, dataset.targets, strict=True)
    )
    if not run.mistakes.any() or least <= 0:
        with pytest.raises(ValueError, match=r"^(u|run) must"):
            growth_table(run, values, digits=places)
        return
    table = growth_table(run, values, digits=places)
    check_all(table, u=u)
    assert growth_table(run, values, digits=places, fill="none").notes.startswith(
        table.notes.partition(" Rounded")[0]
    )
    least, most = map(meant, LIMITS.search(table.notes).groups())
    start = exact_states(run, options)[0]
    after_each = [[exactly(value) for value in update.after] for update in run.exact.all_mistakes()]
    for before, after in pairwise([start, *after_each]):
        assert dot(after, u) - dot(before, u) >= least
        assert dot(after, after) - dot(before, before) <= most


@pytest.mark.parametrize(
    ("run", "u", "least", "most"),
    [
        (train(OR, [0, 0], bias=0, learning_rate=1), [2, 2, -1], 1, 3),
        (train(OR, [0, 0], bias=0, learning_rate=0.1), [2, 2, -1], 0.1, 0.03),
        (train(OR, [0, 0], bias=0, learning_rate=1, threshold=5), [2, 2, -1], 1, 13),
        (train(OR, [0, 0], bias=0, learning_rate=1, threshold=-5), [2, 2, -1], 1, 13),
        (
            train(AND.bipolar(), [0, 0], bias=0, learning_rate=1, activation="sign"),
            [1, 1, -1],
            2,
            12,
        ),
        (
            train(
                AND.bipolar(),
                [0, 0],
                bias=0,
                learning_rate=1,
                activation="three_way",
                threshold=0.2,
            ),
            [1, 1, -1],
            1,
            3.4,
        ),
    ],
)
def test_the_limits_of_a_mistake_by_hand(run, u, least, most):
    found = LIMITS.search(growth_table(run, u).notes)
    assert [float(text) for text in found.groups()] == [least, most]


@pytest.mark.parametrize("u", [[1, 1, 1], [0, 0, 0], [-2, -2, 1], [0, 0, 1]])
@pytest.mark.parametrize("dataset", [OR, XOR], ids=lambda dataset: dataset.name)
def test_a_vector_that_separates_nothing_is_refused(dataset, u):
    run = train(dataset, [0, 0], bias=0, max_epochs=3)
    with pytest.raises(ValueError, match=r"^u must (separate|not be all zero)"):
        growth_table(run, u)


def test_a_margin_of_zero_on_paper_is_none():
    run = train(Dataset("a", [[1, 1]], [1]), [0, 0], bias=0)
    with pytest.raises(ValueError, match="u must separate a"):
        growth_table(run, [0.1, 0.2, -0.3])  # floats make 5.6e-17 of it
