"""Fresh questions about what a neuron answers."""

from perceptron_helpers.core.decimals import written
from perceptron_helpers.core.notation import worked_sum
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.core.unit import Unit, step_function
from questions.fresh.drawn import ROWS, Asked, Kind, in_words, row_name, typed


def net_input(numbers):
    """Ask for z of a row."""
    weights, row = numbers.decimals(2), numbers.one_of(ROWS[1:])
    return _net_input(weights, None, row)


def net_input_with_bias(numbers):
    """Ask for z of a row, with a bias."""
    *weights, bias = numbers.decimals(3)
    return _net_input(weights, bias, numbers.one_of(ROWS))


def _net_input(weights, bias, row):
    z = Unit(weights, bias or Ratio(0), step_function("step", Ratio(0))).net_input(row)
    terms = [[w, Ratio(x)] for w, x in zip(weights, row, strict=True)]
    terms += [[bias, Ratio(1)]] if bias else []
    text = f"The weights are {in_words(weights)}"
    text += f", the bias is {written(bias)}." if bias else "; there is no bias."
    return Asked(
        f"{text} What is z at row {row_name(row)}?", typed(z), f"z = {worked_sum(terms, z)}."
    )


def outputs(numbers):
    """Ask for all four outputs."""
    weights, (threshold,) = numbers.decimals(2), numbers.decimals(1, -50, 80)
    unit = Unit(weights, Ratio(0), step_function("step", threshold))
    z = [unit.net_input(row) for row in ROWS]
    answer = "".join(str(unit.output(row)) for row in ROWS)
    return Asked(
        f"A neuron has the weights {in_words(weights)}, and θ = {written(threshold)}. A tie does "
        "not fire.\n\n| row | z | output |\n|---|---|---|\n| 00 | | |\n| 01 | | |\n| 10 | | |\n"
        "| 11 | | |\n\nWhich outputs does it give? Write the four digits, such as 0110.",
        answer,
        f"z is {', '.join(map(written, z))}. It fires where that is above {written(threshold)}.",
    )


def bias_for(numbers):
    """Ask for the bias that does what a threshold does."""
    weights, (threshold,) = numbers.decimals(2), numbers.decimals(1)
    return Asked(
        f"A neuron with {in_words(weights)} fires when the weighted sum is above "
        f"θ = {written(threshold)}. It gets a bias in place of the threshold, and now fires when "
        "its z is above 0. Which bias gives the same outputs?",
        typed(-threshold),
        f"b = −θ = {written(-threshold)}.",
    )


KINDS = (
    Kind("net input", "02", "the net input", net_input),
    Kind("outputs", "02", "ties, and the output", outputs, is_number=False),
    Kind("net input with a bias", "10", "the net input with a bias", net_input_with_bias),
    Kind("bias for a threshold", "10", "threshold and bias", bias_for),
)
