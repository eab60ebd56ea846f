// The course's main picture computed in JavaScript, with ipywidgets' own sliders and our painter: a
// yardstick for what a page can do at best. It knows one gate, and rounds as floats do.
const ROWS = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 1],
];

function train(w, alpha) {
  const states = [[...w]];
  const counts = [];
  while (states.length <= 100) {
    let mistakes = 0;
    for (const [a, b, t] of ROWS) {
      const error = t - (w[0] * a + w[1] * b > 0 ? 1 : 0);
      if (error) mistakes += 1;
      w = [w[0] + alpha * error * a, w[1] + alpha * error * b];
    }
    states.push(w);
    counts.push(mistakes);
    if (!mistakes) break;
  }
  return { states, counts };
}

const text = (value) => String(Math.round(value * 1000) / 1000);

function move(scenes, values) {
  const { states, counts } = train([values.w1, values.w2], values.learning_rate);
  const [u, v] = states.at(-1);
  const curve = (i) => states.map((w, epoch) => [epoch, w[i]]);
  const ends = v
    ? [
        [-0.5, (0.5 * u) / v],
        [1.5, (-1.5 * u) / v],
      ]
    : [
        [0, -0.5],
        [0, 1.5],
      ];
  const errors = counts.map((n, i) => [i + 1, Math.sqrt(n / 4)]);
  const change = {
    boundary: { pieces: [ends] },
    'w₁': { pieces: [curve(0)] },
    'w₂': { pieces: [curve(1)] },
    'w₁ markers': { points: curve(0) },
    'w₂ markers': { points: curve(1) },
    mistakes: { pieces: [counts.map((n, i) => [i + 1, n])] },
    rmse: { pieces: [errors] },
    'mistakes markers': { points: counts.map((n, i) => [i + 1, n]) },
    'rmse markers': { points: errors },
  };
  for (const scene of scenes)
    for (const [name, mark] of scene.marks)
      if (change[name]) Object.assign(mark, change[name], { unit: [1, 1] });
  const row = (w, i) => `<tr><td>${i}</td><td>${text(w[0])}</td><td>${text(w[1])}</td></tr>`;
  const sentence = `After ${counts.length} epochs: w₁ = ${text(u)}, w₂ = ${text(v)}.`;
  return { scenes, sentence, tables: `<table>${states.map(row).join('')}</table>` };
}

export default {
  render({ model, el }) {
    const { looks, dashes, places, scenes } = JSON.parse(model.get('first'));
    const picture = puppet(looks, dashes, places);
    const sentence = document.createElement('p');
    const tables = document.createElement('div');
    sentence.className = 'perceptron-live-sentence';
    tables.style.cssText = 'height:224px;overflow:auto';
    el.classList.add('perceptron-floor');
    el.append(sentence, picture.svg, tables);
    const names = ['w1', 'w2', 'learning_rate'];
    const follow = () => {
      const state = move(scenes, Object.fromEntries(names.map((name) => [name, model.get(name)])));
      picture.show(state.scenes, state.sentence);
      sentence.textContent = state.sentence;
      tables.innerHTML = state.tables;
    };
    for (const name of names) model.on(`change:${name}`, follow);
    follow();
  },
};
