// A puppet: paints the scenes of a live picture as SVG, and moves what is there already.
//
// It knows six kinds of marks and nothing of neurons: what stands where is decided in `core`, and
// how each look is painted in `plots/looks.py`, which comes in as plain data. Lengths are points,
// 1/72 inch, as in the scenes; Matplotlib's rules for ticks, texts and arrows are kept.

const SVG = 'http://www.w3.org/2000/svg';
const FONT = "'DejaVu Sans', Verdana, sans-serif";
const SIZE = 12; // of letters
// Of DejaVu Sans, in parts of its size: above and below the baseline, and between two lines.
const [ASCENT, DESCENT, GAP] = [0.76, 0.24, 0.2];
const LINE = ASCENT + DESCENT + GAP;
const TICK = { length: 5, width: 1.2, pad: 3.5 };
const LABEL = { size: 13, pad: 4 };
const GRID = 12; // how far apart the lines of a hatch are
const [INK, PAPER] = ['var(--on-000000,#000)', 'var(--on-ffffff,#fff)']; // other ones where it is dark
const BOX = 4; // how far the white of a text with a box reaches beyond its letters

let pictures = 0;

const round = (value) => Math.round(value * 100) / 100;

function add(parent, name, attributes = {}) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
}

function set(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    const text = String(value);
    if (node.getAttribute(key) !== text) node.setAttribute(key, text);
  }
}

function part(group, index, name) {
  return group.children[index] || add(group, name);
}

let pen;
function widthOf(text, size) {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = `${size}px ${FONT}`;
  return pen.measureText(text).width;
}

// Where the letters of a text stand: the baseline of its first line above or below (x, y).
function baseline(lines, up, size) {
  const gap = lines > 1 ? GAP * size : 0;
  const high = lines * ((ASCENT + DESCENT) * size + gap);
  const first = ASCENT * size + gap / 2;
  const rest = (lines - 1) * LINE * size;
  return { top: first, bottom: first - high, baseline: -rest, center: first - high / 2 }[up];
}

const ANCHOR = { left: 'start', center: 'middle', right: 'end' };

function letters(
  node,
  text,
  x,
  y,
  { across = 'center', up = 'center', size = SIZE, turn = 0 } = {},
) {
  const lines = text ? text.split('\n') : [];
  const key = [text, round(x), round(y), across, up, size, turn].join('|');
  if (node.key === key) return;
  node.key = key;
  set(node, { 'font-size': size, 'text-anchor': ANCHOR[across] });
  if (turn) node.setAttribute('transform', `rotate(${turn} ${round(x)} ${round(y)})`);
  const first = y + baseline(lines.length, up, size);
  node.replaceChildren();
  lines.forEach((line, i) => {
    add(node, 'tspan', { x: round(x), y: round(first + i * LINE * size) }).textContent = line;
  });
}

// The box that a frame fills of the room that it has.
function frameBox([left, top, width, height], { shape, x, y }) {
  const wanted =
    shape === 'square'
      ? 1
      : shape === 'equal'
        ? Math.abs((y[1] - y[0]) / (x[1] - x[0]))
        : height / width;
  const wide = Math.min(width, height / wanted);
  const high = wide * wanted;
  return [left + (width - wide) / 2, top + (height - high) / 2, wide, high];
}

// Outlines of shapes, in halves of their size, y upwards.
const polygon = (corners) => `M${corners.map((at) => at.join(' ')).join('L')}Z`;
const CIRCLE = 'M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0Z';
const RING = 1 / 1.3; // the cross beside the ring reaches this much farther
const SHAPES = {
  circle: CIRCLE,
  square: polygon([
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]),
  diamond: polygon([
    [0, -Math.SQRT2],
    [Math.SQRT2, 0],
    [0, Math.SQRT2],
    [-Math.SQRT2, 0],
  ]),
  'thin diamond': polygon([
    [0, -Math.SQRT2],
    [0.6 * Math.SQRT2, 0],
    [0, Math.SQRT2],
    [-0.6 * Math.SQRT2, 0],
  ]),
  up: polygon([
    [0, -1],
    [-1, 1],
    [1, 1],
  ]),
  down: polygon([
    [0, 1],
    [-1, -1],
    [1, -1],
  ]),
  cross: 'M-1 -1L1 1M-1 1L1 -1',
  'bold cross': polygon([
    [-0.5, -1],
    [0, -0.5],
    [0.5, -1],
    [1, -0.5],
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
    [-0.5, 1],
    [-1, 0.5],
    [-0.5, 0],
    [-1, -0.5],
  ]),
  'ring and cross':
    `M${-RING} 0A${RING} ${RING} 0 1 0 ${RING} 0A${RING} ${RING} 0 1 0 ${-RING} 0Z` +
    `M${0.75 * RING} ${-0.75 * RING}L1 -1M${0.75 * RING} -1L1 ${-0.75 * RING}`,
};

