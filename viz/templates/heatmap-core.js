// The data, the state of the view and the few helpers that the other parts use. Text from data only ever becomes text.
const DATA = JSON.parse(document.getElementById('data').textContent);
const COUNTIES = new Map(DATA.counties.map((county) => [county.iri, county]));
const THEMES = new Map(DATA.themes.map((theme) => [theme.iri, theme]));
const INSTRUMENTS = new Map(DATA.instruments.map((kind) => [kind.name, kind]));

const state = {
  language: DATA.language,
  theme: '',                 // '' follows the system, else 'light' or 'dark'
  view: 'instruments',       // or 'themes'
  subject: '',               // the theme shown; '' is the whole field
  instrument: DATA.instruments[0].name,
  county: DATA.county,       // '' shows all
  open: null,                // the cell whose ground the panel shows
  at: [0, 0],                // the cell that Tab goes to
};

const byId = (id) => document.getElementById(id);
const say = (thing) => thing[state.language];

function t(key, values = {}) {
  return DATA.texts[key][state.language].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

const counted = (key, n) => t(key + (n === 1 ? 'One' : 'Many'), { n });

function el(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') node.addEventListener(key, value);
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value === true ? '' : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

const keyOf = (cell) => `${cell.county} ${cell.theme} ${cell.instrument}`;
const factsOf = (cell) => DATA.found[keyOf(cell)] || [];
const absencesOf = (cell) => DATA.absences.filter((absence) => absence.cell === keyOf(cell));
const isDark = () => (state.theme ? state.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);

// What a cell shows: its class, the sign in it, and the same in words.
function shownOf(cell) {
  const facts = factsOf(cell).length;
  const { pages } = COUNTIES.get(cell.county);
  if (facts) return { style: facts > 4 ? 'found3' : facts > 1 ? 'found2' : 'found1', sign: String(facts), words: counted('found', facts) };
  if (absencesOf(cell).length) return { style: 'absent', sign: '✕', words: t('absent') };
  if (pages) return { style: 'none', sign: '–', words: counted('none', pages) };
  return { style: 'unread', sign: '?', words: t('unread') };
}
