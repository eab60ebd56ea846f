"""Look at a page as a reader does: what overlaps, what is too small, what is out of view."""

# Of all that shows in an element: its texts and its controls, each with its box.
SHOWN = """(root) => {
  const controls = 'input, select, button, summary, svg, img, output';
  const isClipped = (node) =>
    node && (getComputedStyle(node).clipPath !== 'none' || isClipped(node.parentElement));
  const found = [];
  for (const node of root.querySelectorAll('*')) {
    const isControl = node.matches(controls);
    if (!isControl && node.closest('svg, select, button')) continue;
    const hasText = [...node.childNodes].some((c) => c.nodeType === 3 && c.data.trim());
    if (!(isControl || hasText) || !node.checkVisibility()) continue;
    const { x, y, width, height } = node.getBoundingClientRect();
    if (width < 2 || height < 2 || isClipped(node)) continue;
    found.push({ node, name: node.outerHTML.slice(0, 80), x, y, width, height, isControl });
  }
  return found;
}"""

OVERLAPS = f"""(root) => {{
  const shown = ({SHOWN})(root);
  const found = [];
  for (const a of shown) for (const b of shown) {{
    if (a === b || a.node.contains(b.node) || b.node.contains(a.node)) continue;
    const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
    const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
    if (wide > 1 && high > 1) found.push([a.name, b.name]);
  }}
  return found;
}}"""

CUT = """(root) => [...root.querySelectorAll('p, button, th, td, output, summary, span')]
  .filter((node) => node.checkVisibility() && node.clientWidth > 2 && !node.closest('svg'))
  .filter((node) => node.scrollHeight > node.clientHeight + 2 && node.clientHeight > 0
    && getComputedStyle(node).display !== 'inline')
  .map((node) => node.outerHTML.slice(0, 80))"""

SMALL = f"""(root) => {{
  const shown = ({SHOWN})(root);
  const controls = shown.filter((each) => each.node.matches('input, select, button, summary'));
  const targets = controls.filter((each) => each.width < 24 || each.height < 24);
  const texts = shown.filter((each) => !each.node.matches('svg, img'))
    .filter((each) => parseFloat(getComputedStyle(each.node).fontSize) < 14);
  const letters = [...root.querySelectorAll('svg text')].filter((text) => {{
    const scale = text.getScreenCTM().a;
    return text.textContent && parseFloat(getComputedStyle(text).fontSize) * scale < 14;
  }});
  return [...targets, ...texts].map((each) => each.name)
    .concat(letters.map((text) => text.outerHTML.slice(0, 80)));
}}"""


def overlaps(place):
    """Return pairs of texts and controls in an element that lie on each other."""
    return place.evaluate(OVERLAPS)


def cut_off(place):
    """Return texts in an element that are higher than their boxes."""
    return place.evaluate(CUT)


def too_small(place):
    """Return what is below 24 pixels for a finger, or 14 for the eye."""
    return place.evaluate(SMALL)


def in_view(page, *selectors):
    """Tell whether the whole of each element is to be seen without scrolling."""
    size = page.viewport_size
    boxes = [box.bounding_box() for selector in selectors for box in page.locator(selector).all()]
    return all(
        box["x"] >= 0
        and box["y"] >= 0
        and box["x"] + box["width"] <= size["width"]
        and box["y"] + box["height"] <= size["height"]
        for box in boxes
    )
