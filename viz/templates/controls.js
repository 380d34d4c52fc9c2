// The filters, which are also the legend, and the buttons above the picture.
function tick(label, checked, change, ...before) {
  const input = el('input', { type: 'checkbox', change: (event) => change(event.target.checked) });
  input.checked = checked;
  return el('label', { class: 'tick' }, input, ...before, el('span', {}, label));
}

function toggle(set, name, on) {
  if (on) set.delete(name);
  else set.add(name);
  refresh();
}

function fillFilters() {
  const kinds = DATA.kinds.filter((kind) => DATA.nodes.some((node) => node.kind === kind.name));
  fillTicks('kinds', kinds, state.hiddenKinds, (kind) => DATA.nodes.filter((node) => node.kind === kind.name).length, (kind) => [sign(kind.name, state.colour === 'kind' ? colourOf(kind.name) : style('--quiet'))]);
  fillLooks();
  fillCommunities();
  fillFolds();
  const tieKinds = DATA.tieKinds.filter((kind) => TIES.some((tie) => tie.kind === kind.name));
  fillTicks('tie-kinds', tieKinds, state.hiddenTieKinds, (kind) => TIES.filter((tie) => tie.kind === kind.name).length, () => []);
  const counties = new Set([...DATA.nodes.map((node) => node.county), ...TIES.flatMap((tie) => tie.counties)].filter((key) => DATA.counties[key]));
  fillSelect('county', 'allCounties', [...counties].map((key) => [key, countyName(key)]));
  fillSelect('subject', 'allThemes', Object.keys(DATA.themes).map((key) => [key, themeName(key)]));
  const pages = new Set(TIES.flatMap((tie) => tie.quotes.map((quote) => quote.page)).filter((key) => DATA.pages[key]));
  fillSelect('source', 'allSources', [...pages].map((key) => [key, pageName(DATA.pages[key])]));
  const judged = [['yes', t('confirmedOnly')], ['no', t('notConfirmed')]];
  fillSelect('confirmed', 'allJudged', judged);
  byId('confirmed').closest('label').hidden = !TIES.some(isConfirmed) || TIES.every(isConfirmed);
  fillYears();
}

const pageName = (page) => [page.title || t('unnamedPage'), page.publisher].filter(Boolean).join(' · ');

function fillTicks(id, kinds, hidden, number, before) {
  const group = byId(id);
  group.replaceChildren(group.querySelector('legend'), ...kinds.map((kind) => {
    const row = tick(say(kind), !hidden.has(kind.name), (on) => toggle(hidden, kind.name, on), ...before(kind));
    row.append(el('span', { class: 'count' }, String(number(kind))));
    return row;
  }));
}

function fillSelect(id, all, rows) {
  const select = byId(id);
  rows.sort((a, b) => a[1].localeCompare(b[1], state.language));
  select.replaceChildren(el('option', { value: '' }, t(all)), ...rows.map(([key, text]) => el('option', { value: key }, text)));
  select.value = state[id];
  select.closest('label').hidden = rows.length === 0;
}

// What colour and size stand for.
function fillLooks() {
  const measure = DATA.measures.find((one) => one.name === state.size);
  byId('colour').replaceChildren(el('option', { value: 'kind' }, t('colourKind')), el('option', { value: 'community' }, t('colourCommunity')));
  byId('size').replaceChildren(...DATA.measures.map((one) => el('option', { value: one.name }, say(one.label))));
  for (const id of ['colour', 'size']) byId(id).value = state[id];
  byId('size-hint').textContent = say(measure.meaning);
}

// The communities are legend and filter at once, like the kinds; the smaller ones share the last row.
function fillCommunities() {
  const box = byId('communities');
  box.hidden = state.colour !== 'community';
  if (box.hidden) return;
  const named = DATA.communities.slice(0, DATA.colours.length);
  const rest = DATA.communities.slice(DATA.colours.length);
  const rows = named.map(({ about, size }, turn) => [turn, t('around', { name: nameOf(about) }), size]);
  if (rest.length) rows.push([DATA.colours.length, t('smaller', { n: rest.length }), rest.reduce((sum, part) => sum + part.size, 0)]);
  box.replaceChildren(box.querySelector('legend'), ...rows.map(([turn, label, size]) => {
    const swatch = el('span', { class: 'swatch', 'aria-hidden': 'true' }, svgSwatch(turn));
    const row = tick(label, !state.hiddenCommunities.has(turn), (on) => toggle(state.hiddenCommunities, turn, on), swatch);
    row.append(el('span', { class: 'count' }, String(size)));
    return row;
  }));
}

function svgSwatch(turn) {
  const svg = shape('svg', { viewBox: '-8 -8 16 16', class: 'sign' });
  svg.append(mark('dot', 0, 0, 8, { fill: colourOfCommunity(turn) }));
  if (turn < DATA.colours.length) svg.append(shape('text', { x: 0, y: 4, 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 700, fill: style('--ground') }, String(turn + 1)));
  return svg;
}

// Of a folded network: its communities, each a button that opens it.
function fillFolds() {
  const box = byId('folds');
  box.hidden = !FOLDED;
  box.replaceChildren(box.querySelector('legend'), ...DATA.folds.map(({ size }, index) =>
    el('p', { class: 'row' }, el('button', { type: 'button', class: 'link', click: () => openFold(index) }, foldName(index)), el('span', { class: 'count' }, String(size)))));
}

