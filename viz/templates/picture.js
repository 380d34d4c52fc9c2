// The picture itself: vis-network draws marks and lines, labels.js the names and frames.
const picture = { network: null, nodes: null, lines: null, narrow: null };

function visNodes() {
  const actors = DATA.nodes.map((node) => ({ id: node.id, shape: node.shape, size: node.size, x: placeOf(node)[0], y: placeOf(node)[1] }));
  const ties = TIES.map((tie, index) => ({ id: tieId(index), shape: 'dot', size: 9, ...placed(tie) }));
  return [...ties, ...actors];
}

const placed = (thing) => (placeOf(thing) ? { x: placeOf(thing)[0], y: placeOf(thing)[1] } : { x: 0, y: 0 });

function visLines() {
  const spokes = TIES.flatMap((tie, index) =>
    tie.participants.map((key) => ({ id: spokeId(index, key), from: tieId(index), to: key })));
  return [...LINES.map(({ id, from, to }) => ({ id, from, to })), ...spokes];
}

function makePicture() {
  picture.narrow = isNarrow();
  picture.nodes = new vis.DataSet(visNodes());
  picture.lines = new vis.DataSet(visLines());
  picture.network = new vis.Network(byId('canvas'), { nodes: picture.nodes, edges: picture.lines }, DATA.options);
  const { network } = picture;
  network.on('beforeDrawing', drawFrames);
  network.on('afterDrawing', drawLabels);
  network.on('click', clicked);
  network.on('hoverNode', ({ node, event }) => hover(node, tipOfNode(node), event));
  network.on('hoverEdge', ({ edge, event }) => hover(null, tipOfLine(edge), event));
  network.on('blurNode', () => hover(null, null));
  network.on('blurEdge', () => hover(null, null));
  network.on('dragStart', () => { hover(null, null); camera.home = null; });
  network.on('zoom', () => { camera.home = null; });
  network.on('resize', () => {
    if (isNarrow() !== picture.narrow) {
      picture.narrow = isNarrow();
      picture.nodes.update(visNodes());
    }
    fitAll(false);
    if (state.focus) fitKeys(lit.actors, false);
  });
}

function clicked({ nodes, edges, pointer }) {
  const node = nodes[0] ?? labelAt(pointer.canvas);
  if (node !== undefined) return chooseId(node);
  if (edges.length) return chooseLine(edges[0]);
  return choose(null);
}

function chooseId(id) {
  if (id.startsWith('tie/') && !ACTORS.has(id)) return choose({ tie: Number(id.slice(4)) });
  return choose({ actor: id });
}

function chooseLine(id) {
  const line = LINES.find((one) => one.id === id);
  if (line) return choose({ pair: [line.from, line.to] });
  return choose({ tie: Number(id.split('/')[1]) });
}

// A tip beside the pointer: what it is, and the sentence that states it.
function hover(node, lines, event) {
  hovered = node;
  const tip = byId('tip');
  tip.hidden = !lines;
  byId('canvas').classList.toggle('pointing', Boolean(lines));
  if (lines) {
    tip.replaceChildren(...lines);
    const stage = byId('stage').getBoundingClientRect();
    const x = event.clientX - stage.left;
    const y = event.clientY - stage.top;
    tip.style.left = `${Math.max(8, Math.min(x + 16, stage.width - tip.offsetWidth - 8))}px`;
    tip.style.top = `${y + 18 + tip.offsetHeight > stage.height ? y - tip.offsetHeight - 12 : y + 18}px`;
  }
  picture.network.redraw();
}

function tipOfNode(id) {
  if (!ACTORS.has(id)) return tipOfTie(TIES[Number(id.slice(4))]);
  return [el('strong', {}, nameOf(id)), el('p', {}, worksWith(id))];
}

function tipOfTie(tie) {
  const quote = tie.quotes[0];
  const words = quote ? quote.exact || say(quote.stated) : '';
  return [el('strong', {}, say(tie.label)), el('p', {}, yearsOf(tie)), words ? el('q', {}, words) : ''];
}

function tipOfLine(id) {
  const line = LINES.find((one) => one.id === id);
  if (!line) return tipOfTie(TIES[Number(id.split('/')[1])]);
  const ties = line.ties.filter((index) => shown.ties.has(index)).map((index) => TIES[index]);
  return [el('strong', {}, `${nameOf(line.from)} – ${nameOf(line.to)}`), ...ties.slice(0, 2).flatMap(tipOfTie).map((node) => (node.tagName === 'STRONG' ? el('p', { class: 'what' }, node.textContent) : node))];
}
