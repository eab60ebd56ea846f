// Say so when Python does not start. JupyterLite itself only goes on saying "Connecting".
(() => {
  const PATIENCE = 45; // seconds; a slow line needs about as long for the 25 MB of the first start
  const light = () => document.querySelector('.jp-Notebook-ExecutionIndicator');
  const waits = () => light() && light().dataset.status === 'unknown';
  let shown = null;

  const tell = () => {
    if (shown || !waits()) return;
    const notebook = new URLSearchParams(location.search).get('path') || 'index.ipynb';
    shown = document.createElement('div');
    shown.setAttribute('role', 'alert');
    shown.style = 'position:fixed;bottom:0;left:0;right:0;z-index:9999;padding:1em;'
      + 'font:16px/1.5 sans-serif;color:#000;background:#ffe9a8;border-top:3px solid #8a5a00';
    shown.innerHTML = '<strong>Python has not started, so no cell can run.</strong> '
      + 'Perhaps you are offline, or a filter blocks the server that it comes from. '
      + '<a href="" style="color:#00408a">Try again</a>, or '
      + '<a style="color:#00408a">read this page in the book</a>.';
    const page = new URL('../../' + notebook.replace(/\.ipynb$/, '.html'), location.href);
    shown.lastElementChild.href = page.href;
    document.body.append(shown);
    const wait = setInterval(() => {
      if (waits()) return;
      shown.remove();
      clearInterval(wait);
    }, 500);
  };
  addEventListener('unhandledrejection', tell);
  setTimeout(tell, 1000 * PATIENCE);
})();
