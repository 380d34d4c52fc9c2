// Puts the page together and keeps it in step with the state.
function refresh() {
  document.body.dataset.view = state.view;
  for (const button of byId('views').children) button.setAttribute('aria-pressed', String(button.dataset.view === state.view));
  paint();
  fillPanel();
  fillTables();
  fillTrail();
  fillStory();
  fillLineLegend();
  keepAddress();
}

// Writes every word of the page anew, in the language and the theme chosen.
function speak() {
  measured.dark = null;
  document.documentElement.lang = state.language;
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  styles.clear();
  document.title = t('title');
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.dataset.t);
  for (const [name, attribute] of [['tLabel', 'aria-label'], ['tTitle', 'title'], ['tPlaceholder', 'placeholder']]) {
    const hyphened = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const node of document.querySelectorAll(`[data-${hyphened}]`)) node.setAttribute(attribute, t(node.dataset[name]));
  }
  byId('language').textContent = t('otherLanguage');
  byId('language').lang = state.language === 'sv' ? 'en' : 'sv';
  byId('theme').textContent = isDark() ? '☀' : '☾';
  const others = DATA.others ? ` ${counted('others', DATA.others)}` : '';
  byId('summary').textContent = t('summary', { actors: counted('actor', ACTORS.size), ties: counted('tie', TIES.length) }) + others;
  fillViews();
  fillFilters();
  refresh();
}

function goBack() {
  if (document.body.classList.contains('with-filters')) return openFilters(false);
  if (state.steps) return setSteps(0);
  if (state.focus || !FOLDED || state.fold === null) return choose(null);
  return openFold(null);
}

// From the chosen actor (or the middle of the picture) to the next one in a direction.
function goTo(dx, dy) {
  const from = state.focus && state.focus.actor ? placeOf(ACTORS.get(state.focus.actor)) : Object.values(picture.network.getViewPosition());
  let best = null;
  for (const key of scene.actors) {
    const [x, y] = placeOf(ACTORS.get(key));
    const along = (x - from[0]) * dx + (y - from[1]) * dy;
    const across = Math.abs((x - from[0]) * dy) + Math.abs((y - from[1]) * dx);
    if (along > 1 && (!best || along + 2 * across < best.far)) best = { key, far: along + 2 * across };
  }
  if (best) choose({ actor: best.key });
}

const KEYS = {
  ArrowLeft: () => goTo(-1, 0),
  ArrowRight: () => goTo(1, 0),
  ArrowUp: () => goTo(0, -1),
  ArrowDown: () => goTo(0, 1),
  Enter: () => state.focus && byId('panel').focus(),
  '+': () => zoom(1.35),
  '-': () => zoom(1 / 1.35),
  0: () => fitAll(true, true),
};

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select, textarea')) return;
  if (event.key === 'Escape') goBack();
  else if (event.key === '/') { event.preventDefault(); byId('search').focus(); }
  else if (['1', '2', '3'].includes(event.key)) setSteps(Number(event.key));
  else if (event.target === byId('canvas') && KEYS[event.key]) { event.preventDefault(); KEYS[event.key](); }
}

const STARTS = Boolean(STORY) && !asked(); // a story opens by itself where no view is asked for
document.body.classList.toggle('folded-network', FOLDED);
readAddress();
const stepAsked = showsStep();
makePicture();
startSearch();
startStory();
listen();
speak();
refit(); // at once: a movement would be cut short by the window settling its size
if (stepAsked || STARTS) tellStep(state.story ?? 0);
document.addEventListener('keydown', pressed);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', speak);
