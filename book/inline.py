"""Pictures of a page as a part of the page: there its style gives them their colours."""

import base64
import itertools
import re

from book import dark

IMAGE = re.compile(r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]*)"\s*/?>')
NAME = re.compile(r'\b(id="|href="#|url\(#)([^")]+)')
SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)pt" height="[\d.]+pt" (viewBox="[^"]+")[^>]*>')
# Comments, line breaks, and a style that would be one for the whole page (the book's own has it).
LEFT_OUT = re.compile(r"<!--.*?-->|<style.*?</style>|\n *(?=<)", re.DOTALL)
WIDTH = 96 / 72  # of a point, in pixels


def pictures(html):
    """Return the HTML of a page with its pictures as SVG elements.

    A picture that is wider than the page scrolls inside its box.
    """
    numbers = itertools.count(1)
    return IMAGE.sub(lambda found: _picture(next(numbers), *found.groups()), html)


def _picture(number, data, words):
    svg = base64.b64decode(data).decode()
    svg = LEFT_OUT.sub("", svg[svg.index("<svg ") :])
    svg = NAME.sub(rf"\1picture-{number}-\2", dark.recoloured(svg))
    width, box = SIZE.search(svg).groups()
    wide = f"--wide:{WIDTH * float(width):.0f}px"
    head = f'<svg role="img" aria-label="{words}" {box} style="{wide}">'
    return f'<span class="picture">{SIZE.sub(head, svg, count=1)}</span>'
