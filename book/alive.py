"""Two pages that are alive: what they hold for those without JavaScript.

``{alive} squares`` and ``{alive} playground`` in a page's source become a picture and a sentence;
`web/start.js` puts the live one there.
"""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from perceptron_helpers.core import link
from perceptron_helpers.core.live.pictures import live
from perceptron_helpers.core.live.squares import FIRST_VALUES
from perceptron_helpers.core.words.controls import STILL
from perceptron_helpers.plots.show import row_of

FIRST = {"squares": FIRST_VALUES, "playground": link.first_values()}


class Alive(SphinxDirective):
    """The static copy of a picture that shall be alive."""

    required_arguments = 1

    def run(self):
        """Return it as HTML."""
        return [nodes.raw("", copy_of(self.arguments[0]), format="html")]


def copy_of(name):
    """Return the picture, the sentence that says what it shows, and why it does not move."""
    shown = live(name, {}).show(FIRST[name])
    picture = row_of(shown.scenes).html(shown.sentence)
    return f'<div data-alive="{name}">{picture}<p><em>{STILL}</em></p></div>'


def setup(app):
    """Register the directive."""
    app.add_directive("alive", Alive)
    return {"parallel_read_safe": True}
