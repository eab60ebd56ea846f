"""Where pictures stand side by side: boxes in hundredths of an inch, from the lower left.

The places follow from the pictures' kinds alone: tick labels that change their length cannot move
the axes.
"""

from .ratio import Ratio, ratio

WIDEST = 800
LOWEST = 82  # hundredths of its own height that a wide picture keeps, however narrow it gets
NARROWEST = 200  # the frame of a picture that is made to fit a phone
WIDE = 90  # a frame is wide when its height is less than so many hundredths of its width


def side_by_side(rooms):
    """Return the size of the whole, and for each `Room` the box (left, bottom, width, height)."""
    width = min(WIDEST, sum([room.size[0] for room in rooms]))
    left_over = width - sum([room.margins[0] + room.margins[1] for room in rooms])
    shares = sum([room.share for room in rooms])
    widths = [Ratio(left_over * room.share, shares) for room in rooms]
    height = max([_height(room, inner) for room, inner in zip(rooms, widths)])
    boxes, x = [], 0
    for room, inner in zip(rooms, widths):
        left, right, bottom, top = room.margins
        boxes.append((ratio(x) + left, ratio(bottom), inner, height - (bottom + top)))
        x = inner + left + right + x
    return (ratio(width), height), boxes


def one_by_one(rooms, widest):
    """Return the same for a place as narrow as a phone: each picture about as wide as the place.

    Several stand beside each other and are wider than it, so that a reader moves from one to the
    next.
    """
    boxes, x, height = [], 0, Ratio(0)
    widths = [_narrow(room, widest) for room in rooms]
    for room, inner in zip(rooms, widths):
        height = max([height, _height(room, Ratio(inner))])
    for room, inner in zip(rooms, widths):
        left, right, bottom, top = room.margins
        boxes.append((ratio(x + left), ratio(bottom), Ratio(inner), height - (bottom + top)))
        x += left + inner + right
    return (ratio(x), height), boxes


def _narrow(room, widest):
    """Return how wide the frame of a picture is where there is not much room."""
    margins = room.margins[0] + room.margins[1]
    return min([room.size[0] - margins, max([widest - margins, NARROWEST])])


def _height(room, inner):
    """Return the height that keeps a picture's proportions, roughly, when its frame is so wide."""
    left, right, bottom, top = room.margins
    width, height = room.size
    high, wide = height - bottom - top, width - left - right
    kept = inner * Ratio(high, wide) + (bottom + top)
    if high * 100 < WIDE * wide:
        kept = max([kept, Ratio(LOWEST * height, 100)])
    return kept if kept < height else Ratio(height)
