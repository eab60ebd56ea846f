"""What the playground says: its controls, what a link or a field may hold, where training is."""

from ..fields import COORDINATE, MOST_POINTS, OFF
from ..gates import NAMES
from ..link import BOTH, GATE, LONGEST, TOO_LONG, TWICE, UNKNOWN, VALUE
from ..notation import subscript
from .controls import RESET, START_BIAS, STARTS
from .phrases import capital, count
from .runs import sentence_on_ending
from .updates import in_epoch

OWN, OWN_NAME = "your own points", "Your points"
LABELS = {
    "data": "learn",
    "w1": STARTS[0],
    "w2": STARTS[1],
    "bias": START_BIAS,
    "alpha": "learning rate α",
    "theta": "threshold θ",
    "tie": "at a tie, z = θ,",
    "update": "update",
    "step": "step",
}
OPTIONS = (
    ("tie", (("0", "it does not fire"), ("1", "it fires"))),
    ("update", (("online", "online: after each row"), ("batch", "batch: after all rows"))),
)
RARE = ("theta", "tie")  # behind "More"
STEP, RUN, PAUSE, BACK = "Step ▶", "Run ▶▶", "Pause", "◀ Back"
BUTTONS = (("back", BACK), ("step", STEP), ("run", RUN), ("reset", RESET))
COPY, COPIED, COPY_BY_HAND = "Copy link", "The link is copied.", "Copy this link:"
MORE, USE_BIAS = "More: threshold and ties", f"{START_BIAS}: learn a bias, too"
GATE_HOW = "Click a corner to flip its target."
OWN_HOW = "Click to put a point. Click a point to flip its target. Drag it to move it."
FOUR_CORNERS = "A gate has four corners, which stay where they are. Choose your own points first."
COORDINATES = (subscript("x", 1), subscript("x", 2))
POINTS_TITLE, PUT, REMOVE = "The points", "Add a point", "remove"
POINT, TARGET = "point", "target"
SCROLLS = "Tables, which may scroll sideways"
AT_START = "Nothing is learnt yet."
LINK = "The link is wrong in part."
SHOWN = 20  # characters of what came


def settings():
    """Return all words that stand on the page's controls."""
    return {
        "labels": LABELS,
        "options": OPTIONS,
        "rare": RARE,
        "buttons": BUTTONS,
        "off": OFF,
        "pause": PAUSE,
        "copy": COPY,
        "copied": COPIED,
        "byHand": COPY_BY_HAND,
        "more": MORE,
        "useBias": USE_BIAS,
        "pointsTitle": POINTS_TITLE,
        "put": PUT,
        "columns": [POINT, COORDINATES[0], COORDINATES[1], TARGET],
        "remove": REMOVE,
        "own": OWN,
        "gates": NAMES,
        "scrolls": SCROLLS,
    }


def row_labels(label, target):
    """Return the names of what can be done with a point: x₁, x₂, flip its target, remove it."""
    names = [f"{POINT} {label}, {name}" for name in COORDINATES]
    return names + [f"{POINT} {label}, {TARGET} {target}: flip", f"{REMOVE} {POINT} {label}"]


def now(run, update, ended):
    """Return what has just happened; `update` is None at the start."""
    if update is None:
        return AT_START
    said = in_epoch(update, run.has_bias)
    return f"{said} {sentence_on_ending(run)}" if ended else said


def refused(name, came, field):
    """Return why a field does not take what was typed."""
    return f"{capital(name)} cannot be {_quoted(came)}. Allowed: {allowed(field)}."


def in_link(kind, name, came, field):
    """Return what is wrong at one place of a link, and what is done about it.

    `kind` is one of those in `link`; `field` is the field of this name, if there is one.
    """
    if kind == TOO_LONG:
        return f"It is longer than {LONGEST} characters: nothing of it is taken."
    if kind == UNKNOWN:
        return f"{_quoted(name)} is not known, and left out."
    if kind == TWICE:
        return f"{_quoted(name)} comes twice: the first one counts."
    if kind == BOTH:
        return "It has a gate and points: the points count."
    said = f"{name} cannot be {_quoted(came)}. Allowed: "
    if kind == VALUE:
        return f"{said}{allowed(field)}. Taken: {_minus(field.first)}."
    if kind == GATE:
        return f"{said}a gate such as AND, or four targets such as 0001. Taken: OR."
    return f"{said}{_points()}. Taken: the points of a gate."


def all_in_link(faults):
    """Return what is wrong in a link: the first three faults, and how many more there are."""
    if not faults:
        return ""
    told, more = faults[:3], len(faults) - 3
    rest = [f"And {count(more)} more."] if more > 0 else []
    return " ".join([LINK] + told + rest)


def allowed(field):
    """Return what a field takes: "online or batch", "a number from −10 to 10 …"."""
    if hasattr(field, "options"):
        return " or ".join(field.options)
    return _between("a number" if field.digits else "a whole number", field)


def _between(kind, field):
    """Return for example "numbers from −2 to 2 with at most two decimals"."""
    low, high = _minus(field.low), _minus(field.high)
    digits = f" with at most {count(field.digits)} decimals" if field.digits else ""
    off = f", or {OFF}" if field.may_be_off else ""
    return f"{kind} from {low} to {high}{digits}{off}"


def too_many():
    """Return why no point can be put."""
    return f"There are {MOST_POINTS} points, and no more can be put."


def at_least_one():
    """Return why the last point cannot be removed."""
    return "The last point stays: a neuron needs something to learn."


def _points():
    return (
        f"1 to {MOST_POINTS} points such as 0.5,1,0;-0.2,0,1, each with x₁, x₂ and its target "
        f"0 or 1; x₁ and x₂ are {_between('numbers', COORDINATE)}"
    )


def _quoted(text):
    """Return what came in quotation marks, cut where it is long."""
    return f"“{text[:SHOWN]}{'…' if len(text) > SHOWN else ''}”"


def _minus(text):
    """Return a number's text with a true minus sign."""
    return text.replace("-", "−")
