// The documents of a site, weakest first, and how far their review has come.
import { byId, make } from './elements.js';
import { percent } from './row.js';
import { say } from './words.js';

export function showDocuments(documents) {
  const sum = (name) => documents.reduce((total, each) => total + each[name], 0);
  document.title = `bitext – ${say('documents')}`;
  const rows = documents.map((each) => {
    const track = make('span', { class: 'track', 'aria-hidden': 'true' }, make('span', { class: 'confirmed' }));
    track.firstChild.style.width = `${each.rows === 0 ? 0 : (100 * each.confirmed) / each.rows}%`;
    return make('tr', {},
      make('th', { scope: 'row' }, make('a', { href: `#document=${each.id}` }, each.title)),
      make('td', {}, `${each.rows}`), make('td', {}, `${each.confirmed}`, track), make('td', {}, `${each.unsure}`),
      make('td', {}, `${percent(each.weakness)} %`));
  });
  byId('documents').replaceChildren(
    make('h1', {}, say('allDocuments')),
    make('p', { class: 'faint' }, say('progressAll', {
      documents: documents.length, rows: sum('rows'), confirmed: sum('confirmed'), unsure: sum('unsure'),
    })),
    make('div', { class: 'table' }, make('table', {},
      make('thead', {}, make('tr', {}, ['document', 'rowsHead', 'confirmedHead', 'unsureHead', 'weakness'].map((name) => make('th', { scope: 'col' }, say(name))))),
      make('tbody', {}, rows))));
}
