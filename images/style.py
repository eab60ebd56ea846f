"""The one style of the course's drawn pictures: colours, page, letters, SVG file."""

import re
from html import escape

import matplotlib
import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Polygon
from scipy.interpolate import CubicSpline

# Okabe and Ito's colours, which colour-blind readers can tell apart. One part, one colour, always.
INPUT, WEIGHT, SUM, STEP, OUTPUT = "#009E73", "#CC79A7", "#56B4E9", "#F0E442", "#D55E00"
INK, OTHER, PALE = "#222222", "#BBBBBB", "#EDEDED"  # outlines and letters, other cells, myelin
LINE, BIG, SMALL = 3.5, 19, 16  # points, on a page 720 points wide


def use_style():
    """Forget the user's own Matplotlib settings, and make letters into shapes."""
    matplotlib.rcdefaults()
    matplotlib.rcParams.update(
        {
            "font.family": "DejaVu Sans",  # comes with Matplotlib: the same on every machine
            "font.size": BIG,
            "svg.fonttype": "path",
            "svg.hashsalt": "perceptron from scratch",
        }
    )


def page(height):
    """Return a figure 10 inches wide and its axes: 100 units wide, 10 units to the inch."""
    figure = Figure(figsize=(10, height / 10))
    ax = figure.add_axes((0, 0, 1, 1), xlim=(0, 100), ylim=(0, height))
    ax.axis("off")
    return figure, ax


def write(ax, x, y, words, **options):
    """Write words centred on a point."""
    options = {"ha": "center", "va": "center", "color": INK, "zorder": 9, **options}
    ax.text(x, y, words, linespacing=1.25, **options)


def point_out(ax, name, what, at, tip, **options):
    """Write a part's name, under it what it does, and lead a thin line to the part."""
    x, y = at
    lines = [(y + 1.8, name, "bold"), (y - 1.8, what, "normal")] if what else [(y, name, "bold")]
    near = min(lines, key=lambda line: abs(line[0] - tip[1]))
    arrow = {"arrowstyle": "-", "color": INK, "lw": 2, "shrinkA": 3, "shrinkB": 0}
    options = {"ha": "center", "va": "center", "color": INK, "zorder": 9, **options}
    for line in lines:
        lead = arrow if line is near else None
        ax.annotate(line[1], tip, (x, line[0]), arrowprops=lead, weight=line[2], **options)
    ax.plot(*tip, "o", color=INK, ms=7, zorder=9)


def smooth(points, n, closed=False):
    """Return n points of a smooth curve through the given points."""
    points = np.array([*points, points[0]] if closed else points, dtype=float)
    way = np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    curve = CubicSpline(way, points, bc_type="periodic" if closed else "natural")
    return curve(np.linspace(0, way[-1], n))


def limb(points, thick, thin, n=14):
    """Return the outline of a branch that tapers along a smooth curve."""
    middle = smooth(points, n)
    along = np.gradient(middle, axis=0)
    across = np.c_[-along[:, 1], along[:, 0]] / np.hypot(*along.T)[:, None]
    half = across * (thin + (thick - thin) * np.linspace(1, 0, n)[:, None] ** 1.5) / 2
    return np.r_[middle + half, (middle - half)[::-1]]


def flesh(ax, outlines, colour, zorder=3, clip=None):
    """Fill outlines as one body: all the edges first, so that none shows where two meet."""
    edge = {"fc": INK, "ec": INK, "lw": 2 * LINE, "joinstyle": "round"}
    for outline in outlines:
        ax.add_patch(Polygon(outline, zorder=zorder, **edge)).set_clip_path(clip)
    for outline in outlines:
        ax.add_patch(Polygon(outline, fc=colour, lw=0, zorder=zorder + 0.1)).set_clip_path(clip)


def save(figure, path, title, description):
    """Write a figure as an SVG file whose bytes depend on nothing but the drawing."""
    unsaid = dict.fromkeys(["Creator", "Date", "Format", "Type"])
    figure.savefig(path, format="svg", metadata=unsaid)
    svg = path.read_text(encoding="utf-8")
    # Two decimals are a fiftieth of a pixel; more would differ between machines.
    svg = re.sub(r' d="[^"]*"', lambda d: re.sub(r"(\.\d\d)\d+", r"\1", d[0]), svg)
    said = f"<title>{escape(title)}</title>\n <desc>{escape(description)}</desc>\n"
    svg = re.sub(r"<svg [^>]*", lambda tag: f'{tag[0]} role="img"', svg, count=1)
    path.write_text(svg.replace(" <defs>", f" {said} <defs>", 1), encoding="utf-8", newline="\n")
