// What a cell rests on: its facts with their passages, the neighbours, and the query that finds them.
function fillPanel() {
  const panel = byId('panel');
  panel.hidden = !state.open;
  document.body.classList.toggle('with-panel', Boolean(state.open));
  if (!state.open) return panel.replaceChildren();
  const cell = state.open;
  const county = COUNTIES.get(cell.county);
  panel.replaceChildren(
    el('button', { type: 'button', class: 'close', 'aria-label': t('close'), click: closeCell }, '×'),
    el('p', { class: 'over' }, `${say(INSTRUMENTS.get(cell.instrument))} · ${say(THEMES.get(cell.theme))}`),
    el('h2', {}, say(county)),
    el('p', { class: 'lead' }, shownOf(cell).words + '.'),
    factsOf(cell).length ? el('h3', {}, t('ground')) : '',
    ...factsOf(cell).map((iri) => factCard(DATA.facts[iri])),
    ...absencesOf(cell).map((absence) => el('div', { class: 'card' }, el('blockquote', {}, say(absence)), el('p', { class: 'source' }, absence.page))),
    el('h3', {}, t('neighbours')),
    neighbourList(cell, county),
    el('h3', {}, t('query')),
    el('p', { class: 'source' }, t('queryHow')),
    el('pre', { tabindex: '0', 'aria-label': t('query') }, queryOf(cell)),
  );
}

function factCard(fact) {
  return el('div', { class: 'card' }, el('h4', {}, say(fact)), fact.quotes.map(quoted));
}

function quoted(quote) {
  const link = /^https?:\/\//.test(quote.address);
  const source = link ? el('a', { href: quote.address, rel: 'noreferrer noopener' }, quote.title) : quote.title;
  return el('figure', {}, say(quote) ? el('blockquote', {}, say(quote)) : null, el('figcaption', { class: 'source' }, source));
}

function neighbourList(cell, county) {
  if (!county.neighbours.length) return el('p', {}, t('noNeighbours'));
  return el('ul', { class: 'people' }, county.neighbours.map((iri) => {
    const other = { ...cell, county: iri };
    const shown = shownOf(other);
    const sign = el('span', { class: `cell small ${shown.style}`, 'aria-hidden': 'true' }, shown.sign);
    return el('li', {}, sign, el('button', { type: 'button', class: 'link', click: () => openCell(other) }, `${say(COUNTIES.get(iri))}, ${shown.words.toLowerCase()}`));
  }));
}

function queryOf(cell) {
  const kind = INSTRUMENTS.get(cell.instrument);
  const text = cell.theme ? kind.query : kind.queryWhole;
  return text.replace('<urn:county>', () => `<${cell.county}>`).replace('<urn:theme>', () => `<${cell.theme}>`);
}

function openCell(cell) {
  state.open = cell;
  fillMap();
  fillPanel();
  showAbovePanel(byId('map').querySelector('[aria-pressed="true"]'));
  byId('panel').focus({ preventScroll: true });
}

// On a phone the panel covers the lower half of the screen: what was chosen is moved above it.
function showAbovePanel(chosen) {
  const panel = byId('panel').getBoundingClientRect();
  const hidden = chosen && panel.left === 0 ? chosen.getBoundingClientRect().bottom + 12 - panel.top : 0;
  if (hidden > 0) byId('tables').scrollBy(0, hidden);
}

function closeCell() {
  state.open = null;
  fillMap();
  fillPanel();
  const [place, column] = state.at;
  grid()[place][column].focus();
}
