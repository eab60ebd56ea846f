"""Write a `Table` as HTML that needs no style sheet.

JupyterLab drops ``<style>``, and in notebooks that are not trusted ``aria-`` attributes, too. So
styles are inline, text keeps the colour of the theme, and what a mark means is said in text that
only screen readers meet.
"""

from html import escape

MARKS = {"✗": "wrong", "↑": "went up", "↓": "went down", "▶": "this row"}

TABLE = "border-collapse:collapse;text-align:right;font-size:{}em;margin:0.5em 0"
LARGE, SMALL, FEW_COLUMNS = 1.1, 0.95, 11  # with more columns, letters are small to avoid breaks
CAPTION = "caption-side:top;text-align:left;padding:0.3em 0"
CELL = "padding:0.3em 0.5em;vertical-align:bottom;text-align:right"
HEAD = f"{CELL};border-bottom:2px solid"
BODY = f"{CELL};border-bottom:1px solid gray"
FOOT = f"{CELL};border-top:2px solid"
LIT = "outline:3px solid #D55E00;outline-offset:-3px"  # no bold: columns keep their widths
TOGETHER = "white-space:nowrap"  # a mark stays beside its number
SPOKEN = "display:inline-block;width:1px;height:1px;overflow:hidden;white-space:nowrap"


def table(table):
    """Return the `Table` as a string of HTML that is well-formed XML, too."""
    columns = table.columns
    heads = "".join(map(_heading, columns))
    body = "".join(
        _left_out(entry, len(columns))
        if isinstance(entry, str)
        else _row(table.rows[entry], columns, BODY, lit=entry == table.lit)
        for entry in table.shown_rows()
    )
    foot = "".join(_row(row, columns, FOOT) for row in table.footer)
    style = TABLE.format(LARGE if len(columns) <= FEW_COLUMNS else SMALL)
    return (
        f'<table style="{style}"><caption style="{CAPTION}"><strong>{escape(table.title)}</strong>'
        f"<br/>{escape(table.notes)}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{body}</tbody>{f'<tfoot>{foot}</tfoot>' if foot else ''}</table>"
    )


def _heading(column):
    words = f"{escape(column.symbol)}<br/><small>{escape(column.word)}</small>"
    return f'<th scope="col" style="{HEAD}">{words}</th>'


def _row(row, columns, style, lit=False):
    first, *others = map(_content, row, columns)
    pointer = _mark("▶") if lit else ""
    cells = "".join(f'<td style="{style}">{content}</td>' for content in others)
    opening = f'<tr style="{LIT}" aria-current="true">' if lit else "<tr>"
    return f'{opening}<th scope="row" style="{style};{TOGETHER}">{pointer}{first}</th>{cells}</tr>'


def _left_out(words, n_columns):
    return f'<tr><td colspan="{n_columns}" style="{BODY};text-align:center">{words}</td></tr>'


def _content(cell, column):
    if cell.is_blank:
        line = f"display:inline-block;min-width:{column.room}em;border-bottom:1px solid"
        return f'<span style="{line};height:1.6em">{_spoken("blank")}</span>'
    text = escape(cell.text)
    return f'<strong style="{TOGETHER}">{_mark(cell.mark)}{text}</strong>' if cell.mark else text


def _mark(symbol):
    return f'<span aria-hidden="true">{symbol}</span>{_spoken(MARKS[symbol])}\N{NO-BREAK SPACE}'


def _spoken(words):
    return f'<span style="{SPOKEN}">{words}</span>'
