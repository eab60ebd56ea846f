// The playground's controls for numbers and choices. Each tells `set` its name and the text that a
// hand has left there, whatever it is, and returns a function that shows what the values hold.

import { element } from './page.js';

function row(parent, label) {
  const made = element(parent, 'div', 'playground-field');
  element(made, 'span', '', label).setAttribute('aria-hidden', true);
  return made;
}

function input(parent, label, attributes) {
  const made = element(parent, 'input');
  made.setAttribute('aria-label', label);
  return Object.assign(made, attributes);
}

// A text in a field that is set anew only where it has changed: somebody may be typing there.
export function typed(parent, label, tell) {
  const field = input(parent, label, { type: 'text', inputMode: 'decimal', autocomplete: 'off' });
  let shown = '';
  field.addEventListener('change', () => {
    tell(field.value);
    field.value = shown;
  });
  return (value, name = label) => {
    if (shown !== value) field.value = shown = value;
    field.setAttribute('aria-label', name);
  };
}

function slider(parent, label, [name, min, max, step], set) {
  const made = row(parent, label);
  const range = input(made, label, { type: 'range', min, max, step });
  range.addEventListener('input', () => set(name, range.value));
  const write = typed(made, label, (text) => set(name, text));
  return ({ [name]: value }) => {
    const number = Number(value);
    Object.assign(range, { min: Math.min(min, number), max: Math.max(max, number), value });
    write(value);
  };
}

// A number that may be off: its label ticks it, and the rest is there while it is ticked.
function sliderOrOff(parent, label, limits, set, words) {
  const [name] = limits;
  const show = slider(parent, label, limits, set);
  const made = parent.lastChild;
  const [text, range, field] = made.children;
  const tick = element(made, 'label', 'playground-tick');
  const box = input(tick, words.useBias, { type: 'checkbox' });
  element(tick, 'span', '', label);
  text.replaceWith(tick);
  box.addEventListener('change', () => set(name, box.checked ? '0' : words.off));
  return (values) => {
    box.checked = values[name] !== words.off;
    for (const control of [range, field]) control.hidden = !box.checked;
    if (box.checked) show(values);
  };
}

function chooser(parent, label, options, choose) {
  const list = element(row(parent, label), 'select');
  list.setAttribute('aria-label', label);
  for (const [value, text] of options) element(list, 'option', '', text).value = value;
  list.addEventListener('change', () => choose(list.value));
  return (value) => {
    list.value = value;
  };
}

export function drawFields(parent, words, act) {
  const { labels, options } = words;
  const set = (name, text) => act('set', { name, text });
  const all = [...words.gates.map((name, i) => [i, name]), ['own', words.own]];
  const showData = chooser(parent, labels.data, all, (text) =>
    act('choose', { chosen: text === 'own' ? text : Number(text) }),
  );
  const more = element(parent, 'details');
  element(more, 'summary', '', words.more);
  const place = (name) => (words.rare.includes(name) ? more : parent);
  const numbers = words.sliders.map(([name, ...limits]) => {
    const make = name === 'bias' ? sliderOrOff : slider;
    return make(place(name), labels[name], [name, ...limits], set, words);
  });
  const choices = options.map(([name, pairs]) => {
    const show = chooser(place(name), labels[name], pairs, (text) => set(name, text));
    return (values) => show(values[name]);
  });
  parent.append(more);
  return ({ values, chosen }) => {
    showData(chosen);
    for (const show of [...numbers, ...choices]) show(values);
  };
}
