// Takes the picture home: as it stands on the screen (PNG) or as drawing instructions (SVG).
function download(blob, name) {
  const address = URL.createObjectURL(blob);
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function savePng() {
  const drawn = byId('canvas').querySelector('canvas');
  const copy = el('canvas', { width: drawn.width, height: drawn.height });
  const ctx = copy.getContext('2d');
  ctx.fillStyle = style('--ground');
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(drawn, 0, 0);
  copy.toBlob((blob) => download(blob, 'samverkan.png'));
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
  const boxes = frames();
  const width = Math.max(...boxes.map((box) => box.x + box.width), 200);
  const height = Math.max(...boxes.map((box) => box.y + box.height), 100);
  const root = shape('svg', { viewBox: `-20 -20 ${width + 40} ${height + 40}`, 'font-family': 'sans-serif', 'font-size': 13 });
  root.append(shape('title', {}, t('title')), shape('rect', { x: -20, y: -20, width: width + 40, height: height + 40, fill: style('--ground') }));
  for (const box of boxes) root.append(shape('rect', { x: box.x, y: box.y, width: box.width, height: box.height, rx: 12, fill: style('--frame') }));
  for (const line of picture.lines.get({ filter: (one) => !one.hidden })) {
    const [a, b] = [picture.nodes.get(line.from), picture.nodes.get(line.to)];
    root.append(shape('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: line.color.color, 'stroke-width': line.width }));
  }
  const heading = { fill: style('--quiet'), 'font-weight': 600, stroke: style('--frame'), 'stroke-width': 5, 'paint-order': 'stroke' };
  for (const box of boxes) root.append(shape('text', { x: box.x + 12, y: box.y + 20, ...heading }, groupName(box.group)));
  for (const node of picture.nodes.get({ filter: (one) => !one.hidden })) {
    root.append(mark(node.shape, node.x, node.y, node.size, { fill: node.color.background, stroke: node.color.border, 'stroke-width': node.borderWidth, opacity: node.opacity }));
  }
  for (const item of labelled()) root.append(...svgLabel(item));
  return root;
}

function svgLabel(item) {
  const anchor = { left: 'end', right: 'start', above: 'middle' }[item.side];
  const x = item.x + { left: -1, right: 1, above: 0 }[item.side] * (item.size + 6);
  const last = item.lines.length - 1;
  const first = item.side === 'above' ? item.y - item.size - 8 - last * 16 : item.y + 4.5 - last * 8;
  return item.lines.map((line, i) => shape('text', { x, y: first + i * 16, 'text-anchor': anchor, fill: style('--ink'), stroke: style('--ground'), 'stroke-width': 3, 'paint-order': 'stroke' }, line));
}
