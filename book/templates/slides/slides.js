// What reveal.js does not know: how large a phone is, which keys belong to a control, and how large
// letters can be so that a slide is full and nothing is cut.

const WIDE = { width: 1280, height: 720 };
const PHONE = 700; // pixels: a slide on a narrower page is as large as the page
// Letters are this much larger or smaller than slides.css has them.
const TEXT = { largest: 1.4, usual: 1, smallest: 0.87, onPhones: 0.82 };
const FIXED = { largest: 1.3, smallest: 0.7 }; // programs, tables, formulas: they break no lines
const BROKEN = 0.85; // … but for what would be too small: it breaks its lines at this size
const STEP = 0.02;
const SQUARE = 1.7; // width by height: a picture below that leaves room for words beside it

const isNarrow = () => innerWidth < PHONE;
const size = () => (isNarrow() ? { width: innerWidth, height: innerHeight } : WIDE);

// Light or dark, as the reader has chosen in the book, or else as the system is.
function chosenTheme() {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null;
  }
}
function dress() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.body.dataset.theme = { dark: 'dark', light: 'light' }[chosenTheme()] ?? dark;
  document.body.classList.toggle('narrow', isNarrow());
}

// A slider keeps its arrows, and a list and a field all their keys. A presenter's buttons (Page Up,
// Page Down) turn slides at any time, and Escape gives the keys back to the slides.
const KEYS = { PageDown: () => Reveal.next(), PageUp: () => Reveal.prev() };
function turn(event) {
  const at = document.activeElement;
  if (event.key === 'Escape') at.blur();
  if (!at.matches('input, select') || !(event.key in KEYS)) return;
  event.preventDefault();
  KEYS[event.key]();
}
function isForSlides(event) {
  const at = document.activeElement;
  if (at.matches('input, select')) return false;
  return !(at.matches('button, summary, a') && /^( |Enter)$/.test(event.key));
}

// Makes letters smaller in steps; returns how large they are in the end.
function shrink(elements, { from, to }, isIn, atMost = () => from) {
  for (let part = from; ; part = Math.max(to, part - STEP)) {
    for (const each of elements) {
      each.style.removeProperty('font-size');
      const usual = parseFloat(getComputedStyle(each).fontSize);
      const now = `${usual * Math.min(part, atMost(each))}px`;
      each.style.setProperty('font-size', now, 'important'); // tables bring their own
    }
    if (part <= to || isIn()) return part;
  }
}

function hasSquarePicture(slide) {
  const picture = slide.querySelector('img, .picture svg');
  if (!picture) return false;
  const { width, height } = picture.viewBox?.baseVal ?? {
    width: picture.naturalWidth,
    height: picture.naturalHeight,
  };
  return width < SQUARE * height;
}

// On a phone a table of many columns is wider than the page, and moves under the finger.
function scrollInside(box, isWide) {
  box.classList.toggle('scrolls', isWide);
  box.toggleAttribute('data-prevent-swipe', isWide);
  if (isWide) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
}

function fit() {
  const slide = Reveal.getCurrentSlide();
  if (!slide) return;
  const parts = [...slide.children].filter((each) => !each.matches('.notes'));
  const fixed = [...slide.querySelectorAll('pre, table, math[display=block]')].filter(
    (each) => !each.closest('.notes, .perceptron-box, .perceptron-leftover'),
  );
  const isLive = Boolean(slide.querySelector('[data-scene]'));
  const isBeside = !isLive && parts.length > 2 && hasSquarePicture(slide);
  slide.classList.toggle('beside', isBeside);
  const widest = new Map();
  for (const each of fixed) {
    each.classList.remove('breaks');
    const box = each.parentElement;
    const isIn = () =>
      each.scrollWidth <= Math.min(each.clientWidth || Infinity, box.clientWidth) + 1;
    const fits = shrink([each], { from: FIXED.largest, to: FIXED.smallest }, isIn);
    widest.set(each, isIn() ? fits : BROKEN);
    each.classList.toggle('breaks', !isIn());
    if (each.matches('table')) scrollInside(box, !isIn());
  }
  // Once a live picture's table has left no room beside it, it keeps the whole width.
  for (const box of slide.querySelectorAll('.perceptron-tables')) {
    if (box.scrollWidth > box.clientWidth + 1) slide.classList.add('wide-table');
  }
  const floor = slide.clientHeight - parseFloat(getComputedStyle(slide).paddingBottom) + 1;
  const isIn = () =>
    parts.every(
      (part) =>
        part.offsetTop + part.offsetHeight <= floor && part.scrollHeight <= part.offsetHeight + 1,
    );
  const leavesRoom = isLive || (slide.querySelector('img, .picture') && !isBeside);
  shrink([slide], { from: leavesRoom ? TEXT.usual : TEXT.largest, to: TEXT.usual }, isIn);
  shrink(fixed, { from: FIXED.largest, to: FIXED.smallest }, isIn, (each) => widest.get(each));
  const to = isNarrow() ? TEXT.onPhones : TEXT.smallest;
  if (!isIn()) shrink([slide], { from: TEXT.usual, to }, isIn);
}

function resize() {
  dress();
  Reveal.configure(size());
  fit();
}

dress();
await Reveal.initialize({
  ...size(),
  margin: 0,
  minScale: 0.1,
  maxScale: 4,
  display: 'flex',
  center: false,
  hash: true,
  transition: 'none',
  navigationMode: 'linear',
  slideNumber: 'c/t',
  scrollActivationWidth: null,
  keyboardCondition: isForSlides,
  plugins: [RevealNotes],
});
for (const turned of ['slidechanged', 'fragmentshown', 'fragmenthidden']) Reveal.on(turned, fit);
addEventListener('keydown', turn, true);
addEventListener('resize', resize);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', dress);
document.addEventListener('toggle', fit, true);
document.addEventListener('load', fit, true); // a picture, or a style sheet that comes late
document.fonts.ready.then(fit);
fit();

const { alive } = document.body.dataset;
if (alive) {
  const { bringToLife } = await import(`${alive}/host.js`);
  bringToLife(document, { inClass: true });
  const hasGrown = new MutationObserver((changes) => {
    if (changes.some(({ target }) => target.closest('section') === Reveal.getCurrentSlide())) fit();
  });
  for (const place of document.querySelectorAll('.output:has(.perceptron-leftover)')) {
    hasGrown.observe(place, { childList: true, subtree: true });
    place.dataset.preventSwipe = ''; // a finger on a slider moves the slider
  }
}
