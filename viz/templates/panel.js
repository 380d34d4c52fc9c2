// The panel beside the picture: what an actor, a pair or a collaboration is, and where it says so.
const choiceButton = (text, choice, extra = '') =>
  el('button', { type: 'button', class: `link ${extra}`, click: () => choose(choice) }, text);

function choose(focus, { move = false } = {}) {
  const closing = state.focus && !focus;
  if (closing && byId('panel').contains(document.activeElement)) byId('canvas').focus({ preventScroll: true });
  hover(null, null); // what lay under the pointer may lie elsewhere now
  state.focus = focus;
  if (!focus) state.steps = 0;
  followFocus();
  if (state.view === 'table' && focus) setView('actors');
  refresh();
  if (closing && camera.home) camera.home();
  else if (focus && move) fitKeys(lit.actors);
  else if (focus) uncoverChoice();
}

function worksWith(key) {
  const partners = (shown.beside.get(key) || new Set()).size;
  const ties = [...shown.ties].filter((index) => TIES[index].participants.includes(key)).length;
  return t('worksWith', { partners: counted('actor', partners), ties: counted('tie', ties) });
}

function fillPanel() {
  const panel = byId('panel');
  panel.hidden = !state.focus;
  document.body.classList.toggle('with-panel', Boolean(state.focus));
  if (!state.focus) return panel.replaceChildren();
  const { actor, pair, tie } = state.focus;
  const close = el('button', { type: 'button', class: 'close', 'aria-label': t('close'), click: () => choose(null) }, '×');
  const body = actor ? aboutActor(actor) : pair ? aboutPair(pair) : aboutTie(TIES[tie]);
  panel.replaceChildren(close, ...body);
  return panel.scrollTo(0, 0);
}

function aboutActor(key) {
  const actor = ACTORS.get(key);
  const ties = [...shown.ties].filter((index) => TIES[index].participants.includes(key));
  const partners = inOrder(shown.beside.get(key) || []);
  return [
    el('p', { class: 'over' }, sign(actor.kind), el('span', {}, [kindOf(actor), countyName(actor.county)].filter(Boolean).join(' · '))),
    el('h2', {}, nameOf(key)),
    el('p', { class: 'lead' }, worksWith(key)),
    stepButtons(),
    el('h3', {}, t('through')),
    ...ties.map((index) => tieCard(index, [key])),
    el('h3', {}, t('partners')),
    el('ul', { class: 'people' }, partners.map((other) => el('li', {}, sign(ACTORS.get(other).kind), choiceButton(nameOf(other), { pair: [key, other] }), count(sharedBy(key, other, shown.ties).length)))),
  ];
}

const count = (n) => (n > 1 ? el('span', { class: 'count' }, `${n}`) : null);

function aboutPair([one, other]) {
  const ties = sharedBy(one, other, shown.ties);
  return [
    el('p', { class: 'over' }, t('pairJoined', { ties: counted('tie', ties.length) })),
    el('h2', {}, choiceButton(nameOf(one), { actor: one }), el('span', { class: 'and' }, ' – '), choiceButton(nameOf(other), { actor: other })),
    stepButtons(),
    ...ties.map((index) => tieCard(index, [one, other], 'h3')),
  ];
}

function aboutTie(tie) {
  return [
    el('p', { class: 'over' }, say(TIE_KINDS.get(tie.kind)), ` · ${yearsOf(tie)}`),
    el('h2', {}, say(tie.label)),
    facts(tie),
    stepButtons(),
    ...evidence(tie, tie.participants),
    el('h3', {}, `${t('participants')} (${tie.participants.length})`),
    el('ul', { class: 'people' }, inOrder(tie.participants).map((key) => el('li', {}, sign(ACTORS.get(key).kind), choiceButton(nameOf(key), { actor: key }), tie.coordinators.includes(key) ? el('span', { class: 'count' }, t('coordinates')) : null))),
  ];
}

