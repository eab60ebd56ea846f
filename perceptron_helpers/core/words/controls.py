"""What stands on the controls of live pictures, and what is said around them."""

# By the name of the value that a control sets.
NAMES = {
    "w1": "weight w₁",
    "w2": "weight w₂",
    "learning_rate": "learning rate α",
    "bias": "bias b",
    "threshold": "threshold θ",
    "z": "net input z",
    "current": "current (nA)",
    "gate": "gate",
    "row": "row",
    "update": "update",
    "order": "order of rows",
    "start": "start w₁, w₂, b",
    "species": "species",
    "measurements": "measured",
    "standardise": "numbers",
    "h1": "hidden h₁",
    "h2": "hidden h₂",
    "y": "output y",
    "position": "update",
}
# Where a slider sets what a training begins with, it says so.
STARTS, START_BIAS = ("start w₁", "start w₂"), "start b"
UPDATES = (("online: after each row", "online"), ("batch: after all rows", "batch"))
SCALES = (("standardised", True), ("as measured", False))
RESET, RANDOM = "Reset", "Random weights"
BACK, NEXT, NEXT_MISTAKE, END, PLAY = "◀ Back", "Next ▶", "Next mistake", "End", "play"
CHECK, SHOW_ME, ANOTHER = "Check", "Show me", "Another one like this"
PLAYERS = ("Play or pause", "Stop at the start", "Repeat")
STILL = "This picture moves where JavaScript and WebAssembly are switched on."
ALIVE = "To make this picture live, run its cell (Ctrl + Enter)."


def movable(names):
    """Return what a reader is told beside a picture that is not alive yet."""
    return f"{ALIVE} Then you can move: {', '.join(names)}."


def failed(message, kind):
    """Return what is said where values cannot be shown."""
    return f"This cannot be shown: {message} ({kind})."


def still_before(sentence):
    """Return the same, for a reader who sees the picture below it."""
    return f"⚠ {sentence} The picture is still the one before."


def classes(names):
    """Return which marks stand for which of two classes."""
    return f"Filled circles: {names[1]}, squares: {names[0]}."
