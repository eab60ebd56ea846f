"""Write a table as HTML that needs no style sheet.

JupyterLab drops ``<style>``, and in notebooks that are not trusted ``aria-`` attributes, too. So
styles are inline, text keeps the colour of the theme, and what a mark means is said in text that
only screen readers meet.
"""

from ..remembering import remembering
from ..words import tables as words
from .table import BLANK

LARGE, SMALL, FEW_COLUMNS = "1.1", "0.95", 11  # with more, letters are small to avoid breaks
CAPTION = "caption-side:top;text-align:left;padding:0.3em 0"
CELL = "padding:0.3em 0.5em;vertical-align:bottom;text-align:right"
HEAD = CELL + ";border-bottom:2px solid"
BODY = CELL + ";border-bottom:1px solid gray"
FOOT = CELL + ";border-top:2px solid"
LIT = "outline:3px solid #D55E00;outline-offset:-3px"  # no bold: columns keep their widths
TOGETHER = "white-space:nowrap"  # a mark stays beside its number
SPOKEN = "display:inline-block;width:1px;height:1px;overflow:hidden;white-space:nowrap"
# & comes first, since the others bring one.
ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"))
NO_BREAK = "\u00a0"


def table(table):
    """Return the table as HTML that is well-formed XML, too."""
    columns = table.columns
    heads = "".join([_heading(column) for column in columns])
    body = "".join([_entry(table, entry) for entry in table.shown_rows()])
    foot = "".join([_row(row, columns, FOOT) for row in table.footer])
    foot = f"<tfoot>{foot}</tfoot>" if foot else ""
    size = LARGE if len(columns) <= FEW_COLUMNS else SMALL
    style = f"border-collapse:collapse;text-align:right;font-size:{size}em;margin:0.5em 0"
    return (
        f'<table style="{style}"><caption style="{CAPTION}"><strong>{_escaped(table.title)}'
        f"</strong><br/>{_escaped(table.notes)}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{body}</tbody>{foot}</table>"
    )


def _heading(column):
    said = f"{_escaped(column.symbol)}<br/><small>{_escaped(column.word)}</small>"
    return f'<th scope="col" style="{HEAD}">{said}</th>'


def _entry(table, entry):
    """Return a row by its number, or the text in place of some that are left out."""
    if isinstance(entry, str):
        style = f"{BODY};text-align:center"
        return f'<tr><td colspan="{len(table.columns)}" style="{style}">{entry}</td></tr>'
    return _row(table.rows[entry], table.columns, BODY, entry == table.lit)


def _row(row, columns, style, lit=False):
    contents = [_content(cell, column) for cell, column in zip(row, columns)]
    pointer = _mark("▶") if lit else ""
    cells = "".join([f'<td style="{style}">{content}</td>' for content in contents[1:]])
    opening = f'<tr style="{LIT}" aria-current="true">' if lit else "<tr>"
    head = f'<th scope="row" style="{style};{TOGETHER}">{pointer}{contents[0]}</th>'
    return f"{opening}{head}{cells}</tr>"


def _content(cell, column):
    if cell is BLANK:
        line = f"display:inline-block;min-width:{column.room}em;border-bottom:1px solid"
        return f'<span style="{line};height:1.6em">{_spoken(words.BLANK)}</span>'
    text = _escaped(cell.text)
    return f'<strong style="{TOGETHER}">{_mark(cell.mark)}{text}</strong>' if cell.mark else text


@remembering
def _mark(symbol):
    """Return a mark to look at, and what it means for who listens."""
    spoken = _spoken(words.SPOKEN[symbol])
    return f'<span aria-hidden="true">{symbol}</span>{spoken}{NO_BREAK}'


def _spoken(text):
    return f'<span style="{SPOKEN}">{text}</span>'


@remembering
def _escaped(text):
    """Return text as it stands in HTML."""
    for character, name in ENTITIES:
        if character in text:
            text = text.replace(character, name)
    return text
