// Live pictures and questions in pages without a kernel: the book, slides, the start page.
//
//   import { bringToLife, drawLive, startHouse } from './host.js';
//
//   bringToLife(root = document, { inClass = false } = {})
//       Each static copy below `root`, as perceptron_helpers/live leaves it in a notebook, becomes
//       alive when it comes near the view. `inClass`: a question only opens its answer, and nothing
//       is kept. Where something is missing, the copies stay.
//   const model = await drawLive(parent, spec, values = {})
//       A live picture with its controls inside `parent`, of a spec as in a copy's data-scene;
//       `values` differ from those that it starts with. `model.get(name)`, `model.set(name, value)`,
//       `model.on('change:name', act)`.
//   const { python, puppet, looks, dashes } = await startHouse()
//       Once for a page: the core, which python.open(spec as text) asks, and the painter.

import { drawControls } from './controls.js';
import { recall, remember } from './memory.js';
import { modelOf } from './model.js';
import * as page from './page.js';
import { drawPicture, startOf } from './picture.js';
import { puppet } from './puppet.js';
import { drawQuestion } from './question.js';
import { startPython } from './runtime.js';
import { showMore } from './scroll.js';

const NEAR = '50% 0px'; // of the height of the view, above and below it
const COPIES = '.perceptron-leftover[data-scene], .perceptron-leftover[data-question]';

const here = (name) => new URL(name, import.meta.url).href;
const known = {};
const once = (name, make) => (known[name] ??= make());

async function data(name) {
  const answer = await fetch(here(name));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.json();
}

const build = async () => {
  const course = data('course.json');
  const [mjs, wasm] = ['micropython.mjs', 'micropython.wasm'].map(here);
  const python = await startPython({ mjs, wasm, files: course.then(({ files }) => files) });
  const { looks, dashes } = await course;
  return { ...page, showMore, puppet, looks, dashes, python };
};
export const startHouse = () => once('house', build);
const allQuestions = () => once('questions', () => data('questions.json'));

function newBox(parent, name) {
  once('style', () => {
    const link = page.element(document.head, 'link');
    Object.assign(link, { rel: 'stylesheet', href: here('host.css') });
  });
  const box = page.element(parent, 'div', `perceptron-box perceptron-host perceptron-${name}-box`);
  return page.element(box, 'div', 'perceptron-inside');
}

export async function drawLive(parent, spec, values = {}) {
  const house = await startHouse();
  const model = modelOf({ ...startOf(spec), ...values });
  const el = newBox(parent, 'picture');
  page.prepare();
  drawControls(el, spec.page.controls, spec.page.words, model);
  drawPicture(house, { model, el, spec });
  return model;
}

async function drawAsked(parent, name, inClass) {
  const [house, questions] = await Promise.all([startHouse(), allQuestions()]);
  const { answer, because, ...spec } = questions[name];
  const store = inClass ? null : name;
  const model = modelOf(recall(store, spec), {
    saved: (values) => remember(store, spec, values),
    answered: () => ({ answer, because }),
  });
  drawQuestion(house, { model, el: newBox(parent, 'question'), spec: { ...spec, inClass } });
}

async function bring(copy, inClass) {
  const { scene, question } = copy.dataset;
  const place = document.createElement('div');
  copy.after(place);
  try {
    if (scene) await drawLive(place, JSON.parse(scene));
    else await drawAsked(place, question, inClass);
    copy.hidden = true;
  } catch (error) {
    place.remove(); // the copy is as good as it was
    console.info(error);
  }
}

export function bringToLife(root = document, { inClass = false } = {}) {
  const copies = [...root.querySelectorAll(COPIES)];
  if (!copies.length || !globalThis.WebAssembly) return;
  startHouse().catch(() => {});
  const watch = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        bring(target, inClass);
      }
    },
    { rootMargin: NEAR },
  );
  for (const copy of copies) watch.observe(copy);
}
