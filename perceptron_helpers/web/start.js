// What the start page and the playground load: each place that names what shall be there gets it, and
// its static copy hides. Where something is missing, the copy stays.

const DRAW = {
  squares: async (parent) => (await import('./squares.js')).drawSquares(parent),
  playground: async (parent) => (await import('./playground.js')).drawPlayground(parent),
};

for (const copy of document.querySelectorAll('[data-alive]')) {
  const place = document.createElement('div');
  place.className = copy.dataset.alive;
  copy.after(place);
  DRAW[copy.dataset.alive](place).then(
    () => {
      copy.hidden = true;
    },
    (error) => {
      place.remove();
      console.info(error);
    },
  );
}
