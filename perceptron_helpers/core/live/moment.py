"""The moment of a training that some values of the playground give."""

from .. import link
from ..fields import MOST_EPOCHS, OFF
from ..gates import NAMES
from ..rows import Rows
from ..run import Run
from ..walk import Walk
from ..words import playground as words


def rows_of(values):
    """Return what is learnt as `Rows`."""
    points = values["points"]
    name = words.OWN_NAME if values["own"] else NAMES[link.number_of(points)]
    return Rows(name, [point[:2] for point in points], [target for _, _, target in points])


def walk_of(values):
    """Return the `Walk` that these values give, as far as it has come, and where it is."""
    step, n_rows = int(values["step"]), len(values["points"])
    passes = max(1, min((step + n_rows - 1) // n_rows, MOST_EPOCHS))
    run = Run(
        rows_of(values),
        [values["w1"], values["w2"]],
        bias=None if values["bias"] == OFF else values["bias"],
        learning_rate=values["alpha"],
        threshold=values["theta"],
        at_threshold=int(values["tie"]),
        update=values["update"],
        max_epochs=passes,
    )
    walk = Walk(run)
    return walk, min(step, walk.last)


def has_ended(walk, position):
    """Tell whether there is no step after this one."""
    enough = walk.run.converged or walk.run.n_epochs == MOST_EPOCHS
    return position == walk.last and enough
