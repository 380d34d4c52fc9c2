// Search with completion: a combobox as the ARIA practices describe it.
let options = [];
let active = -1;

// All that can be found, without its accents, made ready once.
let known = null;
function candidates() {
  known ??= [
    ...DATA.nodes.map((node) => ({ name: () => nameOf(node.id), words: node.names.map(fold), choice: { actor: node.id }, kind: node.kind })),
    ...TIES.map((tie, index) => ({ name: () => say(tie.label), words: [fold(tie.label.sv), fold(tie.label.en)], choice: { tie: index }, kind: null })),
  ];
  return known;
}

// Names that begin with what was typed come first, then those with a word that does, then the rest.
function matches(typed) {
  const wanted = fold(typed.trim());
  if (!wanted) return [];
  const rank = (words) => Math.min(...words.map((word) => {
    if (word.startsWith(wanted)) return 0;
    if (word.includes(` ${wanted}`)) return 1;
    return word.includes(wanted) ? 2 : 9;
  }));
  return candidates().map((one) => ({ one, rank: rank(one.words) })).filter(({ rank: found }) => found < 9)
    .map(({ one, rank: found }) => ({ ...one, text: one.name(), rank: found }))
    .sort((a, b) => a.rank - b.rank || a.text.localeCompare(b.text, state.language)).slice(0, 8);
}

function listMatches() {
  const input = byId('search');
  const list = byId('found');
  options = matches(input.value);
  active = options.length ? 0 : -1;
  const open = Boolean(input.value.trim());
  list.hidden = !open;
  input.setAttribute('aria-expanded', String(open));
  const rows = options.map((one, i) => el('li', { role: 'option', id: `found-${i}`, 'aria-selected': i === active, pointerdown: (event) => { event.preventDefault(); take(i); } },
    one.kind ? sign(one.kind) : el('span', { class: 'ring', 'aria-hidden': 'true' }), el('span', {}, one.text)));
  list.replaceChildren(...(rows.length ? rows : [el('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false', class: 'hint' }, t('noHit'))]));
  point();
}

function point() {
  const input = byId('search');
  [...byId('found').children].forEach((row, i) => row.setAttribute('aria-selected', String(i === active)));
  if (active >= 0 && !byId('found').hidden) {
    input.setAttribute('aria-activedescendant', `found-${active}`);
    byId(`found-${active}`).scrollIntoView({ block: 'nearest' });
  } else input.removeAttribute('aria-activedescendant');
}

function closeSearch() {
  byId('found').hidden = true;
  byId('search').setAttribute('aria-expanded', 'false');
  byId('search').removeAttribute('aria-activedescendant');
}

function take(i) {
  const { choice, text } = options[i];
  byId('search').value = text;
  closeSearch();
  uncover(choice);
  choose(choice, { move: true });
}

// What was searched for is shown, even where a filter had hidden it.
function uncover(choice) {
  state.steps = 0;
  const kept = filtered();
  const there = choice.actor ? kept.actors.has(choice.actor) : kept.ties.has(choice.tie);
  if (!there) resetFilters();
}

function startSearch() {
  const input = byId('search');
  input.addEventListener('input', listMatches);
  input.addEventListener('blur', closeSearch);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      if (byId('found').hidden) listMatches();
      else active = (active + step + options.length) % options.length;
      point();
      event.preventDefault();
    } else if (event.key === 'Enter' && active >= 0 && !byId('found').hidden) take(active);
    else if (event.key === 'Escape') { closeSearch(); input.value = ''; }
    event.stopPropagation();
  });
}
