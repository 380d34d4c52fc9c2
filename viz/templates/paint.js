// Gives marks and lines their look from the state: hidden, dimmed, lit, by kind or by community.
let shown = filtered();
let lit = null;
let hovered = null;
let drawn = []; // the lines of the picture, the faintest first

const DIM = 0.18;
const tieId = (index) => `tie/${index}`;
const isChosen = (key) => Boolean(state.focus) && (state.focus.actor === key || (state.focus.pair || []).includes(key));
const sizeOf = (node) => node.sizes[state.size];

function paint() {
  shown = filtered();
  lit = spotlight(shown);
  scene = sceneOf(shown);
  const ground = style('--ground');
  marks = [...(state.view === 'both' ? paintTies(ground) : []), ...paintActors(ground), ...paintFolds(ground)];
  if (scene.folds.size) drawn = paintFoldLines();
  else drawn = state.view === 'both' ? paintSpokes() : paintLines();
  forgetLines();
  announce();
}

const markOf = (id, thing, rest) => ({ id, x: placeOf(thing)[0], y: placeOf(thing)[1], shape: 'dot', width: 1.5, opacity: 1, dash: false, ...rest });
const shade = (on) => (!lit || on ? 1 : DIM);

function paintActors(ground) {
  return DATA.nodes.filter((node) => scene.actors.has(node.id)).map((node) => markOf(node.id, node, {
    shape: node.shape,
    size: sizeOf(node),
    opacity: shade(lit && lit.actors.has(node.id)),
    fill: colourOfNode(node),
    rim: isChosen(node.id) ? style('--ink') : ground,
    width: isChosen(node.id) ? 3 : 1.5,
  }));
}

function paintTies(ground) {
  return [...scene.ties].map((index) => markOf(tieId(index), TIES[index], {
    size: 9,
    opacity: shade(lit && lit.ties.has(index)),
    fill: ground,
    rim: style('--ink'),
    width: state.focus && state.focus.tie === index ? 4 : 2,
    dash: marksUndated() && isUndated(TIES[index]),
  }));
}

const foldSize = (index) => 5 + 9 * Math.sqrt(DATA.folds[index].size / DATA.folds[0].size);

function paintFolds(ground) {
  return [...scene.folds.keys()].map((index) => markOf(foldId(index), DATA.folds[index], {
    size: foldSize(index),
    fill: state.colour === 'community' ? colourOfNode(ACTORS.get(DATA.folds[index].about)) : style('--accent'),
    rim: ground,
  }));
}

// While a span of years is chosen, what is shown though its years are unknown is marked by dashes.
const isUndated = (tie) => tie.start_year === null && tie.end_year === null;
const marksUndated = () => state.undated && (state.from !== FIRST || state.to !== LAST);

// A line's width tells how many collaborations it stands for, its strength of colour how small they are. The more
// lines there are, the fainter are those between groups, so that a large picture shows where the strong ones run.
function paintLines() {
  const rgb = style('--line-rgb');
  const accent = style('--accent-rgb');
  const crowd = Math.min(1, (isNarrow() ? 100 : 700) / scene.lines.length) ** 0.5;
  const middles = middlesOf();
  const items = scene.lines.map((line) => {
    const ties = line.ties.filter((index) => shown.ties.has(index));
    const [from, to] = [placeOf(ACTORS.get(line.from)), placeOf(ACTORS.get(line.to))];
    const on = Boolean(lit && lit.line(line));
    const way = placeOf(line.via);
    const bend = bendOf(from, to, middles);
    const share = on || (bend.length && !isNarrow()) ? 1 : crowd;
    const faint = faintness(line) * share;
    const alpha = on ? Math.max(0.5, faint) : faint * (lit ? 0.12 : 1);
    const width = 0.8 + (1.6 * (ties.length - 1) + (line.strength > 0.3 ? 0.9 : 0)) * (on ? 1 : crowd);
    return {
      id: line.id, from, to, via: way.length ? way : bend, on,
      width: Math.min(6, width) + (on && state.focus.pair ? 2 : 0),
      colour: `rgba(${on ? accent : rgb},${alpha.toFixed(2)})`,
      dash: marksUndated() && ties.every((index) => isUndated(TIES[index])),
    };
  });
  return items.sort((a, b) => a.on - b.on);
}

const middlesOf = () => new Map(liveFrames().map((frame) => [frame, frame.x + frame.width / 2]));

// Two names on one side of a group would be joined along all between them: such a line bends to the group's middle.
// How lines between groups bend was found beforehand (viz/routes.py).
function bendOf(from, to, middles) {
  if (from[2] !== to[2] || from[2] === 'above' || Math.abs(from[0] - to[0]) > Math.abs(from[1] - to[1])) return [];
  for (const [frame, middle] of middles) {
    const inside = ([x, y]) => x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
    if (inside(from) && inside(to)) {
      const x = (from[0] + to[0]) / 2;
      const far = Math.min(Math.abs(from[1] - to[1]) * 0.6, Math.abs(middle - x) * 1.6);
      return [[x + Math.sign(from[2] === 'left' ? 1 : -1) * far, (from[1] + to[1]) / 2]];
    }
  }
  return [];
}

const faintness = (line) => Math.min(0.85, 0.1 + 0.62 * line.strength ** 0.6);

function paintSpokes() {
  const rgb = style('--line-rgb');
  const accent = style('--accent-rgb');
  return [...scene.ties].flatMap((index) => TIES[index].participants.map((key, turn) => [key, turn]).filter(([key]) => scene.actors.has(key)).map(([key, turn]) => {
    const on = lit && lit.ties.has(index) && (!state.focus.actor || state.focus.actor === key);
    return {
      id: `spoke/${index}/${key}`, from: placeOf(TIES[index]), to: placeOf(ACTORS.get(key)), via: placeOf(TIES[index].via)[turn] ?? [],
      width: TIES[index].coordinators.includes(key) ? 2.6 : 1,
      colour: `rgba(${on ? accent : rgb},${on ? 0.8 : lit ? 0.06 : 0.5})`,
      dash: marksUndated() && isUndated(TIES[index]),
    };
  }));
}

function paintFoldLines() {
  const lines = foldLines();
  const most = lines.length ? lines[lines.length - 1][2] : 1;
  const middles = middlesOf();
  return lines.map(([a, b, number]) => {
    const [from, to] = [placeOf(DATA.folds[a]), placeOf(DATA.folds[b])];
    const share = (number / most) ** 2;
    return {
      id: `folds/${a}/${b}`, from, to, via: bendOf(from, to, middles), dash: false,
      width: 0.5 + 4.5 * share, colour: `rgba(${style('--line-rgb')},${(0.06 + 0.6 * share).toFixed(2)})`,
    };
  });
}

function announce() {
  const counts = { actors: shown.actors.size, allActors: counted('actor', ACTORS.size), lines: counted('lineCount', shown.lines.length) };
  byId('status').textContent = ACTORS.size ? t('status', counts) : '';
  const empty = byId('nothing');
  empty.hidden = shown.actors.size > 0;
  empty.firstElementChild.textContent = t(ACTORS.size ? 'nothing' : 'empty');
}
