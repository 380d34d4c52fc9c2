// Where the picture is looked at from. `home` brings back the view that the panel's opening had changed; a reader who
// moves the picture by hand stays where the hand left it.
const camera = { home: null };

// Shows what is left of the picture, names included; on a phone its upper part, wide enough to be read, unless
// the whole is asked for.
function fitAll(animated = true, whole = false) {
  const boxes = liveFrames();
  if (!boxes.length) return;
  const box = boxes.map(sidesOf).reduce(around);
  const { width, height } = room();
  if (isNarrow() && !whole) box.bottom = Math.min(box.bottom, box.top + ((box.right - box.left) * height) / width);
  show(box, 1.25, animated);
  camera.home = () => fitAll(animated, whole);
}

const sidesOf = ({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height });
const around = (a, b) => ({
  left: Math.min(a.left, b.left), right: Math.max(a.right, b.right), top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom),
});

// Shows what was chosen and of its neighbours, the nearest first, each that still fits in while names can be read.
function fitKeys(keys, animated = true) {
  const { actor, pair, tie } = state.focus;
  const start = (pair || [actor]).filter((key) => ACTORS.has(key));
  const [x, y] = placeOf(start.length ? ACTORS.get(start[0]) : TIES[tie]);
  const far = (key) => Math.hypot(placeOf(ACTORS.get(key))[0] - x, placeOf(ACTORS.get(key))[1] - y);
  let box = start.length ? start.map(extent).reduce(around) : null;
  for (const key of [...keys].filter((key) => scene.actors.has(key)).sort((a, b) => far(a) - far(b))) {
    const wider = box ? around(box, extent(key)) : extent(key);
    if (!box || fitting(wider) >= leastScale()) box = wider;
  }
  if (!box || isFolded()) return;
  const view = { position: picture.network.getViewPosition(), scale: picture.network.getScale() };
  camera.home ??= () => picture.network.moveTo({ ...view, animation: false });
  show(box, 1, animated);
}

// An actor's mark with its name and, above, the room of a heading; a character is as wide as the layout takes it to be.
function extent(key) {
  const node = ACTORS.get(key);
  const [x, y, side] = placeOf(node);
  const name = Math.max(...node.lines[state.language].map((line) => line.length)) * 8.6 + 8;
  const reach = { left: [name, 0], right: [0, name], above: [name / 2, name / 2] }[side];
  return { left: x - sizeOf(node) - reach[0], right: x + sizeOf(node) + reach[1], top: y - (side === 'above' ? 90 : 50), bottom: y + 30 };
}

// Farther away names have less room than the layout gave them, on a phone all the less.
const leastScale = () => (isNarrow() ? 0.65 : 0.5);

// The part of the canvas that the picture may fill: the panel lies over its right or its lower part.
function room() {
  const margin = isNarrow() ? 8 : 20;
  const canvas = byId('canvas').getBoundingClientRect();
  const panel = byId('panel').getBoundingClientRect();
  const open = panel.width > 0;
  const below = open && panel.left <= canvas.left;
  const right = open && !below ? Math.max(0, canvas.right - panel.left) : 0;
  const bottom = below ? Math.max(0, canvas.bottom - panel.top) : 0;
  return {
    width: Math.max(50, canvas.width - 2 * margin - right),
    height: Math.max(50, canvas.height - 2 * margin - bottom),
    right,
    bottom,
  };
}

function fitting({ left, right, top, bottom }) {
  const { width, height } = room();
  return Math.min(width / (right - left), height / (bottom - top));
}

function show(box, most, animated) {
  const { right: covered, bottom: below } = room();
  const scale = Math.min(most, fitting(box));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  picture.network.moveTo({
    position: { x: (box.left + box.right + covered / scale) / 2, y: (box.top + box.bottom + below / scale) / 2 },
    scale,
    animation: animated && !calm ? { duration: 350, easingFunction: 'easeInOutQuad' } : false,
  });
}

function wholeView() {
  const { clientWidth, clientHeight } = byId('canvas');
  const from = picture.network.DOMtoCanvas({ x: 0, y: 0 });
  const to = picture.network.DOMtoCanvas({ x: clientWidth, y: clientHeight });
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}

// What of the picture can be seen: the canvas without what the panel covers.
function freeView() {
  const { clientWidth, clientHeight } = byId('canvas');
  const { right, bottom } = room();
  const from = picture.network.DOMtoCanvas({ x: 0, y: 0 });
  const to = picture.network.DOMtoCanvas({ x: clientWidth - right, y: clientHeight - bottom });
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}

const within = (box, view) => box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;

// Moves the picture only where what was chosen cannot be seen, or where the panel has come to lie over those who work with it.
function uncoverChoice() {
  if (state.view === 'table' || isFolded()) return;
  const free = freeView();
  const { clientWidth, clientHeight } = byId('canvas');
  const end = picture.network.DOMtoCanvas({ x: clientWidth, y: clientHeight });
  const covered = ({ left, right, top, bottom }) =>
    left < end.x && top < end.y && right > free.left && bottom > free.top && (right > free.right || bottom > free.bottom);
  const panelHides = free.right < end.x || free.bottom < end.y;
  const unseen = seeds().filter((key) => scene.actors.has(key)).some((key) => {
    const [x, y] = placeOf(ACTORS.get(key));
    return !within({ left: x, right: x, top: y, bottom: y }, free);
  });
  if (unseen || (panelHides && [...lit.actors].filter((key) => scene.actors.has(key)).some((key) => covered(extent(key))))) fitKeys(lit.actors);
}
