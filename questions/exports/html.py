"""Markdown as HTML, for programs that show HTML."""

import re

import mistune

_whole = mistune.create_markdown(escape=False, plugins=["table"])
PICTURE = re.compile(r'(<img src=")([^":]+)(")')


def html(text, files=""):
    """Return HTML of Markdown; what `files` says is put in front of the name of each picture."""
    made = PICTURE.sub(rf"\g<1>{files}\g<2>\g<3>", _whole(text)).strip()
    return made.replace("<table>", '<table border="1" cellpadding="4">')
