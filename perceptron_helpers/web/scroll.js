// What is wider than its place scrolls there: it fades where there is more, and keyboards reach it.

const EDGE = 2; // pixels that do not count

export function showMore(boxes) {
  const look = (box) => {
    const rest = box.scrollWidth - box.clientWidth;
    const at = Math.abs(box.scrollLeft);
    const more = rest > EDGE ? [at > EDGE && 'before', at < rest - EDGE && 'after'] : [];
    box.dataset.more = more.filter(Boolean).join(' ');
    const isTall = box.scrollHeight - box.clientHeight > EDGE;
    if (rest > EDGE || isTall) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  const watch = new ResizeObserver((seen) => {
    for (const { target } of seen) look(target.box ?? target);
  });
  for (const box of boxes) {
    box.addEventListener('scroll', () => look(box), { passive: true });
    watch.observe(box);
    const soon = () => requestAnimationFrame(() => look(box));
    new MutationObserver(soon).observe(box, { childList: true });
    for (const inside of box.children) {
      inside.box = box;
      watch.observe(inside);
    }
  }
}
