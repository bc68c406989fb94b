// Which key does what. Every action has a name, a group under which it is shown, and keys that may be given anew.
//
// In a text field the same keys work with Alt held; keys with Ctrl work there too, but for those that edit text.
import { keep, setting } from './settings.js';

// [action, group, keys as they are at first]. Groups are shown in this order.
export const actions = [
  ['nextUnsure', 'go', ['N']],
  ['previousUnsure', 'go', ['P']],
  ['next', 'go', ['ArrowDown']],
  ['previous', 'go', ['ArrowUp']],
  ['nextSentence', 'go', ['ArrowRight']],
  ['previousSentence', 'go', ['ArrowLeft']],
  ['pageDown', 'go', ['PageDown']],
  ['pageUp', 'go', ['PageUp']],
  ['firstRow', 'go', ['Home']],
  ['lastRow', 'go', ['End']],
  ['confirmNext', 'decide', ['Enter', 'Ctrl+Enter']],
  ['confirm', 'decide', ['Space']],
  ['confirmAbove', 'decide', ['Shift+Enter']],
  ['untranslatable', 'decide', ['I']],
  ['comment', 'decide', ['C']],
  ['undo', 'decide', ['Z', 'Ctrl+Z']],
  ['redo', 'decide', ['Y', 'Ctrl+Y', 'Ctrl+Shift+Z']],
  ['split', 'border', ['X']],
  ['mergeDown', 'border', ['M']],
  ['mergeUp', 'border', ['Shift+M']],
  ['sourceFirstUp', 'border', ['Q']],
  ['sourceLastDown', 'border', ['A']],
  ['targetFirstUp', 'border', ['W']],
  ['targetLastDown', 'border', ['S']],
  ['sourceFromBelow', 'border', ['Shift+Q']],
  ['sourceFromAbove', 'border', ['Shift+A']],
  ['targetFromBelow', 'border', ['Shift+W']],
  ['targetFromAbove', 'border', ['Shift+S']],
  ['unlink', 'border', ['U']],
  ['link', 'border', ['L']],
  ['editTarget', 'texts', ['E']],
  ['editSource', 'texts', ['Shift+E']],
  ['cut', 'texts', ['T']],
  ['join', 'texts', ['J']],
  ['toggleOrder', 'view', ['O']],
  ['showAll', 'view', ['1']],
  ['showUnsure', 'view', ['2']],
  ['showUnlinked', 'view', ['3']],
  ['showEdited', 'view', ['4']],
  ['focusRule', 'view', ['R']],
  ['focusSearch', 'view', ['F', '/']],
  ['focusExpression', 'view', ['Shift+F']],
  ['details', 'view', ['D']],
  ['openExport', 'view', ['Shift+X']],
  ['openDocuments', 'view', ['B']],
  ['openKeys', 'view', ['K', '?']],
  ['switchLanguage', 'view', ['Shift+L']],
].map(([name, group, keys]) => ({ name, group, keys }));

// What edits text in every field and stays with the browser there.
const fieldKeys = /^Ctrl\+(Shift\+)?([ACVXZY]|Arrow\w+|Backspace|Delete|Home|End)$/;

// The name of the key of an event: `Shift+M`, `Ctrl+Enter`, `?`; empty for a modifier alone.
export function keyName(event) {
  const { key, code } = event;
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified'].includes(key)) return '';
  let name = key === ' ' || key === '\u00a0' ? 'Space' : key;
  let hasShift = event.shiftKey;
  const letter = /^Key([A-Z])$/.exec(code ?? '');
  if (/^[a-z]$/i.test(name) && !event.altKey) name = name.toUpperCase();
  // Alt writes other signs on some systems, and other alphabets have other letters: the key's place tells then.
  else if (letter) name = letter[1];
  else if (event.altKey && /^Digit\d$/.test(code ?? '')) name = code.slice(5);
  else if (name.length === 1) hasShift = false;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${hasShift ? 'Shift+' : ''}${name}`;
}

export class Keymap {
  constructor() {
    this.chosen = setting('keys', {});
    this.index();
  }

  // The keys of an action.
  of(name) {
    const chosen = this.chosen[name];
    return Array.isArray(chosen) ? chosen : actions.find((action) => action.name === name)?.keys ?? [];
  }

  index() {
    this.byKey = new Map();
    for (const { name } of actions) for (const key of this.of(name)) if (!this.byKey.has(key)) this.byKey.set(key, name);
  }

  // The action that an event asks for, or undefined.
  action(event, isInField) {
    const name = keyName(event);
    if (!name) return undefined;
    const plain = name.replace('Alt+', '');
    if (name !== plain) return this.byKey.get(plain);
    if (isInField && (!/^(Ctrl\+|F\d)/.test(name) || fieldKeys.test(name))) return undefined;
    return this.byKey.get(name);
  }

  // Gives an action one key; the action that had it, or null.
  assign(name, key) {
    const plain = key.replace('Alt+', '');
    const former = this.byKey.get(plain);
    const taken = former && former !== name ? former : null;
    if (taken) this.chosen[taken] = this.of(taken).filter((each) => each !== plain);
    this.chosen[name] = [plain];
    this.save();
    return taken;
  }

  reset() {
    this.chosen = {};
    this.save();
  }

  save() {
    keep('keys', this.chosen);
    this.index();
  }
}

const signs = {
  ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Enter: '⏎', Shift: '⇧', Escape: 'Esc',
};

// A key as it is shown: `⇧M`, `Ctrl ⏎`.
export function keySign(key) {
  if (!key) return '';
  const parts = key === '+' ? ['+'] : key.split('+');
  return parts.map((part) => signs[part] ?? part).join(parts.includes('Ctrl') || parts.includes('Alt') ? ' ' : '');
}
