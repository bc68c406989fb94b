// Which rows are shown, and in which order.
//
// The order is made when it is asked for; changes are worked into it where they happen, so that no row hops away under
// the reviewer's eyes and one that no longer fits a filter stays until the filter is set again.

// What a filter asks of a row: { kind, rule, text, isExpression }. `pattern` is null for a text that is no expression.
export function predicate(model, filter) {
  const tests = [];
  if (filter.kind === 'unsure') tests.push((row) => model.isUnsure(row));
  if (filter.kind === 'unlinked') tests.push((row) => model.isUnlinked(row));
  if (filter.kind === 'edited') tests.push((row) => row.isEdited);
  if (filter.rule) tests.push((row) => row.findings.includes(filter.rule));
  if (filter.text) {
    const finder = textFinder(filter);
    if (finder) tests.push((row) => ['source', 'target'].some((side) => finder(model.sideText(row, side)).length > 0));
  }
  return (row) => tests.every((test) => test(row));
}

// The ranges of a text that a search finds, as a function of the text; null where nothing is searched for or the
// expression is none.
export function textFinder(filter) {
  if (!filter.text) return null;
  const source = filter.isExpression ? filter.text : filter.text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  let expression;
  try {
    expression = new RegExp(source, 'giu');
  } catch {
    return null;
  }
  return (text) => {
    const ranges = [];
    for (const match of text.matchAll(expression)) {
      if (match[0].length > 0) ranges.push({ start: match.index, length: match[0].length });
    }
    return ranges;
  };
}

export class RowView {
  constructor(model, order, filter) {
    this.model = model;
    this.set(order, filter);
  }

  // Chooses and orders anew.
  set(order, filter) {
    this.order = order;
    this.filter = filter;
    this.fits = predicate(this.model, filter);
    this.isWhole = filter.kind === 'all' && !filter.rule && !filter.text;
    const rows = this.isWhole ? this.model.rows.slice() : this.model.rows.filter(this.fits);
    // Sorting is stable: rows equally weak stay in document order.
    if (order === 'weakest') rows.sort((one, other) => this.weight(one) - this.weight(other));
    this.ids = rows.map((row) => row.id);
  }

  weight(row) {
    return row.state === 'confirmed' ? 2 : row.confidence;
  }

  index(id) {
    return this.ids.indexOf(id);
  }

  // Whether the row shown below another is the next one of the document, for all rows.
  get isContinuous() {
    return this.order === 'document' && this.isWhole;
  }

  // Works a change in: new rows stand where the first one stood that they share a sentence with.
  follow(before, after) {
    if (this.isContinuous) {
      this.ids = this.model.order.slice();
      return;
    }
    // Great changes are rare (an undo of many at once): made anew, they are as fast.
    if (before.length + after.length > 500) return void this.set(this.order, this.filter);
    const kept = new Set(after.map((row) => row.id));
    const known = new Set(before.map((row) => row.id));
    const holders = new Map();
    for (const row of before) {
      if (kept.has(row.id) || this.index(row.id) < 0) continue;
      for (const side of ['source', 'target']) for (const id of row[side]) holders.set(`${side} ${id}`, row.id);
    }
    const ids = this.ids.slice();
    const strangers = [];
    const successors = new Map();
    for (const row of after) {
      if (known.has(row.id)) {
        // It may fit now, where it did not.
        if (this.index(row.id) < 0) strangers.push(row);
        continue;
      }
      const keys = ['source', 'target'].flatMap((side) => row[side].map((id) => `${side} ${id}`));
      const holder = keys.map((key) => holders.get(key)).find((id) => id !== undefined);
      if (holder === undefined) strangers.push(row);
      else successors.set(holder, [...(successors.get(holder) ?? []), row.id]);
    }
    for (const row of before) {
      if (kept.has(row.id)) continue;
      const index = ids.indexOf(row.id);
      if (index >= 0) ids.splice(index, 1, ...(successors.get(row.id) ?? []));
    }
    this.ids = ids;
    for (const row of strangers) if (this.fits(row)) this.insert(row);
  }

  insert(row) {
    const isAfter = (id) => {
      const other = this.model.row(id);
      if (this.order === 'weakest') return this.weight(other) > this.weight(row);
      return this.model.place(id) > this.model.place(row.id);
    };
    const found = this.ids.findIndex(isAfter);
    const ids = this.ids.slice();
    ids.splice(found < 0 ? ids.length : found, 0, row.id);
    this.ids = ids;
  }

  // The next unsure row from an index on, forwards (1) or backwards (-1), around the end; null if there is none.
  nextUnsure(from, step) {
    const count = this.ids.length;
    for (let distance = 1; distance <= count; distance += 1) {
      const id = this.ids[(((from + step * distance) % count) + count) % count];
      if (this.model.isUnsure(this.model.row(id))) return id;
    }
    return null;
  }
}
