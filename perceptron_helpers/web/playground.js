// The playground page: what hands do becomes an action of `core/live/playing.py`, and what comes back
// is shown.

import { drawSharing, linkInAddress } from './address.js';
import { drawFields } from './fields.js';
import { startHouse } from './host.js';
import { element, status } from './page.js';
import { pointAt } from './pointing.js';
import { drawPoints } from './points.js';

const PACE = 500; // milliseconds between two steps when it runs
const PARTS = ['picture', 'buttons', 'hands', 'told', 'share', 'points', 'tables'];

export async function drawPlayground(parent) {
  const { python, puppet, looks, dashes } = await startHouse();
  const live = python.open('{"picture": "playground"}');
  const words = live.act('page', {});
  const place = Object.fromEntries(
    PARTS.map((name) => [name, element(parent, 'div', `playground-${name}`)]),
  );
  let { values, said } = live.act('open', { link: linkInAddress() });
  let timer = 0;

  const picture = puppet(looks, dashes, live.places(values));
  place.picture.append(picture.svg);
  const how = element(place.picture, 'p', 'playground-how');
  const buttons = new Map(words.buttons.map(([name, label]) => [name, button(name, label)]));
  const showFields = drawFields(place.hands, words, act);
  const refusal = status(place.told, 'playground-refusal');
  const sentence = status(place.told, 'playground-sentence');
  const sharing = drawSharing(place.share, words, stop);
  const showPoints = drawPoints(place.points, words, act);
  const tables = element(place.tables, 'div', 'playground-scrolls');
  tables.tabIndex = 0;
  tables.setAttribute('role', 'region');
  tables.setAttribute('aria-label', words.scrolls);

  function button(name, label) {
    const made = element(place.buttons, 'button', '', label);
    made.type = 'button';
    const click = { run: () => (timer ? stop() : start()) }[name] ?? (() => act(name));
    made.addEventListener('click', click);
    return made;
  }
  function start() {
    timer = setInterval(run, PACE);
    run();
  }
  function run() {
    follow('run');
    if (buttons.get('run').disabled) stop();
  }
  function stop() {
    clearInterval(timer);
    timer = 0;
    showTimer();
  }
  function showTimer() {
    const [, label] = words.buttons.find(([name]) => name === 'run');
    buttons.get('run').textContent = timer ? words.pause : label;
  }

  function act(action, more) {
    stop();
    follow(action, more);
  }
  function follow(action, more) {
    ({ values, said } = live.act(action, { ...values, ...more }));
    show(true);
  }
  function show(byReader) {
    const state = live.show(values);
    values = state.values;
    picture.show(state.scenes, state.description);
    showFields(state);
    showPoints(state);
    sharing.follow(state.link, byReader);
    write(how, state.how);
    write(refusal, said);
    write(sentence, state.sentence);
    if (tables.shown !== state.tables) tables.innerHTML = tables.shown = state.tables;
    const can = { back: state.canBack, step: state.canStep, run: state.canStep, reset: true };
    for (const [name, made] of buttons) made.disabled = !can[name];
    showTimer();
  }
  function write(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  pointAt(picture, () => values.press, act);
  addEventListener('hashchange', () => {
    const link = linkInAddress();
    if (!sharing.isShown(link)) act('open', { link });
  });
  show(false);
}
