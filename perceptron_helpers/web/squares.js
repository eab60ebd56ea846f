// The start page's live picture: two sliders, four squares, and a button that lets the neuron learn.

import { startHouse } from './host.js';

const PACE = 2500; // milliseconds from one move of learning to the next: time to read what is said
const WEIGHTS = ['w1', 'w2'];

export async function drawSquares(parent) {
  const { python, puppet, looks, dashes, element, status } = await startHouse();
  const live = python.open('{"picture": "squares"}');
  const words = live.act('page', {});
  let values = live.act('again', {});
  let timer = 0;

  const picture = puppet(looks, dashes, live.places(values));
  element(parent, 'div', 'squares-picture').append(picture.svg);
  const hands = element(parent, 'div', 'squares-hands');
  const sliders = WEIGHTS.map((name, i) => slider(name, words.weights[i]));
  const buttons = element(hands, 'div', 'squares-buttons');
  const learn = button(words.learn, () => (timer ? stop() : start()), 'squares-learn');
  button(words.again, () => act('again'));
  const told = status(hands, 'squares-status');

  function slider(name, label) {
    const row = element(hands, 'label', 'squares-slider');
    element(row, 'span', '', label);
    const number = element(row, 'output');
    const range = element(row, 'input');
    const { min, max, step } = words;
    Object.assign(range, { type: 'range', min, max, step });
    range.setAttribute('aria-label', label);
    range.addEventListener('input', () => {
      stop();
      values = Object.fromEntries(WEIGHTS.map((each, i) => [each, sliders[i].range.value]));
      show();
    });
    return { name, range, number };
  }
  function button(label, click, className = '') {
    const made = element(buttons, 'button', className, label);
    made.type = 'button';
    made.addEventListener('click', click);
    return made;
  }
  function start() {
    timer = setInterval(move, PACE);
    move();
  }
  function stop() {
    clearInterval(timer);
    timer = 0;
    learn.textContent = words.learn;
  }
  function move() {
    values = live.act('learn', values);
    if (!values.left) stop();
    show();
  }
  function act(action) {
    stop();
    values = live.act(action, values);
    show();
  }
  function show() {
    const state = live.show(values);
    picture.show(state.scenes, state.description);
    told.textContent = state.sentence;
    learn.textContent = timer ? words.pause : words.learn;
    for (const [i, { name, range, number }] of sliders.entries()) {
      range.value = values[name];
      number.textContent = state.weights[i];
      range.setAttribute('aria-valuetext', state.weights[i]);
    }
  }
  show();
}
