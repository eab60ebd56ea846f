// What a reader has predicted, kept in the reader's browser alone. A browser that keeps nothing, and
// what no longer fits the question, do no harm.

const PREFIX = 'perceptron-question ';
const NOTHING = { choice: -1, confidence: -1, kept: false, opened: false };

// What is kept of a question called `name`, or of none where `name` is null.
export function recall(name, { choices, confidences }) {
  try {
    const { choice, confidence, opened } = JSON.parse(localStorage.getItem(PREFIX + name)) ?? {};
    const found = { choice: choices.indexOf(choice), confidence: confidences.indexOf(confidence) };
    if (name === null || found.choice < 0 || found.confidence < 0) return { ...NOTHING };
    return { ...found, kept: true, opened: opened === true };
  } catch {
    return { ...NOTHING };
  }
}

// Only what was kept is kept: in words, so that choices may change their order.
export function remember(name, { choices, confidences }, { choice, confidence, kept, opened }) {
  if (name === null) return;
  try {
    const said = { choice: choices[choice], confidence: confidences[confidence], opened };
    if (kept) localStorage.setItem(PREFIX + name, JSON.stringify(said));
    else localStorage.removeItem(PREFIX + name);
  } catch {
    // then it lasts as long as the page
  }
}
