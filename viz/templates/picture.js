// The picture itself: vis-network keeps the camera and what hand and wheel do to it; lines.js, marks.js and labels.js draw.
const picture = { network: null, narrow: null, under: undefined };

function makePicture() {
  picture.narrow = isNarrow();
  picture.network = new vis.Network(byId('canvas'), { nodes: [], edges: [] }, DATA.options);
  const { network } = picture;
  network.on('beforeDrawing', drawGround);
  network.on('afterDrawing', drawLabels);
  network.on('click', clicked);
  network.on('dragStart', () => { picture.moving = true; hover(null, null); camera.home = null; });
  network.on('dragEnd', () => { picture.moving = false; });
  byId('canvas').addEventListener('pointermove', overPicture);
  byId('canvas').addEventListener('pointerleave', () => hover(null, null));
  network.on('zoom', () => { camera.home = null; });
  network.on('resize', () => {
    measured.narrow = null;
    if (isNarrow() !== picture.narrow) {
      picture.narrow = isNarrow();
      paint();
    }
    queueMicrotask(refit); // vis-network puts its own camera back when those who listen have been told
  });
}

function refit() {
  fitAll(false);
  if (state.focus) fitKeys(lit.actors, false);
}

// Asks for one drawing in the next frame, however often it is asked: the same request that moving the picture makes.
const redraw = () => picture.network && picture.network.body.emitter.emit('_requestRedraw');

const thingAt = (point) => markAt(point) ?? labelAt(point);

function clicked({ pointer }) {
  const node = thingAt(pointer.canvas);
  if (node !== undefined) return chooseId(node);
  const line = lineAt(pointer.canvas);
  if (line && !line.startsWith('folds/')) return chooseLine(line);
  return choose(null);
}

// A mark, a name or a line under the pointer tells what it stands for.
function overPicture(event) {
  if (picture.moving || event.pointerType === 'touch') return;
  const stage = byId('canvas').getBoundingClientRect();
  const point = picture.network.DOMtoCanvas({ x: event.clientX - stage.left, y: event.clientY - stage.top });
  const node = thingAt(point);
  const under = node ?? lineAt(point);
  if (under === picture.under) return;
  if (node !== undefined) hover(node, tipOfNode(node), event);
  else hover(null, under ? tipOfLine(under) : null, event);
  picture.under = under;
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
  picture.under = undefined;
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
  if (hovered !== was) redraw();
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
