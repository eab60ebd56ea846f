"""The exact wording about steps, units, runs, margins and spikes: asserted in this file only."""

import pytest

from perceptron_helpers.core import epochs
from perceptron_helpers.core.decimals import exact
from perceptron_helpers.core.gates import gate
from perceptron_helpers.core.growth import DEAD_BAND, SIZES, START, THRESHOLD
from perceptron_helpers.core.run import Run
from perceptron_helpers.core.spikes import integrate_and_fire
from perceptron_helpers.core.unit import Unit, step_function
from perceptron_helpers.core.words import (
    controls,
    margins,
    runs,
    sides,
    spikes,
    steps,
    units,
    updates,
)

ARTICLE = Run(gate("OR"), ["0.49671415", "-0.1382643"], update="batch")
ENDLESS = Run(gate("XOR"), ["0.3", "-0.2"], bias="0.1", threshold="0.2")


def step(theta="0", tie=0, kind="step"):
    return step_function(kind, exact(theta), tie)


BAND = step("0.2", None, "three_way")


@pytest.mark.parametrize(
    ("zs", "step", "told"),
    [
        (["0.36"], step(), "z = 0.36 is above θ = 0: the neuron fires."),
        (["0.3"], step("0.3"), "z = 0.3 equals θ = 0.3, a tie: the neuron does not fire."),
        (["0.3"], step("0.3", 1), "z = 0.3 equals θ = 0.3, a tie: the neuron fires."),
        (
            ["0.3"],
            step("0.3", 0, "sign"),
            "z = 0.3 equals θ = 0.3, a tie: the neuron is undecided.",
        ),
        (
            ["-0.1382643", "-0.0382643"],
            step(),
            "z ≈ −0.138 is below θ = 0: the neuron does not fire. "
            "After the update z ≈ −0.038 is below θ = 0: the neuron does not fire.",
        ),
        (["0.3"], BAND, "z = 0.3 is above θ = 0.2: the neuron fires."),
        (["0.1"], BAND, "z = 0.1 is between −θ = −0.2 and θ = 0.2: the neuron is undecided."),
        (
            ["0.2"],
            BAND,
            "z = 0.2 equals θ = 0.2, an edge of the dead band: the neuron is undecided.",
        ),
        (
            ["-0.2"],
            BAND,
            "z = −0.2 equals −θ = −0.2, an edge of the dead band: the neuron is undecided.",
        ),
        (["-0.3"], BAND, "z = −0.3 is below −θ = −0.2: the output is −1."),
    ],
)
def test_where_a_net_input_lies(zs, step, told):
    assert sides.told(list(map(exact, zs)), step) == told


@pytest.mark.parametrize(
    ("z", "step", "label"),
    [
        ("0.3", step("0.2"), "z = 0.3"),
        ("0.19999", step("0.2"), "z = 0.19999"),
        ("0.2000000001", step("0.2"), "z = θ + 1·10⁻¹⁰"),
        ("0.20000000012345", step("0.2"), "z ≈ θ + 1.2·10⁻¹⁰"),
        ("-0.2000000001", BAND, "z = −θ − 1·10⁻¹⁰"),
        ("0.1234567890123", step("0.1234567890123"), "z = θ"),
    ],
)
def test_labels_of_net_inputs(z, step, label):
    assert sides.label("z", exact(z), step) == label


def test_relations():
    assert sides.relation(exact("0.2"), step("0.2")) == "z = 0.2 equals θ = 0.2, a tie"
    assert sides.relation(exact("0.5"), step("0.2")) == "z = 0.5 is above θ = 0.2"
    assert sides.relation(exact("-0.5"), step("0.2")) == "z = −0.5 is below θ = 0.2"
    assert sides.names(BAND) == ("−1", "undecided", "fires")
    assert sides.names(step()) == ("does not fire", "", "fires")


