"""How each look that a scene names is painted: the one home of colours, widths, dashes and hatches.

The colours are those of Okabe and Ito, which colour-blind readers can tell apart. Colour never
stands alone: class 1 is a filled circle and class 0 an open square, wrong rows get a ring and a
cross, the firing side is hatched. Widths and sizes are in points.
"""

from perceptron_helpers.plots.style import FONT_SIZE, LINE_WIDTH

BLACK, GREY = "#000000", "#767676"
VERMILLION, BLUE = "#D55E00", "#0072B2"
GREEN, PURPLE, ORANGE, SKY = "#009E73", "#CC79A7", "#E69F00", "#56B4E9"

CLASS_1, CLASS_0 = VERMILLION, BLUE
FIRES, FIRING_TINT, FIRING_HATCH = "#F2AE80", "#FDEBDD", "#F2BE97"
RIGHT_TINT = "#E3F3ED"

# Letters in a curve's colour, darker: at least 4.5 to 1 against white (WCAG 2, AA).
LETTERS = {
    GREEN: "#007A58",
    PURPLE: "#A9437C",
    ORANGE: "#8F6200",
    SKY: "#1A6FA0",
    BLACK: BLACK,
}

THICK = LINE_WIDTH + 0.5
# How long what is drawn and what is left out is, in widths of the line.
DASHES = {
    "dashed": (3.7, 1.6),
    "dotted": (1, 1.65),
    "dash-dotted": (6.4, 1.6, 1, 1.6),
    "long dashes": (4, 1),
    "short dashes": (2, 2),
}


def line(colour, width=LINE_WIDTH, dash="", **more):
    """Return the look of a curve, of its dots and of an arrow."""
    return {"line": colour, "width": width, "dash": dash} | more


def dot(fill, edge, edge_width, digit=BLACK, digit_size=10, dash=""):
    """Return the look of dots, and of the digit in them."""
    digits = {"digit": digit, "digit_size": digit_size}
    return {"fill": fill, "edge": edge, "edge_width": edge_width, "dash": dash} | digits


def words(colour=BLACK, size=FONT_SIZE, weight="normal", paper=0.85):
    """Return the look of a text; `paper` is how much its box hides, where it has one."""
    return {"colour": colour, "size": size, "weight": weight, "paper": paper}


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
    "row in turn": dot("none", GREEN, 3),
    # Four squares, right or wrong
    "right square": {"fill": RIGHT_TINT, "edge": GREEN, "edge_width": 2},
    "wrong square": {"fill": "white", "edge": GREY, "edge_width": 1.2},
    "square in turn": {"fill": "none", "edge": BLACK, "edge_width": 3},
    # Many gates
    "plane": {"fill": "none", "edge": GREY, "edge_width": 1.2},
    "gate class 0": dot("white", CLASS_0, 2, CLASS_0, 7),
    "gate class 1": dot(CLASS_1, "white", 1, "white", 7),
    # A map of starts
    "start": dot("white", BLACK, LINE_WIDTH),
    # A number line, and the graph of a step function
    "edge": line(BLACK),
    "tie": dot("white", BLACK, 2),
    "tie fires": dot(BLACK, BLACK, 2),
    "way of z": line(BLACK),
    "z that fires": dot(CLASS_1, CLASS_1, 3),
    "z that does not": dot("white", CLASS_0, 3),
    "guide to θ": line(GREY, 1.2, "dotted"),
    "guide to z": line(GREEN, 2, "dashed"),
    "steps": line(BLACK, LINE_WIDTH + 1.5, blunt=True),
    "open end": dot("white", BLACK, 2.5),
    "closed end": dot(BLACK, BLACK, 2.5),
    "z": dot(GREEN, "white", 1),
    # A threshold logic unit
    "way in": line(BLACK, head=18),
    "input": dot("white", BLACK, LINE_WIDTH),
    "constant input": dot("white", BLACK, LINE_WIDTH, dash="dashed"),
    "body": dot(FIRING_TINT, BLACK, LINE_WIDTH),
    "step sign": line(BLACK, LINE_WIDTH + 1),
    "unknown output": dot("white", BLACK, 3),
    "output that fires": dot(CLASS_1, CLASS_1, 3),
    "quiet output": dot("white", CLASS_0, 3),
    # A training, epoch by epoch
    "zero line": line(GREY, 1),
    "mistakes": line(BLACK),
    "mistake": dot("none", BLACK, LINE_WIDTH + 0.5),
    "rmse": line(SKY, dash="dashed"),
    "rmse marker": dot(SKY, BLACK, 1),
    # The bound on mistakes, and shadows
    "upper limit": line(VERMILLION, dash="dashed"),
    "length": dot(BLACK, BLACK, 1) | line(BLACK),
    "shadow": dot(GREEN, GREEN, 1) | line(GREEN),
    "lower limit": line(BLUE, dash="dash-dotted"),
    "bound": line(GREY, dash="dotted"),
    "axis of u": line(GREY, 1.2),
    "cast shadow": line(GREEN, 9, blunt=True, alpha=0.6),
    "arrow w": line(BLACK, THICK),
    "arrow u": line(PURPLE, THICK),
    # A membrane potential
    "level": line(GREY, 1.5, "dashed"),
    "potential": line(BLACK),
    "spikes": line(CLASS_1, THICK),
    # Words
    "text": words(),
    "large on paper": words(size=FONT_SIZE + 1, paper=1),
    "sum": words(size=24),
    "on class 1": words("white", FONT_SIZE + 1),
    "class 0 text": words(CLASS_0, FONT_SIZE + 1),
    "bold": words(weight="bold"),
    "large": words(size=FONT_SIZE + 1),
    "large bold": words(size=FONT_SIZE + 1, weight="bold"),
    "grey text": words(GREY),
}
for number, (colour, dash) in enumerate(WEIGHTS, start=1):
    LOOKS[f"weight {number}"] = dot(colour, colour, 1) | line(colour, dash=dash)
    LOOKS[f"weight {number} name"] = words(LETTERS[colour], weight="bold", paper=1)
LOOKS["bias"] = dot(BLACK, BLACK, 1) | line(BLACK, dash="dashed")
LOOKS["bias name"] = words(BLACK, weight="bold", paper=1)
LOOKS["epochs"] = [{"fill": colour} for colour in EPOCHS]
LOOKS["epochs"].append({"fill": "white", "hatch": "xx", "hatch_colour": BLACK})
for number, look in enumerate(LOOKS["epochs"]):
    LOOKS[f"epochs {number}"] = look | {"edge": BLACK, "edge_width": 1}
