// What of the network stands in the picture now. A network too large for one picture is folded: first each community is
// one mark, and one that is opened shows its actors. Steps round an actor show whom it leads to, wherever they belong.
const FOLDED = DATA.folds.length > 0;
let scene = { actors: new Set(), ties: new Set(), folds: new Map() };

const isFolded = () => FOLDED && state.fold === null && !(state.focus && state.steps);
const foldId = (index) => `fold/${index}`;
const foldName = (index) => t('around', { name: nameOf(DATA.folds[index].about) });

function sceneOf(left) {
  if (!FOLDED) return { ...left, folds: new Map() };
  if (isFolded()) {
    const folds = new Map();
    for (const key of left.actors) folds.set(ACTORS.get(key).fold, (folds.get(ACTORS.get(key).fold) || 0) + 1);
    return { actors: new Set(), ties: new Set(), lines: [], folds };
  }
  const inside = (key) => state.steps && state.focus ? true : ACTORS.get(key).fold === state.fold;
  const actors = new Set([...left.actors].filter(inside));
  const ties = new Set([...left.ties].filter((index) => TIES[index].wide && TIES[index].participants.some((key) => actors.has(key))));
  return { actors, ties, lines: left.lines.filter((line) => actors.has(line.from) && actors.has(line.to)), folds: new Map() };
}

// How many of the lines shown join each two communities.
function foldLines() {
  const found = new Map();
  for (const line of shown.lines) {
    const [a, b] = [ACTORS.get(line.from).fold, ACTORS.get(line.to).fold].sort((one, other) => one - other);
    if (a !== b) found.set(`${a}/${b}`, (found.get(`${a}/${b}`) || 0) + 1);
  }
  return [...found].map(([pair, number]) => [...pair.split('/').map(Number), number]).sort((one, other) => one[2] - other[2]);
}

function openFold(index) {
  Object.assign(state, { fold: index, focus: null, steps: 0 });
  camera.home = null;
  if (state.view === 'table') state.view = 'actors';
  hover(null, null);
  refresh();
  fitAll();
}

// What is chosen lies in the community that is open: where it does not, its own is opened.
function followFocus() {
  if (!FOLDED || !state.focus) return;
  const folds = seeds().map((key) => ACTORS.get(key).fold);
  if (folds.length && !folds.includes(state.fold)) state.fold = folds[0];
}

const frames = () => DATA.frames[isNarrow() ? 'narrow' : 'wide'];
const placeOf = (thing) => thing[isNarrow() ? 'narrow' : 'wide'];
const groupOf = (actor) => actor.county || (actor.kind === 'CivilSocietyOrganisation' ? 'civil-society' : 'national');

// The frames of the groups that have somebody in the picture.
function liveFrames() {
  if (scene.folds.size) return frames().filter((frame) => frame.fold === -1);
  const alive = new Set([...scene.actors].map((key) => `${ACTORS.get(key).fold} ${groupOf(ACTORS.get(key))}`));
  return frames().filter((frame) => alive.has(`${frame.fold ?? -1} ${frame.group}`));
}

// Above an opened community: its name, and the way back.
function fillTrail() {
  const trail = byId('trail');
  trail.hidden = !FOLDED || state.view === 'table';
  [...byId('folds').querySelectorAll('button')].forEach((button, index) => button.setAttribute('aria-current', String(state.fold === index)));
  if (trail.hidden) return;
  const back = el('button', { type: 'button', click: () => openFold(null) }, `← ${t('allFolds')}`);
  if (isFolded()) trail.replaceChildren(el('span', {}, t('foldsHint', { actors: ACTORS.size, folds: DATA.folds.length })));
  else trail.replaceChildren(back, state.fold === null ? '' : el('strong', {}, foldName(state.fold)));
}
