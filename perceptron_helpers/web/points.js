// The playground's points as a small table: what a hand does on the picture, from the keyboard.

import { typed } from './fields.js';
import { element } from './page.js';

export function drawPoints(parent, words, act) {
  element(parent, 'h2', '', words.pointsTitle);
  const table = element(parent, 'table');
  const head = element(element(table, 'thead'), 'tr');
  for (const name of words.columns) element(head, 'th', '', name).scope = 'col';
  const body = element(table, 'tbody');
  const put = button(parent, words.put, () => act('put'));
  put.textContent = words.put;
  let shown = [];
  let isOwn = null;

  function button(place, label, click) {
    const made = element(place, 'button');
    made.type = 'button';
    made.setAttribute('aria-label', label);
    made.addEventListener('click', click);
    return made;
  }
  function newRow(row) {
    const line = element(body, 'tr');
    const label = element(line, 'th');
    label.scope = 'row';
    const cells = [0, 1].map((index) => {
      const cell = element(line, 'td');
      if (!isOwn) return (text) => (cell.textContent = text);
      return typed(cell, '', (text) => act('write', { row, index, text }));
    });
    const flip = button(element(line, 'td'), '', () => act('flip', { row }));
    const remove = isOwn && button(element(line, 'td'), '', () => takeAway(row));
    if (remove) remove.textContent = words.remove;
    return { label, cells, flip, remove };
  }
  function takeAway(row) {
    act('remove', { row });
    (shown[Math.min(row, shown.length - 1)].remove ?? put).focus();
  }
  return ({ values: { own, points }, rows, canPut, canRemove }) => {
    if (own !== isOwn || points.length !== shown.length) {
      isOwn = own;
      body.replaceChildren();
      shown = points.map((_, row) => newRow(row));
    }
    for (const [row, { label, cells, flip, remove }] of shown.entries()) {
      const [name, x1Name, x2Name, flipping, removing] = rows[row];
      const [x1, x2, target] = points[row];
      label.textContent = name;
      cells[0](x1, x1Name);
      cells[1](x2, x2Name);
      flip.textContent = target;
      flip.className = `playground-target playground-target-${target}`;
      flip.setAttribute('aria-label', flipping);
      if (!remove) continue;
      remove.setAttribute('aria-label', removing);
      remove.disabled = !canRemove;
    }
    put.hidden = !own;
    put.disabled = !canPut;
  };
}
