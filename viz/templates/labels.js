// Names are drawn at the size of the screen, whatever the zoom, and never upon each other: those that matter most
// come first, and one that finds no room waits until the reader comes nearer.
const LINE = 14;
let labelBoxes = [];

const FAR = 0.36; // so far away names of counties say more than those of actors

function drawLabels(ctx) {
  const scale = picture.network.getScale();
  const font = 12.5 * (scale < 1 ? Math.max(0.88, Math.min(1, scale / 0.74)) : Math.min(1.35, Math.sqrt(scale)));
  const unit = font / 12.5 / scale;
  const view = freeView();
  const taken = markBoxes(scale);
  labelBoxes = [];
  ctx.lineJoin = 'round';
  const items = labelled();
  const name = (item) => {
    const box = labelBox(ctx, item, unit);
    if (!item.forced && !isFree(box, taken, view)) return;
    ctx.font = fontOf(item.strong, unit);
    taken.push(box);
    labelBoxes.push({ ...box, id: item.id });
    drawLines(ctx, item, box, unit);
  };
  drawMarks(ctx, scale);
  drawNumbers(ctx, scale);
  items.filter((item) => item.forced).forEach(name);
  if (scene.folds.size) return items.filter((item) => !item.forced).forEach(name);
  if (scale < FAR) drawGroupNames(ctx, scale, taken, view);
  else drawHeadings(ctx, scale, taken, view);
  if (scale >= FAR || lit) items.filter((item) => !item.forced).forEach(name);
  return undefined;
}

// A name lies on no mark either; among very many marks that is not worth its time, and from afar counties are named over theirs.
const FEW = 300;
const markBoxes = (scale) => (marks.length > FEW || scale < FAR ? [] : marks.map(({ x, y, size }) => ({ x: x - size, y: y - size, width: 2 * size, height: 2 * size })));

// Beside its colour a community has a number, which its marks bear where it can be read.
function drawNumbers(ctx, scale) {
  if (state.colour !== 'community') return;
  Object.assign(ctx, { textAlign: 'center', textBaseline: 'middle', fillStyle: style('--ground') });
  for (const key of scene.actors) {
    const node = ACTORS.get(key);
    const size = Math.min(12 / scale, sizeOf(node) * 1.15);
    if (node.community >= DATA.colours.length || size * scale < 8 || (lit && !lit.actors.has(key))) continue;
    ctx.font = `700 ${size}px ${style('--font')}`;
    ctx.fillText(String(node.community + 1), placeOf(node)[0], placeOf(node)[1]);
  }
}

// No name lies upon another, and none is cut by the edge of what can be seen.
const isFree = (box, taken, view) => within(sidesOf(box), view) && !taken.some((other) => overlap(box, other));

function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

// What may bear a name now, the most important first.
function labelled() {
  const items = [];
  for (const key of scene.actors) {
    if (lit && !lit.actors.has(key) && hovered !== key) continue;
    const node = ACTORS.get(key);
    const [x, y, side] = placeOf(node);
    const forced = hovered === node.id || isChosen(node.id);
    items.push({ id: node.id, x, y, side, size: sizeOf(node), lines: node.lines[state.language], strong: forced, forced, rank: (forced ? 1e6 : 0) + sizeOf(node) });
  }
  if (state.view === 'both') {
    for (const index of scene.ties) {
      if (lit && !lit.ties.has(index)) continue;
      const [x, y, side] = placeOf(TIES[index]);
      items.push({ id: tieId(index), x, y, side, size: 9, lines: TIES[index].lines[state.language], strong: true, forced: false, rank: 1e5 });
    }
  }
  for (const index of scene.folds.keys()) {
    const [x, y, side] = placeOf(DATA.folds[index]);
    const { lines } = ACTORS.get(DATA.folds[index].about);
    items.push({ id: foldId(index), x, y, side, size: foldSize(index), lines: lines[state.language], strong: false, forced: hovered === foldId(index), rank: foldSize(index) });
  }
  return items.sort((a, b) => b.rank - a.rank);
}