def test_steps():
    assert steps.note("three_way", BAND) == "three-way step, θ = 0.2"
    assert steps.marked(exact("0.5"), step()) == "z = 0.5: y = 1"
    assert steps.sentence("step", step("0.2", 1), exact("0.2")) == (
        "Step with θ = 0.2: output 0 below θ, 1 at θ, 1 above θ. With z = 0.2 the output is 1."
    )
    assert steps.sentence("three_way", BAND) == (
        "Three-way step with θ = 0.2: output −1 below −θ, 0 from −θ to θ, 1 above θ."
    )
    assert steps.answers([0, 1, 0, 1, 0]) == "the step says 0, the sign 1 and the three-way step 0"


def test_units():
    def unit(w, b, step):
        return Unit(list(map(exact, w)), exact(b), step)

    ones = [exact("1"), exact("1")]
    article = unit(["0.49671415", "-0.1382643"], "0", step())
    assert units.report(article, False, ones) == (
        "A threshold logic unit with two inputs: w₁ ≈ 0.497, w₂ ≈ −0.138, θ = 0. "
        "With x₁ = 1 and x₂ = 1: z ≈ 0.358, so it fires: y = 1."
    )
    assert units.report(unit(["0.15"], "-0.2", step()), True) == (
        "A threshold logic unit with one input: w₁ = 0.15, b = −0.2, θ = 0."
    )
    silent, undecided = unit(["0.1", "0.2"], "0", step("0.3")), unit(["0.1", "0"], "0", BAND)
    assert units.report(silent, False, ones).endswith("z = 0.3, so it does not fire: y = 0.")
    assert units.report(undecided, False, ones).endswith("z = 0.1, so it is undecided: y = 0.")
    assert units.factors(unit(["0.15"], "-0.2", step()), True) == ["w₁ = 0.15", "b = −0.2"]
    assert (units.sum_label(silent), units.sum_label(silent, ones)) == ("z", "z = 0.3")
    assert units.theta_below(silent, ones) == "θ = 0.3"


def test_runs():
    assert runs.settings(ARTICLE) == "OR, batch updates, α = 0.1"
    assert runs.settings(ENDLESS) == "XOR, online updates, α = 0.1, θ = 0.2"
    assert runs.sentence_on_ending(ARTICLE) == "Converged after 3 epochs."
    assert runs.short_ending(ARTICLE) == "converged after 3 epochs"
    assert runs.sentence_so_far(ARTICLE, 30) == "3 of at most 30 epochs so far."
    assert runs.sentence_on_ending(ENDLESS) == "Not converged after 100 epochs."
    assert runs.short_ending(ENDLESS) == "not converged in 100 epochs"
    assert runs.weights(ARTICLE, epochs.weight_curves(ARTICLE)) == (
        "OR, batch updates, α = 0.1: w₁ from 0.497 to 0.497 and w₂ from −0.138 to 0.062, rounded; "
        "converged after 3 epochs."
    )
    assert runs.mistakes(ARTICLE) == (
        "OR, batch updates, α = 0.1: mistakes in 3 epochs: 1, 1 and 0; RMSE: 0.5, 0.5 and 0; "
        "converged after 3 epochs."
    )
    assert runs.mistakes(ENDLESS) == (
        "XOR, online updates, α = 0.1, θ = 0.2: mistakes in the first and the last of 100 epochs: "
        "2 and 4; RMSE: about 0.707 and 1; not converged after 100 epochs."
    )
    assert runs.curve_names(10) == ("✗ mistakes", "RMSE ◆")
    assert runs.curve_names(11) == ("━ mistakes", "RMSE ╍")


def test_updates():
    first, second = ARTICLE.updates(1)[:2]
    assert updates.in_epoch(first, False) == (
        "Epoch 1. Row (0, 0): y = 0, t = 0, so e = 0 and nothing is learnt."
    )
    assert updates.told(second, False) == (
        "Row (0, 1): y = 0, t = 1, so e = 1 and Δw₁ = 0 and Δw₂ = 0.1."
    )
    wrong = next(update for update in ENDLESS.updates(1) if update.error)
    assert updates.told(wrong, True).endswith("so e = 1 and Δw₁ = 0, Δw₂ = 0.1 and Δb = 0.1.")
    assert updates.row(first.inputs, 0) == "(0, 0) → 0"


def bound_of(run, made, bound, square="9", reach="12"):
    return margins.growth_sentence(run, made, exact(bound), exact(square), exact(reach))


