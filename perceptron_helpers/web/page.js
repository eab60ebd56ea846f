// What all live widgets of a page share: their style, the names of controls, the static copy.

const STYLE = `
.perceptron-live.jupyter-widgets-disconnected::before,
.perceptron-live .jupyter-widgets-disconnected::before { display: none; }
.perceptron-band { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: flex-start; }
.perceptron-live-sentence { flex: 1 1 24em; min-height: 4.2em; margin: 0; line-height: 1.4; font-size: 1.05em; }
.perceptron-pictures svg { display: block; width: 100%; max-width: var(--wide); max-height: max(290px, 38vh); }
.perceptron-buttons { display: flex; flex-wrap: wrap; gap: 4px; }
.perceptron-buttons button { min-height: 28px; width: auto; padding: 0 10px; }
.perceptron-question fieldset { border: 0; margin: 0.5em 0 0; padding: 0; }
.perceptron-question label { display: flex; gap: 8px; align-items: baseline; padding: 4px 0; max-width: 44em; }
.perceptron-question .perceptron-confidence { display: flex; flex-wrap: wrap; gap: 0 1.5em; }
.perceptron-question legend { padding: 0; font-style: italic; }
.perceptron-tables { overflow: auto; line-height: 1.4; }
`;
const KEYS = /^(Arrow|Home|End|Page)/;

export function element(parent, name, className = '', text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  parent.append(made);
  return made;
}

// A text that a screen reader says when it changes.
export function status(parent, className) {
  const made = element(parent, 'p', className);
  made.setAttribute('role', 'status');
  return made;
}

// What ipywidgets leaves out: JupyterLab takes arrow keys that are meant for a control.
export function prepare() {
  if (document.querySelector('style[data-perceptron]')) return;
  element(document.head, 'style', '', STYLE).dataset.perceptron = '';
  addEventListener(
    'keydown',
    (event) => {
      const control = event.target.closest?.(
        '.perceptron-live .noUi-handle, .perceptron-live select, .perceptron-live input',
      );
      control?.toggleAttribute('data-lm-suppress-shortcuts', KEYS.test(event.key));
    },
    true,
  );
  // In many countries 0.1 is written 0,1. A browser may drop the comma: 01, so 1.
  addEventListener('beforeinput', (event) => {
    if (event.data !== ',' || !event.target.matches?.('.perceptron-live input[type=number]'))
      return;
    event.preventDefault();
    document.execCommand('insertText', false, '.');
  });
}

// … and the names of sliders and of a player's buttons, for screen readers.
function nameControls(root, players) {
  for (const slider of root.querySelectorAll('.noUi-handle')) {
    const label = slider.closest('.jupyter-widgets').querySelector('.widget-label');
    slider.setAttribute('aria-label', label.textContent);
    const field = slider.closest('.widget-hbox')?.querySelector('input');
    field?.setAttribute('aria-label', label.textContent);
  }
  root.querySelectorAll('.widget-play button').forEach((button, i) => {
    button.title = players[i];
    button.setAttribute('aria-label', players[i]);
  });
}

// The static copy in front of a live picture should not show beside it.
function hideCopy(root) {
  const copies = [...document.querySelectorAll('.perceptron-leftover')];
  const before = (copy) => copy.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING;
  const copy = copies.filter(before).pop();
  if (copy) copy.style.display = 'none';
}

export function comeToLife(el, players = [], tries = 200) {
  const root = el.closest('.perceptron-box');
  if (root?.isConnected) {
    root.classList.add('perceptron-live');
    nameControls(root, players);
    hideCopy(root);
  } else if (tries) {
    setTimeout(comeToLife, 50, el, players, tries - 1);
  }
}
