// A question: choices, how sure one is, and then the answer, which the model tells when the question
// shows, so that it is in no notebook. In class the choices only stand there, and the answer opens.

const NONE = -1;
const NOTHING = { choice: NONE, confidence: NONE, kept: false, opened: false };
const NAMES = Object.keys(NOTHING);

export function drawQuestion({ python, element, prepare, comeToLife }, { model, el, spec }) {
  prepare();
  const { question, choices, confidences, words, inClass } = spec;
  const root = element(el, 'div', 'perceptron-question');
  element(root, 'strong', '', question);
  const asked = inClass
    ? [listed(choices), []]
    : [
        chooser('choice', words.labels[0], choices, ''),
        chooser('confidence', words.labels[1], confidences, 'perceptron-confidence'),
      ];
  const buttons = element(root, 'div', 'perceptron-buttons');
  const keep = inClass ? {} : button(words.keep, () => put({ kept: true }));
  const open = button(words.open, () => put({ opened: true }));
  // In a notebook a prediction belongs to the file, and whoever has the file can run the cell anew.
  const forget = words.forget && !inClass ? button(words.forget, () => put(NOTHING)) : {};
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
      input.addEventListener('change', () => put({ [name]: i }));
      element(line, 'span', '', option);
      return input;
    });
  }
  function listed(options) {
    const list = element(root, 'ul');
    for (const option of options) element(list, 'li', '', option);
    return [];
  }
  function button(label, act) {
    const made = element(buttons, 'button', 'jupyter-button widget-button', label);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  }
  function put(values) {
    for (const [name, value] of Object.entries(values)) model.set(name, value);
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
    forget.hidden = !kept;
    open.disabled = (!kept && !inClass) || opened || !told;
    const chosen = kept ? [choices[choice], confidences[confidence]] : [];
    const answer = opened && told ? [told.answer, told.because] : [];
    const record = kept || answer.length ? python.record(chosen, answer) : '';
    if (status.textContent !== record) status.textContent = record;
  }
  for (const name of NAMES) model.on(`change:${name}`, update);
  update();
  comeToLife(el);
  return () => {
    model.off('msg:custom', hear);
    for (const name of NAMES) model.off(`change:${name}`, update);
  };
}
