// One document under review: what is shown, where the reviewer stands, and every change on its way from key to paint.
import { byId } from './elements.js';
import { SentenceEditor } from './editor.js';
import { RowList } from './list.js';
import { ReviewModel, sides } from './model.js';
import { RowDrawing } from './row.js';
import { keep, setting } from './settings.js';
import { say } from './words.js';
import { RowView, textFinder } from './view.js';

export const everything = { kind: 'all', rule: '', text: '', isExpression: false };

export class Review {
  // `told` shows a message, `refresh` is called after everything that other parts of the page show may have changed.
  constructor(service, { keymap, told, refresh }) {
    Object.assign(this, { service, keymap, told, refresh });
    this.look = {
      cursor: null, spot: null, linkFirst: null, changed: new Set(), finder: null, isContinuous: true, editor: null,
    };
    // Grows when all rows look otherwise: another language, another search.
    this.version = 0;
    this.rowVersions = new WeakMap();
    this.waiting = [];
    this.isBusy = false;
    this.filter = { ...everything };
    this.list = new RowList(byId('list'), {
      draw: (id) => this.drawing.element(this.model.row(id)),
      key: (id) => this.drawingKey(id),
      estimate: (id, width) => this.estimate(this.model.row(id), width),
      resized: () => {
        if (this.row) this.list.reveal(this.row.id);
      },
    });
  }

  begin(snapshot) {
    this.version += 1;
    this.model = new ReviewModel(snapshot);
    this.drawing = new RowDrawing(this.model, this.look);
    this.view = new RowView(this.model, setting('order', 'weakest'), this.filter);
    this.list.clear();
    this.look.cursor = this.view.ids[0] ?? null;
    this.showAll();
  }

  // All of it anew from the server, with cursor, filter and order as they were.
  async reload() {
    const { cursor } = this.look;
    const former = this.row;
    this.closeEditor();
    this.model = new ReviewModel(await this.service.snapshot());
    this.drawing.model = this.model;
    this.list.clear();
    this.look.cursor = this.successor(cursor, former);
    this.setView(this.view.order, this.filter);
  }

  // The row the reviewer stands on, or null.
  get row() {
    return this.look.cursor === null ? null : this.model.row(this.look.cursor);
  }

  // Which row to stand on where the former one may be gone.
  successor(id, former) {
    if (id === null || this.model.row(id)) return id;
    for (const side of sides) {
      for (const sentence of former?.[side] ?? []) {
        const row = this.model.rowOfSentence(side, sentence);
        if (row) return row.id;
      }
    }
    return this.model.rows[0]?.id ?? null;
  }

  // A number that is another one for each row that the server sends.
  rowVersion(row) {
    if (!row) return 0;
    if (!this.rowVersions.has(row)) this.rowVersions.set(row, (this.rowCount = (this.rowCount ?? 0) + 1));
    return this.rowVersions.get(row);
  }

  // All that the look of a row depends on: laying text out is what takes time, so nothing is drawn twice.
  drawingKey(id) {
    const row = this.model.row(id);
    const { cursor, spot, linkFirst, editor, isContinuous } = this.look;
    const version = this.rowVersion(row);
    const isCurrent = cursor === id;
    // The row with the text field is left alone: an input method may be at work in it.
    if (editor && isCurrent) return `editing ${version} ${editor.sentence} ${editor.side}`;
    const parts = [version, this.version, this.model.place(id), linkFirst === id];
    if (isCurrent) {
      parts.push('current', spot?.side, spot?.sentence);
      if (!isContinuous) parts.push(...[-1, 1].map((step) => this.rowVersion(this.model.neighbour(row, step))));
    }
    return parts.join(' ');
  }

  // A guess good enough for the scroll bar; what is in sight is measured.
  estimate(row, width) {
    const column = Math.max(120, (width - 110) / (width > 620 ? 2 : 1));
    let lines = 0;
    let stacked = 0;
    for (const side of sides) {
      let count = 0;
      const letter = /^(zh|ja|ko)/.test(side === 'source' ? this.model.sourceLanguage : this.model.targetLanguage) ? 17 : 8;
      for (const id of row[side]) count += Math.ceil((this.model.text(side, id).length * letter) / column);
      lines = Math.max(lines, count);
      stacked += Math.max(1, count);
    }
    return 26 + 26 * (width > 620 ? Math.max(1, lines) : stacked);
  }

  showAll(anchor = this.look.cursor) {
    this.look.isContinuous = this.view.isContinuous;
    this.list.show(this.view.ids, anchor);
    byId('list').setAttribute('aria-rowcount', this.view.ids.length);
    this.list.render(this.look.cursor ?? undefined);
    this.point();
    this.refresh();
  }

  // Another order or filter.
  setView(order, filter) {
    keep('order', order);
    this.filter = filter;
    this.view.model = this.model;
    this.view.set(order, filter);
    if (this.view.index(this.look.cursor) < 0) this.look.cursor = this.view.ids[0] ?? null;
    // What is found is marked in all rows.
    this.look.finder = textFinder(filter);
    this.version += 1;
    this.showAll();
    if (this.look.cursor !== null) this.list.reveal(this.look.cursor);
  }

  // Drawn anew, for another language of the page.
  redraw() {
    this.version += 1;
    this.list.forgetHeights();
    this.list.render(this.look.cursor ?? undefined);
  }

  // Tells screen readers which row is the current one.
  point() {
    const list = byId('list');
    if (this.look.cursor === null) list.removeAttribute('aria-activedescendant');
    else list.setAttribute('aria-activedescendant', `row-${this.look.cursor}`);
  }

