// Watch a live picture in the page: when it is moved, when its pixels change, what its height is.
//
// The page is looked at in each frame. An image counts when it is loaded, and a change counts from
// the message that comes after the frame in which it is painted.
(pictureSelector) => {
  const find = (selector) => document.querySelector(selector);
  const cell = find(pictureSelector).closest('.jp-Cell, .perceptron-box');
  const seen = { moves: [], pictures: [], changes: [], heights: new Set(), missing: 0 };
  let changed = { picture: false, anything: false };

  const afterPaint = (times) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => times.push(performance.now());
    channel.port2.postMessage(0);
  };
  const note = ({ target, addedNodes }) => {
    const node = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    if (!node || node.closest('.widget-slider, .perceptron-control')) return; // the slider itself moves at once
    const picture = find(pictureSelector);
    const holds = (part) => part.contains(picture);
    changed.anything = true;
    changed.picture ||= !!picture && (picture.contains(node) || [...addedNodes].some(holds));
  };
  const what = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver((records) => records.forEach(note)).observe(cell, what);
  const look = () => {
    const picture = find(pictureSelector);
    const high = picture && picture.getBoundingClientRect().height > 50;
    seen.missing += high ? 0 : 1;
    seen.heights.add(Math.round(cell.getBoundingClientRect().height));
    if (high && (picture.tagName !== 'IMG' || (picture.complete && picture.naturalWidth > 0))) {
      if (changed.picture) afterPaint(seen.pictures);
      if (changed.anything) afterPaint(seen.changes);
      changed = { picture: false, anything: false };
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  document.addEventListener('keydown', (event) => seen.moves.push(event.timeStamp), true);

  window.watched = {
    start() {
      changed = { picture: false, anything: false };
      Object.assign(seen, { moves: [], pictures: [], changes: [], heights: new Set(), missing: 0 });
    },
    result() {
      return { ...seen, heights: [...seen.heights] };
    },
    // Has the picture changed, and nothing any more for so long?
    quiet(ms) {
      // Two messages tell of one frame: the second may still be on its way.
      if (!seen.pictures.length || !seen.changes.length) return false;
      return performance.now() - Math.max(...seen.changes) > ms;
    },
    // The same for a native slider, which follows no event of a script: it is told where it is.
    slide(range, steps) {
      return new Promise((done) => {
        const first = Number(range.value);
        const last = first > 0 ? Number(range.min) : Number(range.max);
        const started = performance.now();
        let step = 0;
        const move = () => {
          step += 1;
          seen.moves.push(performance.now());
          range.value = first + (last - first) * step / steps;
          range.dispatchEvent(new Event('input', { bubbles: true }));
          if (step === steps) return done();
          setTimeout(move, started + (step + 1) * 1000 / 60 - performance.now());
        };
        setTimeout(move, 1000 / 60);
      });
    },
    // Drag a handle over so many pixels, one move every 1/60 s, as a quick hand does.
    drag(handle, pixels, steps) {
      if (handle.type === 'range') return this.slide(handle, steps);
      const box = handle.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const send = (target, type, at) => target.dispatchEvent(new MouseEvent(type, {
        bubbles: true, cancelable: true, view: window, button: 0,
        buttons: type === 'mouseup' ? 0 : 1, clientX: at, clientY: y }));
      return new Promise((done) => {
        let step = 0;
        const started = performance.now();
        send(handle, 'mousedown', x);
        const move = () => {
          step += 1;
          seen.moves.push(performance.now());
          send(document.documentElement, 'mousemove', x + pixels * step / steps);
          if (step < steps) {
            setTimeout(move, started + (step + 1) * 1000 / 60 - performance.now());
          } else {
            send(document.documentElement, 'mouseup', x + pixels);
            done();
          }
        };
        setTimeout(move, 1000 / 60);
      });
    },
  };
}
