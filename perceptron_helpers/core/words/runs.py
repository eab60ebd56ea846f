"""A whole training in words: its settings, its end, its weights and its mistakes."""

from ..decimals import is_rounded, number
from ..epochs import MANY
from ..notation import equation
from .phrases import listing, plural

EPOCH = "epoch"  # what the axis counts
WITH_MARKERS, WITHOUT = ("✗ mistakes", "RMSE ◆"), ("━ mistakes", "RMSE ╍")
FEW_EPOCHS = 8  # epochs that a sentence tells one by one


def settings(run):
    """Return for example "OR, online updates, α = 0.1"."""
    parts = [run.rows.name, f"{run.update} updates", equation("α", run.learning_rate)]
    return ", ".join(parts + ([equation("θ", run.threshold)] if run.threshold else []))


def ending(run):
    """Return for example "converged after 3 epochs"."""
    return f"{'converged' if run.converged else 'not converged'} after {_epochs(run)}"


def sentence_on_ending(run):
    """Return for example "Converged after 3 epochs."."""
    return f"{'Converged' if run.converged else 'Not converged'} after {_epochs(run)}."


def sentence_so_far(run, most):
    """Return for example "5 of at most 30 epochs so far."."""
    return f"{run.n_epochs} of at most {_epochs_of(most)} so far."


def after_training(run, sentence):
    """Return for example "Converged after 3 epochs. After training: OR with w₁ = 0.25, …"."""
    return f"{sentence_on_ending(run)} After training: {sentence}"


def short_ending(run):
    """Return for example "converged after 3 epochs" or "not converged in 100 epochs"."""
    return f"{'converged after' if run.converged else 'not converged in'} {_epochs(run)}"


def curve_names(n_epochs):
    """Return the names of the two curves of mistakes, with what their lines look like."""
    return WITH_MARKERS if n_epochs <= MANY else WITHOUT


def weights(run, curves):
    """Return a sentence: how each weight went from its start to its end."""
    ends = [(name, values[0], values[-1]) for name, values in curves]
    changes = [f"{name} from {number(first)} to {number(last)}" for name, first, last in ends]
    rounded = any(is_rounded(value) for _, *pair in ends for value in pair)
    return f"{settings(run)}: {listing(changes)}{', rounded' if rounded else ''}; {ending(run)}."


def mistakes(run):
    """Return a sentence: mistakes and RMSE of each epoch, or of the first and the last."""
    if run.n_epochs <= FEW_EPOCHS:
        epochs, which = range(1, run.n_epochs + 1), f"in {_epochs(run)}"
    else:
        epochs, which = (1, run.n_epochs), f"in the first and the last of {_epochs(run)}"
    wrong = listing([str(run.mistakes(epoch)) for epoch in epochs])
    errors = [run.rmse(epoch) for epoch in epochs]
    about = "about " if any(is_rounded(value) for value in errors) else ""
    rmse = about + listing([number(value) for value in errors])
    return f"{settings(run)}: mistakes {which}: {wrong}; RMSE: {rmse}; {ending(run)}."


def _epochs(run):
    return _epochs_of(run.n_epochs)


def _epochs_of(count):
    return plural(count, "epoch")
