"""Formulas as MathML, which browsers draw themselves: no script, no font, no server.

Docutils translates the LaTeX. Sphinx loads this module as an extension; the slides use it, too.
"""

import re

from docutils.utils.math import MathError
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.util import logging

# What Docutils lacks, in terms of what it has: dots, and brackets that neither open nor close.
ALSO = {"dots": r"\dotsc", "big": r"\bigl", "Big": r"\Bigl"}
MISSING = re.compile(rf"\\({'|'.join(ALSO)})(?![a-zA-Z])")


def mathml(latex, block=False):
    """Return MathML for LaTeX, or raise ValueError that quotes it."""
    try:
        return tex2mathml(MISSING.sub(lambda found: ALSO[found[1]], latex), as_block=block)
    except (MathError, SyntaxError) as error:
        raise ValueError(f"the formula {latex!r} has no MathML: {error}") from error


def setup(app):
    """Offer the translation to Sphinx under the name "mathml"."""
    app.add_html_math_renderer("mathml", (_visit_inline, _depart), (_visit_block, _depart))
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _visit_inline(translator, node, block=False):
    try:
        translator.body.append(mathml(node.astext(), block))
    except ValueError as error:
        logging.getLogger(__name__).warning("%s", error, location=node)
    node.children.clear()  # the LaTeX itself must not follow


def _visit_block(translator, node):
    _visit_inline(translator, node, block=True)


def _depart(translator, node):
    pass
