"""What the worked tables of a training say beside their cells: titles and notes."""

from ..decimals import written
from ..notation import subscript
from ..ratio import Ratio
from .tables import given

LEGEND = "✗ wrong, ↑ went up, ↓ went down."
SHORTENED = LEGEND + " In between, epochs may be left out."  # below a table of all epochs
NO_ROWS = "none"
SEEN_BY = {
    "batch": "Mistakes and RMSE belong to the weights “before”.",
    "online": (
        "Mistakes and RMSE were noted during the epoch, while the weights went from “before” to "
        "“after”."
    ),
}


def input_title(name, epoch):
    """Return the title of an input table."""
    return f"Input table: {name}, epoch {epoch}"


def answers_title(name):
    """Return the title of an input table where nothing is learnt."""
    return f"What the neuron answers: {name}"


def input_notes(n_inputs, has_bias, step, threshold):
    """Return how z comes about, and which z gives which output."""
    products = [f"{subscript('w', i + 1)}·{subscript('x', i + 1)}" for i in range(n_inputs)]
    if n_inputs > 3:
        products = [products[0], "…", products[-1]]
    total = " + ".join(products + (["b"] if has_bias else []))
    return f"z = {total}; {_firing_rule(step, threshold)}"


def _firing_rule(step, threshold):
    theta, below = "θ" if threshold else "0", written(Ratio(step.below))
    if step.between in (step.below, step.above):
        sign = "≥" if step.between == step.above else ">"
        rule = f"y = 1 when z {sign} {theta}, otherwise {below}"
    else:
        low = f"−{theta}" if step.has_dead_band else theta
        rule = f"y = 1 when z > {theta}, {below} when z < {low}, otherwise 0"
    return f"{rule}; θ = {written(threshold)}." if threshold else f"{rule}."


def error_title(name, epoch, update):
    """Return the title of an error table."""
    return f"Error table: {name}, epoch {epoch}, {update} updates"


def learning_rule(learning_rate, by_target, has_bias, online):
    """Return what is learnt from a row, in formulas."""
    factor = "t" if by_target else "e"
    rule = f"e = t − y; Δw = α·{factor}·x"
    rule += f", Δb = α·{factor}" if has_bias else ""
    rule += " on a wrong row, otherwise 0" if by_target else ""
    rule += "" if online else ", added up at the end of the epoch"
    return f"{rule}; α = {written(learning_rate)}."


def start(symbols, weights, digits):
    """Return the weights, and the bias where one is learnt, that an epoch begins with."""
    pairs = [given(symbol, value, digits) for symbol, value in zip(symbols, weights)]
    return f"At the start {', '.join(pairs)}."


def summary_title(name, update, learning_rate):
    """Return the title of a summary table."""
    return f"Summary: {name}, {update} updates, α = {written(learning_rate)}"


def ending(n_epochs, converged):
    """Return how a training ended."""
    if converged:
        return f"Epoch {n_epochs} has no mistake, so training ends."
    return f"Training was stopped after epoch {n_epochs}, not free of mistakes."
