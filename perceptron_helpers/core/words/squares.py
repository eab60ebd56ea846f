"""The start page's four squares in plain words."""

from ..decimals import number
from ..notation import named, subscript, worked_sum
from .phrases import capital, count, listing

WEIGHTS = ("weight w₁ of input 1", "weight w₂ of input 2")
LEARN, PAUSE, AGAIN = "Learn", "Pause", "Start again"
READY = "You did it by hand. Now press Learn: the neuron starts again, and does it alone."


def settings():
    """Return all words that stand on the page's controls."""
    return {"weights": WEIGHTS, "learn": LEARN, "pause": PAUSE, "again": AGAIN}


def inputs(row):
    """Return for example "inputs 0, 1"."""
    return f"inputs {', '.join([number(x) for x in row])}"


def total(z):
    """Return for example "sum −0.3"."""
    return f"sum {number(z)}"


def verdict(is_wrong):
    """Return what stands in a square."""
    return "✗ wrong" if is_wrong else "✓ right"


def score(answers):
    """Return for example "Two of four squares are right."."""
    n, n_right = len(answers), len(answers) - sum(answers.wrong)
    if n_right == n:
        return f"All {count(n)} squares are right."
    right = count(n_right) if n_right else "none"
    verb = "is" if n_right == 1 else "are"
    return f"{capital(right)} of {count(n)} squares {verb} right."


def described(answers, unit):
    """Return what each square says, for those who do not see them."""
    told = []
    for x, y, is_wrong in zip(answers.inputs, answers.outputs, answers.wrong):
        judged = "wrong" if is_wrong else "right"
        told.append(f"{_inputs(x)}: {total(unit.net_input(x))}, says {y}, {judged}.")
    return " ".join(told)


def why(row, unit, target):
    """Return why a square is wrong: the sum of the weights whose inputs are 1, and what follows."""
    weights, z = [w for w, x in zip(unit.weights, row) if x], unit.net_input(row)
    added = f"the sum is {worked_sum([[w] for w in weights], z)}" if len(weights) > 1 else ""
    added = added or f"the sum is {number(z)}"
    above, y = "above" if unit.fires(row) else "not above", unit.output(row)
    return f"{_inputs(row)}: {added}, {above} 0, so the neuron says {y}. It should say {target}."


def back(unit):
    """Return what is said where learning begins at the first weights again."""
    return f"Back to {listing(named('w', unit.weights))}. Now watch the neuron."


def move(number_, update):
    """Return what the neuron learns from a wrong square, its move with this number."""
    x, changes = update.inputs, update.changes
    moved = [i for i in range(len(x)) if changes[i]]
    names = listing([subscript("w", i + 1) for i in moved])
    ends = [f"from {number(update.before[i])} to {number(update.after[i])}" for i in moved]
    way, size = "up" if update.error > 0 else "down", number(abs(changes[moved[0]]))
    both = "each " if len(moved) > 1 else ""
    verb = "go" if len(moved) > 1 else "goes"
    return (
        f"Move {number_}. {_inputs(x)}: it said {update.output}, and should say {update.target}. "
        f"So {names} {verb} {way} {both}by {size}, {listing(ends)}."
    )


def learnt(n_moves):
    """Return what is said at the end."""
    moves = "one move" if n_moves == 1 else f"{count(n_moves)} moves"
    return f"The neuron found these weights in {moves}, from nothing but its mistakes."


def _inputs(row):
    return f"Inputs {listing([number(x) for x in row])}"
