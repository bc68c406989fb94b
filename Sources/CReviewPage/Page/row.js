// How a row looks.
import { make } from './elements.js';
import { marksOf } from './model.js';
import { say } from './words.js';

const signs = { confirmed: '✓', sure: '●', unsure: '◐', weak: '?' };

// A row in words: 'unsure, no counterpart, moved'.
export function standingWords(model, row) {
  const words = [say(model.standing(row))];
  if (model.isUnlinked(row)) words.push(say('unlinked'));
  if (row.isMoved) words.push(say('moved'));
  if (row.isEdited) words.push(say('edited'));
  if (row.isLocked && row.state !== 'confirmed') words.push(say('locked'));
  if (row.isUntranslatable) words.push(say('untranslatableRow'));
  if (row.comment) words.push(say('commented'));
  return words.join(', ');
}

export const percent = (confidence) => Math.floor(confidence * 100);

// Text with ranges of it marked: { start, length, kind } in UTF-16 units, in any order; they may overlap.
export function markedText(text, ranges) {
  if (ranges.length === 0) return [document.createTextNode(text)];
  const borders = new Set([0, text.length]);
  for (const { start, length } of ranges) {
    borders.add(Math.min(start, text.length));
    borders.add(Math.min(start + length, text.length));
  }
  const sorted = [...borders].sort((one, other) => one - other);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index];
    const kinds = ranges.filter((each) => each.start <= start && each.start + each.length >= end).map((each) => each.kind);
    const part = text.slice(start, end);
    return kinds.length === 0 ? document.createTextNode(part) : make('mark', { class: [...new Set(kinds)].join(' ') }, part);
  });
}

export class RowDrawing {
  // `look` tells what the reviewer is at: { cursor, spot, linkFirst, changed, finder, isContinuous, editor }.
  constructor(model, look) {
    this.model = model;
    this.look = look;
  }

  element(row) {
    const isCurrent = this.look.cursor === row.id;
    const classes = ['row', this.model.standing(row)];
    if (isCurrent) classes.push('current');
    if (this.look.linkFirst === row.id) classes.push('link-first');
    if (this.look.changed.has(row.id)) classes.push('changed');
    if (row.isUntranslatable) classes.push('untranslatable');
    const element = make('div', {
      class: classes.join(' '), role: 'row', id: `row-${row.id}`, 'data-row': row.id, 'aria-selected': String(isCurrent),
    });
    element.style.setProperty('--confidence', row.confidence.toFixed(3));
    if (isCurrent && !this.look.isContinuous) this.addNeighbour(element, row, -1);
    element.append(this.body(row, isCurrent));
    if (isCurrent && !this.look.isContinuous) this.addNeighbour(element, row, 1);
    return element;
  }

  // The row before or after in the document, where the list shows another one there.
  addNeighbour(element, row, step) {
    const other = this.model.neighbour(row, step);
    if (!other) return;
    const body = this.body(other, false);
    body.classList.add('neighbour');
    body.dataset.row = other.id;
    body.setAttribute('role', 'presentation');
    body.title = say(step < 0 ? 'before' : 'after');
    element.append(body);
  }

  body(row, isCurrent) {
    return make('div', { class: 'body', role: 'presentation', 'data-body': row.id },
      this.gutter(row),
      this.cell(row, 'source', isCurrent),
      this.bridge(row),
      this.cell(row, 'target', isCurrent));
  }

  gutter(row) {
    const standing = this.model.standing(row);
    const state = say('rowState', {
      number: this.model.place(row.id) + 1, state: standingWords(this.model, row), percent: percent(row.confidence),
    });
    return make('div', { class: 'gutter', role: 'rowheader', title: state },
      make('span', { class: 'hidden-words' }, state),
      make('span', { class: 'sign', 'aria-hidden': 'true' }, signs[standing]),
      make('span', { class: 'percent', 'aria-hidden': 'true' }, standing === 'confirmed' ? '' : `${percent(row.confidence)}`),
      make('span', { class: 'number', 'aria-hidden': 'true' }, `${this.model.place(row.id) + 1}`));
  }

  bridge(row) {
    const badges = [];
    if (row.isMoved) badges.push(['⇅', 'moved']);
    if (row.isEdited) badges.push(['✎', 'edited']);
    if (row.isUntranslatable) badges.push(['⊘', 'untranslatableRow']);
    if (row.isLocked && row.state !== 'confirmed') badges.push(['▪', 'locked']);
    if (row.comment) badges.push(['❝', 'commented']);
    if (row.findings.length > 0) badges.push(['!', 'findings']);
    const shape = this.model.isUnlinked(row) ? 'bridge open' : 'bridge';
    return make('div', { class: shape, 'aria-hidden': 'true' },
      badges.map(([sign, name]) =>
        make('span', { class: `badge ${name}`, title: name === 'comment' ? row.comment : say(name) }, sign)));
  }

  cell(row, side, isCurrent) {
    const language = side === 'source' ? this.model.sourceLanguage : this.model.targetLanguage;
    const cell = make('div', { class: `cell ${side}`, role: 'gridcell', lang: language, dir: 'auto' });
    row[side].forEach((id, index) => {
      if (index > 0) cell.append(this.splitter(row, side, index));
      cell.append(this.sentence(row, side, id, isCurrent));
    });
    if (row[side].length === 0) cell.append(make('p', { class: 'empty', lang: document.documentElement.lang }, say('nothingThere')));
    cell.append(make('div', { class: 'border', 'data-side': side, title: say('borderHere'), 'aria-hidden': 'true' }));
    return cell;
  }

  splitter(row, side, index) {
    return make('button', {
      class: 'splitter', tabindex: '-1', title: say('splitHere'), 'aria-label': say('splitHere'),
      'data-side': side, 'data-index': index,
    }, make('span', { 'aria-hidden': 'true' }, '✂'));
  }

  sentence(row, side, id, isCurrent) {
    const field = this.look.editor?.element(side, id);
    if (field) return field;
    const text = this.model.text(side, id);
    const ranges = marksOf(row, side, id);
    if (this.look.finder) ranges.push(...this.look.finder(text).map((range) => ({ ...range, kind: 'found' })));
    const spot = this.look.spot;
    const isSpot = isCurrent && spot && spot.side === side && spot.sentence === id;
    return make('p', { class: isSpot ? 'sentence spot' : 'sentence', 'data-side': side, 'data-sentence': id }, markedText(text, ranges));
  }
}