// The heading follows what stands above it: in an actor's panel a heading of its own, in that of a pair the title.
function tieCard(index, marked, heading = 'h4') {
  const tie = TIES[index];
  return el('article', { class: 'card' },
    el(heading, { class: 'name' }, choiceButton(say(tie.label), { tie: index })),
    el('p', { class: 'over' }, `${say(TIE_KINDS.get(tie.kind))} · ${yearsOf(tie)} · ${counted('actor', tie.participants.length)}`),
    facts(tie),
    ...evidence(tie, marked));
}

// What a rule found with less confidence than this is marked.
const SURE = 0.8;

function facts(tie) {
  const themes = tie.themes.map((key) => el('span', { class: 'chip' }, themeName(key)));
  const judged = isConfirmed(tie) ? [el('span', { class: 'chip sure' }, `✓ ${t('confirmed')}`)] : [];
  const unsure = tie.confidence !== null && tie.confidence < SURE && !judged.length
    ? [el('span', { class: 'chip' }, t('confidence', { n: Math.round(tie.confidence * 100) }))] : [];
  const results = tie.results.map((result) => el('li', {}, result.title, result.year ? ` (${result.year})` : ''));
  return el('div', {},
    el('p', { class: 'chips' }, themes, judged, unsure),
    results.length ? el('div', { class: 'results' }, el('span', {}, t('ledTo')), el('ul', {}, results)) : null);
}

// The words that state it, page by page; those that name the actors asked about come first.
function evidence(tie, marked) {
  if (!tie.quotes.length) return [el('p', { class: 'hint' }, t('noEvidence'))];
  const names = marked.flatMap((key) => ACTORS.get(key).names);
  const told = tie.quotes.map((quote) => {
    const words = markedWords(quote.exact || say(quote.stated), names);
    return { quote, words, named: words.filter((part) => typeof part !== 'string').length };
  }).sort((a, b) => b.named - a.named);
  const pages = new Map();
  for (const one of told) {
    const key = `${one.quote.page} ${Boolean(one.quote.exact)}`;
    pages.set(key, [...(pages.get(key) || []), one]);
  }
  return [...pages.values()].map((some) => {
    const own = !some[0].quote.exact;
    const passages = some.flatMap(({ words }) => {
      const passage = el('blockquote', { lang: own ? state.language : 'sv', dir: 'auto' }, ...words);
      return [passage, folded(passage)];
    });
    return el('figure', {}, el('figcaption', { class: 'over' }, t(own ? 'evidenceOwn' : 'evidence')), passages, source(some[0].quote.page));
  });
}

// A long passage is shown in part until the reader asks for more.
function folded(words) {
  if (words.textContent.length < 360) return null;
  words.classList.add('folded');
  return el('button', {
    type: 'button', class: 'quiet', click: (event) => {
      const now = words.classList.toggle('folded');
      event.target.textContent = t(now ? 'more' : 'less');
    },
  }, t('more'));
}

function source(key) {
  const page = DATA.pages[key];
  if (!page) return null;
  const link = /^https?:\/\//i.test(page.address)
    ? el('a', { href: page.address, target: '_blank', rel: 'noopener noreferrer' }, t('openPage')) : page.address;
  return el('p', { class: 'source' }, el('cite', {}, page.title || t('unnamedPage')), page.publisher ? ` · ${page.publisher}` : '', link ? ' · ' : '', link);
}

// Cuts a passage into text and marked names.
function markedWords(text, names) {
  const known = names.filter((name) => name.length > 2).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (!known.length) return [text];
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${known.join('|')})(?![\\p{L}\\p{N}])`, 'giu'));
  return parts.map((part, i) => (i % 2 ? el('mark', {}, part) : part));
}

function stepButtons() {
  const labels = [t('stepsAll'), t('step1'), t('step2'), t('step3')];
  return el('div', { class: 'segments steps', role: 'group', 'aria-label': t('steps') }, labels.map((label, steps) =>
    el('button', { type: 'button', 'aria-pressed': state.steps === steps, click: () => setSteps(steps) }, label)));
}

function setSteps(steps) {
  if (!state.focus) return;
  state.steps = steps;
  refresh();
  if (steps) fitKeys(scene.actors);
  else fitAll();
}
