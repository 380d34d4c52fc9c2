// The table: one row a county, one column an instrument or a theme.
function columns() {
  if (state.view === 'themes') return DATA.themes.map((theme) => ({ label: say(theme), theme: theme.iri, instrument: state.instrument }));
  return DATA.instruments.map((kind) => ({ label: say(kind), theme: state.subject, instrument: kind.name }));
}

function rows() {
  if (!state.county) return DATA.counties;
  const county = COUNTIES.get(state.county);
  return [county, ...county.neighbours.map((iri) => COUNTIES.get(iri))];
}

const has = (county, column) => factsOf({ ...column, county: county.iri }).length > 0;

// Long Swedish compounds may be parted at their seams, which not every browser knows.
const parted = (label) => label.replace(/(hets|nings|skaps|tions|överens)(?=\p{L}{4})/giu, '$1\u00AD');

function fillMap() {
  const heads = columns();
  const what = state.view === 'themes' ? say(INSTRUMENTS.get(state.instrument)) : say(THEMES.get(state.subject));
  byId('map').replaceChildren(
    el('caption', {}, t(state.view === 'themes' ? 'captionTheme' : 'captionInstrument', { what })),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('county')), el('th', { scope: 'col' }, t('pagesRead')), heads.map((head) => el('th', { scope: 'col' }, parted(head.label))))),
    el('tbody', {}, rows().map((county, place) => row(county, heads, place))),
    el('tfoot', {}, totals(heads)),
  );
  const cells = grid();
  state.at = [Math.min(state.at[0], cells.length - 1), Math.min(state.at[1], heads.length - 1)];
  cells[state.at[0]][state.at[1]].tabIndex = 0;
}

function row(county, heads, place) {
  const name = el('button', { type: 'button', class: 'link', click: () => chooseCounty(county.iri === state.county ? '' : county.iri) }, say(county));
  const classes = [state.county && place === 1 ? 'apart' : '', county.iri === state.county ? 'chosen' : ''].filter(Boolean).join(' ');
  return el('tr', { class: classes || null }, el('th', { scope: 'row' }, name), el('td', { class: 'read' }, String(county.pages)), heads.map((head, column) => el('td', {}, button(county, head, place, column))));
}

function button(county, head, place, column) {
  const cell = { county: county.iri, theme: head.theme, instrument: head.instrument };
  const shown = shownOf(cell);
  return el('button', {
    type: 'button', class: `cell ${shown.style}`, tabindex: '-1',
    'aria-label': `${say(county)}, ${head.label}: ${shown.words}`,
    'aria-pressed': String(Boolean(state.open) && keyOf(state.open) === keyOf(cell)),
    click: () => { state.at = [place, column]; openCell(cell); },
    keydown: (event) => step(event, place, column),
  }, shown.sign);
}

function totals(heads) {
  const count = (label, counties) => el('tr', {}, el('th', { scope: 'row' }, label), el('td', {}), heads.map((head) => el('td', {}, t('ofAll', { n: counties.filter((county) => has(county, head)).length, all: counties.length }))));
  const own = state.county ? [count(t('neighboursWith'), rows().slice(1))] : [];
  return [...own, count(t('countiesWith'), DATA.counties)];
}

const grid = () => [...byId('map').tBodies[0].rows].map((line) => [...line.querySelectorAll('button.cell')]);

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function step(event, place, column) {
  const move = STEPS[event.key];
  if (!move) return;
  event.preventDefault();
  const cells = grid();
  const line = cells[place + move[0]];
  const next = line && line[column + move[1]];
  if (!next) return;
  cells[place][column].tabIndex = -1;
  state.at = [place + move[0], column + move[1]];
  next.tabIndex = 0;
  next.focus();
}
