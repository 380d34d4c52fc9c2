// The same data as a table, for those who cannot or would rather not read a picture.
function fillTables() {
  const tables = byId('tables');
  tables.hidden = state.view !== 'table';
  byId('stage').hidden = state.view === 'table';
  if (tables.hidden) return tables.replaceChildren();
  return tables.replaceChildren(tieTable(), actorTable());
}

// So many rows are written at once; a button brings more. Each row is made when it is written.
const AT_ONCE = 500;

function table(caption, heads, rows) {
  const line = (row) => { const [first, ...cells] = row(); return el('tr', {}, el('th', { scope: 'row' }, first), cells.map((cell) => el('td', {}, cell))); };
  const rest = rows.slice(AT_ONCE);
  const body = el('tbody', {}, rows.slice(0, AT_ONCE).map(line));
  const whole = el('table', {},
    el('caption', {}, `${caption} (${rows.length})`),
    el('thead', {}, el('tr', {}, heads.map((head, place) => el('th', { scope: 'col', 'aria-sort': place === 0 ? 'ascending' : null }, head)))),
    body);
  const more = rest.length ? el('button', { type: 'button', click: () => {
    body.append(...rest.splice(0, AT_ONCE).map(line));
    more.textContent = t('moreRows', { n: rest.length });
    more.hidden = rest.length === 0;
  } }, t('moreRows', { n: rest.length })) : '';
  return el('div', {}, whole, more);
}

function tieTable() {
  const byLabel = (one, other) => say(TIES[one].label).localeCompare(say(TIES[other].label), state.language) || one - other;
  const rows = [...shown.ties].sort(byLabel).map((index) => () => {
    const tie = TIES[index];
    const words = tie.quotes.map((quote) => el('div', { class: 'clamp', dir: 'auto' }, quote.exact || say(quote.stated)));
    const pages = [...new Set(tie.quotes.map((quote) => quote.page))].filter((key) => DATA.pages[key]);
    const sources = pages.map((key) => el('div', { class: 'source' }, pageName(DATA.pages[key])));
    return [
      choiceButton(say(tie.label), { tie: index }),
      say(TIE_KINDS.get(tie.kind)),
      yearsOf(tie),
      inOrder(tie.participants).map((key) => nameOf(key) + (tie.coordinators.includes(key) ? ` (${t('coordinates')})` : '')).join(', '),
      el('div', { class: 'words' }, words, sources),
    ];
  });
  return table(t('collaborations'), [t('collaboration'), t('kind'), t('years'), t('participants'), t('evidence')], rows);
}

function actorTable() {
  const beside = shown.beside;
  const number = new Map();
  for (const index of shown.ties) for (const key of TIES[index].participants) number.set(key, (number.get(key) || 0) + 1);
  const rows = inOrder(shown.actors).map((key) => () => {
    const actor = ACTORS.get(key);
    return [choiceButton(nameOf(key), { actor: key }), kindOf(actor), countyName(actor.county), String(number.get(key) || 0), String((beside.get(key) || []).size || 0)];
  });
  return table(t('kindsOfActor'), [t('actor'), t('kind'), t('county'), t('number'), t('numberPartners')], rows);
}
