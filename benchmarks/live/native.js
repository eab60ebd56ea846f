// The three sliders as the browser has them, without ipywidgets' own: what those cost.
const LOWEST = { w1: -1, w2: -1, learning_rate: 0.01 };

export default {
  render({ model, el }) {
    for (const [name, min] of Object.entries(LOWEST)) {
      const slider = document.createElement('input');
      Object.assign(slider, { type: 'range', min, max: 1, step: 0.01, value: model.get(name) });
      slider.addEventListener('input', () => {
        model.set(name, Number(slider.value));
        model.save_changes();
      });
      el.append(slider);
    }
  },
};
