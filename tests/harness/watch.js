// Watch a live picture in the page: when it is moved, when its pixels change, what its height is.
//
// The page is looked at in each frame. An image counts when it is loaded, and a change counts from
// the message that comes after the frame in which it is painted.
(pictureSelector) => {
  const find = (selector) => document.querySelector(selector);
  const cell = find(pictureSelector).closest('.jp-Cell');
  const seen = { moves: [], pictures: [], changes: [], heights: new Set(), missing: 0 };
  let before = [];

  const afterPaint = (times) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => times.push(performance.now());
    channel.port2.postMessage(0);
  };
  const look = () => {
    const picture = find(pictureSelector);
    const high = picture && picture.getBoundingClientRect().height > 50;
    seen.missing += high ? 0 : 1;
    seen.heights.add(Math.round(cell.getBoundingClientRect().height));
    if (high && (picture.tagName !== 'IMG' || (picture.complete && picture.naturalWidth > 0))) {
      const table = find('.jp-OutputArea-output table');
      const now = [picture, picture.src, table, find('.perceptron-live-sentence p')];
      if (now.slice(0, 2).some((part, i) => part !== before[i])) afterPaint(seen.pictures);
      if (now.some((part, i) => part !== before[i])) afterPaint(seen.changes);
      before = now;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  document.addEventListener('keydown', (event) => seen.moves.push(event.timeStamp), true);

  window.watched = {
    start() {
      Object.assign(seen, { moves: [], pictures: [], changes: [], heights: new Set(), missing: 0 });
    },
    result() {
      return { ...seen, heights: [...seen.heights] };
    },
    // Has the picture changed, and nothing any more for so long?
    quiet(ms) {
      return seen.pictures.length > 0 && performance.now() - Math.max(...seen.changes) > ms;
    },
    // Drag a handle over so many pixels, one move every 1/60 s, as a quick hand does.
    drag(handle, pixels, steps) {
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
