// Where the page starts: which document, and what keys and buttons reach.
import { commands, moveSentences, bestSplit } from './commands.js';
import { openExport, openKeys } from './dialogs.js';
import { showDocuments } from './documents.js';
import { BorderDragging } from './drag.js';
import { byId, isTextField, make } from './elements.js';
import { Keymap, keySign } from './keys.js';
import { Panel } from './panel.js';
import { Review } from './review.js';
import { ReviewService, fetchDocuments, fetchOnlyReview } from './service.js';
import { keep, setting } from './settings.js';
import { Toolbar } from './toolbar.js';
import { currentLanguage, say, setLanguage } from './words.js';

const keymap = new Keymap();
let documents = [];
let service = null;
let review = null;
let panel = null;
let toolbar = null;
let telling = 0;

// Shows a message for a while, or until `quiet` if it is a lasting one; screen readers say it.
function told(text, kind = 'news') {
  const toast = byId('toast');
  toast.textContent = text;
  toast.className = `toast shown ${kind}`;
  clearTimeout(telling);
  if (kind === 'lasting') return;
  telling = setTimeout(() => toast.classList.remove('shown'), kind === 'problem' ? 7000 : 3000);
}

// Takes the message away: it was about what the reviewer did before.
function quiet() {
  byId('toast').classList.remove('shown');
}

function refresh(what = 'all') {
  if (what === 'all') toolbar?.show();
  panel?.show();
  document.body.dataset.revision = review?.model?.revision ?? '';
  document.body.dataset.cursor = review?.look.cursor ?? '';
}

function filterKind(kind) {
  toolbar.filter({ kind });
}

// What concerns the page, not the review.
const pageActions = {
  toggleOrder: () => review.setView(review.view.order === 'weakest' ? 'document' : 'weakest', review.filter),
  showAll: () => toolbar.showEverything(),
  showUnsure: () => filterKind('unsure'),
  showUnlinked: () => filterKind('unlinked'),
  showEdited: () => filterKind('edited'),
  focusRule: () => byId('rule').focus(),
  focusSearch: () => {
    byId('search').focus();
    byId('search').select();
  },
  focusExpression: () => byId('expression').click(),
  details: () => {
    document.body.classList.toggle('no-panel');
    document.body.classList.toggle('panel-open');
  },
  comment: () => {
    document.body.classList.remove('no-panel');
    document.body.classList.add('panel-open');
    panel.show();
    byId('note')?.focus();
  },
  openExport: () => openExport(service),
  openKeys: () => openKeys(keymap, () => {
    panel.drawButtons();
    drawBar();
  }),
  openDocuments: () => {
    if (documents.length > 1) location.hash = '';
  },
  switchLanguage: () => speak(currentLanguage() === 'zh' ? 'en' : 'zh'),
};

// Does an action by its name.
function act(name) {
  if (!review?.model) return;
  if (pageActions[name]) return void pageActions[name]();
  quiet();
  // What was typed is kept before anything else happens; cutting needs the caret.
  if (name !== 'cut') review.leaveEditor();
  review.run(() => commands[name](review));
  if (!review.look.editor && !document.activeElement?.matches('#list, dialog *')) byId('list').focus({ preventScroll: true });
}

function speak(language) {
  setLanguage(language);
  keep('language', language);
  byId('language').value = language;
  if (toolbar) {
    review.closeEditor();
    toolbar.redraw();
    panel.redraw();
    review.redraw();
    drawBar();
  }
  if (!byId('documents').hidden) showDocuments(documents);
}

// What is done most, with its keys, at the foot of the page.
function drawBar() {
  const short = [
    ['confirmNext', 'confirmNext'], ['details', 'more'], ['nextUnsure', 'nextUnsure'], ['split', 'split'],
    ['mergeUp', 'mergeUpShort'], ['mergeDown', 'mergeShort'], ['sourceFirstUp', 'leftUp'], ['sourceLastDown', 'leftDown'],
    ['targetFirstUp', 'rightUp'], ['targetLastDown', 'rightDown'], ['unlink', 'unlink'], ['link', 'linkShort'],
    ['editTarget', 'editShort'], ['undo', 'undo'], ['openKeys', 'allKeys'],
  ];
  byId('bar').replaceChildren(...short.map(([action, name]) =>
    make('button', { type: 'button', onpointerdown: (event) => event.preventDefault(), onclick: () => act(action), class: action },
      say(name), make('kbd', {}, keySign(keymap.of(action)[0])))));
}

// Keys that the browser's own controls need when they have the focus.
function belongsToControl(event, target) {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  if (target.tagName === 'SELECT') return event.key !== 'Escape';
  if (!target.matches('button, a[href], summary, input[type=checkbox], input[type=radio]')) return false;
  return ['Enter', ' '].includes(event.key);
}

