// What is wider than its place scrolls there: it fades where there is more, and keyboards reach it.

const EDGE = 2; // pixels that do not count

export function showMore(boxes) {
  const look = (box) => {
    const rest = box.scrollWidth - box.clientWidth;
    const at = Math.abs(box.scrollLeft);
    const more = rest > EDGE ? [at > EDGE && 'before', at < rest - EDGE && 'after'] : [];
    box.dataset.more = more.filter(Boolean).join(' ');
    box.toggleAttribute('data-scrolls', rest > EDGE);
    if (rest > EDGE) box.tabIndex = 0;
    else if (box.tabIndex === 0) box.removeAttribute('tabindex');
  };
  const watch = new ResizeObserver((seen) => {
    for (const { target } of seen) look(target.box ?? target);
  });
  for (const box of boxes) {
    box.addEventListener('scroll', () => look(box), { passive: true });
    watch.observe(box);
    for (const inside of box.children) {
      inside.box = box;
      watch.observe(inside);
    }
  }
}
