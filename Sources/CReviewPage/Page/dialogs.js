// The two windows over the page: keys, and export.
import { byId, make } from './elements.js';
import { actions, keyName, keySign } from './keys.js';
import { say } from './words.js';

const formats = ['tmx', 'xliff', 'xlsx', 'tsv', 'csv', 'jsonl', 'moses', 'html', 'beads', 'gold', 'anchors'];

const formatWords = (name) => say(`format${name[0].toUpperCase()}${name.slice(1)}`);

function closeButton(dialog) {
  return make('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, say('close'));
}

// All keys, to see and to change.
export function openKeys(keymap, changed) {
  const dialog = byId('keys-dialog');
  const words = make('p', { class: 'told', role: 'status' });
  const table = make('div', { class: 'key-groups' });
  const draw = () => {
    const groups = ['decide', 'border', 'texts', 'go', 'view'];
    table.replaceChildren(...groups.map((group) => make('section', {}, make('h3', {}, say(group)),
      ...actions.filter((each) => each.group === group).map(({ name }) => {
        const button = make('button', { type: 'button', class: 'key', 'data-key-of': name, 'aria-label': `${say(name)}: ${keymap.of(name).join(', ')}` },
          keymap.of(name).length > 0 ? keymap.of(name).map((key) => make('kbd', {}, keySign(key))) : say('noKey'));
        button.addEventListener('click', () => take(button, name));
        return make('div', { class: 'key-row' }, make('span', {}, say(name)), button);
      }))));
  };
  const take = (button, name) => {
    button.replaceChildren(say('pressKey'));
    button.focus();
    const pressed = (event) => {
      if (event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      const key = keyName(event);
      if (!key) return;
      button.removeEventListener('keydown', pressed);
      button.removeEventListener('blur', left);
      words.textContent = '';
      if (key !== 'Escape') {
        const taken = keymap.assign(name, key);
        if (taken) words.textContent = say('keyTaken', { action: say(taken) });
        changed();
      }
      draw();
      table.querySelector(`[data-key-of="${name}"]`)?.focus();
    };
    const left = () => {
      button.removeEventListener('keydown', pressed);
      draw();
    };
    button.addEventListener('keydown', pressed);
    button.addEventListener('blur', left, { once: true });
  };
  const reset = make('button', {
    type: 'button', onclick: () => {
      keymap.reset();
      changed();
      draw();
    },
  }, say('resetKeys'));
  draw();
  dialog.setAttribute('aria-label', say('keysTitle'));
  dialog.replaceChildren(
    make('header', {}, make('h2', {}, say('keysTitle')), closeButton(dialog)),
    make('p', { class: 'faint' }, say('keysAbout')), words, table, make('footer', {}, reset));
  dialog.showModal();
}

// Which format, which rows.
export function openExport(service) {
  const dialog = byId('export-dialog');
  const format = make('select', { id: 'export-format' }, formats.map((name) => make('option', { value: name }, formatWords(name))));
  const which = ['whichAll', 'whichConfirmed', 'whichMinimum'].map((name, index) =>
    make('label', {}, make('input', { type: 'radio', name: 'which', value: name, checked: index === 0 }), ' ', say(name)));
  const minimum = make('input', { type: 'number', min: '0', max: '1', step: '0.01', value: '0.9', 'aria-label': say('whichMinimum') });
  const radios = which.map((label) => label.querySelector('input'));
  minimum.addEventListener('input', () => (radios[2].checked = true));
  which[2].append(' ', minimum);
  const link = make('a', { class: 'download', download: '', id: 'download' }, say('download'));
  const point = () => {
    const chosen = radios.find((radio) => radio.checked).value;
    link.href = service.exportAddress(format.value, chosen === 'whichMinimum' ? minimum.value : null, chosen === 'whichConfirmed');
  };
  dialog.setAttribute('aria-label', say('exportTitle'));
  const body = make('div', { class: 'export' }, make('label', {}, say('format'), format), make('fieldset', {}, make('legend', {}, say('which')), which), link);
  body.addEventListener('input', point);
  dialog.replaceChildren(make('header', {}, make('h2', {}, say('exportTitle')), closeButton(dialog)), body);
  point();
  dialog.showModal();
}