function keyPressed(event) {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  if (document.querySelector('dialog[open]') || !review?.model || byId('review').hidden) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.key === 'Escape') return void escape(target);
  if (belongsToControl(event, target)) return;
  if (target.id === 'search' && event.key === 'Enter') {
    event.preventDefault();
    return void byId('list').focus();
  }
  const name = keymap.action(event, isTextField(target));
  if (!name) return;
  event.preventDefault();
  act(name);
}

function escape(target) {
  document.body.classList.remove('panel-open');
  if (review.look.linkFirst !== null) {
    review.look.linkFirst = null;
    review.redraw();
  }
  if (target.id === 'search' && target.value !== '') toolbar.showEverything();
  byId('list').focus({ preventScroll: true });
}

function clicked(event) {
  const body = event.target.closest('[data-body]');
  if (!body || event.target.closest('.editor, .border')) return;
  const id = Number(body.dataset.body);
  const splitter = event.target.closest('.splitter');
  if (splitter) {
    const row = review.model.row(id);
    const fixed = { side: splitter.dataset.side, index: Number(splitter.dataset.index) };
    review.run(() => review.perform({ name: 'split', row: id, ...bestSplit(review.model, row, fixed) }));
    byId('list').focus({ preventScroll: true });
    return;
  }
  if (event.target.closest('.sign')) {
    review.stand(id);
    act('confirm');
    return;
  }
  const sentence = event.target.closest('.sentence');
  const spot = sentence ? { side: sentence.dataset.side, sentence: Number(sentence.dataset.sentence) } : null;
  if ((event.ctrlKey || event.metaKey) && id !== review.look.cursor) review.look.linkFirst = review.look.cursor;
  review.run(() => review.stand(id, spot));
}

function clickedTwice(event) {
  const sentence = event.target.closest('.sentence');
  const body = event.target.closest('[data-body]');
  if (!sentence || !body) return;
  review.run(() => {
    if (review.look.cursor !== Number(body.dataset.body)) review.stand(Number(body.dataset.body));
    review.edit(sentence.dataset.side, Number(sentence.dataset.sentence));
  });
}

function prepare(id) {
  service = new ReviewService(id);
  if (review) {
    review.service = service;
    return;
  }
  review = new Review(service, { keymap, told, refresh });
  const list = byId('list');
  list.addEventListener('click', clicked);
  list.addEventListener('dblclick', clickedTwice);
  new BorderDragging(list, {
    neighbour: (row) => review.model.neighbour(review.model.row(row), 1)?.id ?? null,
    move: (side, sentences, direction) =>
      review.run(() => moveSentences(review, side, sentences, direction, { follows: direction === 'up' })),
  });
}

// Ends the listening to what other windows do.
let stopListening = () => {};

async function openDocument(id, begun) {
  prepare(id);
  // A document of a corpus may have to be aligned first.
  if (!begun) told(say('loading'), 'lasting');
  const snapshot = begun ?? (await service.snapshot());
  quiet();
  byId('documents').hidden = true;
  byId('review').hidden = false;
  document.body.classList.remove('listing');
  review.begin(snapshot);
  toolbar ??= new Toolbar(review, act);
  panel ??= new Panel(review, act);
  toolbar.redraw();
  panel.redraw();
  drawBar();
  refresh();
  byId('list').focus({ preventScroll: true });
  stopListening();
  stopListening = service.listen((change) => review.follow(change), (revision) => review.catchUp(revision));
  requestAnimationFrame(() => setTimeout(() => (document.body.dataset.ready = Math.round(performance.now()))));
}

async function route() {
  const chosen = /^#document=(\d+)$/.exec(location.hash);
  try {
    review?.leaveEditor?.();
    const [list, only] = await Promise.all([fetchDocuments(), chosen ? null : fetchOnlyReview()]);
    documents = list;
    byId('documents-button').hidden = documents.length < 2;
    if (documents.length === 1 || chosen) return await openDocument(chosen ? Number(chosen[1]) : documents[0].id, only);
    stopListening();
    byId('review').hidden = true;
    byId('documents').hidden = false;
    document.body.classList.add('listing');
    showDocuments(documents);
    document.body.dataset.ready = Math.round(performance.now());
  } catch (error) {
    told(error.status === 401 || error.status === 403 ? say('unauthorized') : error.status ? error.message : say('unreachable'), 'problem');
  }
}

speak(setting('language', /^zh\b/i.test(navigator.language) ? 'zh' : 'en'));
byId('language').onchange = (event) => speak(event.target.value);
addEventListener('keydown', keyPressed);
addEventListener('hashchange', route);
addEventListener('beforeunload', () => review?.leaveEditor?.());
route();
