"""Look at a page with axe-core, which knows much of WCAG 2.2, A and AA."""

from importlib.util import find_spec
from pathlib import Path

SCRIPT = Path(find_spec("axe_playwright_python").origin).with_name("axe.min.js")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SETTLE = """() => Promise.allSettled(
    document.getAnimations()
        .filter((each) => each.effect.getComputedTiming().endTime < Infinity)
        .map((each) => each.finished)
)"""


def violations(page, within="html"):
    """Return what axe-core finds: (rule, place, HTML) for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT.read_text("utf-8"))
    run = "([at, tags]) => axe.run(at, {runOnly: tags, resultTypes: ['violations']})"
    return [
        (rule["id"], node["target"][-1], node["html"])
        for rule in page.evaluate(run, [within, WCAG])["violations"]
        for node in rule["nodes"]
    ]


def settle(page):
    """Wait until nothing fades or moves any more: colours are those that a reader sees."""
    page.evaluate(SETTLE)
