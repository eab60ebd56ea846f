"""Fresh questions about how a neuron learns: one correction, an epoch, a whole training."""

from perceptron_helpers.core.decimals import written
from perceptron_helpers.core.gates import gate
from perceptron_helpers.core.ratio import ratio
from perceptron_helpers.core.rows import Rows
from perceptron_helpers.core.run import Run
from questions.fresh.drawn import ROWS, Asked, Kind, in_words, row_name, typed

GATES = ("OR", "AND", "NAND", "NOR", "x₁ AND NOT x₂", "x₂ AND NOT x₁")
LONGEST = 6  # epochs that may be asked for: more is no longer an exercise


def _row(row, target, weights, alpha, bias=None, max_epochs=1):
    """Return the training on one row alone."""
    rows = Rows("a row", [[str(x) for x in row]], [target])
    return _run(rows, weights, alpha, bias, max_epochs)


def _run(rows, weights, alpha, bias, max_epochs):
    return Run(
        rows,
        [typed(w) for w in weights],
        bias=bias if bias is None else typed(bias),
        learning_rate=typed(alpha),
        max_epochs=max_epochs,
    )


def _correction(numbers, has_bias=False):
    """Draw a row, its target and a neuron; return the only update, and the words that ask."""
    alpha, row, target = numbers.alpha(), numbers.one_of(ROWS[1:]), numbers.one_of((0, 1))
    weights = numbers.decimals(2)
    bias = numbers.decimals(1)[0] if has_bias else None
    (update,) = _row(row, target, weights, alpha, bias).updates(1)
    if not update.error and numbers.one_of((True, True, True, False)):  # mostly a mistake
        target = 1 - target
        (update,) = _row(row, target, weights, alpha, bias).updates(1)
    has = f", and the bias {written(bias)}" if has_bias else ""
    words = (
        f"A neuron has the weights {in_words(weights)}{has}. θ is 0, α is {written(alpha)}, and a "
        f"tie does not fire. It is shown row {row_name(row)} with the target {target}."
    )
    why = f"z = {written(update.z)}, so y = {update.output} and e = {written(ratio(update.error))}."
    return update, words, why, alpha


def _bracketed(value):
    """Return a number as it stands behind a sign."""
    text = written(ratio(value))
    return f"({text})" if value < 0 else text


def change(numbers):
    """Ask for Δw₁ or Δw₂."""
    update, words, why, alpha = _correction(numbers)
    index = numbers.one_of((0, 1))
    name, delta, x = ("w₁", "w₂")[index], update.changes[index], update.inputs[index]
    worked = f"Δ{name} = α·e·x = {written(alpha)}·{_bracketed(update.error)}·{written(x)}"
    return Asked(f"{words} What is Δ{name}?", typed(delta), f"{why} {worked} = {written(delta)}.")


def new_weight(numbers):
    """Ask for a weight after one correction."""
    update, words, why, _ = _correction(numbers)
    index = numbers.one_of((0, 1))
    name, after = ("w₁", "w₂")[index], update.after[index]
    worked = f"{name} = {written(update.before[index])} + {_bracketed(update.changes[index])}"
    return Asked(
        f"{words} What is {name} after this row?",
        typed(after),
        f"{why} {worked} = {written(after)}.",
    )


def new_bias(numbers):
    """Ask for the bias after one correction."""
    update, words, why, _ = _correction(numbers, has_bias=True)
    worked = f"b = {written(update.before[2])} + {_bracketed(update.changes[2])}"
    return Asked(
        f"{words} What is the bias after this row?",
        typed(update.after[2]),
        f"{why} Δb = α·e, and {worked} = {written(update.after[2])}.",
    )


def new_net_input(numbers):
    """Ask for z of a row after it was corrected."""
    update, words, why, _ = _correction(numbers)
    row = update.inputs
    z = sum(
        (w * x for w, x in zip(update.after[1:], row[1:], strict=True)), update.after[0] * row[0]
    )
    return Asked(
        f"{words} The row is shown once more. What is z now?",
        typed(z),
        f"{why} The weights are now {in_words(update.after)}, so z = {written(z)}.",
    )


