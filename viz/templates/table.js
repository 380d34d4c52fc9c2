// The same data as a table, for those who cannot or would rather not read a picture.
function fillTables() {
  const tables = byId('tables');
  tables.hidden = state.view !== 'table';
  byId('stage').hidden = state.view === 'table';
  if (tables.hidden) return tables.replaceChildren();
  return tables.replaceChildren(tieTable(), actorTable());
}

function table(caption, heads, rows) {
  return el('table', {},
    el('caption', {}, `${caption} (${rows.length})`),
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows.map(([first, ...cells]) => el('tr', {}, el('th', { scope: 'row' }, first), cells.map((cell) => el('td', {}, cell))))));
}

function tieTable() {
  const rows = [...shown.ties].map((index) => {
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
  const beside = neighbours(shown.lines);
  const rows = inOrder(shown.actors).map((key) => {
    const actor = ACTORS.get(key);
    const ties = [...shown.ties].filter((index) => TIES[index].participants.includes(key));
    return [choiceButton(nameOf(key), { actor: key }), kindOf(actor), countyName(actor.county), String(ties.length), String((beside.get(key) || []).size || 0)];
  });
  return table(t('kindsOfActor'), [t('actor'), t('kind'), t('county'), t('number'), t('numberPartners')], rows);
}
