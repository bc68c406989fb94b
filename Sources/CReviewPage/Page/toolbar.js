// The head of the page: progress, order, filters, search, and what concerns the whole review.
import { byId, make } from './elements.js';
import { everything } from './review.js';
import { textFinder } from './view.js';
import { languageName, say } from './words.js';

const kinds = [['all', 'kindAll'], ['unsure', 'kindUnsure'], ['unlinked', 'kindUnlinked'], ['edited', 'kindEdited']];
const orders = [['weakest', 'orderWeakest'], ['document', 'orderDocument']];

export class Toolbar {
  constructor(review, act) {
    Object.assign(this, { review, act });
    for (const [id, action] of [['undo', 'undo'], ['redo', 'redo'], ['export', 'openExport'], ['keys', 'openKeys'], ['documents-button', 'openDocuments']]) {
      byId(id).onclick = () => act(action);
    }
    byId('rule').onchange = () => this.filter({ rule: byId('rule').value });
    byId('expression').onchange = () => this.filter({ isExpression: byId('expression').checked });
    const search = byId('search');
    // A word being composed is searched for when it is finished.
    const typed = () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.filter({ text: search.value }), 120);
    };
    search.oninput = (event) => { if (!event.isComposing) typed(); };
    search.addEventListener('compositionend', typed);
    this.redraw();
  }

  // Everything anew, for another language.
  redraw() {
    for (const [id, name] of [['undo', 'undo'], ['redo', 'redo'], ['export', 'export'], ['keys', 'keys'], ['documents-button', 'documents']]) {
      byId(id).textContent = say(name);
    }
    byId('search').placeholder = say('search');
    byId('search').setAttribute('aria-label', say('search'));
    byId('expression').setAttribute('aria-label', say('expression'));
    byId('expression-label').title = say('expression');
    byId('rule').setAttribute('aria-label', say('findings'));
    byId('filters').setAttribute('aria-label', say('filters'));
    byId('list').setAttribute('aria-label', say('list'));
    this.rules = null;
    this.segments('orders', orders, 'order', (order) => this.review.setView(order, this.review.filter));
    this.segments('kinds', kinds, 'filters', (kind) => this.filter({ kind }));
    this.show();
  }

  segments(id, choices, label, choose) {
    const group = byId(id);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', say(label));
    group.replaceChildren(...choices.map(([value, name]) =>
      make('button', { type: 'button', 'data-value': value, onclick: () => choose(value) },
        make('span', {}, say(name)), make('span', { class: 'count' }))));
  }

  filter(part) {
    const filter = { ...this.review.filter, ...part };
    const isBad = filter.isExpression && filter.text !== '' && !textFinder(filter);
    byId('search').setAttribute('aria-invalid', String(isBad));
    if (isBad) {
      this.review.told(say('badExpression'), 'problem');
      filter.text = '';
    }
    this.review.setView(this.review.view.order, filter);
  }

  showEverything() {
    byId('search').value = '';
    this.review.setView(this.review.view.order, { ...everything });
  }

  show() {
    const { model, view } = this.review;
    if (!model) return;
    const { counts } = model;
    byId('title').textContent = model.title;
    byId('title').title = model.title;
    document.title = `${model.title} – bitext`;
    byId('progress-words').textContent = say('progress', { done: counts.confirmed + counts.sure, rows: counts.rows });
    const share = (count) => `${counts.rows === 0 ? 0 : (100 * count) / counts.rows}%`;
    document.querySelector('.track .confirmed').style.width = share(counts.confirmed);
    document.querySelector('.track .sure').style.width = share(counts.sure);
    byId('undo').disabled = !model.canUndo;
    byId('redo').disabled = !model.canRedo;
    byId('source-language').textContent = languageName(model.sourceLanguage);
    byId('target-language').textContent = languageName(model.targetLanguage);
    byId('shown').textContent = view.isWhole ? '' : say('shown', { count: view.ids.length });
    const pressed = (group, value) => {
      for (const button of byId(group).children) button.setAttribute('aria-pressed', String(button.dataset.value === value));
    };
    pressed('orders', view.order);
    pressed('kinds', view.filter.kind);
    const numbers = { all: counts.rows, unsure: counts.unsure, unlinked: counts.unlinked, edited: counts.edited };
    for (const button of byId('kinds').children) button.querySelector('.count').textContent = numbers[button.dataset.value];
    byId('nothing').hidden = view.ids.length > 0;
    if (view.ids.length === 0) {
      byId('nothing').replaceChildren(say('nothing'), ' ', make('button', { type: 'button', onclick: () => this.showEverything() }, say('clearFilters')));
    }
    this.showRules();
  }

  // The rules that speak against some row.
  showRules() {
    const { model, view } = this.review;
    const options = [...model.rules].sort(([one], [other]) => (one < other ? -1 : 1));
    const state = options.join(' ');
    if (this.rules !== state) {
      this.rules = state;
      byId('rule').replaceChildren(make('option', { value: '' }, say('anyRule')),
        ...options.map(([name, count]) => make('option', { value: name }, `${name} (${count})`)));
      byId('rule').hidden = options.length === 0;
    }
    byId('rule').value = view.filter.rule;
  }
}