// How wide a line of a name is at 12.5 pixels, measured once.
const widths = new Map();
function widthOf(ctx, line, strong) {
  const known = `${strong ? 1 : 0}${line}`;
  if (!widths.has(known)) {
    ctx.save();
    ctx.font = fontOf(strong, 1);
    widths.set(known, ctx.measureText(line).width);
    ctx.restore();
  }
  return widths.get(known);
}

const fontOf = (strong, unit) => `${strong ? '600 ' : ''}${12.5 * unit}px ${style('--font')}`;

function labelBox(ctx, item, unit) {
  const width = Math.max(...item.lines.map((line) => widthOf(ctx, line, item.strong))) * unit;
  const height = item.lines.length * LINE * unit;
  const gap = item.size + 5 * unit;
  if (item.side === 'above') return { x: item.x - width / 2, y: item.y - gap - height, width, height };
  const x = item.side === 'left' ? item.x - gap - width : item.x + gap;
  return { x, y: item.y - height / 2, width, height };
}

function drawLines(ctx, item, box, unit) {
  ctx.textAlign = item.side === 'above' ? 'center' : item.side === 'left' ? 'right' : 'left';
  ctx.textBaseline = 'middle';
  const x = { above: item.x, left: box.x + box.width, right: box.x }[item.side];
  ctx.lineWidth = 3.5 * unit;
  ctx.strokeStyle = style('--ground');
  ctx.fillStyle = style('--ink');
  item.lines.forEach((line, i) => {
    const y = box.y + (i + 0.5) * LINE * unit;
    ctx.strokeText(line, x, y);
    ctx.fillText(line, x, y);
  });
}

// As much of a text as there is room for; what is cut ends in an ellipsis.
function clipped(text, room, widthOfText) {
  const whole = widthOfText(text);
  if (whole <= room) return text;
  const letters = [...text];
  let kept = Math.max(1, Math.floor((letters.length * room) / whole));
  const cutAt = (count) => `${letters.slice(0, count).join('').trimEnd()}…`;
  while (kept > 1 && widthOfText(cutAt(kept)) > room) kept -= 1;
  return cutAt(kept);
}

// The frames' headings, on a ground of their own above the lines; too small to be read, they leave the room to the actors.
function drawHeadings(ctx, scale, taken, view) {
  const size = 11.5 * Math.min(1 / scale, 2.1);
  if (size * scale < 9) return;
  Object.assign(ctx, { font: `600 ${size}px ${style('--font')}`, textAlign: 'left', textBaseline: 'middle' });
  for (const frame of liveFrames()) {
    const room = frame.width - 20;
    const name = clipped(groupName(frame.group), room - 4, (text) => ctx.measureText(text).width);
    const box = { x: frame.x + 8, y: frame.y + 3 + size * 0.3, width: Math.min(room, ctx.measureText(name).width) + 8, height: size };
    if (!isFree(box, taken, view)) continue;
    taken.push(box);
    ctx.fillStyle = style('--frame');
    ctx.fillRect(box.x, frame.y + 3, box.width, size * 1.6);
    ctx.fillStyle = style('--quiet');
    ctx.fillText(name, box.x + 4, box.y + box.height / 2);
  }
}

// From afar: one name for each group, where its largest frame lies; one that finds no room waits.
function drawGroupNames(ctx, scale, taken, view) {
  const largest = new Map();
  const area = (frame) => frame.width * frame.height;
  for (const frame of liveFrames()) {
    const known = largest.get(frame.group);
    if (!known || area(known) < area(frame)) largest.set(frame.group, frame);
  }
  Object.assign(ctx, { font: `700 ${15 / scale}px ${style('--font')}`, textAlign: 'center', textBaseline: 'middle' });
  Object.assign(ctx, { lineWidth: 5 / scale, strokeStyle: style('--ground'), fillStyle: style('--ink') });
  for (const frame of [...largest.values()].sort((a, b) => area(b) - area(a))) {
    const name = groupName(frame.group);
    const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
    const [width, height] = [ctx.measureText(name).width + 6 / scale, 19 / scale];
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    if (!isFree(box, taken, view)) continue;
    taken.push(box);
    ctx.strokeText(name, x, y);
    ctx.fillText(name, x, y);
  }
}

function labelAt(point) {
  const inside = (box) => point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
  const box = labelBoxes.find(inside);
  return box ? box.id : undefined;
}
