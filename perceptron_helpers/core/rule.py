"""How a perceptron learns: the heart of the course, and the only home of its rule.

For each row of inputs x, with the target t that the neuron should answer::

    z = w·x          the net input
    y = step(z)      the output
    e = t − y        the error: target minus output
    Δw = α·e·x       the change of the weights, where e is not 0

One pass over all rows is an epoch. Training ends after a pass without a mistake, or when there
have been enough passes.

A bias is one more weight, on an input that is always 1. All numbers are whole numbers of a small
unit, so nothing is rounded (`setting.py` chooses the units). Fausett (1994) moves the weights by
the target, Δw = α·t·x, where the output is wrong: `by_target`.
"""

from .unit import net_input


def learn(setting, weights, max_epochs):
    """Train until a pass has no mistake; return the weights after each pass, and all errors.

    Parameters
    ----------
    setting : Setting
        What is learnt, and how: the inputs of all rows and their targets, the step, α, online (the
        weights change after each row) or not (once after all rows, a batch), by target or not.
    weights : list of int
        The start.
    max_epochs : int

    Returns
    -------
    all_weights : list of lists of int
        The start, then the weights after each pass.
    all_errors : list of lists of int
        For each pass the error of each row.
    """
    all_weights, all_errors = [weights], []
    while len(all_errors) < max_epochs:
        weights, errors = one_pass(setting, weights)
        all_weights.append(weights)
        all_errors.append(errors)
        if not any(errors):
            break
    return all_weights, all_errors


def one_pass(setting, weights):
    """Show every row once; return the weights after the pass, and the error of each row."""
    learnt, errors = weights, []
    for x, t in zip(setting.inputs, setting.targets):
        z = net_input(x, learnt if setting.online else weights)
        y = setting.step.output(z)
        e = t - y
        errors.append(e)
        if e:
            learnt = [w + d for w, d in zip(learnt, change(setting, x, t, e))]
    return learnt, errors


def change(setting, x, t, e):
    """Return Δw for one row: the error, or where it is not 0 the target, times α times x."""
    push = setting.alpha * (t if setting.by_target and e else e)
    return [push * value for value in x]
