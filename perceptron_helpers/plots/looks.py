"""How each look that a scene names is painted: the one home of colours, widths, dashes and hatches.

The colours are those of Okabe and Ito, which colour-blind readers can tell apart. Colour never
stands alone: class 1 is a filled circle and class 0 an open square, wrong rows get a ring and a
cross, the firing side is hatched. Widths and sizes are in points.
"""

from perceptron_helpers.plots.style import (
    BLACK,
    CLASS_0,
    CLASS_1,
    FIRES,
    FIRING_HATCH,
    FIRING_TINT,
    FONT_SIZE,
    GREEN,
    GREY,
    LETTERS,
    LINE_WIDTH,
    ORANGE,
    PURPLE,
    SKY,
)

THICK = LINE_WIDTH + 0.5
DASHES = {
    "dashed": "--",
    "dotted": ":",
    "dash-dotted": "-.",
    "long dashes": (0, (4, 1)),
    "short dashes": (0, (2, 2)),
}


def line(colour, width=LINE_WIDTH, dash="", **more):
    """Return the look of a curve, of its dots and of an arrow."""
    return {"line": colour, "width": width, "dash": dash} | more


def dot(fill, edge, edge_width, digit=BLACK, digit_size=10):
    """Return the look of dots, and of the digit in them."""
    digits = {"digit": digit, "digit_size": digit_size}
    return {"fill": fill, "edge": edge, "edge_width": edge_width} | digits


def words(colour=BLACK, size=FONT_SIZE, weight="normal"):
    """Return the look of a text."""
    return {"colour": colour, "size": size, "weight": weight}


HATCHED = {"fill": FIRING_TINT, "hatch": "//", "hatch_colour": FIRING_HATCH}
WEIGHTS = (
    (GREEN, ""),
    (PURPLE, "long dashes"),
    (ORANGE, ""),
    (SKY, "long dashes"),
    (GREEN, "dotted"),
    (PURPLE, "dotted"),
)
EPOCHS = ("#FDE9C9", "#F6CB82", "#E69F00", "#C4791C", "#8F5535", "#57364A", "#231942")

LOOKS = {
    # Points in the plane: a few large ones, or many small ones
    "class 0": dot("white", CLASS_0, 3, CLASS_0),
    "class 1": dot(CLASS_1, "white", 1.5, "white"),
    "small class 0": dot("white", CLASS_0, 1.5),
    "small class 1": dot(CLASS_1, "white", 0.5),
    "wrong": dot("none", BLACK, 3),
    "small wrong": dot(BLACK, "white", 0.8),
    # Where a neuron fires
    "fires": HATCHED,
    "firing dots": dot(FIRES, "none", 0),
    "silent dots": dot(GREY, "none", 0),
    "boundary": line(BLACK, THICK),
    "lower boundary": line(BLACK, LINE_WIDTH, "dashed"),
    "normal": line(BLACK, THICK),
    "second boundary": line(BLACK, THICK, "dashed"),
    "claim": line(BLACK, LINE_WIDTH + 1.5),
    "claim prolonged": line(BLACK, LINE_WIDTH, "short dashes"),
    "claim ends": dot(BLACK, BLACK, 1),
    "way": line(BLACK, LINE_WIDTH, "dotted"),
    "foot": dot(BLACK, BLACK, 1),
    # Many gates
    "plane": {"fill": "none", "edge": GREY, "edge_width": 1.2},
    "gate class 0": dot("white", CLASS_0, 2, CLASS_0, 7),
    "gate class 1": dot(CLASS_1, "white", 1, "white", 7),
    # A map of starts
    "start": dot("white", BLACK, LINE_WIDTH),
    # Words
    "text": words(),
    "bold": words(weight="bold"),
    "large": words(size=FONT_SIZE + 1),
    "large bold": words(size=FONT_SIZE + 1, weight="bold"),
    "grey text": words(GREY),
}
for number, (colour, dash) in enumerate(WEIGHTS, start=1):
    LOOKS[f"weight {number}"] = line(colour, dash=dash) | dot(colour, colour, 1)
    LOOKS[f"weight {number} name"] = words(LETTERS[colour], weight="bold")
LOOKS["bias"] = line(BLACK, dash="dashed") | dot(BLACK, BLACK, 1)
LOOKS["bias name"] = words(BLACK, weight="bold")
LOOKS["epochs"] = [{"fill": colour} for colour in EPOCHS]
LOOKS["epochs"].append({"fill": "white", "hatch": "xx", "hatch_colour": BLACK})
for number, look in enumerate(LOOKS["epochs"]):
    LOOKS[f"epochs {number}"] = look | {"edge": BLACK, "edge_width": 1}
