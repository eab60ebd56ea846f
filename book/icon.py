"""The icon of the site's pages: a row whose target is 1.

It is in the page itself. At each change of a page's address, as the playground makes one with every
move, a browser asks for an icon's file again, and without a network that is an error.
"""

from urllib.parse import quote

from perceptron_helpers.plots import looks

DISC = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2">'
    f'<circle cx="1" cy="1" r="1" fill="{looks.CLASS_1}"/></svg>'
)
LINK = f'<link rel="icon" href="data:image/svg+xml,{quote(DISC)}">'