function fillYears() {
  byId('years').hidden = YEARS.length === 0 || FIRST === LAST;
  for (const id of ['from', 'to']) {
    byId(id).min = FIRST;
    byId(id).max = LAST;
    byId(id).value = state[id];
  }
  byId('single').checked = state.single;
  byId('from').closest('label').hidden = state.single;
  byId('to').previousElementSibling.textContent = t(state.single ? 'year' : 'to');
  byId('undated-legend').hidden = !marksUndated();
  byId('span').textContent = state.from === state.to ? String(state.from) : `${state.from}–${state.to}`;
  byId('undated').checked = state.undated;
  const undated = TIES.filter(isUndated).length;
  byId('undated').nextElementSibling.textContent = t('undated', { n: undated });
  byId('undated').closest('label').hidden = undated === 0;
}

// What the lines of a view stand for: how wide and how strong each is drawn, and its words.
const LINE_KINDS = {
  actors: [[1.7, 0.72, 'lineOne'], [4, 0.85, 'lineMany'], [1, 0.35, 'lineFaint']],
  both: [[1, 0.5, 'lineTakesPart'], [2.6, 0.5, 'lineLeads']],
};
const lineKinds = () => LINE_KINDS[state.view === 'both' ? 'both' : 'actors'];
const lineLook = (width, alpha) => ({ stroke: `rgba(${style('--line-rgb')},${alpha})`, 'stroke-width': width });

function sampleLine(width, alpha, dash = 'none') {
  const svg = shape('svg', { viewBox: '0 0 34 10', class: 'sample', 'aria-hidden': 'true' });
  svg.append(shape('line', { x1: 0, x2: 34, y1: 5, y2: 5, ...lineLook(width, alpha), 'stroke-dasharray': dash }));
  return svg;
}

// Beside the filters, and where there is room under the picture too, so that nobody has to look for it.
function fillLineLegend() {
  const rows = () => lineKinds().map(([width, alpha, key]) => el('p', { class: 'line' }, sampleLine(width, alpha), t(key)));
  byId('line-legend').replaceChildren(...rows());
  byId('bar-legend').replaceChildren(...rows());
  byId('undated-legend').replaceChildren(sampleLine(1.7, 0.72, '5 4'), t('lineUndated'));
}

function resetFilters() {
  state.hiddenKinds.clear();
  state.hiddenTieKinds.clear();
  state.hiddenCommunities.clear();
  Object.assign(state, { county: '', subject: '', source: '', from: FIRST, to: LAST, single: false, undated: true, confirmed: '' });
  fillFilters();
}

function setView(view) {
  state.view = view;
  refresh();
}

function fillViews() {
  const views = [['actors', 'viewActors'], ['both', 'viewBoth'], ['table', 'viewTable']];
  byId('views').replaceChildren(...views.map(([view, key]) =>
    el('button', { type: 'button', 'data-view': view, 'aria-pressed': state.view === view, click: () => setView(view) }, t(key))));
}

function listen() {
  for (const id of ['county', 'subject', 'source', 'confirmed']) {
    byId(id).addEventListener('change', (event) => { state[id] = event.target.value; refresh(); fitAll(); });
  }
  for (const id of ['colour', 'size']) byId(id).addEventListener('change', (event) => { state[id] = event.target.value; fillFilters(); refresh(); });
  byId('undated').addEventListener('change', (event) => { state.undated = event.target.checked; fillYears(); refresh(); });
  byId('single').addEventListener('change', (event) => { state.single = event.target.checked; setSpan(state.single ? state.to : FIRST, state.to); });
  byId('from').addEventListener('input', (event) => setSpan(Number(event.target.value), Math.max(Number(event.target.value), state.to)));
  byId('to').addEventListener('input', (event) => setSpan(state.single ? Number(event.target.value) : Math.min(Number(event.target.value), state.from), Number(event.target.value)));
  byId('reset').addEventListener('click', () => { resetFilters(); state.steps = 0; refresh(); fitAll(); });
  byId('language').addEventListener('click', () => { state.language = state.language === 'sv' ? 'en' : 'sv'; speak(); });
  byId('theme').addEventListener('click', () => { state.theme = isDark() ? 'light' : 'dark'; speak(); });
  byId('open-filters').addEventListener('click', () => openFilters(!document.body.classList.contains('with-filters')));
  byId('close-filters').addEventListener('click', () => { openFilters(false); byId('open-filters').focus(); });
  byId('zoom-in').addEventListener('click', () => zoom(1.35));
  byId('zoom-out').addEventListener('click', () => zoom(1 / 1.35));
  byId('fit').addEventListener('click', () => fitAll(true, true));
  window.addEventListener('beforeprint', beforePrint);
  window.addEventListener('afterprint', afterPrint);
  byId('print').addEventListener('click', () => window.print());
  byId('save-svg').addEventListener('click', saveSvg);
  byId('save-png').addEventListener('click', savePng);
  byId('skip').addEventListener('click', (event) => { event.preventDefault(); setView('table'); byId('tables').focus(); });
}

function openFilters(open) {
  document.body.classList.toggle('with-filters', open);
  byId('open-filters').setAttribute('aria-expanded', String(open));
}

function setSpan(from, to) {
  Object.assign(state, { from, to });
  fillYears();
  refresh();
}

function zoom(factor) {
  camera.home = null;
  picture.network.moveTo({ scale: picture.network.getScale() * factor, animation: false });
}
