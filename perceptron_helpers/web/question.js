// A question in a notebook: choices, how sure one is, and then the answer, which the kernel tells
// when the question shows, so that it is in no file.

const NONE = -1;

export function drawQuestion({ python, element, prepare, comeToLife }, { model, el, spec }) {
  prepare();
  const { question, choices, confidences, words } = spec;
  const root = element(el, 'div', 'perceptron-question');
  element(root, 'strong', '', question);
  const asked = [
    chooser('choice', words.labels[0], choices, ''),
    chooser('confidence', words.labels[1], confidences, 'perceptron-confidence'),
  ];
  const buttons = element(root, 'div', 'perceptron-buttons');
  const keep = button(words.keep, 'kept');
  const open = button(words.open, 'opened');
  const status = element(root, 'p', 'perceptron-live-sentence');
  status.setAttribute('role', 'status');
  status.setAttribute('aria-live', 'polite');

  let told = null;
  const hear = (content) => {
    if (!('answer' in content)) return;
    told = content;
    update();
  };
  model.on('msg:custom', hear);
  model.send({ ask: 'answer' });

  function chooser(name, label, options, className) {
    const set = element(root, 'fieldset', className);
    element(set, 'legend', '', label);
    const group = `${name}-${Math.random()}`;
    return options.map((option, i) => {
      const line = element(set, 'label');
      const input = element(line, 'input');
      Object.assign(input, { type: 'radio', name: group });
      input.addEventListener('change', () => put(name, i));
      element(line, 'span', '', option);
      return input;
    });
  }
  function button(label, name) {
    const made = element(buttons, 'button', 'jupyter-button widget-button', label);
    made.type = 'button';
    made.addEventListener('click', () => put(name, true));
    return made;
  }
  function put(name, value) {
    model.set(name, value);
    model.save_changes();
  }
  function update() {
    const [choice, confidence, kept, opened] = NAMES.map((name) => model.get(name));
    [choice, confidence].forEach((chosen, i) => {
      asked[i].forEach((input, place) => {
        input.checked = place === chosen;
        input.disabled = kept;
      });
    });
    keep.disabled = kept || choice === NONE || confidence === NONE;
    open.disabled = !kept || opened || !told;
    const chosen = [choices[choice], confidences[confidence]];
    const record = !kept
      ? ''
      : python.record(chosen, opened && told ? [told.answer, told.because] : []);
    if (status.textContent !== record) status.textContent = record;
  }
  const NAMES = ['choice', 'confidence', 'kept', 'opened'];
  for (const name of NAMES) model.on(`change:${name}`, update);
  update();
  comeToLife(el);
  return () => {
    model.off('msg:custom', hear);
    for (const name of NAMES) model.off(`change:${name}`, update);
  };
}
