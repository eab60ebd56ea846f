"""What the page itself must do: a few lines of script that come with each live picture.

Jupyter's widgets leave three things out that cannot be set from Python. A screen reader is not told
the name of a slider or of a player's button, nor that a sentence has changed. JupyterLab takes the
arrow keys for itself, also when they are meant for a slider or a list. And the static copy in front
of a live picture should not show beside it.
"""

ROOT, SENTENCE, LEFTOVER = "perceptron-live", "perceptron-live-sentence", "perceptron-leftover"

# A picture that cannot be loaded is how HTML that comes later gets to run a script. It waits until
# the widgets beside it are there, too.
SCRIPT = """
<img src="data:," alt="" style="display:none" onerror="
(function ready(mark, tries) {
  const root = mark.closest('.ROOT');
  const sliders = root ? root.querySelectorAll('.noUi-handle') : [];
  const sentence = root ? root.querySelector('.SENTENCE .widget-html-content') : null;
  if (!root || !root.isConnected || !sentence || sliders.length < COUNT) {
    if (tries) setTimeout(ready, 50, mark, tries - 1);
    return;
  }
  for (const slider of sliders) {
    const label = slider.closest('.jupyter-widgets').querySelector('.widget-label');
    slider.setAttribute('aria-label', label.textContent);
  }
  const names = ['Play or pause', 'Stop at the start', 'Repeat'];
  root.querySelectorAll('.widget-play button').forEach((button, index) => {
    button.title = names[index];
    button.setAttribute('aria-label', names[index]);
  });
  sentence.setAttribute('role', 'status');
  sentence.setAttribute('aria-live', 'polite');
  const follows = Node.DOCUMENT_POSITION_FOLLOWING;
  const copies = [...document.querySelectorAll('.LEFTOVER')];
  const copy = copies.filter(one => one.compareDocumentPosition(root) & follows).pop();
  if (copy) copy.style.display = 'none';
  if (window.perceptronKeys) return;
  window.perceptronKeys = true;
  window.addEventListener('keydown', event => {
    const control = event.target.closest?.('.ROOT .noUi-handle, .ROOT select, .ROOT input');
    const moves = /^(Arrow|Home|End|Page)/.test(event.key);
    if (control) control.toggleAttribute('data-lm-suppress-shortcuts', moves);
  }, true);
})(this, 200)">
"""


def script(n_sliders):
    """Return the HTML that does this, for a live picture with so many sliders."""
    names = {"ROOT": ROOT, "SENTENCE": SENTENCE, "LEFTOVER": LEFTOVER, "COUNT": str(n_sliders)}
    html = SCRIPT
    for name, value in names.items():
        html = html.replace(name, value)
    return html
