// What each live cell carries: it finds what the page has already, or asks the kernel for it once.

const PATIENCE = 5000; // milliseconds, then a cell that waits for another one's answer asks, too

async function unpacked(data) {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

const asText = async (data) => new TextDecoder().decode(await unpacked(data));

function asked(model) {
  return new Promise((resolve) => {
    model.on('msg:custom', (content, buffers) => content.house && resolve(buffers));
    model.send({ ask: 'house' });
  });
}

async function build([text, mjs, wasm]) {
  const { modules, files, looks, dashes } = JSON.parse(await asText(text));
  const house = { looks, dashes };
  for (const [, source] of modules) {
    Object.assign(
      house,
      await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))),
    );
  }
  house.python = await house.startPython({
    mjs: await asText(mjs),
    wasm: await unpacked(wasm),
    files,
  });
  return house;
}

async function houseOf(model) {
  const houses = (globalThis.perceptronHouses ??= new Map());
  const hash = model.get('_house');
  for (;;) {
    if (!houses.has(hash)) {
      houses.set(hash, asked(model).then(build));
    }
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const house = await Promise.race([houses.get(hash), late]);
    if (house) return house;
    houses.delete(hash);
  }
}

export default {
  async render({ model, el }) {
    const [house, spec] = await Promise.all([houseOf(model), asText(model.get('_spec'))]);
    const { picture, ...rest } = JSON.parse(spec);
    const draw = picture ? house.drawPicture : house.drawQuestion;
    return draw(house, { model, el, spec: picture ? { picture, ...rest } : rest });
  },
};
