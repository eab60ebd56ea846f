// MicroPython with the course's own Python files, started once in a page.
//
// `mjs` and `wasm` are the addresses of its two files, `files` are [path, text] pairs, or a promise of
// them. What comes back asks `bridge.py`.

const HEAP = 8 * 1024 * 1024; // to begin with: it grows

export async function startPython({ mjs, wasm, files }) {
  const { loadMicroPython } = await import(mjs);
  const python = await loadMicroPython({
    heapsize: HEAP,
    url: wasm,
    stdout: (line) => console.warn(line),
  });
  const texts = await files;
  const folders = new Set(texts.map(([path]) => path.slice(0, path.lastIndexOf('/'))));
  for (const folder of folders) python.FS.mkdirTree(folder);
  for (const [path, text] of texts) python.FS.writeFile(path, text);
  // MicroPython's proxies look for their machine under this name. Another one in the page, perhaps
  // of a newer course, may have taken it.
  const machine = globalThis.Module;
  const bridge = python.pyimport('bridge');
  const call = (name, ...rest) => {
    globalThis.Module = machine;
    return bridge[name](...rest);
  };
  return {
    record: (...parts) => call('record', JSON.stringify(parts)),
    open(spec) {
      const number = call('open_picture', spec);
      const ask = (name, ...rest) => JSON.parse(call(name, number, ...rest));
      return {
        show(values) {
          const state = ask('show', JSON.stringify(values));
          return state.failed ? state : { ...state, tables: call('tables', number) };
        },
        places: (values, widest = 0) => ask('places', JSON.stringify(values), widest),
        act: (action, values) => ask('act', action, JSON.stringify(values)),
        goOn: (amount) => call('go_on', number, amount),
      };
    },
  };
}
