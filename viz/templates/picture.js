// The picture itself: vis-network draws marks and lines, labels.js the names and frames.
const picture = { network: null, nodes: null, narrow: null };

function makePicture() {
  picture.narrow = isNarrow();
  picture.nodes = new vis.DataSet();
  picture.network = new vis.Network(byId('canvas'), { nodes: picture.nodes, edges: new vis.DataSet() }, DATA.options);
  const { network } = picture;
  network.on('beforeDrawing', drawGround);
  network.on('afterDrawing', drawLabels);
  network.on('click', clicked);
  network.on('hoverNode', ({ node, event }) => hover(node, tipOfNode(node), event));
  network.on('blurNode', () => hover(null, null));
  network.on('dragStart', () => { picture.moving = true; hover(null, null); camera.home = null; });
  network.on('dragEnd', () => { picture.moving = false; });
  byId('canvas').addEventListener('pointermove', overLine);
  byId('canvas').addEventListener('pointerleave', () => hover(null, null));
  network.on('zoom', () => { camera.home = null; });
  network.on('resize', () => {
    measured.narrow = null;
    if (isNarrow() !== picture.narrow) {
      picture.narrow = isNarrow();
      paint();
    }
    fitAll(false);
    if (state.focus) fitKeys(lit.actors, false);
  });
}

function clicked({ nodes, pointer }) {
  const node = nodes[0] ?? labelAt(pointer.canvas);
  if (node !== undefined) return chooseId(node);
  const line = lineAt(pointer.canvas);
  if (line && !line.startsWith('folds/')) return chooseLine(line);
  return choose(null);
}

// A line under the pointer tells what it stands for.
function overLine(event) {
  if (picture.moving || hovered !== null || event.pointerType === 'touch') return;
  const stage = byId('canvas').getBoundingClientRect();
  const line = lineAt(picture.network.DOMtoCanvas({ x: event.clientX - stage.left, y: event.clientY - stage.top }));
  if (line === picture.under) return;
  picture.under = line;
  hover(null, line ? tipOfLine(line) : null, event);
}

function chooseId(id) {
  if (id.startsWith('fold/') && !ACTORS.has(id)) return openFold(Number(id.slice(5)));
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
  const was = hovered;
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
  if (node !== null || hovered !== was) picture.network.redraw();
}

function tipOfNode(id) {
  if (!ACTORS.has(id) && id.startsWith('fold/')) return tipOfFold(Number(id.slice(5)));
  if (!ACTORS.has(id)) return tipOfTie(TIES[Number(id.slice(4))]);
  return [el('strong', {}, nameOf(id)), el('p', {}, worksWith(id))];
}

const tipOfFold = (index) => [el('strong', {}, foldName(index)), el('p', {}, t('foldTip', { actors: counted('actor', scene.folds.get(index) || 0) }))];

function tipOfTie(tie) {
  const quote = tie.quotes[0];
  const words = quote ? quote.exact || say(quote.stated) : '';
  return [el('strong', {}, say(tie.label)), el('p', {}, yearsOf(tie)), words ? el('q', {}, words) : ''];
}

function tipOfLine(id) {
  const [what, one, other] = id.split('/');
  if (what === 'folds') return [el('strong', {}, `${foldName(Number(one))} – ${foldName(Number(other))}`)];
  const line = LINES.find((one) => one.id === id);
  if (!line) return tipOfTie(TIES[Number(id.split('/')[1])]);
  const ties = line.ties.filter((index) => shown.ties.has(index)).map((index) => TIES[index]);
  return [el('strong', {}, `${nameOf(line.from)} – ${nameOf(line.to)}`), ...ties.slice(0, 2).flatMap(tipOfTie).map((node) => (node.tagName === 'STRONG' ? el('p', { class: 'what' }, node.textContent) : node))];
}