def test_growth():
    run = Run(gate("AND"), ["0", "0"], bias="0", learning_rate="1")
    assert bound_of(run, 10, "51") == (
        "AND: 10 mistakes; below the bound 51. At the end |w|² = 9 and u·w = 12."
    )
    assert margins.growth_note(run, 10, exact("51")) == "AND: 10 mistakes, bound 51"
    assert "9 mistakes; below the bound about 9.0001. " in bound_of(run, 9, "9.00014")
    assert margins.growth_note(run, 9, exact("9.00014")) == "AND: 9 mistakes, bound ≈ 9.0001"
    assert "1 mistake; equal to the bound 1. " in bound_of(run, 1, "1")
    small = Run(gate("AND"), ["5", "5"], bias="5", learning_rate="0.01", max_epochs=1)
    assert bound_of(small, 73, "51", "0.3333", "0.25") == (
        "AND: 73 mistakes, and the training was stopped there; above the bound 51. At the end "
        "|w|² ≈ 0.333 and u·w = 0.25 (0.01 counts as 1). The bound does not cover this start."
    )
    assert margins.not_covered(None) == ""
    assert margins.not_covered(START) == " The bound does not cover this start."
    assert margins.not_covered(THRESHOLD) == " The bound does not cover a threshold other than 0."
    assert margins.not_covered(DEAD_BAND) == " The bound does not cover a dead band."
    assert margins.not_covered(SIZES) == " The bound does not cover errors of two sizes."
    assert margins.growth_names(None)[0] == "at most √k·R"
    assert margins.growth_names(START)[0] == "√k·R, from zero"


def test_shadows():
    w, u = [exact("2"), exact("3")], [exact("4"), exact("3")]
    measured = (exact("3.60555"), exact("3.4"))
    assert margins.shadow_sentence(w, u, *measured) == (
        "The arrows w = (2, 3) and u = (4, 3): shadow of w on u = 3.4, |w| ≈ 3.606."
    )
    assert margins.shadow_note(*measured) == "shadow = 3.4, |w| ≈ 3.606"
    assert margins.separating([exact("2"), exact("-3")]) == "u = (2, −3)."
    assert margins.start([exact("5"), exact("-5")]) == "5, −5"


@pytest.mark.parametrize(
    ("current", "milliseconds", "told"),
    [
        (
            "2",
            200,
            "With an input current of 2 nA the neuron fires 12 spikes in 200 ms, 60 spikes per "
            "second; the first after 13.9 ms.",
        ),
        (
            "1",
            200,
            "With an input current of 1 nA the membrane potential reaches at most −60 mV, which is "
            "below the threshold of −55 mV: no spike in 200 ms.",
        ),
        (
            "1.5",
            200,
            "With an input current of 1.5 nA the membrane potential reaches at most −55.00000003 "
            "mV, which is below the threshold of −55 mV: no spike in 200 ms.",
        ),
        (
            "1.211",
            200,
            "With an input current of 1.211 nA the membrane potential reaches at most about −57.9 "
            "mV, which is below the threshold of −55 mV: no spike in 200 ms.",
        ),
        (
            "4.00001",
            30,
            "With an input current of about 4 nA the neuron fires 4 spikes in 30 ms, about 133.3 "
            "spikes per second; the first after 4.8 ms.",
        ),
    ],
)
def test_spikes(current, milliseconds, told):
    assert spikes.sentence(integrate_and_fire(exact(current), 10 * milliseconds)) == told


def test_the_note_on_spikes():
    assert spikes.note(integrate_and_fire(exact("2"), 2000)) == (
        "I = 2 nA: 12 spikes, 60 spikes per second"
    )


def test_controls():
    assert controls.movable(["weight w₁", "gate"]) == (
        "To make this picture live, run its cell (Ctrl + Enter). Then you can move: weight w₁, "
        "gate."
    )
    failed = controls.failed("w₁ is wrong", "ValueError")
    assert failed == "This cannot be shown: w₁ is wrong (ValueError)."
    assert controls.still_before(failed) == f"⚠ {failed} The picture is still the one before."
    assert controls.classes(["Gentoo", "Adelie"]) == "Filled circles: Adelie, squares: Gentoo."
