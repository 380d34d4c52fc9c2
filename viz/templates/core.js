// The data, the state of the view, and the few helpers that all other parts use. Text from data only ever
// becomes text: elements are made here, and nothing in this page reads markup.
const DATA = unpacked(JSON.parse(document.getElementById('data').textContent));
const ACTORS = new Map(DATA.nodes.map((node) => [node.id, node]));
const TIES = DATA.ties;
const LINES = DATA.edges;
const KINDS = new Map(DATA.kinds.map((kind) => [kind.name, kind]));
const TIE_KINDS = new Map(DATA.tieKinds.map((kind) => [kind.name, kind]));
const YEARS = TIES.flatMap((tie) => [tie.start_year, tie.end_year]).filter((year) => year !== null);
const FIRST = YEARS.reduce((a, b) => Math.min(a, b), Infinity);
const LAST = YEARS.reduce((a, b) => Math.max(a, b), -Infinity);

const state = {
  language: DATA.language,
  theme: '',            // '' follows the system, else 'light' or 'dark'
  view: 'actors',       // 'actors', 'both' or 'table'
  colour: 'kind',       // or 'community'
  size: DATA.measures[0].name,
  fold: null,           // of a folded network: the community that is open
  focus: null,          // {actor}, {pair: [a, b]} or {tie: index}
  story: null,          // the step that is told, counted from 0
  steps: 0,             // 0 shows all, 1 to 3 only what lies so near the focus
  hiddenKinds: new Set(),
  hiddenTieKinds: new Set(),
  hiddenCommunities: new Set(),
  county: '',
  subject: '',
  source: '',
  from: FIRST,
  to: LAST,
  single: false,        // one year at a time instead of a span
  undated: true,
  confirmed: '',        // 'yes' or 'no'
};

const byId = (id) => document.getElementById(id);

function t(key, values = {}) {
  const text = DATA.texts[key][state.language];
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

const counted = (key, n) => t(key + (n === 1 ? 'One' : 'Many'), { n });
const say = (text) => text[state.language] || text.sv || text.en;
const nameOf = (key) => {
  const actor = ACTORS.get(key);
  return state.language === 'en' ? actor.label_en : actor.label;
};
const countyName = (key) => (DATA.counties[key] ? say(DATA.counties[key]) : '');
const themeName = (key) => (DATA.themes[key] ? say(DATA.themes[key]) : key);
const groupName = (group) => (DATA.counties[group] ? countyName(group) : t(group === 'civil-society' ? group : 'national'));
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const inOrder = (keys) => [...keys].sort((a, b) => nameOf(a).localeCompare(nameOf(b), state.language));

function yearsOf(tie) {
  const { start_year: from, end_year: to } = tie;
  if (from === null && to === null) return t('noYear');
  if (to === null) return t('since', { from });
  return from === null || from === to ? String(to) : `${from}–${to}`;
}

// Makes an element; a string child becomes a text node, a function an event listener.
function el(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') node.addEventListener(key, value);
    else if (value === true && !key.startsWith('aria-')) node.setAttribute(key, '');
    else if ((value !== false || key.startsWith('aria-')) && value !== null && value !== undefined) node.setAttribute(key, String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

// The outlines that vis-network draws, for the legend and the SVG: points on a circle of radius 1.
const polygon = (corners, turn, stretch = 1) => Array.from({ length: corners }, (_, i) => {
  const angle = turn + (2 * Math.PI * i) / corners;
  return [Math.cos(angle) * stretch, Math.sin(angle) * stretch];
});
const OUTLINES = {
  square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  triangle: polygon(3, -Math.PI / 2, 1.15),
  triangleDown: polygon(3, Math.PI / 2, 1.15),
  diamond: polygon(4, -Math.PI / 2, 1.1),
  hexagon: polygon(6, 0, 1.05),
  star: Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 ? 0.5 : 1.2;
    const angle = -Math.PI / 2 + (Math.PI * i) / 5;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  }),
};
const SVG = 'http://www.w3.org/2000/svg';

function mark(shape, x, y, size, attributes) {
  const node = document.createElementNS(SVG, shape === 'dot' ? 'circle' : 'polygon');
  if (shape === 'dot') {
    for (const [key, value] of [['cx', x], ['cy', y], ['r', size]]) node.setAttribute(key, value);
  } else {
    const points = OUTLINES[shape].map(([a, b]) => `${(x + a * size).toFixed(1)},${(y + b * size).toFixed(1)}`);
    node.setAttribute('points', points.join(' '));
  }
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

// A small sign of a kind of actor, in the colour that the theme gives it, or in another.
function sign(kind, colour = colourOf(kind)) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '-8 -8 16 16');
  svg.setAttribute('class', 'sign');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(mark(KINDS.get(kind).shape, 0, 0, 5.6, { fill: colour }));
  return svg;
}

// Asked for every mark and name in every frame, so measured only where size or theme may have changed.
const measured = { narrow: null, dark: null };
const kindOf = (actor) => KINDS.get(actor.kind)[state.language === 'en' ? 'one_en' : 'one_sv'];
const isDark = () => (measured.dark ??= state.theme ? state.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
const colourOf = (kind) => KINDS.get(kind)[isDark() ? 'dark' : 'light'];
const colourOfCommunity = (turn) => (DATA.colours[turn] || KINDS.get('Actor'))[isDark() ? 'dark' : 'light'];
const colourOfNode = (node) => (state.colour === 'community' ? colourOfCommunity(node.community) : colourOf(node.kind));

const isNarrow = () => (measured.narrow ??= byId('canvas').clientWidth < 640);

// The style sheet's values, asked once for each theme: asking anew for each name drawn would cost more than drawing.
const styles = new Map();
function style(name) {
  if (!styles.has(name)) styles.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return styles.get(name);
}
