// What the filters leave: a set of collaborations, the actors in them, the lines between those.
// The smaller communities share one row of the legend, the last.
const legendTurn = (community) => Math.min(community, DATA.colours.length);

function tieShows(tie) {
  if (state.hiddenTieKinds.has(tie.kind)) return false;
  if (state.subject && !tie.themes.includes(state.subject)) return false;
  if (state.source && !tie.quotes.some((quote) => quote.page === state.source)) return false;
  if (state.confirmed && isConfirmed(tie) !== (state.confirmed === 'yes')) return false;
  if (state.county && !touches(tie, state.county)) return false;
  return inSpan(tie);
}

const isConfirmed = (tie) => ['confirm', 'confirmed', 'correct', 'add'].includes(tie.verdict);
const touches = (tie, county) =>
  tie.counties.includes(county) || tie.participants.some((key) => ACTORS.get(key).county === county);

// A collaboration without a known last year counts as going on; one without any year is a choice of its own.
function inSpan(tie) {
  const { start_year: from, end_year: to } = tie;
  if (from === null && to === null) return state.undated;
  return (from ?? to) <= state.to && (to ?? Infinity) >= state.from;
}

function filtered() {
  const ties = new Set();
  TIES.forEach((tie, index) => tieShows(tie) && ties.add(index));
  const allowed = (key) => !state.hiddenKinds.has(ACTORS.get(key).kind) && !state.hiddenCommunities.has(legendTurn(ACTORS.get(key).community));
  let lines = LINES.filter((line) => allowed(line.from) && allowed(line.to) && line.ties.some((i) => ties.has(i)));
  let actors = new Set();
  for (const index of ties) TIES[index].participants.filter(allowed).forEach((key) => actors.add(key));
  if (state.steps && state.focus) {
    const near = surroundings(seeds(), lines, state.steps);
    actors = new Set([...actors].filter((key) => near.has(key)));
    lines = lines.filter((line) => near.has(line.from) && near.has(line.to));
  }
  for (const index of ties) {
    if (!TIES[index].participants.some((key) => actors.has(key))) ties.delete(index);
  }
  return { ties, actors, lines, beside: neighbours(lines) };
}

function seeds() {
  if (state.focus.actor) return [state.focus.actor];
  return state.focus.pair || TIES[state.focus.tie].participants;
}

function surroundings(start, lines, steps) {
  const beside = neighbours(lines);
  const near = new Set(start);
  let rim = [...start];
  for (let step = 0; step < steps; step += 1) {
    rim = rim.flatMap((key) => [...(beside.get(key) || [])]).filter((key) => !near.has(key));
    rim.forEach((key) => near.add(key));
    rim = [...new Set(rim)];
  }
  return near;
}

function neighbours(lines) {
  const beside = new Map();
  const note = (a, b) => (beside.has(a) ? beside.get(a).add(b) : beside.set(a, new Set([b])));
  for (const line of lines) {
    note(line.from, line.to);
    note(line.to, line.from);
  }
  return beside;
}

// What stands out while something is chosen; null where nothing is.
function spotlight(shown) {
  if (!state.focus) return null;
  const { actor, pair, tie } = state.focus;
  if (pair) return { actors: new Set(pair), ties: new Set(sharedBy(pair[0], pair[1], shown.ties)), line: (l) => joins(l, pair) };
  if (tie !== undefined) {
    return { actors: new Set(TIES[tie].participants), ties: new Set([tie]), line: (l) => l.ties.includes(tie) };
  }
  const lines = shown.lines.filter((line) => line.from === actor || line.to === actor);
  return {
    actors: new Set([actor, ...lines.flatMap((line) => [line.from, line.to])]),
    ties: new Set([...shown.ties].filter((index) => TIES[index].participants.includes(actor))),
    line: (line) => line.from === actor || line.to === actor,
  };
}

const joins = (line, [a, b]) => (line.from === a && line.to === b) || (line.from === b && line.to === a);
const sharedBy = (a, b, ties) =>
  [...ties].filter((i) => TIES[i].participants.includes(a) && TIES[i].participants.includes(b));
