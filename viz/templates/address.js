// The view stands in the address, so that a link leads others to the same view.
// In a frame of another page, such as the report, the page has no address of its own: the frame's name stands for it.
const FRAMED = location.protocol === 'about:';
const asked = () => (FRAMED ? window.name : location.hash.slice(1));

function writeAddress() {
  if (FRAMED) return;
  const words = new URLSearchParams();
  const put = (key, value, usual) => { if (value !== usual) words.set(key, String(value)); };
  put('lang', state.language, DATA.language);
  put('theme', state.theme, '');
  put('view', state.view, 'actors');
  put('colour', state.colour, 'kind');
  put('size', state.size, DATA.measures[0].name);
  put('fold', state.fold, null);
  if (STORY) put('story', state.story === null ? '' : state.story + 1, STARTS ? '1' : '');
  if (state.focus) {
    if (state.focus.actor) words.set('actor', state.focus.actor);
    else if (state.focus.pair) state.focus.pair.forEach((key) => words.append('pair', key));
    else words.set('tie', TIES[state.focus.tie].key);
    put('steps', state.steps, 0);
  }
  [...state.hiddenKinds].sort().forEach((name) => words.append('without', name));
  [...state.hiddenCommunities].sort((a, b) => a - b).forEach((turn) => words.append('hide', turn + 1));
  [...state.hiddenTieKinds].sort().forEach((name) => words.append('without', name));
  for (const key of ['county', 'subject', 'source']) put(key, state[key], '');
  put('from', state.from, FIRST);
  put('to', state.to, LAST);
  put('single', state.single, false);
  put('undated', state.undated, true);
  put('confirmed', state.confirmed, '');
  const hash = words.toString();
  if (hash !== location.hash.slice(1)) history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
}

// A slider tells of ten values a second, and browsers refuse so many addresses: the last one counts.
let addressed = 0;
function keepAddress() {
  clearTimeout(addressed);
  addressed = setTimeout(writeAddress, 150);
}

function readAddress() {
  const words = new URLSearchParams(asked());
  if (['sv', 'en'].includes(words.get('lang'))) state.language = words.get('lang');
  if (['light', 'dark'].includes(words.get('theme'))) state.theme = words.get('theme');
  readView(words);
  const step = Number(words.get('story')) - 1;
  if (STORY && STORY.steps[step]) state.story = step;
}

// Reads a view; a name that the graph does not know is passed over.
function readView(words) {
  const oneOf = (key, allowed, usual) => (allowed.includes(words.get(key)) ? words.get(key) : usual);
  state.view = oneOf('view', ['actors', 'both', 'table'], 'actors');
  state.colour = oneOf('colour', ['kind', 'community'], 'kind');
  state.size = oneOf('size', DATA.measures.map((measure) => measure.name), DATA.measures[0].name);
  state.fold = /^\d+$/.test(words.get('fold')) && DATA.folds[Number(words.get('fold'))] ? Number(words.get('fold')) : null;
  state.county = oneOf('county', Object.keys(DATA.counties), '');
  state.subject = oneOf('subject', Object.keys(DATA.themes), '');
  state.source = oneOf('source', Object.keys(DATA.pages), '');
  for (const names of [state.hiddenKinds, state.hiddenTieKinds, state.hiddenCommunities]) names.clear();
  for (const turn of words.getAll('hide')) if (/^\d+$/.test(turn)) state.hiddenCommunities.add(Number(turn) - 1);
  for (const name of words.getAll('without')) {
    if (KINDS.has(name)) state.hiddenKinds.add(name);
    if (TIE_KINDS.has(name)) state.hiddenTieKinds.add(name);
  }
  const year = (key, usual) => (/^\d{4}$/.test(words.get(key)) ? Math.min(LAST, Math.max(FIRST, Number(words.get(key)))) : usual);
  state.from = year('from', FIRST);
  state.to = year('to', LAST);
  state.undated = words.get('undated') !== 'false';
  state.single = words.get('single') === 'true';
  if (state.single) state.from = state.to;
  state.confirmed = oneOf('confirmed', ['yes', 'no'], '');
  state.focus = focusIn(words);
  state.steps = state.focus ? Number(oneOf('steps', ['1', '2', '3'], 0)) : 0;
  followFocus();
}

function focusIn(words) {
  if (ACTORS.has(words.get('actor'))) return { actor: words.get('actor') };
  const pair = words.getAll('pair').filter((key) => ACTORS.has(key));
  if (pair.length === 2) return { pair };
  const tie = TIES.findIndex((one) => one.key === words.get('tie'));
  return tie >= 0 ? { tie } : null;
}