  // Goes to a row.
  stand(id, spot = null) {
    if (id === null || id === undefined) return;
    if (this.look.editor && id !== this.look.cursor) this.leaveEditor();
    this.look.cursor = id;
    this.look.spot = spot;
    if (this.view.index(id) < 0) {
      // A row that the filter hides: it was asked for, so all are shown.
      this.setView(this.view.order, { ...everything });
    }
    this.list.render(id);
    this.list.reveal(id);
    this.point();
    this.refresh('cursor');
  }

  step(distance) {
    const last = this.view.ids.length - 1;
    const index = Math.max(0, Math.min(last, this.view.index(this.look.cursor) + distance));
    this.stand(this.view.ids[index]);
  }

  // Does one thing after the other: keys typed while the server answers wait their turn, and see what it answered.
  run(action) {
    if (this.isBusy) {
      this.waiting.push(action);
      return;
    }
    const result = action();
    if (!result?.then) return;
    this.isBusy = true;
    result
      .catch((error) => this.refused(error))
      .finally(() => {
        this.isBusy = false;
        while (!this.isBusy && this.waiting.length > 0) this.run(this.waiting.shift());
      });
  }

  async refused(error) {
    this.waiting.length = 0;
    if (error.code === 'E-REVIEW-01') {
      await this.reload().catch(() => {});
      this.told(say('stale'), 'problem');
    } else if (error.status === 401 || error.status === 403) this.told(say('unauthorized'), 'problem');
    else if (error.status) this.told(error.message, 'problem');
    else this.told(say('unreachable'), 'problem');
    this.refresh();
  }

  // Has the server do something, and shows what came of it. `goOn` names the row to stand on then, where that is not the
  // server's choice; it is asked once the change is taken in, so that all is drawn once.
  async perform(command, goOn = () => null) {
    const change = await this.service.perform({ ...command, revision: this.model.revision });
    // Another window's change may have arrived meanwhile.
    if (change.revision === this.model.revision + 1) this.apply(change, () => goOn() ?? change.cursor);
    else if (change.revision > this.model.revision) await this.reload();
    const count = change.realigned.length;
    if (count > 0) this.told(count === 1 ? say('realignedOne') : say('realigned', { count }));
    return change;
  }

  // A change of another window; those of this one come here too, and are known by then.
  follow(change) {
    this.run(async () => {
      if (change.revision <= this.model.revision) return;
      if (change.revision === this.model.revision + 1) this.apply(change, () => null);
      else await this.reload();
      this.told(say('otherWindow'));
    });
  }

  // Reads all anew if the server is at another revision: something was missed.
  catchUp(revision) {
    this.run(async () => {
      if (revision !== this.model.revision) await this.reload();
    });
  }

  apply(change, choose) {
    const former = this.row;
    const wasAt = this.look.cursor;
    const { before, after, isSameShape } = this.model.apply(change);
    const positions = isSameShape ? null : this.list.positions();
    if (!isSameShape || !this.view.isWhole) this.view.follow(before, after);
    this.look.changed = new Set(change.realigned);
    if (this.look.linkFirst !== null && !this.model.row(this.look.linkFirst)) this.look.linkFirst = null;
    const cursor = choose();
    this.look.cursor = this.model.row(cursor) ? cursor : this.successor(wasAt, former);
    if (this.look.cursor !== wasAt) this.look.spot = null;
    const { editor } = this.look;
    if (editor && !this.row?.[editor.side].includes(editor.sentence)) this.closeEditor();
    this.showAll(this.view.index(wasAt) < 0 ? this.look.cursor : wasAt);
    if (this.look.cursor !== null) this.list.reveal(this.look.cursor);
    if (positions) this.list.glide(positions);
    this.fade();
  }

  fade() {
    if (this.look.changed.size === 0) return;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => {
      this.look.changed = new Set();
      for (const element of byId('list').querySelectorAll('.row.changed')) element.classList.remove('changed');
    }, 1600);
  }

  // Puts a text field in the place of a sentence.
  edit(side, sentence, options = {}) {
    this.leaveEditor();
    const row = this.row;
    if (!row || sentence === undefined) return;
    this.look.spot = { side, sentence };
    this.look.editor = new SentenceEditor({
      side, sentence, text: this.model.text(side, sentence), keymap: this.keymap, hint: options.hint,
      language: side === 'source' ? this.model.sourceLanguage : this.model.targetLanguage,
      done: (kind) => this.finishEditor(kind),
    });
    this.list.render(row.id);
    this.look.editor.focus(!options.hint);
    this.list.render(row.id);
    this.list.reveal(row.id);
  }

  closeEditor() {
    if (!this.look.editor) return;
    this.look.editor = null;
    this.list.render(this.look.cursor ?? undefined);
    byId('list').focus({ preventScroll: true });
  }

  // Leaves the text field; what was typed is kept.
  leaveEditor() {
    const { editor } = this.look;
    if (!editor) return;
    this.closeEditor();
    if (editor.isChanged) {
      this.run(() => this.perform({ name: 'edit', side: editor.side, sentence: editor.sentence, text: editor.text }));
    }
  }

  finishEditor(kind) {
    const { editor } = this.look;
    if (!editor) return;
    if (kind === 'save') this.leaveEditor();
    else if (kind === 'cancel') this.closeEditor();
    else {
      const at = editor.caret;
      if (at <= 0 || at >= editor.text.length) return this.told(say('cannotCut'), 'problem');
      this.leaveEditor();
      this.run(() => this.perform({ name: 'cut', side: editor.side, sentence: editor.sentence, at }));
    }
  }
}
