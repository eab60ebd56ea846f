// A live picture: buttons, a sentence, pictures and tables that follow the traits of a model. In a
// notebook that is the model of an ipywidgets widget, to which sliders and lists of ipywidgets are
// linked; elsewhere it is one of model.js, with the controls of controls.js.

const SLICE = 30; // milliseconds of work between two looks at the hand
const MORE = 4; // times as much as in the slice before, at most; the first slice does 1
const NARROW = 600; // pixels: what is narrower shows one picture at a time,
const PEEK = 36; // and so much of the next

export function decimal(value, decimals) {
  const unit = 10 ** decimals;
  return String(Math.round(value * unit) / unit + 0);
}

// What all that can be set is at first.
export function startOf({ page: { controls, hidden } }) {
  return { ...Object.fromEntries(controls.map(({ name, value }) => [name, value])), ...hidden };
}

export function drawPicture(
  { python, puppet, looks, dashes, element, prepare, comeToLife, showMore },
  { model, el, spec },
) {
  prepare();
  const { controls, words, height } = spec.page;
  const start = startOf(spec);
  const names = Object.keys(start);
  const decimals = Object.fromEntries(controls.map((each) => [each.name, each.decimals]));
  const live = python.open(JSON.stringify(spec));
  const values = () =>
    Object.fromEntries(
      names.map((name) => {
        const value = model.get(name);
        return [name, decimals[name] ? decimal(value, decimals[name]) : value];
      }),
    );

  const band = element(el, 'div', 'perceptron-band');
  const sentence = element(band, 'p', 'perceptron-live-sentence');
  sentence.setAttribute('role', 'status');
  sentence.setAttribute('aria-live', 'polite');
  const buttons = element(band, 'div', 'perceptron-buttons');
  const place = element(el, 'div', 'perceptron-pictures');
  const tables = element(el, 'div', 'perceptron-tables');
  tables.style.height = `${height}px`;

  // A legend beside a frame may need more than there is: then all shrinks until each picture fits.
  function shrink({ size, boxes, broadest }, width) {
    const room = boxes.length > 1 ? widest : width;
    const scale = Math.min(1, room / Number(broadest));
    picture.svg.style.setProperty('--wide', `${Number(size[0]) * scale}px`);
  }

  // On a phone one picture after the other, on all else side by side.
  let picture = null;
  let widest = -1;
  function fit() {
    const width = Math.round(place.clientWidth);
    const fits = width > 0 && width < NARROW ? width - PEEK : 0;
    if (fits === widest) return false;
    widest = fits;
    const places = live.places(values(), widest);
    picture = puppet(looks, dashes, places);
    if (widest > 0) shrink(places, width);
    place.replaceChildren(picture.svg);
    if (!places.boxes.length) place.remove(); // a table alone
    place.classList.toggle('perceptron-one-by-one', widest > 0);
    return true;
  }
  fit();
  const watch = new ResizeObserver(() => fit() && follow());
  watch.observe(place);

  function paint(state) {
    picture.show(state.scenes, state.description);
    if (sentence.textContent !== state.sentence) sentence.textContent = state.sentence;
    if (tables.shown !== state.tables) tables.innerHTML = tables.shown = state.tables;
  }

  // A newer move replaces one that waits; what is shown is always of one set of values.
  let turn = 0;
  let waiting = false;
  function follow() {
    waiting = false;
    turn += 1;
    const state = live.show(values());
    if (state.failed) {
      sentence.textContent = state.failed;
      return;
    }
    paint(state);
    goOn(turn, 0);
  }
  // What takes long is done in slices, shown as far as it is known, and dropped for a newer move.
  function goOn(mine, amount) {
    if (mine !== turn) return;
    const began = performance.now();
    const left = live.goOn(amount);
    const took = performance.now() - began || 1;
    const next = Math.max(1, Math.round(amount * Math.min(SLICE / took, MORE)));
    if (amount) paint(live.show(values()));
    if (left) setTimeout(goOn, 0, mine, next);
  }
  function moved() {
    if (waiting) return;
    waiting = true;
    queueMicrotask(follow);
  }
  const heard = names.map((name) => [`change:${name}`, moved]);

  // A number stays what was typed. ipywidgets' slider puts each value on one of its steps, which it
  // counts in floats, and hands that back: 0.123 as 0.12, and 0.3 as 0.30000000000000004. So it has a
  // trait of its own, of which only real moves count.
  function keepExact({ name, min, step, decimals }) {
    const slider = `_${name}_slider`;
    const exact = (value) => Number(decimal(value, decimals));
    const onStep = () => exact(min + Math.round((model.get(name) - min) / step) * step);
    const slid = () => {
      const value = exact(model.get(slider));
      if (value !== onStep()) model.set(name, value);
    };
    const typed = () => {
      model.set(name, exact(model.get(name)));
      model.set(slider, onStep());
    };
    typed();
    heard.push([`change:${slider}`, slid], [`change:${name}`, typed]);
  }
  controls.filter(({ kind }) => kind === 'slider').forEach(keepExact);
  for (const [event, act] of heard) model.on(event, act);

  function change(changed) {
    for (const [name, value] of Object.entries(changed)) model.set(name, Number(value));
    model.save_changes();
  }
  const button = (label, act) => {
    const made = element(buttons, 'button', 'jupyter-button widget-button', label);
    made.type = 'button';
    made.addEventListener('click', act);
  };
  button(words.reset, () => change(start));
  for (const [i, label] of words.actions.entries()) {
    button(label, () => change(live.act(i, values())));
  }

  follow();
  showMore([place, tables]);
  comeToLife(el, words.players);
  return () => {
    turn += 1;
    watch.disconnect();
    for (const [event, act] of heard) model.off(event, act);
  };
}
