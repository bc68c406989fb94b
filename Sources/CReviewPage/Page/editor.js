// A text field in the place of a sentence.
import { make } from './elements.js';
import { keySign } from './keys.js';
import { say } from './words.js';

export class SentenceEditor {
  // `done(kind)` is told how the reviewer left: 'save', 'cancel', 'cut'.
  constructor({ side, sentence, text, language, keymap, hint, done }) {
    Object.assign(this, { side, sentence, original: text });
    this.field = make('textarea', {
      class: 'field', rows: '1', lang: language, dir: 'auto', spellcheck: 'true', 'aria-label': say('textField'),
    });
    this.field.value = text;
    const alt = (action) => `Alt ${keySign(keymap.of(action)[0])}`;
    const button = (name, kind) =>
      make('button', { type: 'button', onpointerdown: (event) => event.preventDefault(), onclick: () => done(kind) }, say(name));
    this.root = make('div', { class: 'editor', lang: document.documentElement.lang },
      this.field,
      make('p', { class: 'hint' }, hint ?? say('editorHint', { confirm: 'Ctrl ⏎', cut: alt('cut') })),
      make('div', { class: 'buttons' }, button('save', 'save'), button('cutHere', 'cut'), button('cancelEdit', 'cancel')));
    this.field.addEventListener('input', () => this.fit());
    this.field.addEventListener('keydown', (event) => {
      // Enter and Escape belong to the input method while it composes.
      if (event.isComposing || event.keyCode === 229) return;
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      if (!isPlain || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      event.stopPropagation();
      done(event.key === 'Enter' ? 'save' : 'cancel');
    });
  }

  // The field's element if the sentence is the one being edited.
  element(side, sentence) {
    return side === this.side && sentence === this.sentence ? this.root : null;
  }

  get text() {
    // A sentence is one line.
    return this.field.value.replace(/[\r\n]+/g, ' ');
  }

  get isChanged() {
    return this.text !== this.original;
  }

  get caret() {
    return this.field.selectionStart;
  }

  fit() {
    this.field.style.height = 'auto';
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
  }

  focus(atEnd) {
    this.fit();
    this.field.focus({ preventScroll: true });
    const place = atEnd ? this.field.value.length : Math.floor(this.field.value.length / 2);
    this.field.setSelectionRange(place, place);
  }
}
