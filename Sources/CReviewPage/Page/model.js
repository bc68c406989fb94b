// The review as the server last told it. Changed by `apply` only.

export const sides = ['source', 'target'];

// An array with a stretch of it replaced. (Arguments of a call, as `splice` takes them, are limited in number.)
function replaced(values, { start, count }, others) {
  return values.slice(0, start).concat(others, values.slice(start + count));
}

// The server leaves out what says nothing.
function filledIn(row) {
  row.findings ??= [];
  row.marks ??= [];
  return row;
}

// What the last number of a mark says.
const markKinds = ['number', 'date', 'term'];

// The marks of a sentence: { start, length, kind } in UTF-16 units. The server writes five numbers for each: the side, the
// sentence, where it begins, its length, its kind.
export function marksOf(row, side, sentence) {
  return row.marks
    .filter(([of, id]) => sides[of] === side && id === sentence)
    .map(([, , start, length, kind]) => ({ start, length, kind: markKinds[kind] }));
}

export class ReviewModel {
  constructor(snapshot) {
    for (const name of ['title', 'sourceLanguage', 'targetLanguage', 'threshold', 'rows']) this[name] = snapshot[name];
    this.sentences = {};
    for (const side of sides) this.sentences[side] = new Map(snapshot.sentences[side].map((each) => [each.id, each]));
    this.byId = new Map(this.rows.map((row) => [row.id, filledIn(row)]));
    // Searching an array of whole numbers is faster than keeping a table of places right.
    this.order = this.rows.map((row) => row.id);
    this.rules = new Map();
    this.countRules(this.rows, 1);
    this.keepState(snapshot);
  }

  keepState({ revision, counts, canUndo, canRedo }) {
    Object.assign(this, { revision, counts, canUndo, canRedo });
  }

  row(id) {
    return this.byId.get(id) ?? null;
  }

  // The place of a row in document order, from 0.
  place(id) {
    return this.order.indexOf(id);
  }

  // How many rows each rule of the filter speaks against.
  countRules(rows, step) {
    for (const row of rows) {
      for (const name of row.findings) {
        const count = (this.rules.get(name) ?? 0) + step;
        if (count > 0) this.rules.set(name, count);
        else this.rules.delete(name);
      }
    }
  }

  // The row before (-1) or after (1) one in document order, or null.
  neighbour(row, step) {
    return this.rows[this.place(row.id) + step] ?? null;
  }

  // The row a sentence stands in, or null; looked for around a place first.
  rowOfSentence(side, sentence, near = 0) {
    for (let distance = 0; distance < this.rows.length; distance += 1) {
      for (const place of [near + distance, near - distance - 1]) {
        if (this.rows[place]?.[side].includes(sentence)) return this.rows[place];
      }
    }
    return null;
  }

  text(side, sentence) {
    return this.sentences[side].get(sentence)?.text ?? '';
  }

  // The whole text of one side of a row.
  sideText(row, side) {
    return row[side].map((id) => this.text(side, id)).join(' ');
  }

  isUnlinked(row) {
    return row.source.length === 0 || row.target.length === 0;
  }

  isUnsure(row) {
    return row.state !== 'confirmed' && row.confidence < this.threshold;
  }

  // 'confirmed', 'sure', 'unsure' or 'weak'
  standing(row) {
    if (row.state === 'confirmed') return 'confirmed';
    if (row.confidence >= this.threshold) return 'sure';
    return row.confidence < this.threshold / 2 ? 'weak' : 'unsure';
  }

  // Takes a change in: the rows that are gone or changed, those that there are instead, and whether those that stand
  // together have the same ids. Rows elsewhere may be surer or less sure, and nothing else.
  apply(change) {
    change.rows.forEach(filledIn);
    const before = this.rows.slice(change.replaced.start, change.replaced.start + change.replaced.count);
    const isSameShape =
      before.length === change.rows.length && before.every((row, index) => row.id === change.rows[index].id);
    this.rows = replaced(this.rows, change.replaced, change.rows);
    if (!isSameShape) this.order = replaced(this.order, change.replaced, change.rows.map((row) => row.id));
    this.countRules(before, -1);
    this.countRules(change.rows, 1);
    for (const row of before) this.byId.delete(row.id);
    for (const row of change.rows) this.byId.set(row.id, row);
    for (const side of sides) {
      for (const id of change.removedSentences[side]) this.sentences[side].delete(id);
      for (const sentence of change.sentences[side]) this.sentences[side].set(sentence.id, sentence);
    }
    const others = [];
    for (const [id, confidence] of change.confidences) {
      const row = this.byId.get(id);
      if (!row) continue;
      row.confidence = confidence;
      others.push(row);
    }
    this.keepState(change);
    return { before: before.concat(others), after: change.rows.concat(others), isSameShape };
  }
}
