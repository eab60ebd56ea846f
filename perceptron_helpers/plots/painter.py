"""Paint a scene on Matplotlib axes. Nothing is decided here: not where a mark stands, nor a word.

A mark that a scene had before keeps its artist, which only moves. So a live picture makes no new
artists while a slider moves.
"""

import numpy as np
from matplotlib.markers import MarkerStyle
from matplotlib.patches import FancyArrowPatch, PathPatch
from matplotlib.path import Path

from perceptron_helpers.plots.looks import DASHES, LOOKS
from perceptron_helpers.plots.style import PAPER

# A ring, and a cross at its upper right; many points have room for a cross only.
_CROSS = np.array([(0.75, 0.75), (1.3, 1.3), (0.75, 1.3), (1.3, 0.75)])
SHAPES = {
    "circle": "o",
    "square": "s",
    "diamond": "D",
    "thin diamond": "d",
    "up": "^",
    "down": "v",
    "cross": "x",
    "bold cross": "X",
    "ring and cross": Path.make_compound_path(
        Path.unit_circle(), Path(_CROSS, [Path.MOVETO, Path.LINETO, Path.MOVETO, Path.LINETO])
    ),
}
SOLID = "-"
GAP = [np.nan, np.nan]


class Painter:
    """What is painted of one scene after the other on the same axes.

    Attributes
    ----------
    artists : list of matplotlib.artist.Artist
        Of the present scene's marks, from bottom to top.
    """

    def __init__(self, ax):
        self._axes = {False: ax, True: None}
        self._known, self.artists = {}, []

    def paint(self, marks, right):
        """Paint marks (name, state) on the axes; `right` are those of the scale on the right."""
        self._axes[True] = right
        known, self._known, self.artists = self._known, {}, []
        for order, (name, mark) in enumerate(marks):
            key = (name, mark["kind"], mark["look"], mark["right"], mark.get("digit", ""))
            artists = known.pop(key, None) or _MAKE[mark["kind"]](self._axes[mark["right"]], mark)
            _MOVE[mark["kind"]](artists, mark)
            for artist in artists:
                artist.set_zorder(3 + 0.01 * order)  # above the axes' own lines
            self._known[key] = artists
            self.artists += artists
        for artists in known.values():
            for artist in artists:
                artist.remove()


def _points(places, unit):
    return np.array(places, dtype=float).reshape(-1, 2) / unit


def _dash(look):
    return (0, DASHES[look["dash"]]) if look["dash"] else SOLID


def _place(ax, mark):
    return ax.transAxes if mark["inFrame"] else ax.transData


def _make_line(ax, mark):
    look = LOOKS[mark["look"]]
    style = _dash(look)
    made = {"color": look["line"], "linewidth": look["width"], "linestyle": style}
    made |= {"alpha": look.get("alpha"), "transform": _place(ax, mark)}
    made |= {"solid_capstyle": "butt"} if look.get("blunt") else {}
    return list(ax.plot([], [], **made, clip_on=not mark["inFrame"]))


def _move_line(artists, mark):
    pieces = [np.vstack([_points(piece, mark["unit"]), GAP]) for piece in mark["pieces"] if piece]
    artists[0].set_data(np.vstack(pieces).T if pieces else ([], []))


def _make_dots(ax, mark):
    look = LOOKS[mark["look"]]
    place = {"transform": _place(ax, mark), "clip_on": mark["clipped"]}
    if mark["scaled"]:
        circle = {
            "facecolor": look["fill"],
            "edgecolor": look["edge"],
        }
        circle |= {"linewidth": look["edge_width"], "linestyle": _dash(look)}
        return [ax.add_patch(PathPatch(_rings([]), **circle, **place))]
    if not look["edge_width"]:
        round_ends = {"capstyle": "round", "fill": False, "snap": False, "edgecolor": look["fill"]}
        return [ax.add_patch(PathPatch(_rings([]), **round_ends, **place))]
    made = ax.plot([], [], linestyle="", markerfacecolor=look["fill"], **place)
    made[0].set(markeredgecolor=look["edge"], markeredgewidth=look["edge_width"])
    if mark["digit"]:
        size = look["digit_size"] * len(mark["digit"]) ** 0.585  # "−1" is 1.5 times as wide
        letter = {"marker": f"${mark['digit'].replace('−', '-')}$", "markersize": size}
        made += ax.plot([], [], linestyle="", color=look["digit"], **letter, **place)
    return list(made)


