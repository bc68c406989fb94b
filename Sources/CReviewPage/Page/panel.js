// What is known of the row the reviewer stands on, and everything that can be done with it.
import { byId, make } from './elements.js';
import { actions, keySign } from './keys.js';
import { markedText, percent, standingWords } from './row.js';
import { currentLanguage, say } from './words.js';

export class Panel {
  // `act(name)` does an action.
  constructor(review, act) {
    Object.assign(this, { review, act });
    this.known = new Map();
    this.about = make('div', { class: 'about' });
    this.buttons = make('div', { class: 'actions' });
    byId('panel').replaceChildren(this.about, this.buttons);
    this.drawButtons();
  }

  // Everything anew: another language, other keys.
  redraw() {
    this.known.clear();
    this.drawButtons();
    this.show();
  }

  drawButtons() {
    const groups = ['decide', 'border', 'texts', 'go', 'view'];
    this.buttons.replaceChildren(...groups.map((group) =>
      make('section', {}, make('h2', {}, say(group)),
        make('div', { class: 'grid' }, actions.filter((each) => each.group === group).map((each) => this.button(each.name))))));
  }

  button(name) {
    return make('button', {
      type: 'button', 'data-action': name,
      // The caret stays where it is, so that a sentence can be cut there.
      onpointerdown: (event) => event.preventDefault(), onclick: () => this.act(name),
    }, make('span', {}, say(name)), make('kbd', {}, keySign(this.review.keymap.of(name)[0])));
  }

  // Shows the current row: what is at hand at once, the evidence as soon as it is told.
  show() {
    const { row, model } = this.review;
    if (!row) {
      this.about.replaceChildren(make('p', { class: 'faint' }, say('noChoice')));
      return;
    }
    const key = `${row.id} ${model.revision} ${currentLanguage()}`;
    if (document.activeElement?.id === 'note') {
      // A note being written is not taken away by what happens meanwhile; with its row left, it is kept.
      if (this.shown === row.id) return;
      this.keepNote();
    }
    this.key = key;
    this.shown = row.id;
    const state = say('rowState', { number: model.place(row.id) + 1, state: standingWords(model, row), percent: percent(row.confidence) });
    this.evidence = make('div', { class: 'evidence' });
    this.original = make('div', { class: 'original' });
    this.about.replaceChildren(
      make('h2', { class: `state ${model.standing(row)}` }, state),
      this.evidence, ...this.findings(row), ...this.edits(row), this.note(row), this.original);
    const known = this.known.get(key);
    if (known) this.fill(known);
    else this.fetch(row, key);
  }

  fetch(row, key) {
    clearTimeout(this.fetching);
    // Whoever runs through rows does not ask about each.
    this.fetching = setTimeout(async () => {
      try {
        const [evidence, context] = await Promise.all([
          this.review.service.evidence(row.id, currentLanguage()), this.review.service.context(row.id),
        ]);
        if (this.known.size > 200) this.known.clear();
        this.known.set(key, { evidence, context });
        if (this.key === key) this.fill({ evidence, context });
      } catch {
        // The row may be gone by now; the next one asks again.
      }
    }, 60);
  }

  fill({ evidence, context }) {
    const parts = [make('h3', {}, say('why'))];
    if (evidence.contributions.length === 0) parts.push(make('p', { class: 'faint' }, say('noEvidence')));
    const most = Math.max(1, ...evidence.contributions.map((each) => Math.abs(each.score ?? 0)));
    parts.push(make('ul', { class: 'contributions' }, evidence.contributions.map((each) => this.contribution(each, most))));
    parts.push(make('h3', {}, say('runnerUp')));
    parts.push(evidence.runnerUp ? this.runnerUp(evidence.runnerUp) : make('p', { class: 'faint' }, say('noRunnerUp')));
    this.evidence.replaceChildren(...parts);
    this.showContext(context);
  }

  contribution({ words, score }, most) {
    const hasScore = typeof score === 'number';
    const kind = !hasScore ? 'seen' : score < 0 ? 'against' : 'for';
    const item = make('li', { class: kind }, make('span', { class: 'words' }, words));
    if (!hasScore) return item;
    const bar = make('span', { class: 'share', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', (Math.abs(score) / most).toFixed(3));
    item.append(make('span', { class: 'score' }, `${score < 0 ? '−' : '+'}${Math.abs(score).toFixed(1)}`), bar);
    return item;
  }

  runnerUp({ source, target, words }) {
    const { model } = this.review;
    const text = (side, ids) => make('p', { lang: side === 'source' ? model.sourceLanguage : model.targetLanguage, dir: 'auto' },
      ids.length === 0 ? make('em', {}, say('nothingThere')) : ids.map((id) => model.text(side, id)).join(' '));
    return make('div', { class: 'runner-up' }, make('p', { class: 'words' }, words), text('source', source), text('target', target));
  }

  findings(row) {
    if (row.findings.length === 0) return [];
    return [make('div', { class: 'findings' }, make('h3', {}, say('findings')),
      make('p', {}, row.findings.map((name) => make('code', {}, name))))];
  }

  edits(row) {
    const { model } = this.review;
    const edited = ['source', 'target'].flatMap((side) => row[side].map((id) => model.sentences[side].get(id)))
      .filter((sentence) => typeof sentence?.original === 'string');
    if (edited.length === 0) return [];
    return [make('div', { class: 'edits' }, edited.map((each) => make('p', {}, say('wasText', { text: each.original }))))];
  }

  note(row) {
    const field = make('textarea', { id: 'note', rows: '1', placeholder: say('notePlaceholder'), 'aria-label': say('note') });
    field.value = row.comment ?? '';
    this.keepNote = () => {
      const text = field.value;
      this.keepNote = () => {};
      if (text === (row.comment ?? '')) return;
      this.review.run(() => this.review.perform({ name: 'comment', row: row.id, text }));
    };
    field.addEventListener('change', () => this.keepNote());
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Escape') field.value = row.comment ?? '';
      if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey || event.altKey || event.ctrlKey)) return;
      event.preventDefault();
      event.stopPropagation();
      byId('list').focus({ preventScroll: true });
    });
    return make('div', { class: 'note' }, make('h3', {}, say('note')), field);
  }

  showContext(context) {
    const { model } = this.review;
    const places = ['source', 'target'].filter((side) => context[side]).map((side) => {
      const { document, before, text, after } = context[side];
      return make('div', { class: 'place' },
        make('p', { class: 'document', title: document }, document.split('/').at(-1)),
        make('p', { lang: side === 'source' ? model.sourceLanguage : model.targetLanguage, dir: 'auto' },
          before, make('mark', { class: 'here' }, markedText(text, [])), after));
    });
    this.original.replaceChildren(...(places.length === 0 ? [] : [make('h3', {}, say('original')), ...places]));
  }
}