// An outline's numbers made larger and moved; flags of arcs stay.
function placed(shape, x, y, half) {
  return shape.replace(/([MLA])([^MLAZ]*)/g, (_, op, rest) => {
    const n = rest.trim().split(/[\s]+/).map(Number);
    if (op === 'A') {
      return `A${round(n[0] * half)} ${round(n[1] * half)} 0 ${n[3]} ${n[4]} ${round(x + n[5] * half)} ${round(y + n[6] * half)}`;
    }
    return `${op}${round(x + n[0] * half)} ${round(y + n[1] * half)}`;
  });
}

export function puppet(looks, dashes, { size, boxes }) {
  const points = (hundredths) => Number(hundredths) * 0.72;
  const [width, height] = size.map(points);
  const name = `perceptron-${(pictures += 1)}`;
  const svg = document.createElementNS(SVG, 'svg');
  set(svg, {
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    role: 'img',
    preserveAspectRatio: 'xMinYMin',
    'font-family': FONT,
    fill: INK,
  });
  svg.style.cssText = `--wide:${Number(size[0])}px;background:${PAPER}`;
  const defs = add(svg, 'defs');
  const scenes = boxes.map((box, i) => {
    const [left, bottom, wide, high] = box.map(points);
    const clip = add(add(defs, 'clipPath', { id: `${name}-clip-${i}` }), 'rect');
    return {
      room: [left, height - bottom - high, wide, high],
      axes: add(svg, 'g'),
      marks: add(svg, 'g'),
      clip,
      clipped: `url(#${name}-clip-${i})`,
      known: new Map(),
    };
  });

  const fills = new Map();
  function fill(look) {
    if (!look.hatch) return look.fill;
    const key = look.fill + look.hatch + look.hatch_colour;
    if (!fills.has(key)) {
      const id = `${name}-hatch-${fills.size}`;
      const pattern = add(defs, 'pattern', {
        id,
        width: GRID,
        height: GRID,
        patternUnits: 'userSpaceOnUse',
      });
      add(pattern, 'rect', { width: GRID, height: GRID, fill: look.fill });
      const rising = `M-1 1L1 -1M0 ${GRID}L${GRID} 0M${GRID - 1} ${GRID + 1}L${GRID + 1} ${GRID - 1}`;
      const falling = `M-1 ${GRID - 1}L1 ${GRID + 1}M0 0L${GRID} ${GRID}M${GRID - 1} -1L${GRID + 1} 1`;
      const d = rising + (look.hatch.includes('x') ? falling : '');
      add(pattern, 'path', { d, stroke: look.hatch_colour, 'stroke-width': 1.2, fill: 'none' });
      fills.set(key, `url(#${id})`);
    }
    return fills.get(key);
  }

  const dash = (look, wide) =>
    look.dash ? dashes[look.dash].map((n) => round(n * wide)).join(' ') : 'none';

  const DRAW = {
    line(group, { pieces, inFrame }, look, at, scene) {
      const d = pieces.map((piece) => path(piece, at)).join('');
      const cap = look.blunt || look.dash ? 'butt' : 'square';
      set(part(group, 0, 'path'), {
        d,
        fill: 'none',
        stroke: look.line,
        'stroke-width': look.width,
        'stroke-linejoin': 'round',
        'stroke-linecap': cap,
        'stroke-dasharray': dash(look, look.width),
        'stroke-opacity': look.alpha ?? 1,
        ...(inFrame ? {} : { 'clip-path': scene.clipped }),
      });
    },
    dots(group, mark, look, at, scene) {
      const { points: places, shape, digit, clipped, scaled } = mark;
      const spots = places.map(at);
      const shown = part(group, 0, 'path');
      if (clipped) set(shown, { 'clip-path': scene.clipped });
      if (!look.edge_width) {
        const d = spots.map(([x, y]) => `M${round(x)} ${round(y)}h0`).join('');
        set(shown, { d, stroke: look.fill, 'stroke-width': mark.size, 'stroke-linecap': 'round' });
        return;
      }
      const wide = scaled ? at([mark.size, 0])[0] - at([0, 0])[0] : mark.size;
      const d = spots.map(([x, y]) => placed(SHAPES[shape], x, y, wide / 2)).join('');
      set(shown, {
        d,
        fill: look.fill,
        stroke: look.edge,
        'stroke-width': look.edge_width,
        'stroke-dasharray': scaled ? dash(look, look.edge_width) : 'none',
        'stroke-linejoin': shape === 'circle' ? 'round' : 'miter',
      });
      if (digit) digits(group, spots, digit, look);
    },
    area(group, { rings, inFrame }, look, at, scene) {
      set(part(group, 0, 'path'), {
        d: rings.map((ring) => (ring.length ? `${path(ring, at)}Z` : '')).join(''),
        fill: fill(look),
        stroke: look.edge ?? 'none',
        'stroke-width': look.edge_width ?? 0,
        ...(inFrame ? {} : { 'clip-path': scene.clipped }),
      });
    },
    text(group, mark, look, at) {
      const node = part(group, 0, 'text');
      set(node, { fill: look.colour, 'font-weight': look.weight });
      if (mark.box) {
        set(node, {
          'paint-order': 'stroke',
          stroke: PAPER,
          'stroke-width': 2 * BOX,
          'stroke-linejoin': 'round',
          'stroke-opacity': look.paper,
        });
      }
      const [x, y] = at(mark.at);
      const [right, up] = mark.shift;
      // What would be cut off at the edge goes on in a second line.
      const end = x + right + widthOf(mark.text, look.size ?? SIZE);
      const isCut = mark.across === 'left' && end > width;
      const text = isCut ? mark.text.replace(/, (?=[^,\n]*$)/, ',\n') : mark.text;
      letters(node, text, x + right, y - up, {
        across: mark.across,
        up: mark.up,
        size: look.size,
      });
    },
    arrow(group, { ends, shrink }, look, at) {
      const [[x, y], [u, v]] = ends.map(at);
      const long = Math.hypot(u - x, v - y) || 1;
      const [dx, dy] = [(u - x) / long, (v - y) / long];
      const head = look.head ?? 22;
      const [deep, half] = [0.4 * head, 0.2 * head];
      const back = (0.5 * look.width * Math.hypot(deep, half)) / half + shrink; // the tip is mitred
      const tip = [u - dx * back, v - dy * back];
      const wing = (side) => [
        tip[0] - dx * deep - side * dy * half,
        tip[1] - dy * deep + side * dx * half,
      ];
      const d =
        long > shrink + back
          ? `M${pair([x + dx * shrink, y + dy * shrink])}L${pair(tip)}M${pair(wing(1))}L${pair(tip)}L${pair(wing(-1))}Z`
          : '';
      set(part(group, 0, 'path'), {
        d,
        fill: look.line,
        stroke: look.line,
        'stroke-width': look.width,
      });
    },
    cells(group, { rows, corners }, look, at) {
      const [[left, low], [right, high]] = corners.map(at);
      const found = look.map(() => []);
      rows.forEach((row, number) => {
        const [wide, tall] = [(right - left) / row.length, (high - low) / rows.length];
        for (let first = 0, last = 1; last <= row.length; last += 1) {
          if (row[last] === row[first]) continue;
          const x = left + first * wide;
          const y = low + number * tall;
          found[row[first]].push(
            `M${pair([x, y])}h${round((last - first) * wide)}v${round(tall)}h${round((first - last) * wide)}Z`,
          );
          first = last;
        }
      });
      look.forEach((one, i) => {
        set(part(group, i, 'path'), {
          d: found[i].join(''),
          fill: fill(one),
          'shape-rendering': 'crispEdges',
        });
      });
    },
  };
  const pair = ([x, y]) => `${round(x)} ${round(y)}`;
  const path = (piece, at) => piece.map((place, i) => (i ? 'L' : 'M') + pair(at(place))).join('');

  function digits(group, spots, digit, look) {
    const narrow = digit.length > 1 ? 0.89 : 1; // two letters share the width
    const size = look.digit_size * 1.345 * narrow;
    spots.forEach(([x, y], i) => {
      const node = part(group, i + 1, 'text');
      set(node, {
        x: round(x),
        y: round(y + 0.365 * size),
        'font-size': round(size),
        'text-anchor': 'middle',
        fill: look.digit,
        stroke: look.digit,
      });
      if (node.textContent !== digit) node.textContent = digit;
    });
    while (group.children.length > spots.length + 1) group.lastChild.remove();
  }

  function drawAxes(scene, frame, box) {
    const { axes } = scene;
    const [left, top, wide, high] = box;
    const [bottom, right] = [top + high, left + wide];
    const at = placer(box, frame.x, frame.y);
    axes.replaceChildren();
    if (!frame.hasAxes) return;
    const words = (text, x, y, options = {}) => letters(add(axes, 'text'), text, x, y, options);
    let d = `M${round(left)} ${round(bottom)}H${round(right)}`;
    if (frame.hasLeftAxis) d += `M${round(left)} ${round(bottom)}V${round(top)}`;
    for (const [value, text] of frame.xTicks) {
      const [x] = at([value, 0]);
      d += `M${round(x)} ${round(bottom)}v${TICK.length}`;
      words(text, x, bottom + TICK.length + TICK.pad, { up: 'top' });
    }
    let widest = 0;
    for (const [value, text] of frame.yTicks) {
      const [, y] = at([0, value]);
      d += `M${round(left)} ${round(y)}h${-TICK.length}`;
      words(text, left - TICK.length - TICK.pad, y, { across: 'right', up: 'center' });
      widest = Math.max(widest, widthOf(text, SIZE));
    }
    add(axes, 'path', {
      d,
      stroke: INK,
      'stroke-width': TICK.width,
      fill: 'none',
      'stroke-linecap': 'square',
    });
    const below = bottom + TICK.length + TICK.pad + SIZE + LABEL.pad;
    words(frame.xLabel, left + wide / 2, below, { up: 'top', size: LABEL.size });
    const aside = left - (frame.yTicks.length ? TICK.length + TICK.pad + widest : 0) - LABEL.pad;
    const [x, y, look] = {
      top: [left - 0.05 * wide, top, { across: 'right', up: 'top' }],
      far: [left - 0.19 * wide, top + high / 2, { up: 'bottom', turn: -90 }],
      along: [aside, top + high / 2, { up: 'bottom', turn: -90 }],
      beside: [aside, top + high / 2, { across: 'right', up: 'center' }],
    }[frame.yLabelAt];
    words(frame.yLabel, x, y, { ...look, size: LABEL.size });
    if (frame.right) drawRight(axes, frame, box, words);
  }

  function drawRight(axes, frame, box, words) {
    const [left, top, wide, high] = box;
    const { limits, ticks, look } = frame.right;
    const { line, width: thick } = { ...looks[look], width: 2.5 };
    const at = placer(box, frame.x, limits);
    const x = round(left + wide);
    let d = `M${x} ${round(top)}V${round(top + high)}`;
    for (const [value, text] of ticks) {
      const [, y] = at([0, value]);
      d += `M${x} ${round(y)}h${TICK.length}`;
      words(text, left + wide + TICK.length + TICK.pad, y, { across: 'left', up: 'center' });
    }
    add(axes, 'path', { d, stroke: line, 'stroke-width': thick, fill: 'none' });
  }

  // From the units of the data to points of the picture.
  function placer([left, top, wide, high], xs, ys) {
    const [a, b, c, e] = [...xs, ...ys].map(Number);
    return ([x, y]) => [left + ((x - a) / (b - a)) * wide, top + high - ((y - c) / (e - c)) * high];
  }

  function drawMarks(scene, state, box) {
    const { frame } = state;
    const inData = placer(box, frame.x, frame.y);
    const onRight = frame.right && placer(box, frame.x, frame.right.limits);
    const inFrame = placer(box, [0, 1], [0, 1]);
    const before = scene.known;
    scene.known = new Map();
    let last = null;
    for (const [title, mark] of state.marks) {
      const key = [title, mark.kind, mark.look, mark.right, mark.digit ?? ''].join('|');
      const group = before.get(key) ?? add(scene.marks, 'g');
      before.delete(key);
      scene.known.set(key, group);
      group.setAttribute('data-mark', title);
      const next = last ? last.nextSibling : scene.marks.firstChild;
      if (next !== group) scene.marks.insertBefore(group, next);
      last = group;
      const place = mark.inFrame ? inFrame : mark.right ? onRight : inData;
      const [across, up] = mark.unit;
      const at = ([x, y]) => place([x / across, y / up]);
      DRAW[mark.kind](group, mark, looks[mark.look], at, scene);
    }
    for (const group of before.values()) group.remove();
  }

  function show(states, description) {
    states.forEach((state, i) => {
      const scene = scenes[i];
      const box = frameBox(scene.room, state.frame);
      const frame = JSON.stringify(state.frame);
      if (frame !== scene.frame) {
        scene.frame = frame;
        const [x, y, wide, high] = box.map(round);
        set(scene.clip, { x, y, width: wide, height: high });
        drawAxes(scene, state.frame, box);
      }
      drawMarks(scene, state, box);
    });
    set(svg, { 'aria-label': description });
  }

  // Where a point of the screen is in the frame of a picture: in parts of it, from the left and from
  // below.
  function where(number, clientX, clientY) {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
    const [left, top, wide, high] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(scenes[number].clip.getAttribute(name)),
    );
    return [(x - left) / wide, (top + high - y) / high].map((part) => part.toFixed(4));
  }
  return { svg, show, where };
}