def _move_dots(artists, mark):
    points, shown = _points(mark["points"], mark["unit"]), artists[0]
    if mark["scaled"]:
        radius = mark["size"] / mark["unit"][0] / 2
        circles = [Path.circle(point, radius) for point in points]
        shown.set_path(Path.make_compound_path(*circles))
        return
    if isinstance(shown, PathPatch):
        shown.set_path(_dashes(points))
        shown.set_linewidth(mark["size"])
        return
    for artist in artists:
        artist.set_data(points.T)
    shown.set_marker(MarkerStyle(SHAPES[mark["shape"]]))
    shown.set_markersize(mark["size"])


def _dashes(points):
    """Return one path that jumps from point to point and at each draws a dash too short to see.

    With round ends each dash is a dot. A file holds such a path in half the bytes of markers.
    """
    width = np.ptp(points[:, 0]) if len(points) else 0
    dash = np.array([(0, 0), (0.0005 * width, 0)])
    corners = (points[:, np.newaxis] + dash).reshape(-1, 2)
    path = Path(corners, [Path.MOVETO, Path.LINETO] * len(points) if len(points) else None)
    path.should_simplify = False  # else Matplotlib drops what it takes for a straight line's middle
    return path


def _make_area(ax, mark):
    look = LOOKS[mark["look"]]
    made = {"facecolor": look["fill"], "edgecolor": look.get("hatch_colour", "none")}
    made |= {"hatch": look.get("hatch"), "linewidth": look.get("edge_width", 0)}
    if "edge" in look:
        made["edgecolor"] = look["edge"]
    patch = PathPatch(_rings([]), transform=_place(ax, mark), clip_on=not mark["inFrame"], **made)
    return [ax.add_patch(patch)]


def _move_area(artists, mark):
    artists[0].set_path(_rings(mark["rings"], mark["unit"]))


def _rings(rings, unit=1):
    """Return polygons as one path."""
    shapes = [_points(ring, unit) for ring in rings if ring]
    if not shapes:
        return Path(np.empty((0, 2)))
    return Path.make_compound_path(*(Path([*s, s[0]], closed=True) for s in shapes))


def _make_text(ax, mark):
    look = LOOKS[mark["look"]]
    place = "axes fraction" if mark["inFrame"] else "data"
    made = {"color": look["colour"], "size": look["size"], "weight": look["weight"]}
    made |= {"bbox": PAPER | {"alpha": look["paper"]}} if mark["box"] else {}
    text = ax.annotate(
        "",
        (0, 0),
        (0, 0),
        xycoords=place,
        textcoords="offset points",
        annotation_clip=False,
        **made,
    )
    return [text]


def _move_text(artists, mark):
    text = artists[0]
    text.set_text(mark["text"])
    text.xy = tuple(_points(mark["at"], mark["unit"])[0].tolist())
    text.set_position(mark["shift"])
    text.set_ha(mark["across"])
    text.set_va(mark["up"])


def _make_arrow(ax, mark):
    look = LOOKS[mark["look"]]
    ends = {"shrinkA": mark["shrink"], "shrinkB": mark["shrink"]}
    made = {"arrowstyle": "-|>", "mutation_scale": look.get("head", 22), "color": look["line"]}
    return [ax.add_patch(FancyArrowPatch((0, 0), (1, 1), linewidth=look["width"], **made, **ends))]


def _move_arrow(artists, mark):
    artists[0].set_positions(*map(tuple, _points(mark["ends"], mark["unit"])))


def _make_cells(ax, mark):
    looks = LOOKS[mark["look"]]
    patches = []
    for look in looks:
        made = {"facecolor": look["fill"], "hatch": look.get("hatch"), "linewidth": 0}
        edge = {"edgecolor": look.get("hatch_colour", "none")}
        patches.append(ax.add_patch(PathPatch(_rings([]), **made, **edge)))
    return patches


def _move_cells(artists, mark):
    """Paint the squares of each class as one path, neighbours in a row as one rectangle."""
    (left, bottom), (right, top) = _points(mark["corners"], mark["unit"])
    rows = mark["rows"]
    wide, high = (right - left) / len(rows[0]), (top - bottom) / len(rows)
    found = [[] for _ in artists]
    for number, row in enumerate(rows):
        low, first = bottom + number * high, 0
        for last in range(1, len(row) + 1):
            if last == len(row) or row[last] != row[first]:
                a, b = left + first * wide, left + last * wide
                ring = [(a, low), (b, low), (b, low + high), (a, low + high)]
                found[int(row[first])].append(ring)
                first = last
    for artist, rings in zip(artists, found, strict=True):
        artist.set_path(_rings(rings))


_MAKE = {
    "line": _make_line,
    "dots": _make_dots,
    "area": _make_area,
    "text": _make_text,
    "arrow": _make_arrow,
    "cells": _make_cells,
}
_MOVE = {
    "line": _move_line,
    "dots": _move_dots,
    "area": _move_area,
    "text": _move_text,
    "arrow": _move_arrow,
    "cells": _move_cells,
}
