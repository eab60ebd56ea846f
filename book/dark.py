"""Pictures on dark pages: each colour of `plots/looks.py` has one that takes its place there.

A picture inside a page names its colours as CSS variables, such as ``var(--on-d55e00,#d55e00)``.
Only a dark page says what they are.
"""

import re

from perceptron_helpers.plots import looks

PAPER = "#1a1c1e"
DARK = {
    "#FFFFFF": PAPER,
    looks.BLACK: "#ECECEC",
    looks.GREY: "#A0A0A0",
    looks.VERMILLION: "#F58A45",
    looks.BLUE: "#5CB8F5",
    looks.GREEN: "#2EC69A",
    looks.PURPLE: "#E3A6C8",
    looks.ORANGE: "#F2B53A",
    looks.SKY: "#7CC8F2",
    looks.FIRES: "#B06B3E",
    looks.FIRING_TINT: "#3B2A1E",
    looks.FIRING_HATCH: "#75502F",
    looks.RIGHT_TINT: "#163A2F",
}
# Letters that are darker than their curve on white have its colour on black.
DARK |= {dark: DARK[colour] for colour, dark in looks.LETTERS.items() if colour != looks.BLACK}
# A map from few epochs to many: from near the paper to far from it, here too.
DARK |= dict(
    zip(
        looks.EPOCHS,
        ("#43321A", "#6B4B1B", "#9C6A12", "#C4791C", "#D89A6B", "#DDB6C0", "#E9E2F7"),
        strict=True,
    )
)
DARK = {light.lower(): dark.lower() for light, dark in DARK.items()}
NAMES = {"white": "#ffffff", "black": "#000000"}
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")


def variable(colour):
    """Return a colour as CSS has it that may be another one on a dark page."""
    light = NAMES.get(colour, colour).lower()
    return f"var(--on-{light[1:]},{light})" if light in DARK else colour


def recoloured(svg):
    """Return an SVG picture whose colours are CSS variables."""
    return COLOUR.sub(lambda found: variable(found[0]), svg)


def themed(data):
    """Return looks, as `plots.looks` has them, with CSS variables for their colours."""
    if isinstance(data, dict):
        return {key: themed(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [themed(value) for value in data]
    return variable(data) if isinstance(data, str) else data


def style():
    """Return the CSS that says what the variables are on a dark page of the book.

    Its reader may have chosen "dark" there, or have a dark system and not have chosen "light".
    Paper is white.
    """
    names = "".join(f"--on-{light[1:]}:{dark};" for light, dark in DARK.items())
    rules = f'body[data-theme="dark"]{{{names}}}'
    system = f'body:not([data-theme="light"]){{{names}}}'
    return f"@media screen{{{rules}@media (prefers-color-scheme:dark){{{system}}}}}\n"
