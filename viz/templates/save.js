// Takes the picture home with its legend, whole and sharp: as points (PNG) or as drawing instructions (SVG).
function download(blob, name) {
  const address = URL.createObjectURL(blob);
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

const DOTS = 2;      // of the PNG for each unit of the picture: fine enough for paper
const WIDEST = 8000; // and no more than that on a side: browsers give none that is much larger

function savePng() {
  const picture = svgPicture();
  const [width, height] = picture.getAttribute('viewBox').split(' ').slice(2).map(Number);
  const dots = Math.min(DOTS, WIDEST / Math.max(width, height));
  const canvas = el('canvas', { width: Math.ceil(width * dots), height: Math.ceil(height * dots) });
  for (const [name, size] of [['width', canvas.width], ['height', canvas.height]]) picture.setAttribute(name, size);
  const image = el('img');
  image.addEventListener('load', () => {
    canvas.getContext('2d').drawImage(image, 0, 0);
    canvas.toBlob((blob) => download(blob, 'samverkan.png'));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
}

function saveSvg() {
  download(new Blob([new XMLSerializer().serializeToString(svgPicture())], { type: 'image/svg+xml' }), 'samverkan.svg');
}

function shape(name, attributes, text) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

function svgPicture() {
  const boxes = liveFrames();
  const { left, right, top, bottom } = boxes.length ? boxes.map(sidesOf).reduce(around) : { left: 0, right: 200, top: 0, bottom: 100 };
  const legend = svgLegend(left, right, bottom + 30);
  const [width, height] = [right - left + 40, legend.end - top + 40];
  const root = shape('svg', { viewBox: `${left - 20} ${top - 20} ${width} ${height}`, 'font-family': 'sans-serif', 'font-size': 13 });
  root.append(shape('title', {}, t('title')), shape('rect', { x: left - 20, y: top - 20, width, height, fill: style('--ground') }));
  for (const box of boxes) root.append(shape('rect', { x: box.x, y: box.y, width: box.width, height: box.height, rx: 12, fill: style('--frame') }));
  for (const line of drawn) root.append(svgLine(line));
  const heading = { fill: style('--quiet'), 'font-weight': 600, stroke: style('--frame'), 'stroke-width': 5, 'paint-order': 'stroke' };
  for (const box of boxes) root.append(shape('text', { x: box.x + 12, y: box.y + 20, ...heading }, clipped(groupName(box.group), box.width - 20, (text) => text.length * 7.6)));
  for (const { shape: outline, x, y, size, fill, rim, width: wide, opacity, dash } of marks) {
    root.append(mark(outline, x, y, size, { fill, stroke: rim, 'stroke-width': wide, opacity, ...(dash ? { 'stroke-dasharray': '4 4' } : {}) }));
  }
  for (const item of labelled()) root.append(...svgLabel(item));
  root.append(...legend.parts);
  return root;
}

function svgLine(line) {
  const { from, to, via, width, colour, dash } = line;
  const look = { stroke: colour, 'stroke-width': width, ...(dash ? { 'stroke-dasharray': '7 6' } : {}) };
  if (!via.length) return shape('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...look });
  return shape('path', { d: `M${from.slice(0, 2)}${pieces(line).map(([bend, end]) => `Q${bend} ${end.slice(0, 2)}`).join('')}`, fill: 'none', ...look });
}

// What the shapes, the colours and the lines stand for, in rows under the picture.
const ROW = 22;

function svgLegend(left, right, top) {
  const kinds = DATA.kinds.filter((kind) => [...scene.actors].some((key) => ACTORS.get(key).kind === kind.name));
  const colour = (kind) => (state.colour === 'kind' ? colourOf(kind.name) : style('--quiet'));
  let [x, y] = [left, top];
  const words = (text, room, sign) => {
    const wide = room + 16 + text.length * 7.4;
    if (x > left && x + wide > right) [x, y] = [left, y + ROW];
    x += wide;
    return [sign(x - wide), shape('text', { x: x - wide + room, y: y + 4.5, fill: style('--ink') }, text)];
  };
  const told = kinds.flatMap((kind) => words(say(kind), 18, (at) => mark(kind.shape, at + 6, y, 6, { fill: colour(kind) })));
  [x, y] = [left, y + ROW];
  const lines = scene.folds.size ? [] : lineKinds();
  const drawnLines = lines.flatMap(([width, alpha, key]) => words(t(key), 42, (at) => shape('line', { x1: at, x2: at + 34, y1: y, y2: y, ...lineLook(width, alpha) })));
  return { parts: [...told, ...drawnLines], end: y };
}

function svgLabel(item) {
  const anchor = { left: 'end', right: 'start', above: 'middle' }[item.side];
  const x = item.x + { left: -1, right: 1, above: 0 }[item.side] * (item.size + 6);
  const last = item.lines.length - 1;
  const first = item.side === 'above' ? item.y - item.size - 8 - last * 16 : item.y + 4.5 - last * 8;
  return item.lines.map((line, i) => shape('text', { x, y: first + i * 16, 'text-anchor': anchor, fill: style('--ink'), stroke: style('--ground'), 'stroke-width': 3, 'paint-order': 'stroke' }, line));
}
