// What each live cell carries: it finds what the page has already, or asks the kernel for it once.

const PATIENCE = 5000; // milliseconds, then a cell that waits for another one's answer asks, too

async function unpacked(data) {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

const asText = async (data) => new TextDecoder().decode(await unpacked(data));

const address = (data, type) => URL.createObjectURL(new Blob([data], { type }));

async function build([text, mjs, wasm]) {
  const { modules, files, looks, dashes } = JSON.parse(await asText(text));
  const house = { looks, dashes };
  for (const [, source] of modules) {
    Object.assign(house, await import(address(source, 'text/javascript')));
  }
  house.python = await house.startPython({
    mjs: address(await asText(mjs), 'text/javascript'),
    wasm: address(await unpacked(wasm), 'application/wasm'),
    files,
  });
  return house;
}

// Built once for all cells, whichever of them gets an answer first.
function houseOf(model) {
  globalThis.perceptronHouses ??= new Map();
  const houses = globalThis.perceptronHouses;
  const hash = model.get('_house');
  const isFirst = !houses.has(hash);
  if (isFirst) {
    const made = { hasCome: false };
    const parts = new Promise((resolve) => {
      made.give = resolve;
    });
    houses.set(hash, Object.assign(made, { house: parts.then(build) }));
  }
  const ours = houses.get(hash);
  const ask = () => {
    if (ours.hasCome) return;
    model.send({ ask: 'house' });
    setTimeout(ask, PATIENCE);
  };
  model.on('msg:custom', (content, buffers) => {
    if (content.house !== hash) return;
    ours.hasCome = true;
    ours.give(buffers);
  });
  setTimeout(ask, isFirst ? 0 : PATIENCE);
  return ours.house;
}

export default {
  async render({ model, el }) {
    const [house, spec] = await Promise.all([houseOf(model), asText(model.get('_spec'))]);
    const { picture, ...rest } = JSON.parse(spec);
    const draw = picture ? house.drawPicture : house.drawQuestion;
    return draw(house, { model, el, spec: picture ? { picture, ...rest } : rest });
  },
};
