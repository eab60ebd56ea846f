// The controls of a live picture in a page without Jupyter: native sliders with a field for exact
// numbers, lists, and a button that plays. Each sets a value of a model, and follows it.
//
// What they are is described in perceptron_helpers/live/controls.py.

import { element } from './page.js';
import { decimal } from './picture.js';

const MAKE = { slider, counter: slider, chooser };

export function drawControls(parent, controls, words, model) {
  const place = element(parent, 'div', 'perceptron-controls');
  for (const control of controls) {
    const row = element(place, 'div', `perceptron-control perceptron-${control.kind}`);
    MAKE[control.kind](row, control, model);
    if (control.player) player(row, control, words, model);
  }
}

function set(model, name, value) {
  model.set(name, value);
  model.save_changes();
}

function labelled(row, label, control) {
  element(row, 'span', 'perceptron-label', label).setAttribute('aria-hidden', true);
  return (name, attributes) => {
    const made = element(row, name);
    made.setAttribute('aria-label', control.label);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
}

function follow(model, name, show) {
  model.on(`change:${name}`, show);
  show();
}

function slider(row, control, model) {
  const { name, min, max, step = 1, decimals = 0 } = control;
  const add = labelled(row, control.label, control);
  const limits = { min, max, step };
  const range = add('input', { type: 'range', ...limits });
  const field = add('input', { type: 'number', inputmode: 'decimal', ...limits });
  range.addEventListener('input', () => set(model, name, Number(range.value)));
  // A number between two steps is as good as any other.
  const isFine = () => {
    const { badInput, rangeOverflow, rangeUnderflow, valueMissing } = field.validity;
    const isWhole = decimals || Number.isInteger(Number(field.value));
    return field.value && isWhole && !(badInput || rangeOverflow || rangeUnderflow || valueMissing);
  };
  field.addEventListener('input', () => {
    if (isFine()) set(model, name, Number(field.value));
  });
  field.addEventListener('change', () => {
    if (isFine()) return show();
    if (decimals) field.step = 'any';
    field.required = true;
    field.reportValidity(); // in the browser's own words: what is allowed
    field.step = step;
  });
  // What a button reads is what stands there: a number that does not count has gone by then.
  row.parentElement.parentElement.addEventListener(
    'click',
    ({ target }) => target.closest('.perceptron-buttons') && !isFine() && show(),
    true,
  );
  const show = () => {
    const value = model.get(name);
    range.value = value;
    if (field.value === '' || Number(field.value) !== value) field.value = decimal(value, decimals);
  };
  follow(model, name, show);
}

function chooser(row, { name, label, options }, model) {
  const list = labelled(row, label, { label })('select', {});
  for (const option of options) element(list, 'option', '', option);
  list.addEventListener('change', () => set(model, name, list.selectedIndex));
  follow(model, name, () => {
    list.selectedIndex = model.get(name);
  });
}

function player(row, { name, min, max, milliseconds, player: label }, words, model) {
  const button = element(row, 'button', 'perceptron-player', label);
  button.type = 'button';
  button.setAttribute('aria-label', words.players[0]);
  let timer = 0;
  const run = (isOn) => {
    clearInterval(timer);
    timer = isOn ? setInterval(next, milliseconds) : 0;
    button.setAttribute('aria-pressed', Boolean(isOn));
  };
  const next = () => {
    const value = model.get(name);
    if (value < max && button.isConnected) set(model, name, value + 1);
    if (value + 1 >= max || !button.isConnected) run(false);
  };
  button.addEventListener('click', () => {
    if (!timer && model.get(name) === max) set(model, name, min);
    run(!timer);
  });
  run(false);
}
