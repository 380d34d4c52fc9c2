// Gives nodes and lines their look from the state: hidden, dimmed, lit.
let shown = filtered();
let lit = null;
let hovered = null;

const tieId = (index) => `tie/${index}`;
const spokeId = (index, actor) => `spoke/${index}/${actor}`;

function paint() {
  shown = filtered();
  lit = spotlight(shown);
  const ground = style('--ground');
  const nodes = DATA.nodes.map((node) => {
    const colour = colourOf(node.kind);
    return {
      id: node.id,
      hidden: !shown.actors.has(node.id),
      opacity: !lit || lit.actors.has(node.id) ? 1 : 0.18,
      color: { background: colour, border: isChosen(node.id) ? style('--ink') : ground },
      borderWidth: isChosen(node.id) ? 3 : 1.5,
    };
  });
  picture.nodes.update([...nodes, ...paintTies(ground)]);
  picture.lines.update([...paintLines(), ...paintSpokes()]);
  announce();
}

const isChosen = (key) => Boolean(state.focus) && (state.focus.actor === key || (state.focus.pair || []).includes(key));

function paintTies(ground) {
  return TIES.map((tie, index) => ({
    id: tieId(index),
    hidden: state.view !== 'both' || !shown.ties.has(index),
    opacity: !lit || lit.ties.has(index) ? 1 : 0.18,
    color: { background: ground, border: style('--ink') },
    borderWidth: state.focus && state.focus.tie === index ? 4 : 2,
  }));
}

// A line's width tells how many collaborations it stands for, its strength of colour how small they are.
function paintLines() {
  const rgb = style('--line');
  const accent = style('--accent-rgb');
  const alive = new Set(shown.lines.map((line) => line.id));
  return LINES.map((line) => {
    const count = line.ties.filter((index) => shown.ties.has(index)).length;
    const on = lit && lit.line(line);
    const alpha = on ? Math.max(0.5, faintness(line)) : faintness(line) * (lit ? 0.12 : 1);
    return {
      id: line.id,
      hidden: state.view === 'both' || !alive.has(line.id),
      width: 0.8 + 1.6 * (count - 1) + (line.strength > 0.3 ? 0.9 : 0) + (on && state.focus.pair ? 2 : 0),
      color: { color: `rgba(${on ? accent : rgb},${alpha.toFixed(3)})`, inherit: false },
    };
  });
}

const faintness = (line) => Math.min(0.85, 0.1 + 0.62 * line.strength ** 0.6);

function paintSpokes() {
  const rgb = style('--line');
  const accent = style('--accent-rgb');
  return TIES.flatMap((tie, index) => tie.participants.map((key) => {
    const on = lit && lit.ties.has(index) && (!state.focus.actor || state.focus.actor === key);
    const heads = tie.coordinators.includes(key);
    return {
      id: spokeId(index, key),
      hidden: state.view !== 'both' || !shown.ties.has(index) || !shown.actors.has(key),
      width: heads ? 2.6 : 1,
      color: { color: `rgba(${on ? accent : rgb},${on ? 0.8 : lit ? 0.06 : 0.5})`, inherit: false },
    };
  }));
}

function announce() {
  const counts = { actors: shown.actors.size, allActors: ACTORS.size, lines: shown.lines.length };
  byId('status').textContent = ACTORS.size ? t('status', counts) : '';
  const empty = byId('nothing');
  empty.hidden = shown.actors.size > 0;
  empty.firstElementChild.textContent = t(ACTORS.size ? 'nothing' : 'empty');
}
