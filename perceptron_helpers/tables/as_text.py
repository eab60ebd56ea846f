"""Write a `Table` as aligned text."""

import unicodedata
from textwrap import wrap


def table(table):
    """Return the `Table` as lines of text, all equally wide."""
    heads = [[c.symbol for c in table.columns], [c.word for c in table.columns]]
    body = [
        entry if isinstance(entry, str) else _texts(table.rows[entry], lit=entry == table.lit)
        for entry in table.shown_rows()
    ]
    foot = [_texts(row) for row in table.footer]
    rows_of_cells = [row for row in heads + body + foot if isinstance(row, list)]
    widths = [max(map(_width, cells)) for cells in zip(*rows_of_cells, strict=True)]
    room = sum(widths) + 2 * (len(widths) - 1)
    caption = wrap(table.title, room) + wrap(table.notes, room)
    groups = [caption, *([_line(row, widths) for row in rows] for rows in (heads, body, foot))]
    room = max(_width(line) for lines in groups for line in lines)
    rule = ["─" * room]
    return "\n".join(
        line + " " * (room - _width(line))
        for number, lines in enumerate(groups)
        for line in (rule if number and lines else []) + lines
    )


def _texts(row, lit=False):
    texts = [f"{cell.mark} {cell.text}" if cell.mark else cell.text for cell in row]
    return [f"▶ {texts[0]}", *texts[1:]] if lit else texts


def _line(row, widths):
    if isinstance(row, str):
        return row
    cells = zip(row, widths, strict=True)
    return "  ".join(" " * (width - _width(text)) + text for text, width in cells)


def _width(text):
    """Return how many places `text` takes in a terminal; x₁ takes two, an ideograph too."""
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )
