"""Write a table as aligned text."""

from .width import width


def table(table):
    """Return the table as lines of text, all equally wide."""
    heads = [[c.symbol for c in table.columns], [c.word for c in table.columns]]
    body = [
        entry if isinstance(entry, str) else _texts(table.rows[entry], entry == table.lit)
        for entry in table.shown_rows()
    ]
    foot = [_texts(row) for row in table.footer]
    rows_of_cells = [row for row in heads + body + foot if isinstance(row, list)]
    widths = [max([width(text) for text in column]) for column in zip(*rows_of_cells)]
    room = sum(widths) + 2 * (len(widths) - 1)
    groups = [wrapped(table.title, room) + wrapped(table.notes, room)]
    groups += [[_line(row, widths) for row in rows] for rows in (heads, body, foot)]
    room = max([width(line) for lines in groups for line in lines])
    found = list(groups[0])
    for lines in groups[1:]:
        found += ["─" * room] + lines if lines else []
    return "\n".join([line + " " * (room - width(line)) for line in found])


def _texts(row, lit=False):
    texts = [f"{cell.mark} {cell.text}" if cell.mark else cell.text for cell in row]
    return ["▶ " + texts[0]] + texts[1:] if lit else texts


def _line(row, widths):
    if isinstance(row, str):
        return row
    return "  ".join([" " * (room - width(text)) + text for text, room in zip(row, widths)])


def wrapped(text, room):
    """Return text as lines of at most `room` characters, broken at blanks where that can be."""
    for blank in "\t\n\v\f\r":
        text = text.replace(blank, " ")
    lines = []
    while len(text) > room:
        end = text.rfind(" ", 0, room + 1)
        word = text[end + 1 :].partition(" ")[0]
        if end < 0 or len(word) > room:  # it must be cut somewhere
            end = room
        lines.append(text[:end].rstrip(" "))
        text = text[end:].lstrip(" ")
    text = text.rstrip(" ")
    return lines + [text] if text else lines
