// What a lesson's page in the browser says around Jupyter: that Python is on its way, the way back to
// the book, how to start afresh. It keeps saved pictures until new ones are there, and says so when
// Python does not come: JupyterLite itself only goes on saying "Connecting".
(() => {
  const PATIENCE = 120; // seconds; at 2 Mbit/s the first start takes about as long
  const REST = 2000; // milliseconds: a page that has not moved for so long stands still
  const DATABASE = 'JupyterLite Storage';
  const notebook = new URLSearchParams(location.search).get('path');
  if (!notebook) return;
  const page = new URL(`../../${notebook.replace(/\.ipynb$/, '.html')}`, location.href).href;

  const style = document.createElement('style');
  style.textContent = `
    #perceptron-guide { position: fixed; inset: 0 0 auto; z-index: 9999; display: flex; gap: 4px 20px;
      align-items: center; box-sizing: border-box; height: 48px; padding: 4px 12px; overflow: hidden;
      font: 15px/1.25 sans-serif; color: #000; background: #fdebdd; border-bottom: 2px solid #d55e00; }
    #perceptron-guide :is(a, button) { flex: none; min-height: 32px; padding: 4px 10px; border: 1px solid #767676;
      border-radius: 6px; box-sizing: border-box; font: inherit; color: #000; background: #fff; text-decoration: none;
      cursor: pointer; }
    #perceptron-guide p { flex: 1; margin: 0; }
    #perceptron-guide[data-state=loading] p::before { content: "◐"; display: inline-block; margin-right: 8px;
      animation: perceptron-turn 1.5s linear infinite; }
    @keyframes perceptron-turn { to { transform: rotate(1turn); } }
    @media (prefers-reduced-motion: reduce) { #perceptron-guide p::before { animation: none !important; } }
    @media (max-width: 640px) { #perceptron-guide { font-size: 14px; gap: 4px 8px; height: 88px; flex-wrap: wrap; }
      #perceptron-guide p { order: 3; flex: 1 0 100%; } #main { top: 88px !important; } }
    @media (min-width: 641px) { #main { top: 48px !important; } }
    #main { height: auto !important; bottom: 0 !important; }
    .jp-NotebookTrustedStatus, .jp-NotebookTrust { display: none !important; }
    .perceptron-kept { margin: 8px 8px 8px 72px; background: #fff; }`;
  document.head.append(style);

  const WORDS = {
    // Measured without anything kept: 27.3 MB, compressed, of which Pyodide is 23.
    loading:
      'Python is loading: 27 MB the first time, half a minute or more. You can read meanwhile.',
    ready: 'Python is ready: Shift + Enter runs a cell. What you change stays in this browser.',
  };
  const light = () => document.querySelector('.jp-Notebook-ExecutionIndicator');
  const kernel = () => document.querySelector('.jp-KernelName')?.textContent ?? '';
  // Before a kernel is so much as asked for, Jupyter calls it idle.
  const isThere = () =>
    kernel().startsWith('Python') && ['idle', 'busy'].includes(light()?.dataset.status);

  function add(parent, name, text, rest = {}) {
    const made = Object.assign(document.createElement(name), { textContent: text, ...rest });
    parent.append(made);
    return made;
  }

  // In the browser's own storage lies what a reader has changed, by its path.
  async function startAfresh() {
    if (!confirm('Start this lesson afresh? What you have changed in it is lost.')) return;
    const all = await indexedDB.databases();
    for (const { name } of all.filter((each) => each.name.startsWith(DATABASE))) {
      await new Promise((done) => {
        const opening = indexedDB.open(name);
        opening.onerror = done;
        opening.onsuccess = () => {
          const database = opening.result;
          const stores = ['files', 'checkpoints'].filter((one) =>
            database.objectStoreNames.contains(one),
          );
          if (!stores.length) return done();
          const change = database.transaction(stores, 'readwrite');
          for (const store of stores) change.objectStore(store).delete(notebook);
          change.oncomplete = change.onerror = () => {
            database.close();
            done();
          };
        };
      });
    }
    location.reload();
  }

  function greet() {
    const bar = add(document.body, 'div', '', { id: 'perceptron-guide' });
    add(bar, 'a', '← Back to the book', { href: page + location.hash });
    const said = add(bar, 'p', '');
    said.setAttribute('role', 'status');
    add(bar, 'button', 'Start afresh', { type: 'button', onclick: startAfresh });
    const say = (state) => {
      bar.dataset.state = state;
      said.textContent = WORDS[state];
    };
    say('loading');
    const wait = setInterval(() => {
      if (!isThere()) return;
      clearInterval(wait);
      say('ready');
    }, 200);
  }

  // A link such as …#cell-7 leads to the cell with this number, from 0. Jupyter adds one cell after the
  // other, and those above grow, so it is led to until it stays, or until the reader goes elsewhere.
  function goToCell() {
    const [, number] = location.hash.match(/^#cell-(\d+)$/) ?? [];
    if (number === undefined) return;
    let [there, since] = [null, 0];
    const wait = setInterval(() => {
      const cell = document.querySelectorAll('.jp-Notebook .jp-Cell')[number];
      if (!cell) return;
      const { top } = cell.getBoundingClientRect();
      if (top !== there) {
        cell.scrollIntoView({ block: 'start' });
        [there, since] = [cell.getBoundingClientRect().top, Date.now()];
      } else if (Date.now() - since > REST) {
        clearInterval(wait);
      }
    }, 200);
    for (const act of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      addEventListener(act, () => clearInterval(wait), { once: true, passive: true });
    }
  }

  // Jupyter takes away a cell's output as soon as it is to run, and Python may still be on its way.
  function keepPictures() {
    const isCopy = (node) => node.classList?.contains('perceptron-kept'); // our own changes come here, too
    const holds = (node, what) => !isCopy(node) && node.querySelector?.(what);
    new MutationObserver((changes) => {
      for (const { target, removedNodes, addedNodes } of changes) {
        const cell = target.closest?.('.jp-CodeCell');
        if (!cell) continue;
        const kept = cell.querySelector('.perceptron-kept');
        const gone = [...removedNodes].find((node) => holds(node, '.perceptron-leftover'));
        if (gone && !kept && !target.querySelector('.perceptron-leftover')) {
          const copy = add(cell, 'div', '', { className: 'perceptron-kept' });
          copy.append(...gone.cloneNode(true).querySelectorAll('.jp-OutputArea-output'));
        } else if (kept && [...addedNodes].some((node) => holds(node, '.jp-OutputArea-output'))) {
          kept.remove();
        }
      }
    }).observe(document.body, { subtree: true, childList: true });
  }

  let alarm = null;
  function tell() {
    if (alarm || light()?.dataset.status !== 'unknown') return;
    alarm = add(document.body, 'div', '');
    alarm.setAttribute('role', 'alert');
    alarm.style =
      'position:fixed;bottom:0;left:0;right:0;z-index:9999;padding:1em;' +
      'font:16px/1.5 sans-serif;color:#000;background:#ffe9a8;border-top:3px solid #8a5a00';
    alarm.innerHTML =
      '<strong>Python has not started yet, so no cell can run.</strong> ' +
      'Perhaps you are offline, or a filter blocks the server that it comes from. ' +
      '<a href="" style="color:#00408a">Try again</a>, or ' +
      '<a style="color:#00408a">read this page in the book</a>.';
    alarm.lastElementChild.href = page;
    const wait = setInterval(() => {
      if (!isThere()) return;
      alarm.remove();
      clearInterval(wait);
    }, 500);
  }

  addEventListener('DOMContentLoaded', () => {
    greet();
    goToCell();
    keepPictures();
  });
  addEventListener('unhandledrejection', tell);
  setTimeout(tell, 1000 * PATIENCE);
})();
