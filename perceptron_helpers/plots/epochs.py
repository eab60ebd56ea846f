"""What pictures of a whole training share: the epoch axis, and the words for a run."""

from perceptron_helpers.plots import words
from perceptron_helpers.plots.scales import epoch_limit

MANY = 10  # epochs: with more of them, markers would run into each other


def epoch_axis(n_epochs):
    """Return limits and ticks; on the right of the last tick there is room for a label."""
    last = epoch_limit(n_epochs)
    return (-0.05 * last, 1.2 * last), (0.0, last / 2, last)


def told(run):
    """Return for example "OR, online updates, α = 0.1"."""
    parts = [run.dataset.name, f"{run.update} updates", words.equation("α", run.learning_rate)]
    return ", ".join(parts + ([words.equation("θ", run.threshold)] if run.threshold else []))


def ending(run):
    """Return for example "converged after 3 epochs"."""
    epochs = words.plural(run.n_epochs, "epoch")
    return f"{'converged' if run.converged else 'not converged'} after {epochs}"


def short_ending(run):
    """Return for example "converged after 3 epochs" or "not converged in 100 epochs"."""
    return ending(run).replace("not converged after", "not converged in")
