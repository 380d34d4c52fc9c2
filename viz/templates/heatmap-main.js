// The choices above the table, and the words of the page in the language and the theme chosen.
function fillSelect(id, rows) {
  byId(id).replaceChildren(...rows.map(([value, label]) => el('option', { value }, label)));
  byId(id).value = state[id];
}

function fillChoices() {
  const byName = (one, other) => say(one).localeCompare(say(other), state.language);
  fillSelect('subject', DATA.themes.map((theme) => [theme.iri, say(theme)]));
  fillSelect('instrument', DATA.instruments.map((kind) => [kind.name, say(kind)]));
  fillSelect('county', [['', t('allCounties')], ...[...DATA.counties].sort(byName).map((county) => [county.iri, say(county)])]);
  byId('subject-row').hidden = state.view === 'themes';
  byId('instrument-row').hidden = state.view !== 'themes';
  byId('views').replaceChildren(...[['instruments', 'byInstrument'], ['themes', 'byTheme']].map(([view, key]) => el('button', {
    type: 'button', 'aria-pressed': String(state.view === view), click: () => { state.view = view; speak(); [...byId('views').children].find((one) => one.getAttribute('aria-pressed') === 'true').focus(); },
  }, t(key))));
}

function fillLegend() {
  const samples = [['found1', '1', ''], ['found2', '2', ''], ['found3', '5', t('legendFound')], ['absent', '✕', t('absent')], ['none', '–', t('legendNone')], ['unread', '?', t('unread')]];
  const signs = samples.map(([style, sign, words]) => [el('span', { class: `cell ${style}`, 'aria-hidden': 'true' }, sign), words]);
  const items = [];
  let before = [];
  for (const [sign, words] of signs) {
    before.push(sign);
    if (words) {
      items.push(el('li', {}, before, el('span', {}, words)));
      before = [];
    }
  }
  byId('legend').replaceChildren(...items);
}

function chooseCounty(iri) {
  state.county = iri;
  state.at = [0, 0];
  byId('county').value = iri;
  fillMap();
}

function speak() {
  document.documentElement.lang = state.language;
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  document.title = t('title');
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll('[data-t-label]')) node.setAttribute('aria-label', t(node.dataset.tLabel));
  for (const node of document.querySelectorAll('[data-t-title]')) node.title = t(node.dataset.tTitle);
  byId('language').textContent = t('otherLanguage');
  byId('language').lang = state.language === 'sv' ? 'en' : 'sv';
  byId('theme').textContent = isDark() ? '☀' : '☾';
  byId('summary').textContent = t('summary', { counties: COUNTIES.size, themes: THEMES.size - 1, pages: DATA.pages });
  fillChoices();
  fillLegend();
  fillMap();
  fillPanel();
}

for (const id of ['subject', 'instrument']) byId(id).addEventListener('change', (event) => { state[id] = event.target.value; fillMap(); });
byId('county').addEventListener('change', (event) => chooseCounty(event.target.value));
byId('language').addEventListener('click', () => { state.language = state.language === 'sv' ? 'en' : 'sv'; speak(); });
byId('theme').addEventListener('click', () => { state.theme = isDark() ? 'light' : 'dark'; speak(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', speak);
document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && state.open) closeCell(); });
speak();
