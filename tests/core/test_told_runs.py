"""What is said of a training and of its updates: parsed, and compared with fractions."""

import random
import re
from fractions import Fraction

import oracle

from perceptron_helpers.core import epochs
from perceptron_helpers.core.gates import INPUTS, NAMES, targets
from perceptron_helpers.core.rows import Rows
from perceptron_helpers.core.run import Run
from perceptron_helpers.core.words import runs, updates
from tests.effort import tries
from tests.reading import NUMBER, equations, exactly, meant


def is_about(shown, value):
    """Tell whether a number can be what is shown for a value, and 0 only for 0."""
    near = abs(shown - value) <= max(Fraction(1, 2000), abs(value) / 20)
    return near and (shown == 0) == (value == 0)


def text_of(generator):
    kind = generator.random()
    if kind < 0.3:
        return generator.choice(["0", "1", "-1", "0.5"])
    if kind < 0.8:
        return str(round(generator.uniform(-1, 1), generator.randint(1, 5)))
    return f"{generator.randint(-99, 99)}e{generator.choice([-9, -6, 3, 7])}"


def trainings(seed, amount):
    """Yield (run of the core, what the oracle says): its log, weights and biases of each epoch."""
    generator = random.Random(seed)
    ties = {"step": [0, 1], "sign": [-1, 0, 1], "three_way": [None]}
    for _ in range(tries(amount)):
        kind = generator.choice(list(ties))
        low = 0 if kind == "step" else -1
        classes = [1 if t else low for t in targets(generator.choice(NAMES))]
        settings = {
            "bias": generator.choice([None, text_of(generator)]),
            "learning_rate": generator.choice(["0.1", "1", "0.25", "1e-6", "300"]),
            "threshold": generator.choice(["0", "0", "0.2", "1e-7"]),
            "at_threshold": generator.choice(ties[kind]),
            "activation": kind,
            "update": generator.choice(["online", "batch"]),
            "max_epochs": generator.choice([1, 3, 8, 9, 30]),
        }
        weights = [text_of(generator) for _ in INPUTS[0]]
        run = Run(Rows("data", INPUTS, classes), weights, **settings)
        yield run, oracle.train(INPUTS, classes, weights, **settings)


def test_weights_go_from_their_starts_to_their_ends():
    for run, (log, weights, biases, converged) in trainings(1, 1000):
        said = runs.weights(run, epochs.weight_curves(run))
        values = dict(zip(("w₁", "w₂"), zip(*weights, strict=True), strict=True))
        values |= {"b": biases} if run.has_bias else {}
        told = re.findall(rf"(w[₁₂]|b) from ({NUMBER}) to ({NUMBER})", said)
        assert [name for name, *_ in told] == list(values)
        exact = []
        for name, *ends in told:
            for shown, value in zip(ends, (values[name][0], values[name][-1]), strict=True):
                assert is_about(meant(shown), value)
                exact.append(meant(shown) == value)
        assert (", rounded; " in said) == (not all(exact))
        check_settings(said, run, log[-1][0], converged)


def check_settings(said, run, n_epochs, converged):
    assert said.startswith(f"data, {run.update} updates, α ")
    for name, value in (("α", run.learning_rate), ("θ", run.threshold)):
        wanted = exactly(value)
        found = equations(name, said)
        assert len(found) == (name == "α" or wanted != 0)
        for sign, shown in found:
            assert (sign == "=") == (shown == wanted)
    ended = re.search(r"(not )?converged after (\d+) (epochs?)\.$", said).groups()
    assert ended == (
        None if converged else "not ",
        str(n_epochs),
        "epoch" if n_epochs == 1 else "epochs",
    )


def test_mistakes_and_their_size_are_those_of_fractions():
    seen = set()
    for run, (log, _, _, converged) in trainings(2, 1000):
        said = runs.mistakes(run)
        n_epochs = log[-1][0]
        errors = [[] for _ in range(n_epochs)]
        for epoch, sample, _, y in log:
            errors[epoch - 1].append(run.rows.targets[sample] - y)
        shown = errors if n_epochs <= 8 else [errors[0], errors[-1]]
        assert ("first and the last" in said) == (n_epochs > 8)
        counts = re.search(r"epochs?: ([\d, and]+); RMSE", said)[1]
        assert list(map(int, re.findall(r"\d+", counts))) == [
            sum(e != 0 for e in each) for each in shown
        ]
        about, sizes = re.search(r"RMSE: (about )?([^;]+);", said).groups()
        sizes = list(map(meant, re.findall(NUMBER, sizes)))
        squares = [Fraction(sum(e * e for e in each), len(each)) for each in shown]
        for size, square in zip(sizes, squares, strict=True):
            assert abs(float(size) - float(square) ** 0.5) <= 0.0005
        is_exact = all(size**2 == square for size, square in zip(sizes, squares, strict=True))
        assert (about is None) == is_exact
        check_settings(said, run, n_epochs, converged)
        seen.add((about, n_epochs > 8))
    assert len(seen) == 4


def test_an_update_says_what_the_row_changed():
    learnt = 0
    for run, (log, *_) in trainings(3, 400):
        for update, (epoch, sample, _, y) in zip(run.updates(1), log, strict=False):
            said = updates.in_epoch(update, run.has_bias)
            t = run.rows.targets[sample]
            at = ", ".join(INPUTS[sample])
            assert said.startswith(f"Epoch {epoch}. Row ({at}): ")
            assert equations("y", said) == [("=", y)]
            assert equations("t", said) == [("=", t)]
            assert equations("e", said) == [("=", t - y)]
            names = ["Δw₁", "Δw₂"] + (["Δb"] if run.has_bias else [])
            if y == t:
                assert "Δ" not in said
                continue
            push = Fraction(run.learning_rate.n, run.learning_rate.d)
            push *= t if run.activation == "three_way" else t - y
            for name, x in zip(names, [*map(Fraction, INPUTS[sample]), 1], strict=False):
                [(sign, shown)] = equations(name, said)
                assert (sign == "=") == (shown == push * x)
                assert is_about(shown, push * x)
            learnt += 1
    assert learnt > tries(300)