def corrections(numbers):
    """Ask how many corrections a row takes."""
    alpha, row, target = numbers.alpha(), numbers.one_of(ROWS[1:]), numbers.one_of((0, 1))
    weights = numbers.decimals(2)
    run = _row(row, target, weights, alpha, max_epochs=1000)
    n = run.n_epochs - 1  # the last pass finds it right
    if not 1 <= n <= LONGEST:
        return corrections(numbers)
    z = run.updates(1)[0].z
    return Asked(
        f"A neuron has the weights {in_words(weights)}. θ is 0, α is {written(alpha)}, and a tie "
        f"does not fire. Row {row_name(row)} has the target {target}, and is shown again and "
        "again. After how many corrections is it right?",
        str(n),
        f"z is {written(z)} at first, and {written(run.updates(n + 1)[0].z)} after {n}.",
    )


def _epoch(numbers):
    """Draw a gate and a neuron; return the first epoch, and the words that ask."""
    name, alpha, weights = numbers.one_of(GATES), numbers.alpha(), numbers.decimals(2)
    run = _run(gate(name), weights, alpha, None, 1)
    words = (
        f"A neuron without a bias learns from these rows, with {in_words(weights)} at the start, "
        f"θ = 0 and α = {written(alpha)}. A tie does not fire.\n\n{_table(run.rows)}\n\n"
        "Do one epoch, online."
    )
    return run.updates(1), words, run


def _table(rows):
    lines = ["| row | target |", "|---|---|"]
    lines += [f"| {row_name(row)} | {t} |" for row, t in zip(ROWS, rows.targets, strict=True)]
    return "\n".join(lines)


def _told(updates):
    errors = ", ".join(f"{row_name(ROWS[u.sample])}: {written(ratio(u.error))}" for u in updates)
    return f"The errors are {errors}; at the end {in_words(updates[-1].after)}."


def weight_after_epoch(numbers):
    """Ask for a weight at the end of an epoch."""
    updates, words, _ = _epoch(numbers)
    index = numbers.one_of((0, 1))
    return Asked(
        f"{words} What is {('w₁', 'w₂')[index]} at its end?",
        typed(updates[-1].after[index]),
        _told(updates),
    )


def mistakes_in_epoch(numbers):
    """Ask how many rows of an epoch are wrong."""
    updates, words, run = _epoch(numbers)
    return Asked(f"{words} How many rows are wrong?", str(run.mistakes(1)), _told(updates))


def epochs(numbers):
    """Ask how many epochs a training takes."""
    name = numbers.one_of(("OR", "x₁ AND NOT x₂", "x₂ AND NOT x₁"))
    alpha, weights = numbers.alpha(), numbers.decimals(2)
    run = _run(gate(name), weights, alpha, None, LONGEST)
    if not run.converged:
        return epochs(numbers)
    ends = [in_words(run.state(epoch)) for epoch in range(1, run.n_epochs + 1)]
    told = "; ".join(f"epoch {n} ends with {end}" for n, end in enumerate(ends, start=1))
    return Asked(
        f"A neuron without a bias learns {name}, online, with {in_words(weights)} at the start, "
        f"θ = 0 and α = {written(alpha)}. A tie does not fire. After how many epochs does the "
        "training stop? Count the last one, too, in which nothing is wrong.",
        str(run.n_epochs),
        f"{told[0].upper()}{told[1:]}, and had no mistake.",
    )


KINDS = (
    Kind("change of a weight", "04", "the correction", change),
    Kind("new weight", "04", "the correction", new_weight),
    Kind("z after a correction", "04", "what a correction does to z", new_net_input),
    Kind("number of corrections", "04", "what a correction does to z", corrections),
    Kind("weight after an epoch", "05", "the epoch", weight_after_epoch),
    Kind("mistakes in an epoch", "05", "the epoch", mistakes_in_epoch),
    Kind("number of epochs", "06", "when training stops", epochs),
    Kind("new bias", "10", "the correction of the bias", new_bias),
)
