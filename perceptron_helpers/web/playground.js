// The playground page: what hands do becomes an action of `core/live/playing.py`, and what comes back
// is shown. The address holds the values, so that it can be sent to others.

import { chooser, slider, sliderOrOff } from './fields.js';
import { startHouse } from './host.js';
import { element } from './page.js';
import { drawPoints } from './points.js';

const PACE = 500; // milliseconds between two steps when it runs
const PAUSE = 250; // before the address follows the values: browsers stop those that write it often
const LONG = 5000; // characters of an address that are looked at; the core takes fewer
const PARTS = ['picture', 'buttons', 'hands', 'told', 'share', 'points', 'tables'];

export async function drawPlayground(parent) {
  const { python, puppet, looks, dashes } = await startHouse();
  const live = python.open('{"picture": "playground"}');
  const words = live.act('page', {});
  const parts = PARTS.map((name) => [name, element(parent, 'div', `playground-${name}`)]);
  const place = Object.fromEntries(parts);
  let { values, said } = live.act('open', { link: linkInAddress() });
  let link = '';
  let timer = 0;
  let saving = 0;

  const picture = puppet(looks, dashes, live.places(values));
  place.picture.append(picture.svg);
  const how = element(place.picture, 'p', 'playground-how');
  const fields = drawFields();
  const buttons = words.buttons.map(([name, label]) => [
    name,
    button(place.buttons, label, () => press(name)),
  ]);
  const refusal = status(place.told, 'playground-refusal');
  const sentence = status(place.told, 'playground-sentence');
  button(place.share, words.copy, copy);
  const copied = status(place.share, 'playground-copied');
  const byHand = element(place.share, 'input', 'playground-link');
  Object.assign(byHand, { readOnly: true, hidden: true });
  byHand.setAttribute('aria-label', words.byHand);
  const showPoints = drawPoints(place.points, words, (action, more) => act(action, more));
  const tables = element(place.tables, 'div', 'playground-scrolls');
  tables.tabIndex = 0;
  tables.setAttribute('role', 'region');
  tables.setAttribute('aria-label', words.scrolls);

  function drawFields() {
    const { labels, options } = words;
    const set = (name, text) => act('set', { name, text });
    const gates = words.gates.map((name, i) => [i, name]);
    const data = chooser(place.hands, labels.data, [...gates, ['own', words.own]], (text) =>
      act('choose', { chosen: text === 'own' ? text : Number(text) }),
    );
    const more = element(place.hands, 'details');
    element(more, 'summary', '', words.more);
    const numbers = words.sliders.map(([name, ...limits]) => {
      const where = name === 'theta' ? more : place.hands;
      const make = name === 'bias' ? sliderOrOff : slider;
      return make(where, labels[name], [name, ...limits], set, words);
    });
    const choices = Object.entries(options).map(([name, pairs]) => {
      const where = name === 'tie' ? more : place.hands;
      const show = chooser(where, labels[name], pairs, (text) => set(name, text));
      return (now) => show(now[name]);
    });
    place.hands.append(more);
    return ({ values: now, chosen }) => {
      data(chosen);
      for (const show of [...numbers, ...choices]) show(now);
    };
  }
  function button(parent, label, click) {
    const made = element(parent, 'button', '', label);
    made.type = 'button';
    made.addEventListener('click', click);
    return made;
  }
  function status(parent, className) {
    const made = element(parent, 'p', className);
    made.setAttribute('role', 'status');
    return made;
  }

  function press(name) {
    if (name !== 'run' || timer) return name === 'run' ? stop() : act(name);
    timer = setInterval(run, PACE);
    run();
  }
  function run() {
    const { canStep } = follow('run');
    if (!canStep) stop();
  }
  function stop() {
    clearInterval(timer);
    timer = 0;
    showTimer();
  }
  function showTimer() {
    const [, label] = words.buttons.find(([name]) => name === 'run');
    buttons.find(([name]) => name === 'run')[1].textContent = timer ? words.pause : label;
  }

  function act(action, more) {
    stop();
    follow(action, more);
  }
  function follow(action, more = {}) {
    ({ values, said } = live.act(action, { ...values, ...more }));
    copied.textContent = '';
    byHand.hidden = true;
    clearTimeout(saving);
    saving = setTimeout(save, PAUSE);
    return show();
  }
  function show() {
    const state = live.show(values);
    ({ values, link } = state);
    picture.show(state.scenes, state.description);
    how.textContent = state.how;
    fields(state);
    showPoints(state);
    for (const [node, text] of [
      [refusal, said],
      [sentence, state.sentence],
    ]) {
      if (node.textContent !== text) node.textContent = text;
    }
    if (tables.shown !== state.tables) tables.innerHTML = tables.shown = state.tables;
    const can = { back: state.canBack, step: state.canStep, run: state.canStep };
    for (const [name, made] of buttons) made.disabled = can[name] === false;
    showTimer();
    return state;
  }

  function linkInAddress() {
    const text = location.hash.slice(1, LONG);
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  function save() {
    try {
      history.replaceState(null, '', `#${link}`);
    } catch {
      // The browser has had enough of new addresses for a while; the next change is written again.
    }
  }
  async function copy() {
    stop();
    save();
    const address = `${location.href.split('#')[0]}#${link}`;
    try {
      await navigator.clipboard.writeText(address);
      copied.textContent = words.copied;
    } catch {
      copied.textContent = words.byHand;
      Object.assign(byHand, { value: address, hidden: false });
      byHand.select();
    }
  }
  addEventListener('hashchange', () => {
    if (linkInAddress() !== link) act('open', { link: linkInAddress() });
  });

  const { svg } = picture;
  const point = (action) => (event) => {
    if (!event.isPrimary || (action !== 'press' && !values.press)) return;
    if (action === 'press') svg.setPointerCapture(event.pointerId);
    act(action, { at: picture.where(0, event.clientX, event.clientY) });
  };
  svg.addEventListener('pointerdown', point('press'));
  svg.addEventListener('pointermove', point('drag'));
  svg.addEventListener('pointerup', point('release'));
  svg.addEventListener('pointercancel', () => {
    values = { ...values, press: null };
  });
  // A finger on a point of one's own moves it, and elsewhere the page.
  svg.addEventListener(
    'touchstart',
    (event) => {
      if (values.own && values.press && values.press.row !== null) event.preventDefault();
    },
    { passive: false },
  );
  show();
}
