// The data come packed, as viz/packing.py packs them: in columns, each value once. Here they become rows again, of which each
// shares what it has in common with others.
function reader(column) {
  if ('all' in column) return () => column.all;
  return column.at ? (row) => column.of[column.at[row]] : (row) => column.each[row];
}

// A column named `sizes/degree` fills `sizes.degree`, one named `wide/0` the first of the list `wide`; null fills nothing there.
function unpackRows({ rows, columns }) {
  const found = Array.from({ length: rows }, () => ({}));
  for (const [name, column] of Object.entries(columns)) {
    const [outer, inner] = name.split('/');
    const get = reader(column);
    const isList = /^\d+$/.test(inner);
    found.forEach((row, turn) => {
      const value = get(turn);
      if (inner === undefined) row[outer] = value;
      else if (value !== null) (row[outer] ??= isList ? [] : {})[inner] = value;
    });
  }
  return found;
}

// The gaps between words as the layout knows them, which left the names room.
const GAPS = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;
const fits = (text, width) => text.length <= width || [...text].length <= width; // a sign may be two of JavaScript's
const cut = (text, width) => [...text].slice(0, width - 1).join('');

// A name in at most so many lines, by the rules of the layout (viz/labels.py); what is cut ends in an ellipsis.
function wrapped(text, { width, word: most, lines }) {
  const found = [''];
  for (const word of text.split(GAPS).filter(Boolean)) {
    const last = found[found.length - 1];
    const longer = last ? `${last} ${word}` : word;
    if (!last || fits(longer, width)) found[found.length - 1] = longer;
    else found.push(word);
  }
  const kept = found.slice(0, lines).map((line) => (fits(line, most) ? line : `${cut(line, width)}…`));
  const end = kept.length - 1;
  if (found.length > lines && !kept[end].endsWith('…')) kept[end] = `${cut(kept[end], width).trimEnd()}…`;
  return kept;
}

const linesOf = (label, label_en, room) => {
  const sv = wrapped(label, room);
  return { sv, en: label_en === label ? sv : wrapped(label_en, room) };
};

function unpackActors(data) {
  const actors = unpackRows(data.nodes);
  for (const actor of actors) {
    actor.label_en ??= actor.label;
    actor.names ??= [...new Set([actor.label, actor.label_en])];
    actor.lines = linesOf(actor.label, actor.label_en, data.wrap.actor);
  }
  return actors;
}

// What a line bends to: places, which come as numbers right and down in turn.
const points = (flat) => Array.from({ length: (flat?.length ?? 0) / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);

function unpackTies(data, actors) {
  const keys = (turns) => turns.map((turn) => actors[turn].id);
  const quotes = unpackRows(data.ties.quotes).map(({ page, exact, stated, stated_en }) => ({ page, exact, stated: { sv: stated, en: stated_en ?? stated } }));
  return unpackRows(data.ties).map(({ label, label_en, via, ...tie }) => ({
    ...tie,
    via: { wide: (via?.wide ?? []).map(points), narrow: (via?.narrow ?? []).map(points) },
    label: { sv: label, en: label_en ?? label },
    lines: linesOf(label, label_en ?? label, data.wrap.tie),
    participants: keys(tie.participants),
    coordinators: keys(tie.coordinators),
    quotes: tie.quotes.map((turn) => quotes[turn]),
  }));
}

function unpacked(data) {
  const nodes = unpackActors(data);
  const edges = unpackRows(data.edges).map(({ from, to, ties, strength, via }, turn) => ({
    id: `line/${turn}`, from: nodes[from].id, to: nodes[to].id, ties: [ties].flat(), strength, via: { wide: points(via?.wide), narrow: points(via?.narrow) },
  }));
  return { ...data, nodes, edges, ties: unpackTies(data, nodes) };
}
